// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  ADA,
  ad,
  BOB,
  cell,
  codes,
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
  tweet,
} from '../page-builder.ts';

const stranger = post(800, false, false, BOB);
/** A cell whose article a script took out. */
const EMPTIED = PAGE_END;
const at = (n: number) => `https://x.com/${ADA}/status/${id(n)}`;

describe('the posts of a thread', () => {
  it('are the opened post and the first module below it', () => {
    const html = page([opened(1), GAP, post(2, false, true), post(3, true, false), GAP, stranger]);
    const thread = readOk(html);
    expect(ids(thread)).toEqual([id(1), id(2), id(3)]);
    expect(thread).toMatchObject({ complete: true, reasons: [], id: id(1) });
  });

  it('are also those above when a later one was opened', () => {
    const html = page([
      post(1, false, true),
      post(2, true, true),
      opened(3, true),
      GAP,
      post(4, false, false),
      PAGE_END,
    ]);
    const thread = readOk(html, at(3));
    expect(ids(thread)).toEqual([id(1), id(2), id(3), id(4)]);
    expect(thread.complete).toBe(true);
    expect(thread.id).toBe(id(1));
  });

  it.each([
    ['in the middle', [opened(1), GAP, post(2, false, true), EMPTIED, post(4, true, false)]],
    ['twice', [opened(1), GAP, post(2, false, true), EMPTIED, EMPTIED, post(5, true, false)]],
    ['without its box', [opened(1), GAP, post(2, false, true), GAP, post(4, true, false)]],
    ['above the opened one', [post(0, false, true), EMPTIED, opened(1, true)]],
  ])('are not said to be whole when the page has emptied a cell of theirs %s', (_, cells) => {
    const thread = readOk(page([...cells, GAP, stranger, PAGE_END]));
    expect(thread.complete).toBe(false);
    expect(codes(thread)).toEqual(['unread-parts']);
  });

  it('leave out what the author replies to others', () => {
    const html = page([
      opened(1),
      GAP,
      post(2, false, true),
      post(3, true, true, BOB),
      post(4, true, false),
      GAP,
      post(5, false, true, BOB),
      post(6, true, false),
      GAP,
      post(7, false, false),
    ]);
    const thread = readOk(html);
    expect(ids(thread)).toEqual([id(1), id(2)]);
    expect(thread.complete).toBe(true);
  });

  it('stop above at somebody the author answers', () => {
    const html = page([
      post(1, false, true),
      post(2, true, true, BOB),
      opened(3, true),
      GAP,
      stranger,
    ]);
    const thread = readOk(html, at(3));
    expect(ids(thread)).toEqual([id(3)]);
    expect(thread.complete).toBe(true);
  });

  it('go on behind advertisements', () => {
    const html = page([
      opened(1),
      GAP,
      ad(),
      GAP,
      post(2, false, true),
      ad(),
      post(3, true, false),
      stranger,
    ]);
    const thread = readOk(html);
    expect(ids(thread)).toEqual([id(1), id(2), id(3)]);
    expect(thread.complete).toBe(true);
  });

  it('end before recommendations, even of the author', () => {
    const html = page([opened(1), GAP, HEADING, post(2, false, false), post(3, false, false)]);
    const thread = readOk(html);
    expect(ids(thread)).toEqual([id(1)]);
    expect(thread.complete).toBe(true);
  });

  it('stand in the order of the screen, not of the document', () => {
    const at1 = cell(tweet({ id: id(1), opened: true }), 0);
    const at2 = cell(tweet({ id: id(2), below: true }), 300);
    const at3 = cell(tweet({ id: id(3), above: true }), 500);
    const other = cell(tweet({ id: id(9), handle: BOB }), 900);
    const html = page([other, at3, at1, at2]);
    expect(ids(readOk(html))).toEqual([id(1), id(2), id(3)]);
  });

  it('are compared by handle without regard to case', () => {
    const html = page([opened(1), GAP, post(2, false, false, ADA.toUpperCase()), GAP, stranger]);
    expect(ids(readOk(html))).toHaveLength(2);
  });
});

