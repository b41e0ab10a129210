import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from './browsers/index.ts';

/**
 * Has the thread of a page read, with no window left open.
 *
 * The popup says that it reads before it has asked the background to: closed then, nothing is read at
 * all, which a busy machine has shown. Cancel is there once the reading has begun.
 */
export async function beginReading(browser: ExtensionBrowser, page: Page): Promise<void> {
  const popup = await browser.clickToolbarButton(page);
  await popup.waitFor(
    'the reading to have begun',
    () => document.querySelector('.reading-pill button, .slide') !== null,
  );
  await popup.close();
}
