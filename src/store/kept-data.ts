import { database } from './database.ts';
import { isUnfinished } from './jobs.ts';
import { countPresets } from './presets.ts';
import { forgetUnfinished } from './unfinished.ts';

/** What the extension keeps on this machine. */
export interface KeptData {
  threads: number;
  pictures: number;
  /** Pictures, logos and fonts that the user has brought along. */
  ownFiles: number;
  /** Designs with a name. */
  presets: number;
  /** Room that all of it takes, as the browser estimates it. */
  bytes: number;
}

export async function loadKeptData(): Promise<KeptData> {
  const db = await database();
  const [threads, images, ownFiles, presets, { usage = 0 }] = await Promise.all([
    db.count('drafts'),
    db.getAll('images'),
    db.count('ownFiles'),
    countPresets(),
    navigator.storage.estimate(),
  ]);
  // Pictures that X does not give any more are remembered, too, but there is nothing to keep.
  const pictures = images.filter(({ blob }) => blob).length;
  return { threads, pictures, ownFiles, presets, bytes: usage };
}

/**
 * Empties the database: threads, pictures, the user's own files, designs, settings and the journal.
 * @returns false, with nothing deleted, while an export is not finished
 */
export async function deleteAllData(): Promise<boolean> {
  const db = await database();
  const tx = db.transaction([...db.objectStoreNames], 'readwrite');
  const isExporting = (await tx.objectStore('jobs').getAll()).some(isUnfinished);
  if (!isExporting) for (const name of db.objectStoreNames) await tx.objectStore(name).clear();
  await tx.done;
  if (!isExporting) forgetUnfinished();
  return !isExporting;
}
