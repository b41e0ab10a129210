import { expect, it } from 'vitest';
import { leftOf } from '../../../scripts/test/left.mjs';

it('is what the fixed set lacks, sorted', () => {
  expect(leftOf(['a > 1'], ['b > 2', 'a > 1', 'a > 3'])).toEqual(['a > 3', 'b > 2']);
});

it('is a case of a name that others have, too, as often as it is missing', () => {
  expect(leftOf(['a', 'a'], ['a', 'a', 'a', 'a'])).toEqual(['a', 'a']);
});

it('is nothing of what only the fixed set has', () => {
  expect(leftOf(['in 6 rounds'], [])).toEqual([]);
});
