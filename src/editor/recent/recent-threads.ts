import { signal } from '@preact/signals';
import {
  countNewerThreads,
  type DeletedThread,
  deleteAllThreads,
  deleteThread,
  loadRecent,
  putBack,
  type RecentThread,
} from '../../store/recent.ts';
import { closeThread, openInPlace } from '../state/open-thread.ts';
import { noteUnread } from '../state/some-newer.ts';
import { thread } from '../state/work.ts';

/** The stored threads, newest first; null until they are read. */
export const recent = signal<readonly RecentThread[] | null>(null);

/** How many there are beside those, which only a newer version can open. */
export const newerThreads = signal(0);

/** What the list tells under itself. */
export type RecentNote =
  | { kind: 'deleted'; deleted: DeletedThread; wasShown: boolean }
  /** So many threads stay because an export of them is not finished. */
  | { kind: 'exporting'; kept: number };
export const recentNote = signal<RecentNote | null>(null);

/** How long a deletion can be taken back, ms. */
const UNDO_TIME = 10_000;
let undoTimer: ReturnType<typeof setTimeout> | undefined;

export async function readRecent(): Promise<void> {
  try {
    [recent.value, newerThreads.value] = await Promise.all([loadRecent(), countNewerThreads()]);
  } catch (error) {
    noteUnread(error);
  }
}

/** Deletes a thread at once; for a while it can be put back. */
export async function deleteRecent(id: string): Promise<void> {
  const deleted = await deleteThread(id);
  await readRecent();
  if (!deleted) {
    // Otherwise it was deleted elsewhere, and is as the user wants it.
    if (recent.value?.some((one) => one.id === id)) tell({ kind: 'exporting', kept: 1 });
    return;
  }
  const wasShown = thread.value?.id === id;
  if (wasShown) closeThread();
  tell({ kind: 'deleted', deleted, wasShown });
  undoTimer = setTimeout(() => tell(null), UNDO_TIME);
}

export async function undoDeletion(): Promise<void> {
  const note = recentNote.value;
  if (note?.kind !== 'deleted') return;
  tell(null);
  await putBack(note.deleted);
  await readRecent();
  if (note.wasShown && !thread.value) await openInPlace(note.deleted.draft.id);
}

export async function deleteAllRecent(): Promise<void> {
  const kept = await deleteAllThreads();
  await readRecent();
  tell(kept > 0 ? { kind: 'exporting', kept } : null);
  const shown = thread.value?.id;
  if (shown && !recent.value?.some(({ id }) => id === shown)) closeThread();
}

function tell(note: RecentNote | null): void {
  clearTimeout(undoTimer);
  recentNote.value = note;
}