describe('posts that X does not show', () => {
  it('keep their place in the middle', () => {
    const html = page([
      opened(1),
      GAP,
      post(2, false, true),
      cell(tombstone('This post was deleted.', true)),
      post(4, true, false),
      GAP,
      stranger,
    ]);
    const thread = readOk(html);
    expect(ids(thread)).toEqual([id(1), id(2), `after-${id(2)}`, id(4)]);
    expect(thread.posts[2]).toMatchObject({
      kind: 'unavailable',
      reason: 'This post was deleted.',
    });
    expect(thread.reasons).toEqual([{ code: 'unavailable-posts', count: 1 }]);
  });

  it('get different names when several stand in a row', () => {
    const gone = cell(tombstone('Gone.', true));
    const html = page([
      opened(1),
      post(2, false, true),
      gone,
      gone,
      post(5, true, false),
      stranger,
    ]);
    const names = ids(readOk(html));
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(5);
  });

  it('keep their place above', () => {
    const html = page([
      post(1, false, true),
      cell(tombstone('Gone.', true)),
      opened(3, true),
      GAP,
      stranger,
    ]);
    expect(ids(readOk(html, at(3)))).toEqual([id(1), `after-${id(1)}`, id(3)]);
  });

  it('open the thread when the first post is gone', () => {
    const html = page([cell(tombstone('Gone.', false)), opened(2, true), GAP, stranger]);
    const thread = readOk(html, at(2));
    expect(ids(thread)).toEqual([`before-${id(2)}`, id(2)]);
    expect(thread.id).toBe(id(2));
    expect(thread.complete).toBe(false);
  });

  it('are left out, and said so, when somebody else goes on below', () => {
    const html = page([
      opened(1),
      GAP,
      post(2, false, true),
      cell(tombstone('Gone.', true)),
      post(4, true, false, BOB),
    ]);
    const thread = readOk(html);
    expect(ids(thread)).toEqual([id(1), id(2)]);
    expect(codes(thread)).toEqual(['end-not-seen']);
  });

  it('keep their place when X puts a button into their box (unseen)', () => {
    const gone = cell(
      tombstone('Age-restricted.', false).replace('</article>', '<button>View</button></article>'),
    );
    const above = readOk(page([gone, opened(2, true), GAP, stranger]), at(2));
    expect(ids(above)).toEqual([`before-${id(2)}`, id(2)]);
    const below = readOk(page([opened(1), GAP, gone, post(3, true, false), GAP, stranger]));
    expect(ids(below)).toEqual([id(1), `after-${id(1)}`, id(3)]);
    expect(codes(below)).toEqual(['unavailable-posts']);
    const alone = readOk(page([opened(1), GAP, gone, GAP, stranger]));
    expect(codes(alone)).toEqual(['end-not-seen']);
  });

  it('do not include the offer to show hidden replies', () => {
    const offer = cell(
      tombstone('Show more replies', false).replace(
        '</article>',
        '<button>Show</button></article>',
      ),
    );
    const thread = readOk(page([opened(1), GAP, post(2, false, false), offer, PAGE_END]));
    expect(ids(thread)).toEqual([id(1), id(2)]);
    expect(thread.complete).toBe(true);
  });
});

