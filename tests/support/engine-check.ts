import type { ExtensionBrowser } from './browsers/index.ts';

type EngineName = 'svg' | 'html2canvas';

/**
 * What the self-check of the engines has found, as the store keeps it; undefined before the first
 * export. The store must be there: the editor makes it.
 */
export function storedEngineCheck(
  browser: ExtensionBrowser,
): Promise<{ version: string; engine: EngineName } | undefined> {
  return browser.evaluateInExtension(async () => {
    const opening = indexedDB.open('thread-navigator');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const asking = opening.result
      .transaction('settings')
      .objectStore('settings')
      .get('engine-check');
    await new Promise((resolve) => asking.addEventListener('success', resolve));
    opening.result.close();
    return asking.result;
  });
}

/** Stores that the self-check of this very browser and extension has found `engine` to work. */
export function storeEngineCheck(browser: ExtensionBrowser, engine: EngineName): Promise<void> {
  return browser.evaluateInExtension(async (found) => {
    const opening = indexedDB.open('thread-navigator');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const writing = opening.result.transaction('settings', 'readwrite');
    const version = `${navigator.userAgent} ${chrome.runtime.getManifest().version}`;
    writing.objectStore('settings').put({ version, engine: found }, 'engine-check');
    await new Promise((resolve) => writing.addEventListener('complete', resolve));
    opening.result.close();
  }, engine);
}
