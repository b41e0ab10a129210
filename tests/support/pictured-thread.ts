import type { ShownPost, Thread } from '../../src/thread/schema.ts';
import { makePhoto, makePost } from '../unit/thread/make-thread.ts';
import type { ExtensionBrowser } from './browsers/index.ts';
import { addressOfDrawn, picturesNamedIn } from './reference-slides/drawn-pictures.ts';
import { makeStore, storeWritten } from './rendered-file.ts';
import { threadOf } from './written-thread.ts';

/** The words of a thread that is set in many ways: a cover, a figure, a list, a pair, a question. */
export const PICTURED_TEXTS = [
  'What the keepers of the lamps wrote down, evening after evening, beside the sea',
  '73 % of all lamps are lit by hand.',
  'What we counted:\n\n• Glass from one small works\n• Oil\n• Wicks, by the dozen',
  'Before: 14 lamps\nAfter: 38 lamps',
  'Which of them would you light?',
];

/** As long as handles get: what stands beside it at the foot must leave it room. */
const HANDLE = 'lampkeepers_log';

/** That thread, with a photo that the cover does not take. */
export function picturedThread(): Thread {
  const thread = threadOf(PICTURED_TEXTS);
  const { id } = thread.posts[1]!;
  const photo = makePost({
    id: String(BigInt(id) + 1n),
    text: [{ kind: 'text', text: 'The pier at dusk.' }],
    media: [makePhoto({ url: addressOfDrawn('broad') })],
  });
  const posts = [...thread.posts.slice(0, 2), photo, ...thread.posts.slice(2)].map((post) => ({
    ...(post as ShownPost),
    author: { ...thread.author, handle: HANDLE },
  }));
  return { ...thread, author: { ...thread.author, handle: HANDLE }, posts };
}

/** Stores a thread with its pictures as if they had been fetched. */
export async function storePictured(browser: ExtensionBrowser, thread: Thread): Promise<void> {
  await makeStore(browser);
  const pictures = picturesNamedIn(thread).map((one) => ({ ...one, threadId: thread.id }));
  await storeWritten(browser, { threads: [thread], pictures });
}
