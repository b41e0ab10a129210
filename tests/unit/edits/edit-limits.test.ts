import { describe, expect, it } from 'vitest';
import {
  EditsFull,
  limitBroken,
  MOST_CUTS,
  MOST_CUTS_OF_POST,
  MOST_OWN,
} from '../../../src/edits/edit-limits.ts';
import { addNote, copyPosts } from '../../../src/edits/make-own-posts.ts';
import { type Edits, NO_EDITS, restoreEdits } from '../../../src/edits/schema.ts';
import { splitPost } from '../../../src/edits/splits.ts';
import { sampleThread } from '../../support/sample-thread.ts';
import { makePost, words } from '../thread/make-thread.ts';

const thread = sampleThread('10', '11');
const own = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: `own-${n}`, of: '10', after: '10' }));
const cuts = (count: number) => Array.from({ length: count }, (_, n) => n + 1);
const withOwn = (count: number): Edits => ({ ...NO_EDITS, own: own(count) });

describe('copies and slides of the user’s own', () => {
  const copy = (edits: Edits, ...ids: string[]) =>
    copyPosts(thread, edits, new Map(ids.map((id) => [id, `own-of-${id}`])));

  it('are made up to the last there may be', () => {
    expect(copy(withOwn(MOST_OWN - 1), '10').own).toHaveLength(MOST_OWN);
    expect(addNote(thread, withOwn(MOST_OWN - 1), 'own-x', null, 'a').own).toHaveLength(MOST_OWN);
  });

  it('are refused beyond, all of a slide or none', () => {
    const full = new EditsFull('too-many-copies');
    expect(() => copy(withOwn(MOST_OWN), '10')).toThrow(full);
    expect(() => copy(withOwn(MOST_OWN - 1), '10', '11')).toThrow(full);
    expect(() => addNote(thread, withOwn(MOST_OWN), 'own-x', null, 'a')).toThrow(full);
  });

  it('are refused, too, where their cuts would be too many', () => {
    const splits = Object.fromEntries(['10', 'a', 'b'].map((id) => [id, cuts(MOST_CUTS / 3)]));
    expect(() => copy({ ...NO_EDITS, splits }, '10')).toThrow(new EditsFull('too-many-cuts'));
  });
});

describe('cuts', () => {
  const post = makePost({ id: '10', text: words('ab '.repeat(500)) });

  it('are made up to the last there may be, and not beyond', () => {
    let edits = NO_EDITS;
    for (let n = 1; n <= MOST_CUTS_OF_POST; n++) edits = splitPost(edits, post, 3 * n);
    expect(edits.splits['10']).toHaveLength(MOST_CUTS_OF_POST);
    const again = () => splitPost(edits, post, 3 * MOST_CUTS_OF_POST + 3);
    expect(again).toThrow(new EditsFull('too-many-cuts'));
    // Where one is already, nothing changes.
    expect(splitPost(edits, post, 3)).toBe(edits);
  });

  it('are not more in all', () => {
    const splits = Object.fromEntries(['a', 'b', 'c'].map((id) => [id, cuts(MOST_CUTS / 3)]));
    expect(() => splitPost({ ...NO_EDITS, splits }, post, 3)).toThrow(EditsFull);
  });
});

describe('edits out of a store that go beyond a bound', () => {
  const stored = {
    ...NO_EDITS,
    hidden: ['11'],
    own: own(500),
    splits: {
      '10': cuts(400),
      '11': cuts(2),
      ...Object.fromEntries(own(400).map(({ id }) => [id, cuts(9)])),
    },
    texts: { '10': words('Mine') },
  };

  it('lose what is beyond, and nothing else', () => {
    const edits = restoreEdits(stored);
    expect(edits.own).toEqual(own(MOST_OWN));
    expect(edits.splits['10']).toEqual(cuts(MOST_CUTS_OF_POST));
    expect(edits.splits['11']).toEqual(cuts(2));
    expect(Object.values(edits.splits).flat()).toHaveLength(MOST_CUTS);
    expect(edits).toMatchObject({ hidden: ['11'], texts: { '10': words('Mine') } });
    expect(limitBroken(edits)).toBe(null);
    expect(restoreEdits(edits)).toEqual(edits);
  });

  it('have a name for it', () => {
    expect(limitBroken(stored)).toBe('too-many-copies');
    expect(limitBroken({ ...stored, own: [] })).toBe('too-many-cuts');
    for (const nothing of [null, 7, 'x', {}, { own: 'x', splits: 7 }]) {
      expect(limitBroken(nothing)).toBe(null);
    }
  });

  it('still cost little when there are a million', () => {
    const many = restoreEdits({ ...NO_EDITS, own: Array(1_000_000).fill(own(1)[0]) });
    expect(many.own).toHaveLength(MOST_OWN);
  });
});
