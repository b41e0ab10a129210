// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  ADA,
  BOB,
  cell,
  codes,
  GAP,
  id,
  ids,
  opened,
  PAGE_END,
  page,
  post,
  readOk,
  tombstone,
  tweet,
} from '../page-builder.ts';

const at = (n: number) => `https://x.com/${ADA}/status/${id(n)}`;
const read = (cells: string[], n = 1) => readOk(page([...cells, PAGE_END]), at(n));
const edited = (n: number, above: boolean, below: boolean) =>
  cell(tweet({ id: id(n), above, below, edited: true }));

describe('replies that the reader has sorted', () => {
  it.each<[string, string[], number]>([
    [
      'above the opened post',
      [
        ...[post(2, false, true), post(1, true, true), opened(3, true), GAP],
        ...[post(4, false, true), post(5, true, false)],
      ],
      3,
    ],
    [
      'below it',
      [
        ...[opened(1), GAP, post(4, false, true), post(3, true, true)],
        ...[post(5, true, true), post(2, true, false)],
      ],
      1,
    ],
  ])('are put right by their ids in the chain of one author: %s', (_, cells, n) => {
    const thread = read(cells, n);
    expect(ids(thread)).toEqual([1, 2, 3, 4, 5].map(id));
    expect(thread).toMatchObject({ complete: true, id: id(1) });
  });

  it('stay as they are, and are said to be uncertain, around a box in place of a post', () => {
    const gone = cell(tombstone('Gone.', true));
    const cells = [opened(1), GAP, post(4, false, true), gone, post(3, true, false)];
    const thread = read(cells);
    expect(ids(thread)).toEqual([id(1), id(4), `after-${id(4)}`, id(3)]);
    expect(codes(thread)).toEqual(['replies-sorted', 'unavailable-posts', 'uncertain-order']);
  });

  it('are not told by an edited post, whose id is that of its last version', () => {
    const cells = [
      opened(1),
      GAP,
      edited(9, false, true),
      post(3, true, true),
      post(4, true, false),
    ];
    const thread = read(cells);
    expect(ids(thread)).toEqual([id(1), id(9), id(3), id(4)]);
    expect(thread.complete).toBe(true);
    const fallen = read([
      opened(1),
      GAP,
      edited(9, false, true),
      post(4, true, true),
      post(3, true, false),
    ]);
    expect(codes(fallen)).toEqual(['replies-sorted', 'uncertain-order']);
  });

  it.each<[string, string[]]>([
    [
      'behind somebody else’s',
      [GAP, post(50, false, false, BOB), GAP, post(2, false, true), post(3, true, false)],
    ],
    [
      'behind a later single one',
      [GAP, post(9, false, false), GAP, post(2, false, true), post(3, true, false)],
    ],
    [
      'behind a later one',
      [
        GAP,
        post(4, false, true),
        post(5, true, false),
        GAP,
        post(2, false, true),
        post(3, true, false),
      ],
    ],
  ])('may hide the continuation: a module of the author’s %s', (_, cells) => {
    const thread = read([opened(1), ...cells]);
    expect(thread.complete).toBe(false);
    expect(codes(thread)).toEqual(['replies-sorted']);
    expect(thread.more.map((more) => more.id)).toEqual([id(2), id(3)]);
  });

  it.each<[string, string[]]>([
    [
      'a single answer of the author',
      [GAP, post(50, false, false, BOB), GAP, post(2, false, false)],
    ],
    [
      'a later module of the author',
      [GAP, post(2, false, false), GAP, post(4, false, true), post(5, true, false)],
    ],
  ])('are none because of %s', (_, cells) => {
    expect(read([opened(1), ...cells])).toMatchObject({ complete: true, reasons: [] });
  });

  it('are no answers where they are older than the opened post', () => {
    const thread = read([opened(5), GAP, post(2, false, false)], 5);
    expect(ids(thread)).toEqual([id(5)]);
    expect(thread.more).toEqual([]);
  });
});
