import { text } from '../../browser/i18n.ts';
import { saveCapture } from '../../store/save-capture.ts';
import { type ShownPost, THREAD_SCHEMA, type Thread } from '../../thread/schema.ts';
import { openInPlace } from '../state/open-thread.ts';

/** As X will give out in 2040: no thread of anybody has one of these. */
const FIRST_ID = 4_000_000_000_000_000_000n;
const HANDLE = 'sample_thread';
const POSTS = ['samplePost1', 'samplePost2', 'samplePost3', 'samplePost4', 'samplePost5'];

/** Opens a thread of ours, kept as any other: it can be styled, exported and deleted. */
export async function openSample(): Promise<void> {
  const { id } = await saveCapture(sampleThread(new Date().toISOString()));
  await openInPlace(id);
}

const idOf = (place: number): string => String(FIRST_ID + BigInt(place));

function sampleThread(now: string): Thread {
  const author: ShownPost['author'] = {
    name: text('sampleAuthor'),
    handle: HANDLE,
    avatar: null,
    avatarShape: 'round',
    verified: 'none',
    affiliate: null,
    protected: false,
  };
  const posts = POSTS.map(
    (key, index): ShownPost => ({
      kind: 'post',
      id: idOf(index),
      url: `https://x.com/${HANDLE}/status/${idOf(index)}`,
      createdAt: now,
      author,
      lang: text('language'),
      dir: 'auto',
      text: [{ kind: 'text', text: text(key) }],
      media: [],
      quote: null,
      poll: null,
      card: null,
      article: null,
      note: null,
      labels: [],
      notices: [],
      counts: {},
      replyingTo: [],
      edited: false,
      truncated: false,
      translated: false,
      blocks: [],
    }),
  );
  return {
    schema: THREAD_SCHEMA,
    id: posts[0]!.id,
    url: posts[0]!.url,
    author,
    capturedAt: now,
    complete: true,
    reasons: [],
    posts,
    more: [],
    answered: [],
  };
}
