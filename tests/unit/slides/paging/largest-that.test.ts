import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestThat } from '../../../../src/slides/paging/largest-that.ts';

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
          const found = largestThat(least, most, (number) => {
            steps++;
            return number <= border;
          });
          expect(found).toBe(Math.max(least, Math.min(most, border)));
          expect(steps).toBeLessThanOrEqual(Math.ceil(Math.log2(up + 1)));
        },
      ),
    );
  });
});
