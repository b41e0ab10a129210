import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addPosts,
  hidePost,
  removePosts,
  showAllPosts,
  shownPosts,
  sortAnswered,
  sortMore,
} from '../../../src/edits/operations.ts';
import { NO_EDITS, restoreEdits } from '../../../src/edits/schema.ts';
import { samplePost, sampleThread } from '../../support/sample-thread.ts';

const thread = sampleThread('10', '11', '12');
const hidden = (...ids: string[]) => ids.reduce(hidePost, NO_EDITS);
const shown = (...ids: string[]) => shownPosts(thread, hidden(...ids)).map(({ id }) => id);

describe('posts', () => {
  it.each<[string, string[], string[]]>([
    ['all, when none is left out', [], ['10', '11', '12']],
    ['all but one', ['11'], ['10', '12']],
    ['all but the first', ['10'], ['11', '12']],
    ['in the order of the thread', ['12', '10'], ['11']],
    ['all, when every one is left out', ['10', '11', '12'], ['10', '11', '12']],
    ['all, when others are left out', ['99'], ['10', '11', '12']],
  ])('are shown %s', (_, left, expected) => {
    expect(shown(...left)).toEqual(expected);
  });

  it('are left out once', () => {
    const once = hidden('11');
    expect(hidePost(once, '11')).toBe(once);
  });

  it('come back all together', () => {
    expect(showAllPosts(hidden('10', '11'))).toEqual(NO_EDITS);
  });

  it('are left out without altering the edits there were', () => {
    hidePost(NO_EDITS, '11');
    expect(NO_EDITS.hidden).toEqual([]);
  });

  it('are never none', () => {
    fc.assert(
      fc.property(fc.subarray(['10', '11', '12', '13']), (ids) => {
        expect(shown(...ids).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('posts beside the thread', () => {
  const wide = { ...thread, more: [samplePost('20'), samplePost('21')] };
  const names = (edits = NO_EDITS) => shownPosts(wide, edits).map(({ id }) => id);
  const both = addPosts(NO_EDITS, ['21', '20']);

  it('are shown when they are added, after the thread and in their own order', () => {
    expect(names()).toEqual(['10', '11', '12']);
    expect(names(both)).toEqual(['10', '11', '12', '20', '21']);
    expect(names(addPosts(NO_EDITS, ['99']))).toEqual(['10', '11', '12']);
  });

  it('can be left out like any other', () => {
    expect(names(hidePost(both, '20'))).toEqual(['10', '11', '12', '21']);
    expect(names(['10', '11', '12'].reduce(hidePost, both))).toEqual(['20', '21']);
  });

  it('are offered until they are added', () => {
    const { added, offered } = sortMore(wide, addPosts(NO_EDITS, ['20']));
    expect([added, offered].map((posts) => posts.map(({ id }) => id))).toEqual([['20'], ['21']]);
  });

  it('are added once, and seen even if they were left out before', () => {
    const left = hidePost(hidePost(both, '10'), '20');
    expect(addPosts(left, ['20'])).toEqual({ ...both, hidden: ['10'] });
  });

  it('go all together, and leave nothing behind', () => {
    const left = hidePost(hidePost(both, '10'), '20');
    expect(removePosts(left, wide.more)).toEqual(hidden('10'));
  });

  it('that have become part of the thread are there once', () => {
    const grown = { ...sampleThread('10', '20'), more: [samplePost('21')] };
    expect(shownPosts(grown, both).map(({ id }) => id)).toEqual(['10', '20', '21']);
  });
});

describe('posts that the first one answers', () => {
  const answering = { ...thread, answered: [samplePost('1'), samplePost('5')] };
  const names = (edits = NO_EDITS) => shownPosts(answering, edits).map(({ id }) => id);

  it('are offered, and stand before the thread once they are taken in', () => {
    expect(names()).toEqual(['10', '11', '12']);
    const one = addPosts(NO_EDITS, ['5']);
    expect(sortAnswered(answering, one).offered.map(({ id }) => id)).toEqual(['1']);
    expect(names(one)).toEqual(['5', '10', '11', '12']);
    expect(names(addPosts(one, ['1']))).toEqual(['1', '5', '10', '11', '12']);
  });

  it('stay when what was added from beside the thread goes', () => {
    const all = hidePost(addPosts(NO_EDITS, ['5', '20']), '5');
    expect(removePosts(all, [samplePost('20')])).toEqual(hidePost(addPosts(NO_EDITS, ['5']), '5'));
  });

  it('stand before posts that the user has ordered, and can be ordered, too', () => {
    const ordered = { ...addPosts(NO_EDITS, ['5']), order: ['12', '10', '11'] };
    expect(names(ordered)).toEqual(['5', '12', '10', '11']);
    expect(names({ ...ordered, order: ['12', '5', '10', '11'] })).toEqual(['12', '5', '10', '11']);
  });
});

describe('restoreEdits', () => {
  it.each<[unknown, string[]]>([
    [{ schema: 1, hidden: ['11'] }, ['11']],
    [{ schema: 99, hidden: ['11'] }, ['11']],
    [{ hidden: ['11'], more: 1 }, ['11']],
    [{ hidden: [11] }, []],
    [{ hidden: ['1'.repeat(61)] }, []],
    [{ hidden: '11' }, []],
    [{}, []],
    [null, []],
    ['11', []],
    [undefined, []],
  ])('makes of %j what can be used', (data, ids) => {
    expect(restoreEdits(data)).toEqual({ ...NO_EDITS, hidden: ids });
  });

  it('keeps what was added', () => {
    expect(restoreEdits({ schema: 1, added: ['20'] })).toEqual({ ...NO_EDITS, added: ['20'] });
    expect(restoreEdits({ added: [20] })).toEqual(NO_EDITS);
  });

  it('never throws, and gives what it would give again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ hidden: fc.anything() })), (garbage) => {
        const edits = restoreEdits(garbage);
        expect(restoreEdits(edits)).toEqual(edits);
      }),
    );
  });
});
