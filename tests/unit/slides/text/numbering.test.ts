import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withoutNumber } from '../../../../src/slides/text/numbering.ts';
import type { Words } from '../../../../src/slides/text/words.ts';

const plain = (words: Words) => words.map((word) => word.text).join('');
const text = (words: string): Words => [{ kind: 'text', text: words }];

it.each([
  ['1/11 The first lamp', 1, 'The first lamp'],
  ['1/ The first lamp', 1, 'The first lamp'],
  ['(2/11) The second', 2, 'The second'],
  ['2/n The second', 2, 'The second'],
  ['🧵 1/11\n\nA thread', 1, 'A thread'],
  ['3.\nnot a number', 3, '3.\nnot a number'],
  ['The last lamp. 11/11', 11, 'The last lamp.'],
  ['The last lamp\n\n(11/11)', 11, 'The last lamp'],
  ['A thread 🧵 1/', 1, 'A thread'],
  ['1/2 cup of oil', 1, '1/2 cup of oil'],
  ['1/9 by the author who wrote two more', 1, 'by the author who wrote two more'],
  ['On 24/7 we counted', 2, 'On 24/7 we counted'],
  ['24/7 is how we work', 1, '24/7 is how we work'],
  ['We scored 7/10', 1, 'We scored 7/10'],
  ['5/3 is no place', 1, '5/3 is no place'],
  ['No number', 1, 'No number'],
  ['', 1, ''],
])('%j of post %i is %j without its number', (words, position, left) => {
  expect(plain(withoutNumber(text(words), position, 11))).toBe(left);
});

it('reaches over links and keeps them whole', () => {
  const words: Words = [
    { kind: 'text', text: '2/11 See ' },
    { kind: 'link', text: 'example.com', href: 'https://example.com/' },
    { kind: 'text', text: ' 2/11' },
  ];
  expect(withoutNumber(words, 2, 11)).toEqual([{ ...words[0], text: 'See ' }, words[1], words[2]]);
});

it('takes nothing but a number', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 50 }), (words, position) => {
      const left = plain(withoutNumber(text(words), position, 50));
      expect(words).toContain(left);
      expect(words.replace(left, '')).toMatch(/^[\s🧵\d/()[\].:nNxX]*$/u);
    }),
  );
});
