import {
  defaultPreset,
  isNewerLibrary,
  type PresetLibrary,
  restoreLibrary,
  withBrand,
} from '../design/preset-library.ts';
import type { Design } from '../design/schema.ts';
import { database } from './database.ts';
import { NewerData } from './newer-data.ts';
import { withoutLostFiles } from './own-files.ts';
import { loadDesign } from './settings.ts';

const LIBRARY = 'presets';
const SYNC = 'sync-presets';

/** @throws NewerData */
export async function loadLibrary(): Promise<PresetLibrary> {
  const kept = await (await database()).get('settings', LIBRARY);
  if (isNewerLibrary(kept)) throw new NewerData();
  return restoreLibrary(kept);
}

/** How many presets there are, those of a newer version too. */
export async function countPresets(): Promise<number> {
  const kept: unknown = await (await database()).get('settings', LIBRARY);
  return isNewerLibrary(kept)
    ? (kept as PresetLibrary).presets.length
    : restoreLibrary(kept).presets.length;
}

/**
 * Changes what is stored, not what was read some time ago: a second window may be open.
 * @throws NewerData
 */
export async function updateLibrary(
  change: (library: PresetLibrary) => PresetLibrary,
): Promise<void> {
  const tx = (await database()).transaction('settings', 'readwrite');
  const kept = await tx.store.get(LIBRARY);
  if (isNewerLibrary(kept)) throw new NewerData();
  const library = change(restoreLibrary(kept));
  const writing = tx.store.put(library, LIBRARY);
  // At once: a popup that closes at this moment rarely takes the write with it then.
  tx.commit();
  await Promise.all([writing, tx.done]);
}

/** What an export without a window starts with: the default preset, or else the last design. @throws NewerData */
export async function loadQuickDesign(): Promise<Design> {
  const library = await loadLibrary();
  const design = defaultPreset(library)?.design ?? (await loadDesign());
  return withoutLostFiles(withBrand(design, library));
}

/** Whether presets are kept in the browser's sync storage; no until the user says so. */
export async function loadSyncChoice(): Promise<boolean> {
  return (await (await database()).get('settings', SYNC)) === true;
}

export async function saveSyncChoice(wanted: boolean): Promise<void> {
  await (await database()).put('settings', wanted, SYNC);
}
