// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { evenLevels } from '../../../../src/slides/compose/even-levels.ts';
import type { Part } from '../../../../src/slides/composition.ts';
import type { Sketch } from '../../../../src/slides/sketches/sketch.ts';
import type { Words } from '../../../../src/slides/text/words.ts';
import { words } from '../../thread/make-thread.ts';
import { atOnce } from '../at-once.ts';

const PART: Part = {
  ...{ kind: 'shape', tone: 'ink', radius: 0 },
  box: { x: 0, y: 0, width: 1, height: 1 },
};

/** Fits from this level on; others are set alike. */
const from = (
  first: number,
  alike: string | undefined = 'item',
  gaps: readonly number[] = [],
): Sketch => ({
  ...{ kind: 'item', levels: 6, ...(alike !== undefined && { alike }) },
  at: (level) => (level >= first && !gaps.includes(level) ? [] : null),
});
const levels = (sketches: (Sketch | null)[], steps: number[] = sketches.map(() => 0)) =>
  atOnce(evenLevels(sketches, steps, () => 1));

describe('slides that are set alike', () => {
  it('have the smallest size that any of them needs, if it is one step lower', () => {
    expect(levels([from(0), from(1), from(1)])).toEqual([1, 1, 1]);
  });

  it('do not follow one that needs a much smaller size', () => {
    expect(levels([from(0), from(3), from(1)])).toEqual([1, 3, 1]);
  });

  it('are those of the same kind alone', () => {
    expect(levels([from(0), from(1, 'list'), null, from(0, undefined)])).toEqual([0, 1, 0, 0]);
  });

  it('keep their own where the other does not fit', () => {
    expect(levels([from(0, 'item', [1]), from(1)])).toEqual([0, 1]);
  });

  it('keep their own where another would leave them half empty', () => {
    const sketch = { ...from(0), at: (level: number) => (level === 0 ? [PART, PART] : [PART]) };
    const shareOf = (parts: readonly Part[]) => 0.2 * parts.length;
    expect(atOnce(evenLevels([sketch, from(1)], [0, 0], shareOf))).toEqual([0, 1]);
    expect(atOnce(evenLevels([sketch, from(1)], [0, 0], () => 0.2))).toEqual([1, 1]);
  });

  describe('as parts of long texts', () => {
    const sizes = [60, 60, 52, 52, 44, 44];
    const part = (text: string, first: number, gaps?: readonly number[]) => ({
      ...from(first, 'long', gaps),
      running: { text: TEXTS[text]!, sizes },
    });
    const TEXTS: Record<string, Words> = { a: words('A long text.'), b: words('Another.') };

    it('have one level where they are of one text, at which all fit', () => {
      const [first, second] = [part('a', 0), part('a', 2)];
      expect(levels([first, second, from(0, 'long')])).toEqual([2, 2, 0]);
      expect(levels([part('a', 0, [2]), second])).toEqual([3, 3]);
    });

    it('have words of one size, whatever text they are of', () => {
      expect(levels([part('a', 0), part('b', 3), part('b', 0)])).toEqual([2, 3, 3]);
      expect(levels([part('a', 0), part('b', 1)])).toEqual([0, 1]);
    });
  });

  it('are as much smaller or larger as the user wants, as far as they fit', () => {
    expect(levels([from(0), from(0)], [2, 0])).toEqual([2, 0]);
    expect(levels([from(2), from(2)], [-1, 9])).toEqual([2, 5]);
  });
});
