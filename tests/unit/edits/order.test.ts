import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardHeads, mergePost, unmergePost } from '../../../src/edits/merges.ts';
import {
  addPosts,
  allPosts,
  hidePost,
  shownPosts,
  showPost,
} from '../../../src/edits/operations.ts';
import { movePost } from '../../../src/edits/order.ts';
import { type Edits, NO_EDITS } from '../../../src/edits/schema.ts';
import type { Thread } from '../../../src/thread/schema.ts';
import { samplePost, sampleThread } from '../../support/sample-thread.ts';
import { anyEdits, anyThread } from './any-edits.ts';

const thread: Thread = { ...sampleThread('10', '11', '12', '13'), more: [samplePost('20')] };
const ids = (edits: Edits, of = thread) => allPosts(of, edits).map(({ id }) => id);
const move = (id: string, place: number, edits = NO_EDITS) => movePost(thread, edits, id, place);

describe('the order of posts', () => {
  it.each([
    ['up', '12', 0, ['12', '10', '11', '13']],
    ['down', '10', 2, ['11', '12', '10', '13']],
    ['to the end', '10', 3, ['11', '12', '13', '10']],
    ['beyond the end', '10', 30, ['11', '12', '13', '10']],
  ])('changes when one is moved %s', (_, id, place, expected) => {
    expect(ids(move(id, place))).toEqual(expected);
  });

  it('is not written down when nothing moves, or nothing that is there', () => {
    expect(move('11', 1)).toBe(NO_EDITS);
    expect(move('99', 1)).toBe(NO_EDITS);
  });

  it('holds for the posts that are shown', () => {
    expect(shownPosts(thread, hidePost(move('13', 0), '11')).map(({ id }) => id)).toEqual([
      '13',
      '10',
      '12',
    ]);
  });

  it('has new posts of a later capture behind those that they follow', () => {
    const grown = { ...sampleThread('09', '10', '11', '115', '12', '13', '14'), more: [] };
    expect(ids(move('12', 0), grown)).toEqual(['09', '12', '10', '11', '115', '13', '14']);
  });

  it('has what is taken in later at its end', () => {
    expect(ids(addPosts(move('13', 0), ['20']))).toEqual(['13', '10', '11', '12', '20']);
    const moved = movePost(thread, addPosts(NO_EDITS, ['20']), '20', 1);
    expect(ids(moved)).toEqual(['10', '20', '11', '12', '13']);
  });

  it('holds every post once, whatever the edits', () => {
    fc.assert(
      fc.property(anyThread, anyEdits, (any, edits) => {
        const natural = ids({ ...edits, order: [] }, any);
        expect(ids(edits, any).sort()).toEqual(natural.sort());
      }),
    );
  });

  it('is the same again when a post is moved back', () => {
    fc.assert(
      fc.property(anyThread, anyEdits, fc.nat(5), fc.nat(5), (any, edits, from, to) => {
        const post = allPosts(any, edits)[from];
        fc.pre(post !== undefined);
        const there = movePost(any, edits, post!.id, to);
        const back = movePost(any, there, post!.id, from);
        expect(ids(back, any)).toEqual(ids(edits, any));
      }),
    );
  });

  it('that is the natural one again leaves nothing behind', () => {
    expect(move('12', 2, move('12', 0))).toEqual(NO_EDITS);
  });
});

describe('posts on the card of the one before', () => {
  const merged = mergePost(mergePost(NO_EDITS, '11'), '13');
  const heads = (edits: Edits) =>
    allPosts(thread, edits).map(({ id }) => cardHeads(allPosts(thread, edits), edits).get(id));

  it('share its first post', () => {
    expect(heads(merged)).toEqual(['10', '10', '12', '12']);
    expect(heads(mergePost(merged, '12'))).toEqual(['10', '10', '10', '10']);
  });

  it('have none before the first', () => {
    expect(heads(mergePost(NO_EDITS, '10'))).toEqual(['10', '11', '12', '13']);
  });

  it('are put there once, and taken off again', () => {
    expect(mergePost(merged, '11')).toBe(merged);
    expect(unmergePost(unmergePost(merged, '11'), '13')).toEqual(NO_EDITS);
  });

  it('leave it when they are moved elsewhere, and when it is', () => {
    expect(movePost(thread, merged, '11', 3).merged).toEqual(['13']);
    expect(movePost(thread, merged, '12', 0).merged).toEqual(['11']);
  });

  it('stay when another card is moved', () => {
    expect(movePost(thread, mergePost(NO_EDITS, '11'), '13', 0).merged).toEqual(['11']);
  });
});

describe('a post that is left out', () => {
  it('comes back alone', () => {
    const both = hidePost(hidePost(NO_EDITS, '10'), '11');
    expect(showPost(both, '10').hidden).toEqual(['11']);
    expect(showPost(showPost(both, '10'), '11')).toEqual(NO_EDITS);
  });
});
