import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hidePost, showAllPosts, shownPosts } from '../../../src/edits/operations.ts';
import { NO_EDITS, restoreEdits } from '../../../src/edits/schema.ts';
import { sampleThread } from '../../support/sample-thread.ts';

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
    expect(restoreEdits(data)).toEqual({ schema: 1, hidden: ids });
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
