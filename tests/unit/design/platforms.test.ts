import { expect, test } from 'vitest';
import { CAROUSEL_FILES } from '../../../src/design/carousel.ts';
import {
  carouselBox,
  carouselFormat,
  mirrored,
  platformOf,
} from '../../../src/design/carousel-box.ts';
import { fitsLimits } from '../../../src/design/limits.ts';
import { PLATFORM_FORMATS, PLATFORMS, SOURCES } from '../../../src/design/platforms.ts';
import { DEFAULT_DESIGN, restoreDesign } from '../../../src/design/schema.ts';

const { carousel } = DEFAULT_DESIGN;

test.each(PLATFORM_FORMATS)('$id has a size that can be made of whole CSS px', (row) => {
  const { id, width, height, safe, most, formats } = row;
  expect([width % 2, height % 2]).toEqual([0, 0]);
  const box = carouselBox({ ...carousel, size: id });
  expect([box.width * 2, box.height * 2]).toEqual([width, height]);
  expect(safe.top + safe.bottom).toBeLessThan(height / 2);
  expect(safe.left + safe.right).toBeLessThan(width / 3);
  expect(most).toBeGreaterThan(0);
  for (const format of formats) expect(fitsLimits(box, 2, format)).toBe(true);
  expect(carouselFormat({ ...carousel, size: id })).toBe(formats[0]);
});

test('every platform has a size, and no two the same name', () => {
  const ids = PLATFORM_FORMATS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(PLATFORM_FORMATS.map(({ platform }) => platform))).toEqual(new Set(PLATFORMS));
});

test('every number says where it comes from, and when somebody looked there last', () => {
  const today = new Date().toISOString().slice(0, 10);
  for (const { where, checked } of Object.values(SOURCES)) {
    expect(where).not.toBe('');
    expect(checked).toMatch(/^2026-\d\d-\d\d$|^20(?:2[7-9]|[3-9]\d)-\d\d-\d\d$/);
    expect(Number.isNaN(Date.parse(checked))).toBe(false);
    expect(checked <= today).toBe(true);
  }
  for (const { id, from, most, caption, altText } of PLATFORM_FORMATS) {
    for (const source of Object.values(from)) expect(SOURCES, id).toHaveProperty(source);
    expect(Object.keys(from), id).toHaveLength(9);
    // What goes with no post is said as 0, not forgotten.
    expect([caption > 0, most > 0], id).toEqual([id !== 'instagram-story', true]);
    expect(altText === 0, id).toBe(['instagram-story', 'linkedin-document'].includes(id));
  }
  const used = new Set(PLATFORM_FORMATS.flatMap(({ from }) => Object.values(from)));
  expect(Object.keys(SOURCES).filter((name) => !used.has(name as never))).toEqual([]);
});

test('edges are mirrored for who reads from right to left', () => {
  const { safe } = PLATFORM_FORMATS.find(({ platform }) => platform === 'tiktok')!;
  expect(safe).toEqual({ top: 250, bottom: 460, left: 60, right: 180 });
  expect(mirrored(safe)).toEqual({ top: 250, bottom: 460, left: 180, right: 60 });
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
  [{ template: 'none', size: 'A B', ownWidth: 1e9, numbers: 3, author: 'x', coverTitle: 5 }],
])('a damaged carousel (%j) of a design has its defaults', (damaged) => {
  expect(restoreDesign({ ...DEFAULT_DESIGN, carousel: damaged })).toEqual(DEFAULT_DESIGN);
});
