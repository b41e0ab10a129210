// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  BOB,
  cell,
  codes,
  GAP,
  HEADING,
  id,
  ids,
  module,
  opened,
  PAGE_END,
  page,
  post,
  readOk,
  SORT_MENU,
} from '../page-builder.ts';

const single = (n: number, handle?: string) => post(n, false, false, handle);
const own = [single(101), single(102), single(103)];
const rest = [GAP, post(2, false, true), post(3, true, false)];
const thread = [id(1), id(2), id(3)];

describe('what X puts between the posts', () => {
  it.each<[string, string[]]>([
    ['more of the author', module(own)],
    ['fewer posts than three', module([single(101)])],
    ['posts of others', module([single(101, BOB), single(102, 'cleo')])],
    ['people to follow', module([cell('Cleo <button>Follow</button>')], '/i/connect_people')],
    ['two of them', [...module(own), GAP, ...module([single(104)])]],
    ['a menu that sorts the replies', [SORT_MENU]],
    [
      'a menu under a heading',
      [cell('<h2 role="heading">Replies</h2><button aria-haspopup="listbox">Recent</button>')],
    ],
    ['a menu and more of the author', [SORT_MENU, GAP, ...module(own)]],
    [
      'what ends with a button',
      [...module(own).slice(0, -1), cell('<button>Mehr anzeigen</button>')],
    ],
    [
      'what ends with a link by script',
      [...module(own).slice(0, -1), cell('<div role="link" tabindex="0">Mehr</div>')],
    ],
    [
      'a smaller heading',
      module(own).map((each) => each.replace(/h2 role="heading"/, 'h3').replace('/h2', '/h3')),
    ],
    [
      'a list of ways to sort',
      [cell('<div role="tablist"><a role="tab" href="/i/a">Relevant</a></div>')],
    ],
    ['a control that unfolds', [cell('<button aria-expanded="false">関連性</button>')]],
  ])('does not end the thread, nor belong to it: %s', (_, cells) => {
    const read = readOk(page([opened(1), GAP, ...cells, ...rest, PAGE_END]));
    expect(ids(read)).toEqual(thread);
    expect(read.more).toEqual([]);
    expect(read).toMatchObject({ complete: true, reasons: [] });
  });

  it('may stand behind the thread, and before what else its author answers', () => {
    const branch = [GAP, single(20)];
    const read = readOk(page([opened(1), ...rest, GAP, ...module(own), ...branch, PAGE_END]));
    expect(ids(read)).toEqual(thread);
    expect(read.more.map((more) => more.id)).toEqual([id(20)]);
    expect(read.complete).toBe(true);
  });

  it('is no reason to look for more where a single post ends', () => {
    const read = readOk(page([opened(1), GAP, ...module(own), GAP, single(50, BOB), PAGE_END]));
    expect(ids(read)).toEqual([id(1)]);
    expect(read).toMatchObject({ complete: true, more: [] });
  });

  it('is what X recommends, where no link ends it: then the thread may be over', () => {
    const read = readOk(page([opened(1), GAP, HEADING, ...own, single(104, BOB), PAGE_END]));
    expect(ids(read)).toEqual([id(1)]);
    expect(read).toMatchObject({ complete: true, more: [] });
  });

  it('ends nothing for certain where the author goes on behind it', () => {
    const read = readOk(page([opened(1), GAP, HEADING, ...own, ...rest, PAGE_END]));
    expect(codes(read)).toContain('end-not-seen');
  });
});

it('hides nothing in silence where its heading is gone', () => {
  const bare = [GAP.replace('<div></div>', '<div><div></div></div>'), ...module(own).slice(1)];
  const older = bare.map((each) => each.replaceAll(id(101), id(0)));
  const read = readOk(page([opened(1), GAP, ...older, ...rest, PAGE_END]));
  expect(codes(read)).toContain('end-not-seen');
});
