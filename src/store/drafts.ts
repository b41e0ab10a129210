import { type Edits, restoreEdits } from '../edits/schema.ts';
import { parseThread } from '../thread/schema.ts';
import { type Draft, database } from './database.ts';

/** The draft that holds the post `statusId`; null when there is none or it is damaged. */
export async function findDraft(statusId: string): Promise<Draft | null> {
  const draft = await (await database()).getFromIndex('drafts', 'postIds', statusId);
  return draft ? restoreDraft(draft) : null;
}

export async function loadDraft(threadId: string): Promise<Draft | null> {
  const draft = await (await database()).get('drafts', threadId);
  return draft ? restoreDraft(draft) : null;
}

export async function saveEdits(threadId: string, edits: Edits): Promise<void> {
  const tx = (await database()).transaction('drafts', 'readwrite');
  const draft = await tx.store.get(threadId);
  const writing = draft && tx.store.put({ ...draft, edits, updatedAt: Date.now() });
  // At once: a popup that closes at this moment rarely takes the write with it then.
  tx.commit();
  await Promise.all([writing, tx.done]);
}

/** Storage is a boundary too: a half-written or older draft is no draft. */
export function restoreDraft(draft: Draft): Draft | null {
  try {
    return { ...draft, thread: parseThread(draft.thread), edits: restoreEdits(draft.edits) };
  } catch {
    return null;
  }
}
