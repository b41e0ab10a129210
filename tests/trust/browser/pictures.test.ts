import { readFile, rm } from 'node:fs/promises';
import { expect } from 'vitest';
import type { BrowserName } from '../../support/browsers/index.ts';
import { waitUntil } from '../../support/browsers/wait-until.ts';
import { isWhole } from '../../support/file-crops.ts';
import { addressesOf } from '../../support/local-x/images/all-addresses.ts';
import { addressOf } from '../../support/local-x/index.ts';
import { threadNamed } from '../../support/local-x/threads/load.ts';
import { useSession } from '../../support/session.ts';
import { storedThread } from '../../support/stored-thread.ts';
import { EVIL } from '../hostile-text.ts';
import { runCases, shareOf } from '../run-cases.ts';
import { beginExport, filesLeft, tidy, untilEnded } from './exports.ts';
import { PICTURE_FAULTS } from './picture-faults.ts';

/*
 * A case: one picture of a thread is answered with a fault whenever it is asked for. The export is made all the
 * same, all other pictures are in the store, and nobody else is asked. A host that wants to be left alone is left alone
 * with all its pictures, and asked again when it said.
 *
 * Of "most requests for one" the browser's own are most: Firefox asks ten times where an answer breaks off, for each of
 * our three.
 */

const { place } = shareOf('pictures');
const FILE = threadNamed('every-kind');
const FAULTS = Object.keys(PICTURE_FAULTS);
/** Pictures by the paths at which they are asked for, in all their sizes. */
const SLOTS = [...new Set(addressesOf(FILE).map((address) => slotOf(new URL(address))))];
/** They are said of the host, not of one picture. */
const OF_THE_HOST = ['too many requests', 'a broken server'];
const CASES = SLOTS.flatMap((slot) => FAULTS.map((fault) => ({ slot, fault })));

const session = useSession(place as BrowserName);
const figures = { slots: SLOTS.length, 'not asked for': 0, 'most requests for one': 0 };
let threadId = '';

runCases(
  'pictures',
  async (number) => {
    const { browser, localX } = session;
    if (!threadId) threadId = await captureOnce();
    const { slot, fault } = CASES[number]!;
    await forgetPictures();
    let asked = 0;
    localX.fault = (url, response) => {
      if (!url.host.endsWith('twimg.com') || slotOf(url) !== slot) return false;
      asked++;
      PICTURE_FAULTS[fault]!(response);
      return true;
    };
    await exportWhole(`${slot}: ${fault}`);
    localX.fault = null;
    const missing = await missingPictures();
    const others = missing.filter((url) => slotOf(new URL(url)) !== slot);
    const mayMiss = OF_THE_HOST.includes(fault) ? slot.split('/', 1)[0] : null;
    expect(
      others.filter((url) => new URL(url).host !== mayMiss),
      `${slot}: ${fault}`,
    ).toEqual([]);
    if (asked === 0) figures['not asked for']++;
    else expect(missing.length, `${slot} is missing: ${fault}`).toBeGreaterThan(0);
    if (mayMiss) {
      await waitUntil('all pictures, once their host answers', async () => {
        await forgetPictures();
        await exportWhole(`after ${fault}`);
        return (await missingPictures()).length === 0;
      });
    }
    figures['most requests for one'] = Math.max(figures['most requests for one'], asked);
    expect(browser.requests.refused.filter((host) => host.includes(EVIL))).toEqual([]);
  },
  figures,
  () => tidy(session),
);

/** Exports the thread, and looks at what is on disk and in the store. */
async function exportWhole(what: string): Promise<void> {
  const { browser } = session;
  const settings = { format: 'jpeg', layout: 'one-image', scale: 1, tall: 'cut' } as const;
  const job = await untilEnded(browser, await beginExport(browser, threadId, settings));
  expect(job, what).toMatchObject({ state: 'done' });
  for (const file of await browser.waitForDownloads(job.total!)) {
    expect(isWhole(await readFile(file), 'jpeg')).toBe(true);
    await rm(file);
  }
  expect(await filesLeft(browser), 'rows').toBe(0);
}

/** The same for all sizes of a picture. */
function slotOf({ host, pathname }: URL): string {
  return host + pathname.replace(/_(?:normal|bigger|mini|x96|\d+x\d+)(?=\.\w+$)/, '');
}

async function captureOnce(): Promise<string> {
  const clicked = new Date();
  const page = await session.browser.openPage(addressOf(FILE));
  const popup = await session.browser.clickToolbarButton(page);
  const { id } = await storedThread(session.browser, FILE.posts[0]!.id, clicked);
  await popup.close();
  await page.close();
  return id;
}

function forgetPictures(): Promise<void> {
  return session.browser.evaluateInExtension(async () => {
    const opening = indexedDB.open('thread-navigator');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const writing = opening.result.transaction(['images', 'scaledImages'], 'readwrite');
    writing.objectStore('images').clear();
    writing.objectStore('scaledImages').clear();
    await new Promise((resolve) => writing.addEventListener('complete', resolve));
    opening.result.close();
  });
}

/** Addresses of the thread's pictures that are not in the store. */
function missingPictures(): Promise<string[]> {
  return session.browser.evaluateInExtension(async () => {
    const opening = indexedDB.open('thread-navigator');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const getting = opening.result.transaction('images').objectStore('images').getAll();
    await new Promise((resolve) => getting.addEventListener('success', resolve));
    opening.result.close();
    return getting.result.filter(({ blob }) => !blob).map(({ url }) => url as string);
  });
}
