import { type Edits, isNewerEdits, restoreEdits } from '../edits/schema.ts';
import { isNewerThread, parseThread } from '../thread/schema.ts';
import { type Draft, database } from './database.ts';
import { NewerData } from './newer-data.ts';

/**
 * The draft that holds the post `statusId`; null when there is none or it is damaged.
 * @throws NewerData
 */
export async function findDraft(statusId: string): Promise<Draft | null> {
  const draft = await (await database()).getFromIndex('drafts', 'postIds', statusId);
  return draft ? restoreDraft(draft) : null;
}

/** The same by the thread's id. @throws NewerData */
export async function loadDraft(threadId: string): Promise<Draft | null> {
  const draft = await (await database()).get('drafts', threadId);
  return draft ? restoreDraft(draft) : null;
}

/** @throws NewerData */
export async function saveEdits(threadId: string, edits: Edits): Promise<void> {
  const tx = (await database()).transaction('drafts', 'readwrite');
  const draft = await tx.store.get(threadId);
  if (draft && isNewerDraft(draft)) throw new NewerData();
  const writing = draft && tx.store.put({ ...draft, edits, updatedAt: Date.now() });
  // At once: a popup that closes at this moment rarely takes the write with it then.
  tx.commit();
  await Promise.all([writing, tx.done]);
}

/** Whether a later version than ours wrote any part of this draft. */
export function isNewerDraft({ thread, edits }: Draft): boolean {
  return isNewerThread(thread) || isNewerEdits(edits);
}

/**
 * Storage is a boundary too: a half-written draft is no draft.
 * @throws NewerData
 */
export function restoreDraft(draft: Draft): Draft | null {
  if (isNewerDraft(draft)) throw new NewerData();
  try {
    return { ...draft, thread: parseThread(draft.thread), edits: restoreEdits(draft.edits) };
  } catch {
    return null;
  }
}
