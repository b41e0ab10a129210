import type { Page } from 'puppeteer-core';
import { beginReading } from '../support/begin-reading.ts';
import type { BrowserName, ExtensionBrowser } from '../support/browsers/index.ts';
import { waitUntil } from '../support/browsers/wait-until.ts';
import { addressOf, startLocalX } from '../support/local-x/index.ts';
import { generateThread } from '../support/local-x/threads/generate.ts';
import type { ThreadFile } from '../support/local-x/threads/schema.ts';
import { effort } from './effort.ts';
import { inFreshBrowser } from './fresh-browser.ts';
import { peakMemory } from './memory.ts';
import { during } from './progress.ts';

const LENGTHS = effort([50, 500, 2000], [50]);
const SEED = 7;
const LIMIT = 10 * 60_000;

/**
 * Reading generated threads from the first post to the last: posts a second, how much of the time
 * was ours rather than the page's, and the memory on top of the same scroll without us.
 */
export async function measureReading(
  name: BrowserName,
): Promise<Record<string, Record<string, unknown>>> {
  const threads = LENGTHS.map((posts) => generateThread(posts, SEED));
  const localX = await startLocalX({ threads });
  const rows: Record<string, Record<string, unknown>> = {};
  for (const thread of threads) {
    const posts = `${thread.posts.length} posts`;
    const scrolled = await during(`${posts}, scrolled`, () =>
      inFreshBrowser(name, localX, async (browser) => {
        const page = await browser.openPage(addressOf(thread));
        return peakMemory(scrollThrough(page, thread));
      }),
    );
    const read = await during(`${posts}, read`, () =>
      inFreshBrowser(name, localX, (browser) => readOnce(browser, thread)),
    );
    rows[`${name}, ${posts}`] = {
      's in all': (read.all / 1000).toFixed(1),
      'posts a second': Math.round((1000 * thread.posts.length) / read.all),
      'ours, %': ((100 * read.own) / read.all).toFixed(1),
      'MB of the scroll alone': Math.round(scrolled),
      'MB more with us': Math.round(read.memory - scrolled),
    };
  }
  await localX.close();
  return rows;
}

async function readOnce(browser: ExtensionBrowser, thread: ThreadFile) {
  const page = await browser.openPage(addressOf(thread));
  await beginReading(browser, page);
  let diagnostics: Record<string, unknown> | undefined;
  const reading = waitUntil(
    'the end of reading',
    async () => {
      diagnostics = await browser.evaluateInExtension(diagnosticsOfCapture);
      return diagnostics !== undefined;
    },
    { timeout: LIMIT, interval: 500 },
  );
  const memory = await peakMemory(reading);
  const figure = (name: string) => Number(diagnostics?.[name] ?? Number.NaN);
  if (figure('chosen') !== thread.posts.length)
    throw Error(`Not all was read:\n${JSON.stringify(diagnostics)}`);
  return { all: figure('ms.reading'), own: figure('ms.own'), memory };
}

/** Runs in a page of the extension. */
async function diagnosticsOfCapture(): Promise<Record<string, unknown> | undefined> {
  const kept = await chrome.storage.session.get();
  const states = Object.values(kept) as { phase?: string; diagnostics?: Record<string, unknown> }[];
  return states.find(({ phase }) => phase === 'done')?.diagnostics;
}

/** What reading does to the page, without reading: down by steps, opening what is folded, and up. */
export async function scrollThrough(page: Page, { posts }: ThreadFile): Promise<void> {
  const last = posts.at(-1)!.id;
  // No function of its own in there: tsx would name it with a helper that the page does not have.
  await page.evaluate(async (id) => {
    while (!document.querySelector(`a[href*="${id}"]`)) {
      scrollBy(0, innerHeight * 0.6);
      for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
      const folded = document.querySelectorAll<HTMLElement>('[data-cursor], button.more');
      for (const button of folded) button.click();
    }
    scrollTo(0, 0);
    for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
  }, last);
}
