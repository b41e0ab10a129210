import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { CaptureState } from '../../../src/messaging/protocol.ts';
import type { ShownPost } from '../../../src/thread/schema.ts';
import type { BrowserName } from '../../support/browsers/index.ts';
import { waitUntil } from '../../support/browsers/wait-until.ts';
import { addressOf } from '../../support/local-x/index.ts';
import { generateThread } from '../../support/local-x/threads/generate.ts';
import { useSession } from '../../support/session.ts';
import { storedThread } from '../../support/stored-thread.ts';
import { runCases, shareOf } from '../run-cases.ts';
import { tidy } from './exports.ts';

/*
 * A case: a thread is read on a page that does against it what a page can: one or two of WAYS at once. The
 * reading ends; a thread that says it is complete is, word by word, and no script of the page learns who reads.
 */

const { place, seed, from, to } = shareOf('fights');
const POSTS = 30;
const LIMIT = 120_000; // ms

/** What a page does, and whether all of the thread can still be read. Each runs in the page. */
const WAYS: Record<string, { fight: () => void; isHarmless: boolean }> = {
  'events that are faked': {
    isHarmless: true,
    fight: () => {
      const names = ['pagehide', 'visibilitychange', 'beforeunload', 'freeze', 'scroll', 'resize'];
      setInterval(() => {
        for (const name of names) {
          window.dispatchEvent(new Event(name));
          document.dispatchEvent(new Event(name));
        }
      }, 50);
    },
  },
  'scrolling back and forth': {
    isHarmless: true,
    fight: () => {
      let down = false;
      setInterval(() => {
        down = !down;
        scrollTo(0, down ? document.body.scrollHeight : 0);
      }, 700);
    },
  },
  'a thread that freezes': {
    isHarmless: true,
    fight: () => {
      setInterval(() => {
        const end = performance.now() + 900;
        while (performance.now() < end);
      }, 1500);
    },
  },
  'globals that are taken': {
    isHarmless: true,
    fight: () => {
      const broken = () => {
        throw new Error('fight');
      };
      Object.assign(Element.prototype, { closest: broken, matches: broken, getAttribute: broken });
      Object.assign(Array.prototype, { map: broken, filter: broken });
      Object.assign(window, { MutationObserver: broken, IntersectionObserver: broken });
    },
  },
  'posts that are taken away': {
    isHarmless: false,
    fight: () => {
      setInterval(() => {
        const posts = [...document.querySelectorAll('article')];
        posts[Math.floor(Math.random() * posts.length)]?.remove();
      }, 150);
    },
  },
  'a list that is torn out': {
    isHarmless: false,
    fight: () => void setTimeout(() => document.querySelector('main')?.remove(), 1200),
  },
  'an address that changes': {
    isHarmless: false,
    fight: () => void setTimeout(() => history.pushState({}, '', '/home'), 1200),
  },
  'a page that never ends': {
    isHarmless: false,
    fight: () => {
      setInterval(() => {
        const last = [...document.querySelectorAll('article')].at(-1);
        const copy = last?.closest('[data-testid="cellInnerDiv"]')?.cloneNode(true);
        if (copy) last?.closest('[data-testid="cellInnerDiv"]')?.after(copy);
      }, 100);
    },
  },
};
const NAMES = Object.keys(WAYS);
const PAIRS = NAMES.flatMap((one, at) => NAMES.slice(at).map((other) => [one, other]));

const threadOf = (number: number) => generateThread(POSTS, 40_000 + seed * 100 + number);
const threads = Array.from({ length: to - from }, (_, at) => threadOf(from + at));
const session = useSession(place as BrowserName, { localX: { threads } });
const figures = { whole: 0, flagged: 0, 'ended with a sentence': 0 };

runCases(
  'fights',
  async (number) => {
    const { browser } = session;
    const written = threadOf(number);
    const names = new Set(PAIRS[number]);
    const page = await browser.openPage(addressOf(written));
    const tab = await browser.tabIdOf(page);
    await page.waitForSelector('article');
    for (const name of names) await page.evaluate(WAYS[name]!.fight);
    const clicked = new Date();
    const popup = await browser.clickToolbarButton(page);
    const state = await ended(tab);
    await popup.close();
    await closed(page);
    if (state.phase === 'failed') {
      figures['ended with a sentence']++;
      const isHarmless = [...names].every((name) => WAYS[name]!.isHarmless);
      expect(isHarmless, `${[...names]}: ${state.problem}`).toBe(false);
      return;
    }
    const thread = await storedThread(browser, written.posts[0]!.id, clicked);
    if (!thread.complete) {
      figures.flagged++;
      expect(thread.reasons.length).toBeGreaterThan(0);
      return;
    }
    figures.whole++;
    const read = thread.posts as ShownPost[];
    expect(read.map(({ id }) => id)).toEqual(written.posts.map(({ id }) => id));
    const texts = read.map(({ text }) => text.map((span) => span.text).join(''));
    expect(texts).toEqual(written.posts.map(({ text }) => text));
  },
  figures,
  () => tidy(session),
);

/** How the reading of a tab ended. */
function ended(tab: number): Promise<CaptureState> {
  return waitUntil(
    'the end of the reading',
    async () => {
      const state = await session.browser.evaluateInExtension(async (key) => {
        return (await chrome.storage.session.get(key))[key] as CaptureState | undefined;
      }, `capture-${tab}`);
      if (!state || state.phase === 'reading') throw new Error(JSON.stringify(state));
      return state;
    },
    { timeout: LIMIT },
  );
}

/** A page that fights may not even let itself be closed. */
async function closed(page: Page): Promise<void> {
  await page.close().catch(() => undefined);
}
