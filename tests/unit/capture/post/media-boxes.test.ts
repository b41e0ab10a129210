// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  ADA,
  BOB,
  cell,
  GAP,
  id,
  page,
  photo,
  readOk,
  readSingle,
  tweet,
} from '../page-builder.ts';

const stranger = cell(tweet({ id: id(900), handle: BOB, name: 'Bob' }));
const reasons = (extra: string) =>
  readOk(page([cell(tweet({ opened: true, extra })), GAP, stranger])).reasons;
const keys = (extra: string) =>
  readSingle({ extra }).media.map(({ url }) => /(?:media|thumb)\/(\w+)/.exec(url ?? '')?.[1] ?? '');
const film = (n: number) =>
  `<div><div data-testid="tweetPhoto"><div data-testid="videoPlayer"><video poster="https://pbs.twimg.com/amplify_video_thumb/FILM${n}/img/a.jpg"></video></div></div></div>`;
const columns = (...columnsOf: string[][]) =>
  `<div>${columnsOf.map((boxes) => `<div>${boxes.join('')}</div>`).join('')}</div>`;
const slides = (...parts: string[]) => `<div data-testid="ScrollSnap-List">${parts.join('')}</div>`;
const slide = (n: number) => `<div role="presentation"><div>${photo({ n })}</div></div>`;
/** Without the link that has its number. */
const unlinked = (n: number) =>
  slide(n)
    .replace(/<a [^>]*>/, '<div>')
    .replace('</a>', '</div>');
const EMPTY = '<div role="presentation"></div>';

describe('photos and films in one post', () => {
  it.each<[string, string, string[]]>([
    [
      'second of four',
      columns([photo({ n: 1 }), photo({ n: 3 })], [film(2), photo({ n: 4 })]),
      ['KEY1', 'FILM2', 'KEY3', 'KEY4'],
    ],
    [
      'third of four',
      columns([photo({ n: 1 }), film(3)], [photo({ n: 2 }), photo({ n: 4 })]),
      ['KEY1', 'KEY2', 'FILM3', 'KEY4'],
    ],
    [
      'first of four',
      columns([film(1), photo({ n: 3 })], [photo({ n: 2 }), photo({ n: 4 })]),
      ['FILM1', 'KEY2', 'KEY3', 'KEY4'],
    ],
    [
      'two of four',
      columns([photo({ n: 1 }), film(3)], [film(2), photo({ n: 4 })]),
      ['KEY1', 'FILM2', 'FILM3', 'KEY4'],
    ],
    [
      'four of them',
      columns([film(1), film(2)], [film(3), film(4)]),
      ['FILM1', 'FILM2', 'FILM3', 'FILM4'],
    ],
    [
      'second of three',
      columns([photo({ n: 1 })], [film(2), photo({ n: 3 })]),
      ['KEY1', 'FILM2', 'KEY3'],
    ],
  ])('stand in their author’s order, a film in the place that is left: %s', (_, extra, order) => {
    expect(keys(extra)).toEqual(order);
    expect(reasons(extra)).toEqual([]);
  });

  it('are said to be unread where nothing tells their order', () => {
    expect(reasons(photo({ n: 1 }) + film(2) + film(3) + photo({ n: 4 }))).toEqual([
      { code: 'unread-parts' },
    ]);
  });
});

describe('photos that are scrolled sideways', () => {
  it('stand in the order of the slides, with or without their numbers', () => {
    const all = ['KEY1', 'KEY2', 'KEY3', 'KEY4'];
    expect(keys(slides(slide(1), slide(2), slide(3), slide(4)))).toEqual(all);
    const bare = slides(unlinked(1), unlinked(2), unlinked(3), unlinked(4));
    expect(keys(bare)).toEqual(all);
    expect(reasons(bare)).toEqual([]);
  });

  it.each<[string, string, string[], number]>([
    ['behind', slides(slide(1), slide(2), EMPTY, EMPTY), ['KEY1', 'KEY2', '', ''], 2],
    ['before', slides(EMPTY, slide(2), slide(3)), ['', 'KEY2', 'KEY3'], 1],
    [
      'between',
      slides(unlinked(1), '<div><div></div></div>', unlinked(3)),
      ['KEY1', '', 'KEY3'],
      1,
    ],
  ])(
    'keep the places of those that are not on the screen, and those are counted: %s',
    (_, extra, order, count) => {
      expect(keys(extra)).toEqual(order);
      expect(reasons(extra)).toEqual([{ code: 'missing-media', count }]);
    },
  );

  it('are known by what stands beside them, too', () => {
    const unnamed = slides(slide(1), slide(2), EMPTY).replace('ScrollSnap-List', 'renamed');
    expect(keys(unnamed)).toEqual(['KEY1', 'KEY2', '']);
  });

  it('are none of a carousel of cards', () => {
    const extra = `<div data-testid="card.wrapper"><a href="https://t.co/c">${slides('<div dir="ltr">Boats</div>', EMPTY)}</a></div>`;
    expect(readSingle({ extra }).media).toEqual([]);
    expect(readSingle({ extra: photo({ handle: ADA }) }).media).toHaveLength(1);
  });
});

describe('photos that the page counts', () => {
  it.each<[string, string, string[], number]>([
    ['first', photo({ n: 2 }), ['', 'KEY2'], 1],
    ['between', photo({ n: 1 }) + photo({ n: 4 }), ['KEY1', '', '', 'KEY4'], 2],
    [
      'behind',
      `${slides(slide(1), slide(2))}<div dir="ltr"><span>1/3</span></div>`,
      ['KEY1', 'KEY2', ''],
      1,
    ],
    [
      'behind a sign',
      slides(slide(1), '<div role="presentation"><svg></svg></div>'),
      ['KEY1', ''],
      1,
    ],
  ])('keep their places and are missed where they are not there: %s', (_, extra, order, count) => {
    expect(keys(extra)).toEqual(order);
    expect(reasons(extra)).toEqual([{ code: 'missing-media', count }]);
  });

  it('are no more than a post can have, whatever a page says', () => {
    expect(keys(photo({ n: 1 }) + photo({ n: 999999999 })).length).toBeLessThan(30);
    expect(reasons(`${slides(slide(1), slide(2))}<div dir="ltr"><span>2 / 2</span></div>`)).toEqual(
      [],
    );
  });
});
