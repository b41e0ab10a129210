import type { Page } from 'puppeteer-core';
import { waitForDownloads } from './downloads.ts';
import type { LaunchContext } from './launch-context.ts';
import { waitUntil } from './wait-until.ts';

/** What is the same in both browsers. */
export abstract class DrivenBrowser {
  protected readonly context: LaunchContext;

  constructor(context: LaunchContext) {
    this.context = context;
  }

  get downloads() {
    return this.context.folders.downloads;
  }

  get headless() {
    return this.context.headless;
  }

  get requests() {
    return this.context.requests;
  }

  abstract evaluateInExtension<Args extends unknown[], Result>(
    fn: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;

  abstract killBackground(): Promise<void>;
  abstract closeTabsBut(kept: readonly string[]): Promise<void>;

  async reset(): Promise<void> {
    await this.closeTabsBut([]);
    await this.killBackground();
    await this.evaluateInExtension(forgetAll);
    this.requests.reset();
  }

  async tabIdOf(page: Page): Promise<number> {
    // Without host permissions the extension sees no addresses, but it sees which tab is in front.
    await page.bringToFront();
    return waitUntil('the tab to be in front', () =>
      this.evaluateInExtension(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return tab?.id;
      }),
    );
  }

  waitForDownloads(count: number, timeout?: number): Promise<string[]> {
    return waitForDownloads(this.downloads, count, timeout);
  }
}

/** Runs in a page of the extension. */
async function forgetAll(): Promise<void> {
  const { storage, tabs, action, offscreen } = chrome;
  // Firefox has none: its render host has gone with the background.
  await offscreen?.closeDocument().catch(() => undefined);
  await Promise.all([storage.local.clear(), storage.sync.clear(), storage.session.clear()]);
  localStorage.clear();
  // The background may open it anew meanwhile, and finds it empty.
  await new Promise<void>((resolve) => {
    indexedDB.deleteDatabase('thread-navigator').addEventListener('success', () => resolve());
  });
  const tab = await tabs.getCurrent();
  // Of all pages of the extension.
  if (tab?.id !== undefined) await tabs.setZoom(tab.id, 0);
  await action.setBadgeText({ text: '' });
}
