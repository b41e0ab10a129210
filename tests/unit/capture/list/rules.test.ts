// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosePosts } from '../../../../src/capture/list/choose-posts.ts';
import type { Harvest, OtherCell, PostCell } from '../../../../src/capture/list/harvest.ts';
import { readPage } from '../../../../src/capture/list/read-thread.ts';
import { isTaken } from '../../../../src/capture/list/rules.ts';
import { SELECTORS } from '../../../../src/capture/page/selectors.ts';
import { samplePost } from '../../../support/sample-thread.ts';
import {
  ADA,
  ad,
  BOB,
  cell,
  GAP,
  HEADING,
  id,
  ids,
  opened,
  PAGE_END,
  page,
  post,
  read,
  readOk,
  SHOW_REPLIES,
  SPINNER,
  tombstone,
} from '../page-builder.ts';

const stranger = post(800, false, false, BOB);
const gone = (above: boolean) => cell(tombstone('Gone.', above));
const at = (n: number) => `https://x.com/${ADA}/status/${id(n)}`;

function choice(cells: string[], n = 1) {
  const document = new DOMParser().parseFromString(page(cells), 'text/html');
  const target = { statusId: id(n), handle: ADA };
  const { harvest } = readPage(document, target, at(n));
  return { harvest, chosen: choosePosts(harvest, target)! };
}

/** The rule of each cell, from top to bottom. */
function rules(cells: string[], n = 1): string[] {
  const { harvest, chosen } = choice(cells, n);
  return harvest.map((found) => chosen.rules.get(found) ?? 'none');
}

describe('what the author answers beside the thread', () => {
  const thread = [opened(1), GAP, post(2, false, true), post(3, true, false)];
  const branch = [GAP, post(10, false, true), post(11, true, false)];
  const moreIds = (cells: string[], n?: number) =>
    readOk(page(cells), n === undefined ? undefined : at(n)).more.map((more) => more.id);

  it('is no part of the thread, but kept', () => {
    const found = readOk(page([...thread, GAP, stranger, ...branch, PAGE_END]));
    expect(ids(found)).toEqual([id(1), id(2), id(3)]);
    expect(found.more.map((more) => more.id)).toEqual([id(10), id(11)]);
    expect(found).toMatchObject({ complete: true, reasons: [] });
  });

  it.each<[string, string[]]>([
    ['right after the thread', [...thread, ...branch]],
    ['behind an advertisement', [...thread, GAP, ad(), ...branch]],
    ['behind a button', [...thread, GAP, post(20, false, true, BOB), SHOW_REPLIES, ...branch]],
    ['where the first module is of somebody else', [opened(1), GAP, stranger, ...branch]],
    [
      'where somebody else goes on',
      [...thread, ...branch.slice(0, 2), post(11, true, true), post(12, true, false, BOB)],
    ],
  ])('is found %s', (_, cells) => {
    expect(moreIds(cells)).toEqual([id(10), id(11)]);
  });

  it('is found below a later post of the thread, too', () => {
    const cells = [post(1, false, true), opened(2, true), GAP, post(3, false, false), ...branch];
    expect(moreIds(cells, 2)).toEqual([id(10), id(11)]);
  });

  it('stands in the order it was written', () => {
    expect(moreIds([...thread, GAP, post(30, false, false), ...branch])).toEqual(
      [10, 11, 30].map(id),
    );
  });

  it.each<[string, string[]]>([
    ['answers to readers', [...thread, GAP, post(20, false, true, BOB), post(21, true, false)]],
    [
      'answers within the thread’s own module',
      [opened(1), GAP, post(2, false, true), post(20, true, true, BOB), post(21, true, false)],
    ],
    ['advertisements', [...thread, GAP, ad()]],
    ['what X recommends', [...thread, GAP, HEADING, post(10, false, false)]],
    ['what follows the end of the list', [...thread, PAGE_END, post(10, false, false)]],
    ['posts of a timeline', [post(1, false, false), post(2, false, false), post(3, false, false)]],
    ['what answers a box', [...thread, GAP, gone(false), post(21, true, false)]],
  ])('does not include %s', (_, cells) => {
    expect(moreIds(cells)).toEqual([]);
  });
});

describe('the posts that the thread answers', () => {
  const answered = (cells: string[], n: number) =>
    readOk(page([...cells, GAP, stranger]), at(n)).answered.map((post_) => post_.id);

  it('are offered, the farthest first, and no part of it', () => {
    const cells = [post(49, false, true, 'cleo'), post(50, true, true, BOB), opened(60, true)];
    const thread = readOk(page([...cells, GAP, stranger]), at(60));
    expect(ids(thread)).toEqual([id(60)]);
    expect(thread.answered.map((post_) => post_.id)).toEqual([id(49), id(50)]);
    expect(thread).toMatchObject({ complete: true, more: [] });
    expect(answered([post(50, false, true, BOB), opened(60, true)], 60)).toEqual([id(50)]);
  });

  it('are none above the first post of an author, nor behind a box', () => {
    expect(answered([post(1, false, true), opened(2, true)], 2)).toEqual([]);
    expect(answered([post(50, false, true, BOB), gone(true), opened(60, true)], 60)).toEqual([]);
    expect(answered([post(50, false, false, BOB), opened(60, false)], 60)).toEqual([]);
  });
});

