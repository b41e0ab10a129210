import type { ExtensionView } from '../extension-view.ts';
import { PATIENCE, waitUntil } from '../wait-until.ts';
import type { Bidi } from './bidi.ts';
import type { BrowserWindow } from './browser-window.ts';
import { firefoxView } from './context-view.ts';

/** The toolbar popups of Firefox, as BiDi browsing contexts. */
export class Popups {
  readonly #bidi: Bidi;
  readonly #window: BrowserWindow;
  /** Those that a caller already has. */
  readonly #known = new Set<string>();

  private constructor(bidi: Bidi, window: BrowserWindow) {
    this.#bidi = bidi;
    this.#window = window;
  }

  static async create(bidi: Bidi, window: BrowserWindow): Promise<Popups> {
    await window.run(teachPopupContexts);
    return new Popups(bidi, window);
  }

  /** The popup that opens next or has opened since the last call. */
  async waitForNext(timeout = PATIENCE): Promise<ExtensionView> {
    const context = await waitUntil(
      'the popup to open',
      async () => (await this.#openOnes()).find((id) => !this.#known.has(id)),
      { timeout },
    );
    this.#known.add(context);
    const popup = firefoxView('the popup', this.#bidi, context, {
      isOpen: async () => (await this.#openOnes()).includes(context),
      close: () => this.close(),
    });
    await popup.waitFor('its document', () => document.readyState === 'complete');
    return popup;
  }

  /** Closes the popup that is open, if any. */
  async close(): Promise<void> {
    await this.#window.run(() => {
      const open = document.querySelector('browser[webextension-view-type="popup"]');
      (open?.closest('panel') as Gecko.MenuPopup | null)?.hidePopup();
    });
    await waitUntil('the popup to close', async () => (await this.#openOnes()).length === 0);
  }

  #openOnes(): Promise<string[]> {
    return this.#window.run(openPopupContexts);
  }
}

/**
 * Runs in Firefox's window; makes BiDi know popups.
 *
 * Firefox looks contexts up among tabs only, so a popup has no id and nothing can be sent to it.
 * Its lookup is taught to find popups too; after that scripts, trusted clicks and keys, and
 * screenshots work in a popup as in a tab. Tried in Firefox 153.
 */
function teachPopupContexts(): void {
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
}

/** Runs in Firefox's window; ids of the popups that are open. */
function openPopupContexts(): string[] {
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
}
