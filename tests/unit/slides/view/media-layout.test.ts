import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutMedia, type MediaBox } from '../../../../src/slides/view/media-layout.ts';

const rowsOf = (...args: Parameters<typeof layoutMedia>) => layoutMedia(...args).rows;
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

describe('pictures stand', () => {
  it.each([
    [0, []],
    [1, ['0']],
    [2, ['01']],
    [3, ['0', '12']],
    [4, ['01', '23']],
    [5, ['01', '23', '4']],
  ])('%i in rows of %j', (count, rows) => {
    const aspects = Array.from({ length: count }, () => 1.5);
    const indices = rowsOf(aspects, 600, null).map((row) => row.map(({ index }) => index).join(''));
    expect(indices).toEqual(rows);
  });

  it.each([
    ['as wide as there is room', [2], 600, null, ['600×300']],
    ['no higher than 5:4 when alone', [0.5], 400, null, ['250×500']],
    ['equally high beside one another', [1, 2], 606, null, ['200×200', '400×200']],
    ['to the last pixel of their row', [1, 1], 607, null, ['300×301', '301×301']],
    ['smaller where the height is limited', [1], 600, 300, ['300×300']],
    ['smaller together', [1, 1], 606, 150, ['150×150', '150×150']],
    [
      'in one row where two leave them less',
      [1, 1, 1],
      612,
      206,
      ['200×200', '200×200', '200×200'],
    ],
    ['in two rows where one leaves them less', [2, 2, 2, 2], 606, 306, Array(4).fill('300×150')],
  ])('%s', (_, aspects, width, maxHeight, sizes) => {
    const boxes = rowsOf(aspects, width, maxHeight).flat();
    expect(boxes.map((box) => `${box.width}×${box.height}`)).toEqual(sizes);
  });

  it.each([
    ['as wide as their row, and cropped', [0.75], 400, 400, ['400×400']],
    ['whole where they have room', [0.9], 400, null, ['400×444']],
    ['narrower where more than a third would be lost', [0.5], 400, 500, ['250×500']],
    ['as always beside others', [1, 1], 606, 150, ['150×150', '150×150']],
  ])('that fill their row, %s', (_, aspects, width, maxHeight, sizes) => {
    const boxes = rowsOf(aspects, width, maxHeight, true).flat();
    expect(boxes.map((box) => `${box.width}×${box.height}`)).toEqual(sizes);
  });
});

describe('any pictures', () => {
  const anyMedia = (min: number, max: number) =>
    fc.record({
      aspects: fc.array(fc.double({ min, max, noNaN: true }), { minLength: 1, maxLength: 4 }),
      width: fc.integer({ min: 200, max: 1000 }),
      maxHeight: fc.option(fc.integer({ min: 60, max: 2000 })),
    });
  const photos = anyMedia(0.25, 4);
  /** What a thread may say of a picture. */
  const sensible = anyMedia(0.05, 20);
  /** What the picture itself may turn out to be. */
  const absurd = anyMedia(1e-5, 1e5);

  const isWhole = ({ width, height }: MediaBox) =>
    Number.isInteger(width) && Number.isInteger(height) && width >= 1 && height >= 1;

  it('have areas of whole pixels, never none', () => {
    fc.assert(
      fc.property(absurd, ({ aspects, width, maxHeight }) => {
        const boxes = rowsOf(aspects, width, maxHeight).flat();
        expect(boxes.map(({ index }) => index)).toEqual(aspects.map((_, index) => index));
        expect(boxes.filter((box) => !isWhole(box))).toEqual([]);
      }),
    );
  });

  it('stay within their box', () => {
    fc.assert(
      fc.property(sensible, ({ aspects, width, maxHeight }) => {
        const { rows, gap } = layoutMedia(aspects, width, maxHeight);
        const height = sum(rows.map((row) => row[0]!.height)) + gap * (rows.length - 1);
        // Each of two rows may be rounded up.
        expect(height).toBeLessThanOrEqual((maxHeight ?? Number.POSITIVE_INFINITY) + 1);
        for (const row of rows) {
          const used = sum(row.map((box) => box.width)) + gap * (row.length - 1);
          expect(used).toBeLessThanOrEqual(width + 1);
          expect(new Set(row.map((box) => box.height)).size).toBe(1);
        }
      }),
    );
  });

  it('fill their rows where nothing limits their height', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1, max: 3, noNaN: true }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 200, max: 1000 }),
        (aspects, width) => {
          const { rows, gap } = layoutMedia(aspects, width, null);
          for (const row of rows) {
            expect(sum(row.map((box) => box.width)) + gap * (row.length - 1)).toBe(width);
          }
        },
      ),
    );
  });

  it('keep their proportions to a pixel or two', () => {
    fc.assert(
      fc.property(photos, ({ aspects, width, maxHeight }) => {
        for (const box of rowsOf(aspects, width, maxHeight).flat()) {
          const aspect = aspects[box.index]!;
          // Half a pixel of height is more of width, the wider the picture.
          const rounding = 2 + Math.max(1, aspect) / 2;
          expect(Math.abs(box.width - box.height * aspect)).toBeLessThan(rounding + 0.01);
        }
      }),
    );
  });
});
