import { text } from '../browser/i18n.ts';
import { browser } from '../browser/webext.ts';
import { quickExport } from './quick-export.ts';

const MENU_ITEM = 'export-thread';
const QUICK_EXPORT = 'quick-export';

/** Thread pages, as menus want them; `/i/status/…` and `/i/web/status/…` are among them. */
const THREAD_PAGES = ['x.com', 'twitter.com', 'mobile.x.com'].flatMap((host) =>
  ['*/status/*', '*/article/*'].map((path) => `https://${host}/${path}`),
);

/** Menus outlive the background, so they are made once for each version. */
export async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: MENU_ITEM,
    title: text('menuExportThread'),
    contexts: ['page', 'selection', 'link', 'image', 'video'],
    documentUrlPatterns: THREAD_PAGES,
  });
}

/** The context menu and the keyboard; the toolbar button opens the popup by itself. */
export function listenToEntryPoints(): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === MENU_ITEM && tab?.id !== undefined) void quickExport(tab.id);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === QUICK_EXPORT) void exportTab(tab?.id);
  });
}

async function exportTab(givenId: number | undefined): Promise<void> {
  const tabId = givenId ?? (await activeTabId());
  if (tabId !== undefined) await quickExport(tabId);
}

async function activeTabId(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}