describe('each cell is explained', () => {
  it('in a thread with everything around it', () => {
    expect(
      rules(
        [
          post(1, false, true),
          gone(true),
          post(3, true, true),
          opened(4, true),
          GAP,
          ad(),
          post(5, false, true),
          gone(true),
          post(7, true, false),
          GAP,
          post(20, false, true, BOB),
          post(21, true, true),
          post(22, true, false),
          GAP,
          post(30, false, true),
          post(31, true, true),
          post(32, true, true, BOB),
          post(33, true, false),
          SHOW_REPLIES,
          gone(false),
          HEADING,
          post(40, false, false),
          gone(false),
          PAGE_END,
        ],
        4,
      ),
    ).toEqual([
      ...['joined-above', 'hidden-in-chain', 'joined-above', 'opened', 'gap', 'ad'],
      ...['first-reply', 'hidden-in-chain', 'joined-below', 'gap'],
      ...['other-author', 'answers-other', 'answers-other', 'gap'],
      ...['branch-by-author', 'branch-by-author', 'other-author', 'answers-other'],
      ...['show-replies', 'author-unknown', 'heading', 'after-end', 'after-end', 'page-end'],
    ]);
  });

  it.each<[string, string[], number, string[]]>([
    [
      'above somebody whom the author answers',
      [post(1, false, true), post(2, true, true, BOB), opened(3, true)],
      3,
      ['not-joined', 'other-author', 'opened'],
    ],
    [
      'around a box that may be anybody’s',
      [opened(1), GAP, post(2, false, true), gone(true), post(4, true, false, BOB)],
      1,
      ['opened', 'gap', 'first-reply', 'author-unknown', 'other-author'],
    ],
    [
      'before a list that still loads',
      [opened(1), GAP, post(2, false, true), SPINNER],
      1,
      ['opened', 'gap', 'first-reply', 'spinner'],
    ],
    [
      'in a timeline',
      [post(1, false, false), post(2, false, false), stranger],
      2,
      ['not-joined', 'opened', 'other-author'],
    ],
    [
      'with a first reply whose line comes from nowhere',
      [opened(1), GAP, post(3, true, false)],
      1,
      ['opened', 'gap', 'joined-below'],
    ],
  ])('%s', (_, cells, n, wanted) => {
    expect(rules(cells, n)).toEqual(wanted);
  });

  it('and only those that are taken make the thread, whatever the page', () => {
    const line = fc.constantFrom(true, false, null);
    const place = fc.record({ above: line, below: line });
    const anyPost = fc
      .tuple(fc.integer({ min: 2, max: 99 }), place, fc.constantFrom(ADA, BOB))
      .map(([n, lines, handle]) => postCell(n, lines, handle));
    const anyOther = fc.tuple(fc.constantFrom(...KINDS), line).map(([kind, above]) => ({
      ...{ kind, above, reason: '', handle: null },
    }));
    const cells = fc.array(fc.oneof(anyPost, anyOther), { maxLength: 12 });
    fc.assert(
      fc.property(cells, place, cells, fc.boolean(), (before, lines, after, isOpened) => {
        const harvest: Harvest = [...before, { ...postCell(1, lines, ADA), isOpened }, ...after];
        const chosen = choosePosts(harvest, { statusId: id(1), handle: ADA })!;
        expect(harvest.filter((found) => !chosen.rules.has(found))).toEqual([]);
        expect(chosen.rules.size).toBe(harvest.length);
        const taken = harvest.filter((found) => isTaken(chosen.rules.get(found)));
        // In another order where the ids of a chain do not rise.
        expect(new Set(chosen.cells)).toEqual(new Set(taken));
        expect(chosen.cells).toHaveLength(taken.length);
        expect([...taken, ...chosen.branches].every(isByAda)).toBe(true);
        expect(taken.filter((found) => chosen.branches.includes(found as never))).toEqual([]);
      }),
    );
  });
});

const KINDS: OtherCell['kind'][] = [
  ...(['unavailable', 'unavailable', 'show-replies', 'heading', 'ad', 'gap'] as const),
  ...(['page-end', 'spinner', 'failure', 'other', 'menu', 'module-end'] as const),
];

function postCell(n: number, lines: Pick<PostCell, 'above' | 'below'>, handle: string): PostCell {
  const author = { ...samplePost('1').author, handle };
  const made = samplePost(id(n), { author });
  return {
    kind: 'post',
    post: made,
    ...lines,
    isOpened: false,
    unfolds: false,
    unread: [],
  };
}

const isByAda = (found: Harvest[number]) =>
  found.kind === 'unavailable' || (found.kind === 'post' && found.post.author.handle === ADA);

describe('diagnostics', () => {
  it('count the rules', () => {
    const { result } = read(page([opened(1), GAP, post(2, false, false), GAP, stranger, PAGE_END]));
    expect(result.diagnostics).toMatchObject({
      'choice.opened': 1,
      'choice.first-reply': 1,
      'choice.other-author': 1,
      'choice.gap': 2,
      'choice.page-end': 1,
    });
  });

  it('count what every selector finds', () => {
    const { diagnostics } = read(page([opened(1), GAP, stranger])).result;
    const counted = Object.keys(SELECTORS).map((name) => diagnostics[`rule.${name}`]);
    expect(counted.every((count) => typeof count === 'number')).toBe(true);
    expect(diagnostics).toMatchObject({ 'rule.cell': 3, 'rule.post': 2, 'rule.errorPage': 0 });
  });

  it('count the kinds of cells where no thread is found', () => {
    expect(read(page([stranger])).result.diagnostics).toMatchObject({ 'cell.post': 1 });
  });
});
