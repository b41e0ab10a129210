import { browser } from '../../browser/webext.ts';
import { addressFrom } from './address.ts';

/** This page is the popup of the toolbar button. */
export const isPopup = addressFrom(location.search).source.kind === 'active-tab';

/** This page in a tab of its own, for another thread, tab or view. */
export async function openInTab(query: Record<string, string>): Promise<void> {
  const { origin, pathname } = location;
  await browser.tabs.create({ url: `${origin}${pathname}?${new URLSearchParams(query)}` });
}

/** A popup closes itself; a tab may only be closed by the browser. */
export async function closePage(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id === undefined) window.close();
  else await browser.tabs.remove(tab.id);
}

/** The settings, in a tab. */
export async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
