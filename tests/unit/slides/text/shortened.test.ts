import { expect, test } from 'vitest';
import { shortened } from '../../../../src/slides/text/split-text.ts';

test('a text that fits stays, a longer one ends between words', () => {
  expect(shortened('A short one.', 40)).toBe('A short one.');
  expect(shortened('Twelve boats came in at six', 17)).toBe('Twelve boats…');
  expect(shortened('Donaudampfschifffahrt', 8)).toBe('Donauda…');
});
