import { rmSync } from 'node:fs';
import {
  BROWSERS,
  type BrowserName,
  type ExtensionBrowser,
  launchExtensionBrowser,
} from '../support/browsers/index.ts';
import { type LocalX, SAMPLE_URL, startLocalX } from '../support/local-x/index.ts';
import { EXPORT_BUTTON, picturesIn, previewOf } from '../support/preview.ts';
import { writeEmptyExtension } from './empty-extension.ts';
import { measureReading } from './reading.ts';
import { medianOf } from './statistics.ts';

const RUNS = 5;
const POSTS = 11;

/** `npm run bench`: what a user waits for, beside what an empty popup takes in the same run. */
const localX = await startLocalX();
const table: Record<string, Record<string, number>> = {};
for (const name of BROWSERS) table[name] = await measure(name, localX);
console.table(table);
await localX.close();
for (const name of BROWSERS) console.table(await measureReading(name));

async function measure(name: BrowserName, { port }: LocalX): Promise<Record<string, number>> {
  const empty = await withBrowser(name, port, writeEmptyExtension(name), async (browser) => {
    const page = await browser.openPage(SAMPLE_URL);
    return medianOf(RUNS, () => timePopup(browser, page, async () => {}));
  });
  const ours = await withBrowser(name, port, undefined, measureOurs);
  return { 'empty popup, ms': empty, ...ours };
}

async function measureOurs(browser: ExtensionBrowser): Promise<Record<string, number>> {
  const page = await browser.openPage(SAMPLE_URL);
  const first = await timePopup(browser, page, (popup) => previewOf(popup, POSTS).then(() => {}));
  const shown = await medianOf(RUNS, () =>
    timePopup(browser, page, async (popup) => {
      await popup.find({ name: 'Angle', role: 'spinbutton' });
    }),
  );
  const stored = await medianOf(RUNS, () =>
    timePopup(browser, page, (popup) => picturesIn(popup, '.page .slide', POSTS)),
  );
  const exported = await medianOf(RUNS, () => timeExport(browser, page));
  return {
    'controls, ms': shown,
    'preview of a stored thread, ms': stored,
    'preview of a new thread, ms': Math.round(first),
    'export at 2×, ms': exported,
  };
}

type Page = Awaited<ReturnType<ExtensionBrowser['openPage']>>;
type Popup = Awaited<ReturnType<ExtensionBrowser['clickToolbarButton']>>;

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

async function withBrowser<Result>(
  browser: BrowserName,
  localXPort: number,
  extensionDir: string | undefined,
  use: (browser: ExtensionBrowser) => Promise<Result>,
): Promise<Result> {
  const launched = await launchExtensionBrowser({ browser, localXPort, extensionDir });
  try {
    return await use(launched);
  } finally {
    await launched.close();
    if (extensionDir) rmSync(extensionDir, { recursive: true });
  }
}
