import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestNear, largestThat } from '../../../../src/slides/paging/largest-that.ts';
import { atOnce } from '../at-once.ts';

describe('the largest number that holds', () => {
  it('is the border, found in a few steps', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1, max: 50 }),
        fc.nat(500),
        fc.nat(500),
        (least, up, border) => {
          const most = least + up;
          let steps = 0;
          const holds = (number: number) => {
            steps++;
            return number <= border;
          };
          const found = atOnce(largestThat(least, most, holds));
          expect(found).toBe(Math.max(least, Math.min(most, border)));
          expect(steps).toBeLessThanOrEqual(Math.ceil(Math.log2(up + 1)));
        },
      ),
    );
  });
});

describe('the largest number near a guess', () => {
  it('is the same, and no number far above it is tried', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1, max: 500 }),
        fc.integer({ min: -1, max: 500 }),
        fc.integer({ min: -1, max: 500 }),
        (guess, most, border) => {
          const tried: number[] = [];
          const holds = (number: number) => {
            tried.push(number);
            return number <= border;
          };
          const found = atOnce(largestNear(guess, most, holds));
          expect(found).toBe(Math.max(-1, Math.min(most, border)));
          expect(tried.every((number) => number >= 0 && number <= most)).toBe(true);
          if (guess >= 0) {
            const far = 2 * Math.abs(border - guess) + 2;
            expect(Math.max(0, ...tried)).toBeLessThanOrEqual(Math.max(guess, guess + far));
          }
        },
      ),
    );
  });
});
