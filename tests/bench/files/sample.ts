import {
  DEFAULT_EXPORT_SETTINGS,
  type ExportSettings,
} from '../../../src/design/export-settings.ts';
import { DEFAULT_DESIGN } from '../../../src/design/schema.ts';
import { NO_EDITS } from '../../../src/edits/schema.ts';
import { scaleAhead } from '../../../src/render/job/scale-ahead.ts';
import type { Job } from '../../../src/store/database.ts';
import { database } from '../../../src/store/database.ts';
import { saveImage } from '../../../src/store/images.ts';
import { saveDesign, saveExportSettings } from '../../../src/store/settings.ts';
import type { Thread } from '../../../src/thread/schema.ts';
import { HOSTILE, KINDS } from '../../trust/hostile-text.ts';
import { makePhoto, makePost, makeThread, words } from '../../unit/thread/make-thread.ts';
import { drawPhoto, HEIGHT, WIDTH } from './photo.ts';

const FIRST_ID = 2_050_000_000_000_000_000n;
/** UTF-16 units of a hostile text that are shown: five of them are to fit into a window. */
const LONGEST = 300;
const TEXTS = [
  'The ferry was late, and nobody minded. The whole quay watched the fog come in over the lanterns.',
  'We count the boats at six every morning. Twelve years of it, in eleven notebooks, one of them wet.',
  'Low water. The old slipway shows again, with the names that somebody cut into it in 1931. 🌊',
  'What the tide brings: rope, two gloves of different people, and a chair. We kept the chair.',
];

export type Request = Pick<Job, 'threadId' | 'edits' | 'design' | 'settings'>;

/**
 * Stores a thread of posts with a photo each, pictures and all, as if it had been read.
 * @returns a wish to have it as 1080×1350 slides, or as one picture for each post
 */
export async function storeThread(
  posts: number,
  layout: ExportSettings['layout'],
): Promise<Request> {
  const ids = Array.from({ length: posts }, (_, index) => String(FIRST_ID + BigInt(index) * 1000n));
  const urlOf = (id: string) => `https://pbs.twimg.com/media/${id}?format=jpg&name=small`;
  const thread = makeThread(
    ids.map((id, index) =>
      makePost({
        id,
        text: words(TEXTS[index % TEXTS.length]!),
        media: [makePhoto({ url: urlOf(id), alt: 'The quay' })],
      }),
    ),
  );
  for (const id of ids) {
    const blob = await drawPhoto(id);
    await saveImage({ threadId: thread.id, url: urlOf(id), blob, width: WIDTH, height: HEIGHT });
  }
  return keep(thread, layout);
}

/** Stores a thread of one post for each kind of hostile text, with it as its words. */
export function storeHostileThread(): Promise<Request> {
  const posts = KINDS.map((kind, index) =>
    makePost({
      id: String(FIRST_ID + BigInt(index) * 1000n),
      text: words(
        ['Before.', ...HOSTILE[kind].map((text) => text.slice(0, LONGEST)), 'After.'].join('\n'),
      ),
    }),
  );
  return keep(makeThread(posts), 'per-post');
}

async function keep(thread: Thread, layout: ExportSettings['layout']): Promise<Request> {
  const postIds = thread.posts.map(({ id }) => id);
  const draft = { id: thread.id, thread, edits: NO_EDITS, postIds, updatedAt: Date.now() };
  await (await database()).put('drafts', draft);
  const settings = { ...DEFAULT_EXPORT_SETTINGS, format: 'png', scale: 2, layout } as const;
  await saveDesign(DEFAULT_DESIGN);
  await saveExportSettings(settings);
  return { threadId: thread.id, edits: NO_EDITS, design: DEFAULT_DESIGN, settings };
}

/** What the render host does when it has fetched the pictures of a thread, while its reader looks. */
export async function lookAtThread({ threadId }: Request): Promise<void> {
  await scaleAhead(threadId, () => true);
}
