import { hasOldCarousel } from '../design/upgrade.ts';
import { database } from './database.ts';

/** Versions of a Design before slides followed their posts. */
const LAST_WITHOUT = 3;
const KEY = 'new-layouts';

/** Whether the last design is of an earlier version and its carousels look otherwise now. */
export const looksOtherwise = (kept: unknown): boolean => {
  const { schema, carousel } = Object(kept) as { schema?: unknown; carousel?: unknown };
  return typeof schema === 'number' && schema <= LAST_WITHOUT && hasOldCarousel(carousel);
};

/** What is to be kept beside a design that takes the place of another; null for nothing. */
export const noteFor = (replaced: unknown): { key: string; value: unknown } | null =>
  looksOtherwise(replaced) ? { key: KEY, value: 'untold' } : null;

/**
 * Whether the user has yet to hear that carousels look otherwise than in the version before. Asked once: the
 * next time the answer is no.
 */
export async function isNewToLayouts(): Promise<boolean> {
  const tx = (await database()).transaction('settings', 'readwrite');
  const [note, design] = await Promise.all([tx.store.get(KEY), tx.store.get('design')]);
  const isNew = note === 'untold' || (note === undefined && looksOtherwise(design));
  if (isNew) await tx.store.put('told', KEY);
  await tx.done;
  return isNew;
}
