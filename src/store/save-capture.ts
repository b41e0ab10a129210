import { carryOver } from '../edits/carry-over.ts';
import { joinEdits } from '../edits/join-edits.ts';
import { type Edits, NO_EDITS, restoreEdits } from '../edits/schema.ts';
import { mergeThreads } from '../thread/merge-threads.ts';
import type { Thread } from '../thread/schema.ts';
import { type Draft, database } from './database.ts';
import { isNewerDraft, restoreDraft } from './drafts.ts';
import { moveImages } from './images.ts';
import { NewerData } from './newer-data.ts';
import { deleteScaled } from './scaled-images.ts';

/**
 * Keeps a captured thread. A thread that is known already keeps its edits and whatever was seen of
 * it before; drafts of captures that began at other posts of it become part of this one.
 *
 * @throws NewerData, with nothing changed, when one of those was made by a newer version
 */
export async function saveCapture(captured: Thread): Promise<Draft> {
  const db = await database();
  const tx = db.transaction(['drafts', 'images', 'scaledImages'], 'readwrite');
  const drafts = tx.objectStore('drafts');
  const replaced: string[] = [];
  let thread = captured;
  const past: { edits: Edits; earlier: Thread | null }[] = [];
  for (const { kind, id } of captured.posts) {
    // What stands in the place of a hidden post has no id of its own.
    const known = kind === 'post' && (await drafts.index('postIds').get(id));
    if (!known) continue;
    if (isNewerDraft(known)) {
      // What was deleted so far comes back.
      tx.abort();
      await tx.done.catch(() => undefined);
      throw new NewerData();
    }
    const earlier = restoreDraft(known)?.thread ?? null;
    past.push({ edits: restoreEdits(known.edits), earlier });
    if (earlier) thread = mergeThreads(earlier, thread);
    await drafts.delete(known.id);
    replaced.push(known.id);
  }
  const edits = past
    .map(({ edits: made, earlier }) => (earlier ? carryOver(made, earlier, thread) : made))
    .reduce(joinEdits, NO_EDITS);
  const postIds = thread.posts.map((post) => post.id);
  const draft: Draft = { id: thread.id, thread, edits, postIds, updatedAt: Date.now() };
  await drafts.put(draft);
  for (const id of replaced) {
    if (id === draft.id) continue;
    await moveImages(tx, id, draft.id);
    await deleteScaled(tx.objectStore('scaledImages'), id);
  }
  await tx.done;
  return draft;
}
