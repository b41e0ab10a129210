import { browser } from './webext.ts';

/**
 * The storage that the browser carries to the user's other computers. Only what the user has
 * switched on goes there: it passes through the browser's maker.
 */
export function loadSynced(): Promise<Record<string, unknown>> {
  return browser.storage.sync.get(null);
}

/** Browsers count each call, not each item. */
export async function changeSynced(
  set: Record<string, unknown>,
  remove: readonly string[],
): Promise<void> {
  if (remove.length > 0) await browser.storage.sync.remove([...remove]);
  if (Object.keys(set).length > 0) await browser.storage.sync.set(set);
}

/** Another computer, or another window, has changed something. */
export function onSyncedChange(listener: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'sync') listener();
  });
}
