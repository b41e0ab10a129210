import { pause } from '../browser/pause.ts';
import { browser } from '../browser/webext.ts';
import contentScript from '../capture/content-script.ts?script&iife';

const ATTEMPTS = 10;
const PAUSE = 100; // ms

/**
 * Puts the content script into a tab; one that is there already stays in charge.
 *
 * A key pressed while a page is still loading gives us the tab before Chrome has told the page of
 * it, which then turns us away (1 of 29 presses on a busy machine, Chromium 156). We hold the
 * grant as long as we are told the tab's address, so it is worth asking again.
 *
 * @throws when the browser does not let us into the tab
 */
export async function injectContentScript(tabId: number): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await browser.scripting.executeScript({ target: { tabId }, files: [contentScript] });
      return;
    } catch (error) {
      if (attempt === ATTEMPTS || !(await isGranted(tabId))) throw error;
      await pause(PAUSE);
    }
  }
}

async function isGranted(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.url !== undefined;
}
