import { describe, expect, it } from 'vitest';
import { photoPlaces } from '../../../src/edits/photo-places.ts';
import { makePhoto, makePost, words } from '../thread/make-thread.ts';

const TEXT = 'One\nTwo\nThree';
/** Under "Two", and, in the second case, before "Three". */
const under = (at: number) =>
  makePost({ text: words(TEXT), media: [makePhoto(), makePhoto({ at })] });

describe('the place of a photo between words', () => {
  it.each([
    ['the words that were read', TEXT, 'One\nTwo'],
    ['a line more above', `Zero\n${TEXT}`, 'Zero\nOne\nTwo'],
    ['a line less above', 'Two\nThree', 'Two'],
    ['another word on the line above', 'One\nTwo and a half\nThree', 'One\nTwo and a half'],
    ['another word on both sides', 'One\n2\n3', 'One\n2'],
    ['other words everywhere', 'A\nB\nC', 'A\nB'],
    ['nothing behind', 'One\nTwo', 'One\nTwo'],
  ])('is the same line in %s', (_, text, above) => {
    for (const at of [7, 8]) {
      const [place, ...others] = photoPlaces(under(at), words(text));
      expect([place?.photo, others]).toEqual([1, []]);
      expect(text.slice(0, place!.at).trimEnd()).toBe(above);
    }
  });

  it('is nowhere in words that have neither its line nor as many', () => {
    expect(photoPlaces(under(8), words('Something else'))).toEqual([]);
    expect(photoPlaces(under(8), [])).toEqual([]);
  });

  it('stays within words that are shorter than it says', () => {
    expect(photoPlaces(under(900), words(TEXT))).toEqual([{ photo: 1, at: TEXT.length }]);
  });
});