describe('an incomplete thread', () => {
  it.each([
    ['the page ends at the last post', [opened(1), GAP, post(2, false, false)]],
    ['the last post has a line below', [opened(1), GAP, post(2, false, true)]],
    ['X is still loading', [opened(1), GAP, post(2, false, true), SPINNER]],
    [
      'more is behind a button',
      [opened(1), GAP, post(2, false, true), SHOW_REPLIES, GAP, stranger],
    ],
    ['only the opened post is there', [opened(1)]],
  ])('is flagged when %s', (_, cells) => {
    const thread = readOk(page(cells));
    expect(thread.complete).toBe(false);
    expect(codes(thread)).toEqual(['end-not-seen']);
  });

  it('is flagged when the posts above are not in the page', () => {
    const thread = readOk(page([opened(3, true), GAP, stranger]), at(3));
    expect(codes(thread)).toEqual(['start-not-seen']);
  });

  it('is flagged when a line comes from nowhere', () => {
    const thread = readOk(page([opened(1), GAP, post(3, true, false), GAP, stranger]));
    expect(codes(thread)).toEqual(['uncertain-order']);
  });

  it('is flagged when the lines cannot be read', () => {
    const blind = post(2, false, true).replaceAll('Tweet-User-Avatar', 'renamed');
    const thread = readOk(page([opened(1), GAP, blind, post(3, true, false), GAP, stranger]));
    expect(thread.complete === false || ids(thread).length === 3).toBe(true);
  });

  it('is no reason to take neighbours in a timeline for a thread', () => {
    const timeline = page([post(1, false, false), post(2, false, false), stranger]);
    const thread = readOk(timeline);
    expect(ids(thread)).toEqual([id(1)]);
    expect(codes(thread)).toEqual(['end-not-seen', 'start-not-seen']);
  });

  it('says that the rest needs a log-in', () => {
    const thread = readOk(page([opened(1), PAGE_END], { visitor: true }));
    expect(codes(thread)).toEqual(['log-in-to-see-rest']);
  });
});

describe('a page without the opened post', () => {
  const problemOf = (html: string, url?: string) => {
    const { result } = read(html, url);
    return result.ok ? 'ok' : result.problem;
  };
  const emptyPage = (content: string) => `<!doctype html><body><main>${content}</main></body>`;

  it.each([
    ['not-a-thread', emptyPage(''), 'https://x.com/home'],
    ['not-a-thread', emptyPage(''), 'https://netflix.com/ada/status/12'],
    [
      'log-in',
      emptyPage(''),
      'https://x.com/i/flow/login?redirect_after_login=%2Fada%2Fstatus%2F1',
    ],
    ['log-in', emptyPage('<a href="/login">Log in</a>'), undefined],
    [
      'post-missing',
      emptyPage(
        '<div data-testid="error-detail">This page does not exist <a href="/search">Search</a></div>',
      ),
      undefined,
    ],
    [
      'nothing-loaded',
      emptyPage(
        '<div data-testid="error-detail">Something went wrong <button>Retry</button></div>',
      ),
      undefined,
    ],
    ['nothing-loaded', emptyPage(''), undefined],
    ['page-not-understood', page([stranger]), undefined],
    [
      'page-not-understood',
      page([cell(tweet({ opened: true })), stranger]).replace(
        / data-testid="[^"]*"|<time.*?<\/time>/g,
        '',
      ),
      undefined,
    ],
    [
      'nothing-readable',
      page([cell(tombstone('This post is from a suspended account.', false))]),
      undefined,
    ],
  ])('has the problem %s', (problem, html, url) => {
    expect(problemOf(html, url)).toBe(problem);
  });
});

describe('an answered post that X does not show', () => {
  const box = (above: boolean, words = 'Dieser Post ist von einem gesperrten Account.') =>
    cell(tombstone(words, above));
  const withheld = tweet({
    ...{ id: id(1), handle: BOB, below: true, text: null },
    extra: '<div><svg></svg><div dir="ltr"><span>Withheld in Harbourland.</span></div></div>',
  });
  it.each<[string, string[], string[], string[], string[]]>([
    [
      'right above',
      [box(false), opened(3, true)],
      [`before-${id(3)}`, id(3)],
      [],
      ['unavailable-posts'],
    ],
    [
      'farther above',
      [box(false), post(2, true, true, BOB), opened(3, true)],
      [id(3)],
      [id(2)],
      [],
    ],
    [
      'between',
      [post(1, false, true, BOB), box(true), opened(3, true)],
      [id(3)],
      [],
      ['start-not-seen'],
    ],
    ['but as a notice', [cell(withheld), opened(3, true)], [id(3)], [id(1)], []],
  ])(
    'is told, and never taken for the beginning in silence: %s',
    (_, above, own, answered, told) => {
      const thread = readOk(page([...above, GAP, stranger]), at(3));
      expect(ids(thread)).toEqual(own);
      expect(thread.answered.map((each) => each.id)).toEqual(answered);
      expect(codes(thread)).toEqual(told);
    },
  );
});
