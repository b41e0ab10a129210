import type { BrowserWindow } from './browser-window.ts';

/**
 * Makes BiDi know toolbar popups.
 *
 * Firefox looks contexts up among tabs only, so a popup has no id and nothing can be sent to it.
 * Its lookup is taught to find popups too; after that scripts, trusted clicks and keys, and
 * screenshots work in a popup as in a tab. Tried in Firefox 153.
 */
export function teachPopupContexts(window: BrowserWindow): Promise<void> {
  return window.run(() => {
    const { NavigableManager } = ChromeUtils.importESModule(
      'chrome://remote/content/shared/NavigableManager.sys.mjs',
    );
    if (NavigableManager.knowsPopups) return;
    NavigableManager.knowsPopups = true;
    const findTab = NavigableManager.getBrowserById;
    NavigableManager.getBrowserById = function (id: string) {
      const tab = findTab.call(this, id);
      if (tab) return tab;
      for (const { document } of Services.wm.getEnumerator('navigator:browser')) {
        for (const popup of document.querySelectorAll('browser[webextension-view-type="popup"]')) {
          if (this.getIdForBrowser(popup) === id) return popup;
        }
      }
      return null;
    };
  });
}

/** BiDi ids of the popups that are open and have loaded their page. */
export function openPopupContexts(window: BrowserWindow): Promise<string[]> {
  return window.run(() => {
    const { NavigableManager } = ChromeUtils.importESModule(
      'chrome://remote/content/shared/NavigableManager.sys.mjs',
    );
    const popups = document.querySelectorAll<Gecko.BrowserElement>(
      'browser[webextension-view-type="popup"]',
    );
    return [...popups].flatMap((popup) => {
      const panel = popup.closest('panel') as Gecko.MenuPopup | null;
      if (panel?.state !== 'open') return [];
      // Tabs get this key from the tab bar; ids hang on it.
      popup.permanentKey ??= {};
      return [NavigableManager.getIdForBrowser(popup) as string];
    });
  });
}
