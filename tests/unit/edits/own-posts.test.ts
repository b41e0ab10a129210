import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinEdits } from '../../../src/edits/join-edits.ts';
import { addNote, copyPosts, removeOwn } from '../../../src/edits/make-own-posts.ts';
import { cardHeads, mergePost } from '../../../src/edits/merges.ts';
import { allPosts, hidePost } from '../../../src/edits/operations.ts';
import { movePost, movePosts } from '../../../src/edits/order.ts';
import { isNoteId, isOwn } from '../../../src/edits/own-posts.ts';
import { isChanged, restorePost } from '../../../src/edits/restore.ts';
import { type Edits, NO_EDITS, restoreEdits } from '../../../src/edits/schema.ts';
import { wordsOf } from '../../../src/edits/texts.ts';
import { plainText } from '../../../src/thread/spans.ts';
import { sampleThread } from '../../support/sample-thread.ts';
import { anyEdits, anyThread } from './any-edits.ts';

const thread = sampleThread('10', '11', '12', '13');
const ids = (edits: Edits, of = thread) => allPosts(of, edits).map(({ id }) => id);
const note = (edits: Edits, id: string, after: string | null) =>
  addNote(thread, edits, id, after, 'Between');
const copy = (edits: Edits, id: string, of: string) =>
  copyPosts(thread, edits, new Map([[of, id]]));
const remove = (edits: Edits, id: string) => removeOwn(thread, edits, id);

describe('posts of the user', () => {
  it('stand behind the post that they were put behind, the newest first', () => {
    const two = note(note(NO_EDITS, 'own-a', '11'), 'own-b', '11');
    expect(ids(two)).toEqual(['10', '11', 'own-b', 'own-a', '12', '13']);
    expect(ids(note(two, 'own-c', 'own-b'))).toEqual(
      ['10', '11', 'own-b', 'own-c', 'own-a', '12', '13'], //
    );
    expect(ids(note(NO_EDITS, 'own-a', null))[0]).toBe('own-a');
  });

  it('stand there also in an order of the user, and can be moved', () => {
    const moved = movePost(thread, NO_EDITS, '13', 0);
    const withNote = note(moved, 'own-a', '13');
    expect(ids(withNote)).toEqual(['13', 'own-a', '10', '11', '12']);
    expect(ids(movePost(thread, withNote, 'own-a', 4)).at(-1)).toBe('own-a');
  });

  it('survive a capture that lacks what they stand behind', () => {
    expect(ids(note(NO_EDITS, 'own-a', '11'), sampleThread('10', '12'))).toEqual([
      ...['10', '12', 'own-a'],
    ]);
  });

  it('say what the user wrote, and are no posts of anybody', () => {
    const edits = note(NO_EDITS, 'own-a', '11');
    const post = allPosts(thread, edits)[2]!;
    expect(plainText(wordsOf(post, edits))).toBe('Between');
    expect(isNoteId(edits, 'own-a')).toBe(true);
    expect(isOwn(edits, '11')).toBe(false);
  });

  it('copy a post with its words as they were changed, also a copy and a note', () => {
    const texts = { '11': [{ kind: 'text' as const, text: 'Changed' }] };
    const edits = copy({ ...NO_EDITS, texts }, 'own-a', '11');
    const again = copy(edits, 'own-b', 'own-a');
    expect(ids(again)).toEqual(['10', '11', 'own-a', 'own-b', '12', '13']);
    for (const post of allPosts(thread, again).slice(1, 4)) {
      expect(plainText(wordsOf(post, again))).toBe('Changed');
    }
    const copiedNote = copy(note(NO_EDITS, 'own-n', null), 'own-m', 'own-n');
    expect(isNoteId(copiedNote, 'own-m')).toBe(true);
  });

  it('go without a trace; what stood behind them stays', () => {
    const two = note(note(NO_EDITS, 'own-a', '11'), 'own-b', 'own-a');
    expect(ids(remove(two, 'own-a'))).toEqual(['10', '11', 'own-b', '12', '13']);
    expect(remove(hidePost(note(NO_EDITS, 'own-a', '11'), 'own-a'), 'own-a')).toEqual(NO_EDITS);
  });

  it('share a card as their originals do, and part no others that do', () => {
    const merged = mergePost(NO_EDITS, '12');
    const copies = new Map([
      ['11', 'own-a'],
      ['12', 'own-b'],
    ]);
    const copied = copyPosts(thread, merged, copies);
    expect(ids(copied)).toEqual(['10', '11', '12', 'own-a', 'own-b', '13']);
    expect(cardHeads(allPosts(thread, copied), copied).get('own-b')).toBe('own-a');
    // What was on the card of 11 does not come onto that of the note, or of the post above.
    expect(note(merged, 'own-n', '11').merged).toEqual([]);
    const onNote = mergePost(note(NO_EDITS, 'own-n', '10'), '11');
    expect(remove(onNote, 'own-n').merged).toEqual([]);
  });

  it('have no other words to go back to, when they are notes', () => {
    const edits = note(NO_EDITS, 'own-n', '11');
    const post = allPosts(thread, edits)[2]!;
    expect(isChanged(edits, post)).toBe(false);
    expect(restorePost(edits, post).texts).toEqual(edits.texts);
  });

  it('are kept by both sides when two threads become one', () => {
    const joined = joinEdits(note(NO_EDITS, 'own-a', '10'), note(NO_EDITS, 'own-b', '12'));
    expect(ids(joined)).toEqual(['10', 'own-a', '11', '12', 'own-b', '13']);
  });

  it('are in the list once, whatever the edits', () => {
    fc.assert(
      fc.property(anyThread, anyEdits, (any, edits) => {
        const all = ids(restoreEdits(edits), any);
        expect(new Set(all).size).toBe(all.length);
        for (const { id } of any.posts) expect(all).toContain(id);
        for (const { id, of } of edits.own) {
          const isThere = of === null || [...any.posts, ...any.more].some((post) => post.id === of);
          expect(all.includes(id)).toBe(isThere);
        }
      }),
    );
  });
});

describe('several posts', () => {
  it('are moved together, in their order', () => {
    expect(ids(movePosts(thread, NO_EDITS, ['12', '13'], '11'))).toEqual(['10', '12', '13', '11']);
    expect(ids(movePosts(thread, NO_EDITS, ['10', '12'], null))).toEqual(['11', '13', '10', '12']);
    expect(movePosts(thread, NO_EDITS, ['12', '13'], null)).toBe(NO_EDITS);
  });
});
