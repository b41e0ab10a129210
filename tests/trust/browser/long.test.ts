import { readFile, rm } from 'node:fs/promises';
import { expect } from 'vitest';
import type { ShownPost } from '../../../src/thread/schema.ts';
import { extensionMemory, peakMemory } from '../../bench/memory.ts';
import { beginReading } from '../../support/begin-reading.ts';
import type { BrowserName } from '../../support/browsers/index.ts';
import { addressOf } from '../../support/local-x/index.ts';
import { generateThread } from '../../support/local-x/threads/generate.ts';
import { useSession } from '../../support/session.ts';
import { storedThread } from '../../support/stored-thread.ts';
import { runCases, shareOf } from '../run-cases.ts';
import { beginExport, filesLeft, tidy, untilEnded } from './exports.ts';

/*
 * The case: a thread of 3,000 posts is read, each post once and in its order, and its words are exported; none
 * of our processes takes more than MOST_MEMORY for it.
 */

const { place, seed } = shareOf('long');
const POSTS = 3000;
const LIMIT = 30 * 60_000; // ms
const MOST_MEMORY = 1024; // MB

const written = generateThread(POSTS, 70_000 + seed);
const session = useSession(place as BrowserName, {
  isFresh: true,
  localX: { threads: [written] },
});
const figures = { 's to read': 0, 'MB at most': 0 };

runCases(
  'long',
  async () => {
    const { browser } = session;
    const page = await browser.openPage(addressOf(written));
    const clicked = new Date();
    await beginReading(browser, page);
    const reading = storedThread(browser, written.posts[0]!.id, clicked, LIMIT);
    const peak = await peakMemory(reading, extensionMemory);
    const thread = await reading;
    figures['s to read'] = Math.round((Date.now() - clicked.getTime()) / 1000);
    const read = thread.posts as ShownPost[];
    expect(read.length).toBe(POSTS);
    expect(read.map(({ id }) => id)).toEqual(written.posts.map(({ id }) => id));
    await page.close();
    for (const format of ['json', 'markdown', 'text'] as const) {
      const ending = beginExport(browser, thread.id, { format });
      const job = await untilEnded(browser, await ending, LIMIT);
      expect(job, format).toMatchObject({ state: 'done', total: 1 });
      const [file] = await browser.waitForDownloads(1);
      const text = await readFile(file!, 'utf8');
      expect(text.includes(written.posts[POSTS - 1]!.text.split(/\W/)[0]!)).toBe(true);
      await rm(file!);
    }
    figures['MB at most'] = Math.round(Math.max(peak, extensionMemory()));
    expect(figures['MB at most']).toBeLessThan(MOST_MEMORY);
    expect(await filesLeft(browser), 'rows').toBe(0);
  },
  figures,
  () => tidy(session),
);
