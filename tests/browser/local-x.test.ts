import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { waitUntil } from '../support/browsers/index.ts';
import {
  atRest,
  boxesUsedAgain,
  type CellInPage,
  cellsInPage,
  fromTop,
  idsOf,
  markBoxes,
  waitForPost,
  walkDown,
} from '../support/cells-in-page.ts';
import { chosenBrowsers } from '../support/fixed-set/index.ts';
import { addressOf, SAMPLE_URL } from '../support/local-x/index.ts';
import { threadNamed } from '../support/local-x/threads/load.ts';
import { useSession } from '../support/session.ts';

const walk = threadNamed('long-walk');
const sample = threadNamed('harbour-lamps');
const idOf = (thread: typeof walk, n: number) => thread.posts.at(n)!.id;

/** The local X brings and removes posts as X does, since captures depend on it. */
describe.each(chosenBrowsers('local X: list'))('the list of the local X in %s', (name) => {
  const session = useSession(name);
  const open = (url: string) => session.browser.openPage(url);

  test('has only the cells near the screen in the page', async () => {
    const page = await open(addressOf(walk));
    await waitForPost(page, idOf(walk, 1));
    const cells = await atRest(page);
    const { screen, height } = await page.evaluate(() => ({
      screen: innerHeight,
      height: document.documentElement.scrollHeight,
    }));
    expect(cells.length).toBeLessThan(walk.posts.length / 2);
    expect(height).toBeGreaterThan(3 * screen);
    for (const { top, bottom } of cells) {
      expect(bottom).toBeGreaterThan(-screen);
      expect(top).toBeLessThan(2 * screen);
    }
  });

  test('brings cells on frames only', async () => {
    const page = await open(addressOf(walk));
    await waitForPost(page, idOf(walk, 1));
    const before = idsOf(await atRest(page));
    await page.evaluate(async () => {
      const frame = window.requestAnimationFrame;
      const held: FrameRequestCallback[] = [];
      window.requestAnimationFrame = (callback) => held.push(callback);
      const isScrolled = new Promise((resolve) => addEventListener('scroll', resolve));
      scrollTo(0, 5000);
      await isScrolled;
      Object.assign(window, {
        letFramesPass() {
          window.requestAnimationFrame = frame;
          for (const callback of held) frame(callback);
        },
      });
    });
    expect(idsOf(await cellsInPage(page))).toEqual(before);
    await page.evaluate('letFramesPass()');
    await waitForOthers(page, before);
  });

  // Firefox lets a tab behind have a frame each second.
  test.runIf(name === 'chrome')('brings nothing in a tab behind', async () => {
    const page = await open(addressOf(walk));
    await waitForPost(page, idOf(walk, 1));
    const before = idsOf(await atRest(page));
    const front = await open('https://x.com/home');
    await waitUntil('the tab to be hidden', () =>
      page.evaluate(() => document.visibilityState === 'hidden'),
    );
    await page.evaluate(() => scrollTo(0, 5000));
    await passFrames(front, 60);
    expect(idsOf(await cellsInPage(page))).toEqual(before);
    await page.bringToFront();
    await waitForOthers(page, before);
  });

  test('takes far posts out and uses their boxes again, in another order', async () => {
    const page = await open(addressOf(walk));
    await waitForPost(page, idOf(walk, 1));
    await atRest(page);
    await markBoxes(page);
    let isDisordered = false;
    await walkDown(page, (cells) => {
      isDisordered ||= String(idsOf(cells)) !== String(idsOf(fromTop(cells)));
      return !idsOf(cells).includes(idOf(walk, 0)) && isDisordered;
    });
    expect(isDisordered).toBe(true);
    expect(await boxesUsedAgain(page)).toBeGreaterThan(0);
    // Going back brings the first post again.
    await page.evaluate(() => scrollTo(0, 0));
    await waitForPost(page, idOf(walk, 0));
  });

  test('puts what the opened post answers above it later, without moving it', async () => {
    session.localX.settings.delay = 1500;
    const page = await open(addressOf(walk, 5));
    const opened = await waitForPost(page, idOf(walk, 5));
    expect(opened.isOpened).toBe(true);
    expect((await cellsInPage(page)).map(({ kind }) => kind)).toEqual(['post', 'spinner']);
    await waitForPost(page, idOf(walk, 4));
    const cells = fromTop(await atRest(page));
    const ids = idsOf(cells);
    expect(ids.indexOf(idOf(walk, 4))).toBe(ids.indexOf(idOf(walk, 5)) - 1);
    const now = cells.find(({ isOpened }) => isOpened)!;
    expect(Math.abs(now.top - opened.top)).toBeLessThan(2);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
  });

  test('shows posts before their photos', async () => {
    const photos = (page: Page) =>
      page.evaluate(() => document.querySelectorAll('[data-testid="tweetPhoto"] img').length);
    session.localX.settings.imageDelay = 3_600_000;
    const slow = await open(SAMPLE_URL);
    await slow.waitForSelector('[data-testid="tweetPhoto"]');
    await atRest(slow);
    expect(await photos(slow)).toBe(0);
    session.localX.settings.imageDelay = 60;
    const quick = await open(SAMPLE_URL);
    await waitUntil('a photo', () => photos(quick));
  });

  test('has answers of strangers, an advertisement and "Discover more" below', async () => {
    const page = await open(addressOf(sample, -1));
    await waitForPost(page, idOf(sample, -1));
    const seen: CellInPage[] = [];
    await walkDown(page, (cells) => {
      const isNew = (cell: CellInPage) =>
        !seen.some(({ kind, id }) => kind === cell.kind && id === cell.id);
      seen.push(...fromTop(cells).filter(isNew));
      return undefined;
    });
    const at = (kind: CellInPage['kind']) => seen.findIndex((cell) => cell.kind === kind);
    const answers = sample.replies!.flatMap(({ posts }) => posts.map(({ id }) => id));
    expect(idsOf(seen)).toEqual(expect.arrayContaining(answers));
    expect(at('ad')).toBeGreaterThan(-1);
    expect(seen[at('ad')]?.id).toBeNull();
    const discovered = sample.discover!.map(({ id }) => id);
    expect(idsOf(seen.slice(at('heading')))).toEqual(discovered);
    expect(at('ad')).toBeLessThan(at('heading'));
  });
});

async function waitForOthers(page: Page, before: string[]): Promise<void> {
  await waitUntil('other posts', async () => {
    const now = idsOf(await cellsInPage(page));
    return now.length > 0 && !now.some((id) => before.includes(id));
  });
}

function passFrames(page: Page, count: number): Promise<void> {
  return page.evaluate(async (frames) => {
    for (let i = 0; i < frames; i++) await new Promise(requestAnimationFrame);
  }, count);
}
