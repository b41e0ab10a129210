import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExportSettings, SCALES } from '../../../src/design/export-settings.ts';
import { PICTURE_LIMITS } from '../../../src/design/formats.ts';
import {
  fitsLimits,
  isBanded,
  largestScale,
  outputSize,
  type PixelSize,
} from '../../../src/design/limits.ts';

const { side, area } = PICTURE_LIMITS.png;
const size = (width: number, height: number): PixelSize => ({ width, height });

describe('the size of a file', () => {
  it.each([
    [size(540, 675), 2, size(1080, 1350)],
    [size(640, 1000), 1, size(640, 1000)],
    [size(333, 333), 1.5, size(500, 500)],
  ])('of %j at %i× is %j', (slide, scale, pixels) => {
    expect(outputSize(slide, scale)).toEqual(pixels);
  });
});

describe('a slide', () => {
  it.each<[string, PixelSize, number, boolean]>([
    ['of the studio', size(540, 675), 2, true],
    ['as high as can be', size(640, side), 1, true],
    ['one px too high', size(640, side + 1), 1, false],
    ['as wide as can be', size(side, 640), 1, true],
    ['one px too wide', size(side + 1, 640), 1, false],
    ['as large as can be', size(8000, 8000), 1, true],
    ['a row too large', size(8000, 8001), 1, false],
    ['too large at 2× only, at 1×', size(640, 30_000), 1, true],
    ['too large at 2× only', size(640, 30_000), 2, false],
    ['too high at 3× only, at 2×', size(480, 30_000), 2, true],
    ['too high at 3× only', size(480, 30_000), 3, false],
  ])('%s', (_, slide, scale, fits) => {
    expect(fitsLimits(slide, scale, 'png')).toBe(fits);
  });
});

describe('a slide larger than a canvas', () => {
  const wanted = { layout: 'one-image', tall: 'whole', format: 'png', scale: 1 } as const;
  it.each<[string, PixelSize, Partial<ExportSettings>, boolean]>([
    ['a row too high', size(640, side + 1), {}, true],
    ['not', size(640, side), {}, false],
    ['as high as can be', size(640, 500_000), {}, true],
    ['too high for anything', size(640, 500_001), {}, false],
    ['too large for anything', size(2160, 450_000), { scale: 3 }, false],
    ['that is to be cut', size(640, side + 1), { tall: 'cut' }, false],
    ['that is one of many', size(640, side + 1), { layout: 'per-post' }, false],
    ['of another format', size(640, side + 1), { format: 'webp' }, false],
  ])('%s', (_, slide, changes, banded) => {
    expect(isBanded(slide, { ...wanted, ...changes })).toBe(banded);
  });
});

describe('the largest scale', () => {
  it.each<[string, PixelSize[], number | null]>([
    ['of small slides', [size(540, 675), size(540, 675)], 4],
    ['of a long page', [size(640, 11_112)], 2],
    ['of a longer page', [size(640, 30_000)], 1],
    ['of a page that is too long', [size(640, 100_001)], null],
    ['is that of the largest slide', [size(540, 675), size(640, 30_000)], 1],
    ['of nothing', [], 4],
  ])('%s', (_, slides, scale) => {
    expect(largestScale(slides, 'png')).toBe(scale);
  });

  it('fits, and the next larger one does not', () => {
    const slide = fc.record({
      width: fc.integer({ min: 480, max: 1080 }),
      height: fc.nat(140_000),
    });
    fc.assert(
      fc.property(fc.array(slide, { minLength: 1 }), (slides) => {
        const largest = largestScale(slides, 'png');
        const fit = (scale: number) => slides.every((one) => fitsLimits(one, scale, 'png'));
        expect(SCALES.filter(fit)).toEqual(SCALES.filter((scale) => scale <= (largest ?? 0)));
      }),
    );
  });

  it('never gives more pixels than a format can hold', () => {
    const slide = fc.record({ width: fc.integer({ min: 1, max: 70_000 }), height: fc.nat(70_000) });
    fc.assert(
      fc.property(slide, fc.constantFrom(...SCALES), (one, scale) => {
        const { width, height } = outputSize(one, scale);
        const fits = width <= side && height <= side && width * height <= area;
        expect(fitsLimits(one, scale, 'png')).toBe(fits);
      }),
    );
  });
});
