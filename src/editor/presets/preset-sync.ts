import { computed, effect, signal } from '@preact/signals';
import { changeSynced, loadSynced, onSyncedChange } from '../../browser/synced-storage.ts';
import { mergeSynced, newerKeys, planSync, syncedKeys } from '../../design/synced-presets.ts';
import { loadSyncChoice, saveSyncChoice } from '../../store/presets.ts';
import { changeLibrary, isLibraryNewer, library } from '../state/known-presets.ts';
import { latestOnly } from '../state/latest-only.ts';

export const isSyncOn = signal(false);
/** What came of the last attempt. */
interface SyncState {
  isRefused: boolean;
  /** Presets that had no room. */
  leftOut: number;
  /** Presets of other computers that only a newer version can read. */
  newer: number;
}
const NOTHING_TO_TELL = { isRefused: false, leftOut: 0, newer: 0 };
export const syncState = signal<SyncState>(NOTHING_TO_TELL);

const presets = computed(() => library.value.presets);

const syncing = latestOnly(async (isOn: boolean) => {
  try {
    syncState.value = { ...NOTHING_TO_TELL, ...(isOn ? await bringTogether() : await takeOut()) };
  } catch (error) {
    console.error(error);
    syncState.value = { ...NOTHING_TO_TELL, isRefused: isOn };
  }
});

async function bringTogether(): Promise<Partial<SyncState>> {
  const kept = await loadSynced();
  changeLibrary((mine) => mergeSynced(mine, kept));
  const { set, remove, leftOut } = planSync(library.value, kept);
  await changeSynced(set, remove);
  return { leftOut, newer: newerKeys(kept).length };
}

/** What only a newer version can read stays: taken out, it might be nowhere. */
async function takeOut(): Promise<Partial<SyncState>> {
  const kept = await loadSynced();
  const newer = newerKeys(kept);
  await changeSynced(
    {},
    syncedKeys(kept).filter((key) => !newer.includes(key)),
  );
  return {};
}

/** Follows the presets as long as the user wants them synced, and as they can be read. */
export async function followSync(): Promise<void> {
  if (isLibraryNewer.value) return;
  isSyncOn.value = await loadSyncChoice();
  onSyncedChange(syncIfOn);
  effect(() => {
    if (isSyncOn.value && presets.value) syncIfOn();
  });
}

export function syncIfOn(): void {
  if (isSyncOn.peek()) syncing.run(true);
}

export async function switchSync(isOn: boolean): Promise<void> {
  isSyncOn.value = isOn;
  if (!isOn) syncing.run(false);
  await saveSyncChoice(isOn);
}
