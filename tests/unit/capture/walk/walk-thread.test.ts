// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { FakeList } from '../list/fake-list.ts';
import {
  BOB,
  cell,
  GAP,
  id,
  ids,
  module,
  opened,
  PAGE_END,
  photo,
  post,
  SHOW_REPLIES,
  SORT_MENU,
  SPINNER,
  tweet,
} from '../page-builder.ts';
import { read, useFakePage } from './fake-page.ts';

const strangers = Array.from({ length: 12 }, (_, n) => [
  GAP,
  post(800 + n, false, false, BOB),
]).flat();
const END = [...strangers, cell(''), PAGE_END];
/** Posts of a thread after its first, the last of them closed. */
const posts = (from: number, to: number, last = to) =>
  Array.from({ length: to - from + 1 }, (_, n) => post(from + n, from + n > 2, from + n < last));
const numbers = (to: number) => Array.from({ length: to }, (_, n) => id(n + 1));

async function expectAll(count: number, openedAt = 1) {
  const result = await read(openedAt);
  if (!result.ok) throw new Error(result.problem);
  expect(ids(result.thread)).toEqual(numbers(count));
  expect(result.thread.reasons).toEqual([]);
}

useFakePage();

describe('walking through a list', () => {
  it('reads every post, and goes back to where it was', async () => {
    const list = new FakeList([opened(1), GAP, ...posts(2, 14), ...END]);
    await expectAll(14);
    expect(list.top).toBe(0);
  });

  it.each([1, 3, 5])('goes back over what a reader jumps over at scroll %i', async (at) => {
    const list = new FakeList([opened(1), GAP, ...posts(2, 14), ...END]);
    list.onScroll = (count) => {
      if (count === at) list.scrollTo(4500);
    };
    await expectAll(14);
  });

  it('waits for what a button brings, though more stands below', async () => {
    const list = new FakeList([opened(1), GAP, ...posts(2, 6, 16), SHOW_REPLIES, ...END]);
    document.addEventListener(
      'click',
      () => {
        list.replace(SHOW_REPLIES, [SPINNER]);
        setTimeout(() => list.replace(SPINNER, posts(7, 16)), 2500);
      },
      { once: true },
    );
    await expectAll(16);
  });

  it('reads what came in a place that a reader has jumped over', async () => {
    const known = post(799, false, false, BOB);
    const shown = [opened(1), GAP, ...posts(2, 5, 16), SHOW_REPLIES, known, ...END];
    const list = new FakeList(shown);
    document.addEventListener(
      'click',
      () => {
        list.replace(SHOW_REPLIES, posts(6, 16));
        // Here stands what is known already, so nothing looks strange.
        list.scrollTo(17 * 300);
      },
      { once: true },
    );
    await expectAll(16);
  });

  it('goes back to a picture from which a reader has scrolled away', async () => {
    const withPhoto = (key: string | null) =>
      cell(tweet({ id: id(4), above: true, below: true, extra: photo({ id: id(4), key }) }));
    const list = new FakeList(
      [opened(1), GAP, ...posts(2, 3, 20), withPhoto(null)].concat(posts(5, 20), END),
    );
    const far = 15 * 300;
    let isExpected = false;
    let visits = 0;
    list.onScroll = () => {
      isExpected ||= list.top > far;
      if (!isExpected || list.top > far / 3) return;
      isExpected = false;
      visits++;
      // X loads a picture while it is looked at, and not at once.
      setTimeout(() => {
        if (visits > 1) list.replace(withPhoto(null), [withPhoto('LATE')]);
        else {
          list.scrollTo(far);
          isExpected = true;
        }
      }, 20);
    };
    await expectAll(20);
    expect(visits).toBe(2);
  });

  it('sees the start above which X had something to load', async () => {
    const chain = Array.from({ length: 11 }, (_, n) => post(n + 1, n > 0, true));
    const list = new FakeList([SPINNER, ...chain.slice(5), opened(12, true), ...END]);
    list.scrollTo(6 * 300);
    setTimeout(() => list.replace(SPINNER, chain.slice(0, 5)), 1500);
    await expectAll(12, 12);
  });

  it('waits for what a line says is there, however late the page begins to bring it', async () => {
    const chain = Array.from({ length: 11 }, (_, n) => post(n + 1, n > 0, true));
    const first = chain[5] as string;
    const list = new FakeList([...chain.slice(5), opened(12, true), ...END]);
    let isAsked = false;
    list.onScroll = () => {
      if (list.top > 0 || isAsked) return;
      isAsked = true;
      setTimeout(() => list.replace(first, chain.slice(0, 6)), 2500);
    };
    list.scrollTo(2 * 300);
    await expectAll(12, 12);
  });

  it('waits at the start again when a reader has scrolled away from it', async () => {
    const chain = Array.from({ length: 15 }, (_, n) => post(n + 1, n > 0, true));
    const first = chain[9] as string;
    const list = new FakeList([...chain.slice(9), opened(16, true), ...END]);
    list.scrollTo(5 * 300);
    let visits = 0;
    list.onScroll = () => {
      if (list.top > 0) return;
      visits++;
      if (visits === 1) setTimeout(() => list.scrollTo(5 * 300), 50);
      else if (visits === 2) setTimeout(() => list.replace(first, chain.slice(0, 10)), 50);
    };
    await expectAll(16, 16);
    expect(visits).toBeGreaterThan(1);
  });

  it('waits at the end again when a reader has scrolled away from it', async () => {
    const last = post(12, true, true);
    const list = new FakeList([opened(1), GAP, ...posts(2, 11, 16), last]);
    const end = 13 * 300 - 800;
    let visits = 0;
    list.onScroll = () => {
      if (list.top < end) return;
      visits++;
      if (visits === 1) setTimeout(() => list.scrollTo(0), 50);
      else if (visits === 2)
        setTimeout(() => list.replace(last, [last, ...posts(13, 16), ...END]), 50);
    };
    await expectAll(16);
    expect(visits).toBeGreaterThan(1);
  });

  it('finds what was known where posts put in above have pushed it away', async () => {
    const chain = Array.from({ length: 15 }, (_, n) => post(n + 1, n > 0, true));
    const first = chain[9] as string;
    const list = new FakeList([...chain.slice(9), opened(16, true), ...END]);
    list.scrollTo(5 * 300);
    list.onScroll = () => {
      if (list.top > 0) return;
      list.onScroll = () => {};
      list.replace(first, chain.slice(0, 10));
    };
    await expectAll(16, 16);
  });

  it('goes on behind what X puts between, and presses no menu', async () => {
    const own = [post(101, false, false), post(102, false, false), post(103, false, false)];
    const cells = [opened(1), GAP, SORT_MENU, ...module(own), GAP, ...posts(2, 14)];
    const list = new FakeList([...cells, ...END]);
    const pressed: EventTarget[] = [];
    const onClick = ({ target }: Event) => pressed.push(target!);
    document.addEventListener('click', onClick);
    await expectAll(14);
    document.removeEventListener('click', onClick);
    expect(pressed).toEqual([]);
    expect(list.top).toBe(0);
  });
});
