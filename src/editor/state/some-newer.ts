import { signal } from '@preact/signals';
import { isNewerData } from '../../store/newer-data.ts';

/** Something that is stored was made by a newer version; this page does without it. */
export const isSomeNewer = signal(false);

/** For a part of the store that could not be read: the rest of the page goes on. */
export function noteUnread(error: unknown): void {
  if (isNewerData(error)) isSomeNewer.value = true;
  // A browser that keeps nothing (full disk, forbidden storage) still shows the thread.
  else console.error(error);
}
