import { computed, effect, signal } from '@preact/signals';
import { changeSynced, loadSynced, onSyncedChange } from '../../browser/synced-storage.ts';
import { mergeSynced, planSync, syncedKeys } from '../../design/synced-presets.ts';
import { loadSyncChoice, saveSyncChoice } from '../../store/presets.ts';
import { changeLibrary, library } from './known-presets.ts';
import { latestOnly } from './latest-only.ts';

export const isSyncOn = signal(false);
/** What came of the last attempt; `leftOut` presets had no room. */
export const syncState = signal<{ isRefused: boolean; leftOut: number }>({
  isRefused: false,
  leftOut: 0,
});

const presets = computed(() => library.value.presets);

const syncing = latestOnly(async (isOn: boolean) => {
  try {
    syncState.value = { isRefused: false, leftOut: isOn ? await bringTogether() : await takeOut() };
  } catch (error) {
    console.error(error);
    syncState.value = { isRefused: isOn, leftOut: 0 };
  }
});

async function bringTogether(): Promise<number> {
  const kept = await loadSynced();
  changeLibrary((mine) => mergeSynced(mine, kept));
  const { set, remove, leftOut } = planSync(library.value, kept);
  await changeSynced(set, remove);
  return leftOut;
}

async function takeOut(): Promise<number> {
  await changeSynced({}, syncedKeys(await loadSynced()));
  return 0;
}

/** Follows the presets as long as the user wants them synced. */
export async function followSync(): Promise<void> {
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
