import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { ShownPost } from '../../src/thread/schema.ts';
import { beginReading } from '../support/begin-reading.ts';
import { BROWSERS } from '../support/browsers/index.ts';
import { waitUntil } from '../support/browsers/wait-until.ts';
import { seed } from '../support/depth.ts';
import { DISTURBANCES, type Disturbance, EVERYTHING } from '../support/disturbances.ts';
import { chosenCases } from '../support/fixed-set/index.ts';
import { addressOf } from '../support/local-x/index.ts';
import { generateThread } from '../support/local-x/threads/generate.ts';
import { useResume } from '../support/resume.ts';
import { useSession } from '../support/session.ts';
import { storedThread } from '../support/stored-thread.ts';

const MINUTE = 60_000;
const LIMIT = 12 * MINUTE;

const PLACES = { 'its first post': 0, 'a post in the middle': 0.5, 'its last post': 1 };
type Place = keyof typeof PLACES;

interface Case {
  number: number;
  posts: number;
  openedAt: Place;
  disturbance: Disturbance;
}

/** Each length with each disturbance, the long ones with none and with all at once. */
const ALL = [1, 11, 50, 500, 2000]
  .flatMap((posts) =>
    (posts > 50 ? [DISTURBANCES[0]!, EVERYTHING] : [...DISTURBANCES, EVERYTHING]).flatMap(
      (disturbance) =>
        (Object.keys(PLACES) as Place[])
          .slice(0, posts)
          .map((openedAt) => ({ posts, openedAt, disturbance })),
    ),
  )
  .map((each, number): Case => ({ ...each, number }));
const nameOf = ({ posts, openedAt, disturbance }: Case) =>
  `${posts}, ${openedAt}, ${disturbance.name}`;

describe.each(BROWSERS)('generated threads in %s', (name) => {
  const cases = chosenCases('generated threads', name, ALL, nameOf);
  /** A thread of its own for each: a stored one would lend its posts to a later capture. */
  const threads = cases.map(({ posts, number }) => generateThread(posts, seed + number));
  const session = useSession(name, { localX: { threads } });
  useResume();

  test.each(
    cases.map((each, at) => ({ ...each, written: threads[at]!, what: each.disturbance.name })),
  )(
    '$posts posts opened at $openedAt, with $what: each is there once, in its place, word by word',
    async ({ posts, openedAt, disturbance, written }) => {
      disturbance.prepare?.(session.localX, seed);
      const opened = Math.floor(PLACES[openedAt] * (posts - 1));
      const page = await session.browser.openPage(addressOf(written, opened));
      const id = written.posts[opened]!.id;
      // Ancestors that come late come while the page is read.
      const isWhole = session.localX.settings.ancestorDelay === 0;
      const before = isWhole ? written.posts[opened - 1]?.id : undefined;
      const place = await topAtRest(page, id, before);
      const clicked = new Date();
      // Drawing 2,000 cards while the page is read would be a test of something else.
      await beginReading(session.browser, page);

      let isDone = false;
      const reading = storedThread(session.browser, id, clicked, LIMIT).finally(() => {
        isDone = true;
      });
      await Promise.all([reading, disturbance.disturb?.(page, seed, () => isDone)]);
      const thread = await reading;
      const read = thread.posts as ShownPost[];
      expect(read.map((post) => post.id)).toEqual(written.posts.map((post) => post.id));
      expect(read.map(({ text }) => text.map((span) => span.text).join(''))).toEqual(
        written.posts.map(({ text }) => text),
      );
      // A photo that never came is a part of its post, and only that may be missing.
      const mayLack = session.localX.settings.lostPhotoEvery > 0 ? ['unread-parts'] : [];
      expect(thread.reasons.filter(({ code }) => !mayLack.includes(code))).toEqual([]);
      expect(thread.complete).toBe(thread.reasons.length === 0);
      const moved = Math.abs((await topOf(page, id)) - place);
      if (!disturbance.isRestless) expect(moved, 'px from where it was').toBeLessThan(3);
      await page.close();
    },
    LIMIT + MINUTE,
  );
});

/**
 * Where a post begins once the one before it stands above it: X draws the opened post first, and
 * moves it when its ancestors come.
 */
async function topAtRest(page: Page, id: string, before: string | undefined): Promise<number> {
  await page.waitForSelector(`article a[href*="/status/${before ?? id}"] time`);
  let last = Number.NaN;
  return waitUntil('the page to rest', async () => {
    const top = await topOf(page, id);
    const isAtRest = top === last;
    last = top;
    return isAtRest ? top : undefined;
  });
}

/** Where a post begins on the screen, px; far away where it is not in the page. */
function topOf(page: Page, id: string): Promise<number> {
  return page.evaluate((wanted) => {
    const link = document.querySelector(`article a[href*="/status/${wanted}"] time`);
    return link?.closest('article')?.getBoundingClientRect().top ?? Number.MAX_VALUE;
  }, id);
}
