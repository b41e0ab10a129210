import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { BrowserName, ExtensionBrowser, Popup } from '../support/browsers/index.ts';
import { addressOf, startLocalX } from '../support/local-x/index.ts';
import { generateThread } from '../support/local-x/threads/generate.ts';
import type { ThreadFile } from '../support/local-x/threads/schema.ts';
import { picturesIn } from '../support/preview.ts';
import { effort } from './effort.ts';
import { inFreshBrowser } from './fresh-browser.ts';
import { mainThreadOf } from './main-thread.ts';
import { browserMemory } from './memory.ts';
import { popupScripts } from './popup-scripts.ts';
import { during } from './progress.ts';
import { scrollThrough } from './reading.ts';
import { addIdleSlider, workOfSlider } from './slider-work.ts';
import { medianOf, quantile } from './statistics.ts';

const SHORT = 25;
const LONG = effort(200, 50);
const SEED = 7;
const RUNS = effort(9, 3);
/** The longest that reading the long thread and drawing its pictures may take, ms. */
const READING = 10 * 60_000;
/** One that repaints, one that lays the cards out anew, one that breaks all lines anew. */
const SLIDERS = ['Angle', 'Padding', 'Font size'];

type Figures = Record<string, number>;

/** The Visual Editor beside an empty popup in the same run: how soon, how smooth, how heavy. */
export async function measureEditor(name: BrowserName): Promise<Figures> {
  const threads = [SHORT, LONG].map((posts) => withPicturesOfItsOwn(generateThread(posts, SEED)));
  const [short, long] = threads as [ThreadFile, ThreadFile];
  const localX = await startLocalX({ threads });
  const empty = await during('empty popup', () =>
    inFreshBrowser(name, localX, (one) => measureEmpty(one, short), 'empty'),
  );
  const emptyMemory = await during('empty popup, MB', () =>
    inFreshBrowser(name, localX, (one) => memoryOfEmpty(one, long), 'empty'),
  );
  const ours = await during(`${SHORT} posts`, () =>
    inFreshBrowser(name, localX, (one) => measureShort(one, short)),
  );
  const { memory, ...work } = await during(`${LONG} posts`, () =>
    inFreshBrowser(name, localX, (one) => measureLong(one, long)),
  );
  await localX.close();
  return {
    'empty popup, ms': empty,
    ...ours,
    ...work,
    'scripts of the popup, KB gzip': popupScripts(name).kilobytes,
    [`${LONG} posts, MB above an empty popup`]: memory! - emptyMemory,
  };
}

/** Every photo is another one, as in a real thread. */
function withPicturesOfItsOwn(thread: ThreadFile): ThreadFile {
  let count = 0;
  const posts = thread.posts.map((post) =>
    post.media
      ? { ...post, media: post.media.map((one) => ({ ...one, key: `bench-photo-${++count}` })) }
      : post,
  );
  return { ...thread, posts };
}

async function measureEmpty(browser: ExtensionBrowser, thread: ThreadFile): Promise<number> {
  const page = await browser.openPage(addressOf(thread));
  return medianOf(RUNS, () => timeUntilPainted(browser, page, 'main'));
}

async function memoryOfEmpty(browser: ExtensionBrowser, thread: ThreadFile): Promise<number> {
  const page = await browser.openPage(addressOf(thread));
  await scrollThrough(page, thread);
  const popup = await browser.clickToolbarButton(page);
  await popup.waitFor('the word', () => document.querySelector('main'));
  return memoryAtRest();
}

async function measureShort(browser: ExtensionBrowser, thread: ThreadFile): Promise<Figures> {
  const { page, popup } = await openNew(browser, thread);
  const work = await measureSliders(popup, SHORT);
  await popup.close();
  const shown = await medianOf(RUNS, () => timeUntilPainted(browser, page, '.page .slide'));
  return { [`${SHORT} posts, stored, ms`]: shown, ...work };
}

async function measureLong(browser: ExtensionBrowser, thread: ThreadFile): Promise<Figures> {
  const { popup } = await openNew(browser, thread);
  const memory = await memoryAtRest();
  return { memory, ...(await measureSliders(popup, LONG)) };
}

/** A popup with a thread that has just been read to its end, pictures and all. */
async function openNew(browser: ExtensionBrowser, thread: ThreadFile) {
  const page = await browser.openPage(addressOf(thread));
  const popup = await browser.clickToolbarButton(page);
  await picturesIn(popup, '.page .slide', thread.posts.length, READING);
  return { page, popup };
}

async function measureSliders(popup: Popup, posts: number): Promise<Figures> {
  const clock = await mainThreadOf(popup);
  const figures: Figures = {};
  for (const slider of [await addIdleSlider(popup), ...SLIDERS]) {
    figures[`${posts} posts, ${slider}, ms`] = await during(slider, () =>
      workOfSlider(popup, clock, slider),
    );
  }
  return figures;
}

/** From the popup's time origin until something within `selector` has been painted, ms. */
async function timeUntilPainted(
  browser: ExtensionBrowser,
  page: Page,
  selector: string,
): Promise<number> {
  const popup = await browser.clickToolbarButton(page);
  const time = await popup.evaluate(largestPaintIn, selector, 10_000);
  await popup.close();
  // Now and then a browser does not tell.
  return time ?? timeUntilPainted(browser, page, selector);
}

/**
 * Runs in the page. The first text in `selector` that was the largest painted so far: the words of
 * a post are larger than any of the editor's own.
 */
function largestPaintIn(selector: string, limit: number): Promise<number | null> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      const entries = list.getEntries() as (PerformanceEntry & { element?: Element })[];
      const first = entries.find(({ element }) => element?.closest(selector));
      if (first) resolve(first.startTime);
    });
    observer.observe({ type: 'largest-contentful-paint', buffered: true });
    setTimeout(resolve, limit, null);
  });
}

/** PSS once the browser has come to rest: the median of some seconds, MB. */
async function memoryAtRest(): Promise<number> {
  const readings: number[] = [];
  for (let reading = 0; reading < 10; reading++) {
    await pause(500);
    readings.push(browserMemory());
  }
  return quantile(readings, 0.5);
}
