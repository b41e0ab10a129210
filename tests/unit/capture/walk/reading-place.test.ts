// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { FakeList } from '../list/fake-list.ts';
import { ADA, BOB, cell, GAP, id, opened, PAGE_END, photo, post, tweet } from '../page-builder.ts';
import { read, useFakePage } from './fake-page.ts';

const CELL = 300; // px, as fake-list.ts has it
const strangers = Array.from({ length: 12 }, (_, n) => post(800 + n, false, false, BOB));
const END = [...strangers, cell(''), PAGE_END];
const posts = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => post(from + n, from + n > 2, from + n < to));

useFakePage();

describe('the place of the reader', () => {
  it('is that of the first post that begins on the screen, though one above it grows', async () => {
    const growing = post(2, true, true);
    const list = new FakeList([opened(1), growing, ...posts(3, 14), ...END]);
    const start = CELL + 100;
    list.scrollTo(start);
    list.onScroll = (count) => {
      if (count === 3) list.replace(growing, [growing, GAP]);
    };
    await read();
    expect(list.top).toBe(start + CELL);
  });

  it('is gone back to when reading is stopped', async () => {
    const list = new FakeList([opened(1), ...posts(2, 20), ...END]);
    const stop = new AbortController();
    list.scrollTo(500);
    list.onScroll = (count) => {
      if (count === 6) stop.abort();
    };
    const result = await read(1, stop.signal);
    expect(result.ok && result.thread.reasons.map(({ code }) => code)).toContain('cancelled');
    expect(list.top).toBe(500);
  });

  it('is given up when the tab is hidden for good', async () => {
    const list = new FakeList([opened(1), ...posts(2, 20), ...END]);
    const stop = new AbortController();
    list.scrollTo(500);
    list.onScroll = (count) => {
      if (count !== 6) return;
      vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
      stop.abort();
    };
    const started = performance.now();
    const result = await read(1, stop.signal);
    expect(result.ok && result.thread.reasons.map(({ code }) => code)).toContain('cancelled');
    expect(performance.now() - started).toBeLessThan(30_000);
  });

  it('is kept to when reading is stopped and the list moves on the way back', async () => {
    const growing = post(2, true, true);
    const list = new FakeList([opened(1), growing, ...posts(3, 20), ...END]);
    const stop = new AbortController();
    list.scrollTo(CELL + 100);
    list.onScroll = (count) => {
      if (count === 6) stop.abort();
      if (count === 7 || count === 8) list.replace(growing, [growing, GAP]);
    };
    await read(1, stop.signal);
    expect(list.top).toBe(3 * CELL + 100);
  });

  it('is gone straight back to, though hundreds of posts have come above it', async () => {
    const list = new FakeList([opened(1), GAP, ...posts(2, 20), ...END]);
    const start = 2 * CELL;
    list.scrollTo(start);
    const tops: number[] = [];
    list.onScroll = (count) => {
      tops.push(list.top);
      if (count === 1)
        list.replace(
          GAP,
          Array.from({ length: 100 }, () => GAP),
        );
    };
    await read();
    expect(list.top).toBe(start + 99 * CELL);
    const wayBack = tops.slice(tops.indexOf(Math.max(...tops)) + 1);
    expect(wayBack.length).toBeLessThanOrEqual(3);
  });
});

it('the place is gone back to over a hundred posts that have come above it meanwhile', async () => {
  const chain = Array.from({ length: 119 }, (_, n) => post(n + 1, n > 0, true));
  const first = chain[100] as string;
  const list = new FakeList([...chain.slice(100), opened(120, true), ...END]);
  const end = 19 * CELL;
  list.scrollTo(end);
  let tops: number[] = [];
  let isWhole = false;
  list.onScroll = () => {
    tops.push(list.top);
    if (list.top > 0 || isWhole) return;
    isWhole = true;
    tops = [];
    // X keeps what is on the screen where it is.
    list.replace(first, chain.slice(0, 101));
    list.scrollTo(100 * CELL);
  };
  const result = await read(120);
  expect(result.ok && result.thread.posts.length).toBe(120);
  expect(list.top).toBe(end + 100 * CELL);
  const wayBack = tops.slice(tops.indexOf(Math.min(...tops)) + 1);
  expect(wayBack.length).toBeLessThan(12);
});

it('words are completed before pictures, which may never come', async () => {
  const lost = (n: number) => {
    const extra = photo({ id: id(n), key: null });
    return cell(tweet({ id: id(n), handle: ADA, above: n > 2, below: true, extra }));
  };
  const more = '<button data-testid="tweet-text-show-more-link">Show more</button>';
  const folded = cell(
    tweet({ id: id(36), handle: ADA, above: true, below: true, afterText: more }),
  );
  const withLost = Array.from({ length: 34 }, (_, n) => lost(n + 2));
  const list = new FakeList([opened(1), ...withLost, folded, ...posts(37, 38), ...END]);
  let presses = 0;
  const press = ({ target }: Event) => {
    if (!(target as Element).closest('[data-testid="tweet-text-show-more-link"]')) return;
    presses++;
    if (presses === 2) list.replace(folded, [post(36, true, true)]);
  };
  document.addEventListener('click', press);
  const result = await read();
  document.removeEventListener('click', press);
  expect(result.ok && result.thread.reasons).toEqual([{ code: 'missing-media', count: 34 }]);
});

it('a text that did not unfold is asked for once more', async () => {
  const more = '<button data-testid="tweet-text-show-more-link">Show more</button>';
  const folded = cell(tweet({ id: id(3), handle: ADA, above: true, below: true, afterText: more }));
  const list = new FakeList([opened(1), post(2, false, true), folded, ...posts(4, 8), ...END]);
  let presses = 0;
  document.addEventListener('click', ({ target }) => {
    if (!(target as Element).closest('[data-testid="tweet-text-show-more-link"]')) return;
    presses++;
    if (presses === 2) list.replace(folded, [post(3, true, true)]);
  });
  const result = await read();
  expect(presses).toBe(2);
  expect(result.ok && result.thread.reasons).toEqual([]);
});
