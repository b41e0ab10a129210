import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { BrowserName, ExtensionBrowser, Popup } from '../support/browsers/index.ts';
import { SAMPLE_URL, startLocalX } from '../support/local-x/index.ts';
import { EXPORT_BUTTON, picturesIn, previewOf } from '../support/preview.ts';
import { effort } from './effort.ts';
import { inFreshBrowser } from './fresh-browser.ts';
import { during } from './progress.ts';
import { medianOf } from './statistics.ts';

const RUNS = effort(5, 2);
const POSTS = 11;

/** What a user waits for from a click on, beside what an empty popup takes in the same run. */
export async function measureWaiting(name: BrowserName): Promise<Record<string, number>> {
  const localX = await startLocalX();
  const empty = await during('empty popup', () =>
    inFreshBrowser(name, localX, measureEmpty, 'empty'),
  );
  const ours = await inFreshBrowser(name, localX, measureOurs);
  await localX.close();
  return { 'empty popup, ms': empty, ...ours };
}

async function measureEmpty(browser: ExtensionBrowser): Promise<number> {
  const page = await browser.openPage(SAMPLE_URL);
  return medianOf(RUNS, () => timePopup(browser, page, async () => {}));
}

async function measureOurs(browser: ExtensionBrowser): Promise<Record<string, number>> {
  const page = await browser.openPage(SAMPLE_URL);
  const first = await during('preview of a new thread', () =>
    timePopup(browser, page, (popup) => previewOf(popup, POSTS).then(() => {})),
  );
  const shown = await during('controls', () =>
    medianOf(RUNS, () =>
      timePopup(browser, page, async (popup) => {
        await popup.find({ name: 'Angle', role: 'spinbutton' });
      }),
    ),
  );
  const stored = await during('preview of a stored thread', () =>
    medianOf(RUNS, () =>
      timePopup(browser, page, (popup) => picturesIn(popup, '.page .slide', POSTS)),
    ),
  );
  const exported = await during('export', () => medianOf(RUNS, () => timeExport(browser, page)));
  return {
    'controls, ms': shown,
    'preview of a stored thread, ms': stored,
    'preview of a new thread, ms': Math.round(first),
    'export at 2×, ms': exported,
  };
}

/** From the click on the toolbar button until the popup is as wanted, ms. */
async function timePopup(
  browser: ExtensionBrowser,
  page: Page,
  isReady: (popup: Popup) => Promise<void>,
): Promise<number> {
  const start = performance.now();
  const popup = await browser.clickToolbarButton(page);
  await isReady(popup);
  const duration = performance.now() - start;
  await popup.close();
  return duration;
}

/** From the click on Export until the file is whole on the disk, ms. */
async function timeExport(browser: ExtensionBrowser, page: Page): Promise<number> {
  const popup = await browser.clickToolbarButton(page);
  await previewOf(popup, POSTS);
  const start = performance.now();
  await popup.click(EXPORT_BUTTON);
  const [file] = await browser.waitForDownloads(1, 60_000);
  const duration = performance.now() - start;
  rmSync(file!);
  await popup.close();
  return duration;
}
