import { expect, test } from 'vitest';
import { CAROUSEL_FILES, CAROUSEL_RANGES, CarouselSchema } from '../../../src/design/carousel.ts';
import { carouselBox, carouselFormat, platformOf } from '../../../src/design/carousel-box.ts';
import { fitsLimits } from '../../../src/design/limits.ts';
import { PLATFORM_FORMATS, PLATFORMS, tooManySlides } from '../../../src/design/platforms.ts';
import { DEFAULT_DESIGN, restoreDesign } from '../../../src/design/schema.ts';

const { carousel } = DEFAULT_DESIGN;

test.each(PLATFORM_FORMATS)('$id has a size that can be made of whole CSS px', (row) => {
  const { id, width, height, safe, most, formats } = row;
  expect([width % 2, height % 2]).toEqual([0, 0]);
  const box = carouselBox({ ...carousel, size: id });
  expect([box.width * 2, box.height * 2]).toEqual([width, height]);
  expect(safe.top + safe.bottom).toBeLessThan(height / 2);
  expect(2 * safe.side).toBeLessThan(width / 3);
  expect(most).toBeGreaterThan(0);
  for (const format of formats) expect(fitsLimits(box, 2, format)).toBe(true);
  expect(carouselFormat({ ...carousel, size: id })).toBe(formats[0]);
});

test('every platform has a size, and no two the same name', () => {
  const ids = PLATFORM_FORMATS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(PLATFORM_FORMATS.map(({ platform }) => platform))).toEqual(new Set(PLATFORMS));
});

test('what is too much for a platform is known before the work', () => {
  expect(tooManySlides({ most: 20 }, 23)).toBe(3);
  expect(tooManySlides({ most: 20 }, 20)).toBe(0);
});

test('an own size has no platform, and the format that the user wants is made', () => {
  const own = { ...carousel, size: 'own', ownWidth: 1000, ownHeight: 600 };
  expect(platformOf(own)).toBe(null);
  expect(carouselBox(own)).toMatchObject({ width: 500, height: 300 });
  expect(carouselFormat(own)).toBe('png');
  for (const file of CAROUSEL_FILES.slice(1)) {
    expect(carouselFormat({ ...carousel, file })).toBe(file);
  }
});

test('a size that is not known any more becomes the first', () => {
  expect(platformOf({ ...carousel, size: 'vine-loop' })).toBe(PLATFORM_FORMATS[0]);
});

test.each([
  [undefined],
  [null],
  [7],
  [{ template: 'none', size: 'A B', ownWidth: 1e9, numbers: 3, smallest: 'x', coverTitle: 5 }],
])('a damaged carousel (%j) of a design has its defaults', (damaged) => {
  expect(restoreDesign({ ...DEFAULT_DESIGN, carousel: damaged })).toEqual(DEFAULT_DESIGN);
});

test('text is never smaller than what can be read on a phone', () => {
  expect(CAROUSEL_RANGES.text.min).toBe(12);
  expect(CarouselSchema).toBeDefined();
});
