// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { choosePosts } from '../../../../src/capture/list/choose-posts.ts';
import { joinLines, type Layout, measureLines } from '../../../../src/capture/list/drawn-lines.ts';
import { readPage } from '../../../../src/capture/list/read-thread.ts';
import { ADA, GAP, id, opened, PAGE_END, page, post, tweet } from '../page-builder.ts';

const box = (left: number, top: number, width: number, height: number) => ({
  ...{ left, top, width, height },
  ...{ right: left + width, bottom: top + height },
});
const NOWHERE = box(0, 0, 0, 0);
const AVATAR = box(16, 112, 40, 40);
const ABOVE = box(35, 100, 2, 8);
const BELOW = box(35, 156, 2, 90);

/** A layout in which avatars, and the boxes that are marked as lines, stand somewhere. */
const layout = (changes: Partial<Layout> = {}): Layout => ({
  boxOf: (element) => {
    if (element.matches('[data-testid="Tweet-User-Avatar"]')) return AVATAR;
    return { above: ABOVE, below: BELOW }[element.getAttribute('data-line') ?? ''] ?? NOWHERE;
  },
  isPainted: (element) => element.getAttribute('data-line') !== 'unpainted',
  ...changes,
});
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const articleWith = (markup: string) =>
  parse(tweet({ extra: markup })).querySelector('article') as Element;
const line = (name: string) => `<div><div data-line="${name}"></div></div>`;

describe('the lines of a post as they are drawn', () => {
  it.each([
    ['none', '', false, false],
    ['one over the avatar', line('above'), true, false],
    ['one under it', line('below'), false, true],
    ['both, wherever they stand', line('below') + line('above'), true, true],
    ['none, where a box has words', '<div data-line="below">x</div>', false, false],
  ])('are %s', (_, markup, above, below) => {
    expect(measureLines(articleWith(markup), layout())).toEqual({ above, below });
  });

  it.each([
    ['wide', box(30, 156, 12, 90)],
    ['flat', box(35, 156, 2, 1)],
    ['beside the avatar', box(70, 156, 2, 90)],
    ['over the avatar itself', box(35, 120, 2, 20)],
  ])('are no boxes that are %s', (_, place) => {
    const all = layout({ boxOf: (element) => (element.matches('[data-testid]') ? AVATAR : place) });
    expect(measureLines(articleWith(line('below')), all)).toEqual({ above: false, below: false });
  });

  it('are no boxes without a color', () => {
    const unseen = layout({ isPainted: () => false });
    expect(measureLines(articleWith(line('below')), unseen).below).toBe(false);
  });

  it('are not known where nothing is laid out', () => {
    const none = layout({ boxOf: () => NOWHERE });
    expect(measureLines(articleWith(line('below')), none)).toEqual({ above: null, below: null });
  });
});

describe('lines that are read and measured', () => {
  it.each([
    [true, true, true, false],
    [false, false, false, false],
    [null, true, true, false],
    [true, null, true, false],
    [null, null, null, false],
    [false, true, true, true],
    [true, false, true, true],
  ])('read %s, drawn %s: taken for %s, in doubt: %s', (read, drawn, above, isLineDoubtful) => {
    const rest = { below: null };
    expect(joinLines({ above: read, ...rest }, { above: drawn, ...rest })).toEqual({
      ...{ above, isLineDoubtful, below: null },
    });
  });

  it('make a thread of posts whose lines have moved, and flag it', () => {
    // As post() has them, with a box more round each line.
    const moved = (n: number, above: boolean, below: boolean) =>
      post(n, false, false).replace(
        '</article>',
        `${above ? line('above') : ''}${below ? line('below') : ''}</article>`,
      );
    const cells = [opened(1), GAP, moved(2, false, true), moved(3, true, false), GAP, PAGE_END];
    const target = { statusId: id(1), handle: ADA };
    const choose = (measured: Layout | null) => {
      const document = parse(page(cells));
      const read = readPage(document, target, `https://x.com/${ADA}/status/${id(1)}`, {
        layout: measured,
      });
      const { cells: chosen, reasons } = choosePosts(read.harvest, target)!;
      return [chosen.length, reasons.has('uncertain-order')];
    };
    expect(choose(layout())).toEqual([3, true]);
    expect(choose(null)).toEqual([2, false]);
  });
});
