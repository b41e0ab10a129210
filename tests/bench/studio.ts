import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserName, ExtensionBrowser } from '../support/browsers/index.ts';
import { startLocalX } from '../support/local-x/index.ts';
import { effort } from './effort.ts';
import { writeBenchExtension } from './files/bench-extension.ts';
import { type BenchPlace, inBenchPage } from './files/bench-page.ts';
import { inFreshBrowser } from './fresh-browser.ts';
import { mainThreadOf } from './main-thread.ts';
import { extensionMemory, peakMemory } from './memory.ts';
import { during } from './progress.ts';
import { addIdleSlider, workOfSlider } from './slider-work.ts';
import { medianOf } from './statistics.ts';

const SHORT = 12;
const LONG = effort(50, 25);
const MANY = effort(100, 25);
const RUNS = effort(9, 3);
const EXPORTS = effort(3, 1);
/** ms between two looks at the memory: a short export is over soon. */
const LOOKS = 100;

const EMPTY_PAGE = 'popup.html';

type Figures = Record<string, number>;
type MeasureThread<Result> = (browser: ExtensionBrowser, threadId: string) => Promise<Result>;

/**
 * The Carousel Studio beside an empty page of an extension in the same run: how soon its strip is
 * full, the work of laying slides out anew, and what making many of them takes.
 */
export async function measureStudio(name: BrowserName): Promise<Figures> {
  const localX = await startLocalX();
  const place = { localX, extension: await writeBenchExtension(name) };
  const inPage = <Result>(slides: number, measure: MeasureThread<Result>) =>
    during(`${slides} slides`, () =>
      inBenchPage(name, place, async (page, browser) => {
        const { threadId } = await page.run('storeThread', slides, 'carousel');
        return measure(browser, threadId);
      }),
    );
  const empty = await during('empty page', () =>
    inFreshBrowser(name, localX, measureEmpty, 'empty'),
  );
  const opened = await inPage(SHORT, async (browser, threadId) => {
    const full = await medianOf(RUNS, () => timeTab(browser, addressOf(threadId), SHORT));
    return { full, ...(await measureLayout(browser, threadId, SHORT)) };
  });
  const { full, ...short } = opened;
  const long = await inPage(LONG, (browser, threadId) => measureLayout(browser, threadId, LONG));
  const few = await during(`${SHORT} made, MB`, () => memoryOfExport(name, place, SHORT));
  const many = await during(`${MANY} made, MB`, () => memoryOfExport(name, place, MANY));
  rmSync(place.extension, { recursive: true });
  await localX.close();
  return {
    'empty page, ms': empty,
    [`${SHORT} posts to a full strip, ms`]: full!,
    'above the empty page, ms': full! - empty,
    ...short,
    ...long,
    [`${SHORT} slides made, MB in all`]: few,
    [`${MANY} slides made, MB in all`]: many,
    'times as much': many / few,
  };
}

const addressOf = (threadId: string): string =>
  `src/editor/editor.html?thread=${threadId}&view=studio`;

async function measureEmpty(browser: ExtensionBrowser): Promise<number> {
  // As with ours another page of the extension is open, and its process is there.
  await browser.openExtensionPage(EMPTY_PAGE);
  return medianOf(RUNS, () => timeTab(browser, EMPTY_PAGE, 0));
}

/** From the tab's time origin until so many slides, as far as they are in sight, are painted; ms. */
async function timeTab(
  browser: ExtensionBrowser,
  address: string,
  slides: number,
): Promise<number> {
  const tab = await browser.openExtensionPage(address);
  const time = await tab.evaluate(timeUntilFull, slides);
  await tab.close();
  return time;
}

/** Runs in the page. With no slides, the page is full as soon as there is anything. */
async function timeUntilFull(slides: number): Promise<number> {
  const isFull = () => {
    const frames = [...document.querySelectorAll('.frame')];
    const strip = document.querySelector('.filmstrip') ?? document.body;
    const end = strip.getBoundingClientRect().right;
    const inSight = frames.filter((frame) => frame.getBoundingClientRect().left < end);
    return (
      strip.firstElementChild !== null &&
      frames.length === slides &&
      inSight.every((frame) => frame.querySelector('.slide')) &&
      document.querySelector('.no-picture.loading') === null &&
      [...document.images].every((image) => image.complete)
    );
  };
  while (!isFull()) await new Promise(requestAnimationFrame);
  // A task of its own runs once the frame has been painted.
  await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve));
  return performance.now();
}

/** The work of one step of a slider that lays all slides out anew. */
async function measureLayout(
  browser: ExtensionBrowser,
  threadId: string,
  slides: number,
): Promise<Figures> {
  const studio = await browser.openExtensionPage(addressOf(threadId));
  await studio.evaluate(timeUntilFull, slides);
  const clock = await mainThreadOf(studio);
  const figures: Figures = {};
  for (const slider of [await addIdleSlider(studio), 'Weight']) {
    figures[`${slides} slides, ${slider}, ms`] = await during(slider, () =>
      workOfSlider(studio, clock, slider),
    );
  }
  await studio.close();
  return figures;
}

/** Peak of the process in which the render host lives, each time a new one: median, MB. */
async function memoryOfExport(
  name: BrowserName,
  place: BenchPlace,
  slides: number,
): Promise<number> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-profiles-'));
  const stored = path.join(folder, 'stored');
  const request = await inBenchPage(name, { ...place, profileDir: stored }, (page) =>
    page.run('storeThread', slides, 'carousel'),
  );
  const median = await medianOf(EXPORTS, async () => {
    // What an export leaves behind must not help the next one.
    const profileDir = mkdtempSync(path.join(folder, 'run-'));
    cpSync(stored, profileDir, { recursive: true });
    return inBenchPage(name, { ...place, profileDir }, (page) =>
      peakMemory(page.run('runJob', request), extensionMemory, LOOKS),
    );
  });
  rmSync(folder, { recursive: true, maxRetries: 5 });
  return median;
}
