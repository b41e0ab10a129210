import { describe, expect, test } from 'vitest';
import { PLATFORM_FORMATS } from '../../../../src/design/platforms.ts';
import {
  isGrid,
  isProven,
  mayBeTooHeavy,
  refusedToSchedulers,
  tooManySlides,
} from '../../../../src/editor/carousel/platform-fit.ts';

const row = (id: string) => PLATFORM_FORMATS.find((one) => one.id === id)!;

describe('what does not fit a platform', () => {
  test.each([
    ['instagram-portrait', 23, 3],
    ['instagram-portrait', 20, 0],
    ['x-wide', 5, 1],
    // A story holds one: each slide is a story of its own.
    ['instagram-story', 12, 0],
    // Nobody can prove a number: nothing is refused for it.
    ['facebook-portrait', 40, 0],
  ])('%s with %i slides has %i too many', (id, slides, over) => {
    expect(tooManySlides(row(id), slides)).toBe(over);
  });

  test('only the number of slides at Facebook is unproven', () => {
    const unproven = PLATFORM_FORMATS.filter((one) => !isProven(one, 'most'));
    expect(unproven.map(({ id }) => id)).toEqual(['facebook-portrait']);
  });

  test('a PNG may be too heavy for Bluesky, a JPEG is made to fit', () => {
    expect(mayBeTooHeavy(row('bluesky-portrait'), 'png', true)).toBe(true);
    expect(mayBeTooHeavy(row('bluesky-portrait'), 'jpeg', true)).toBe(false);
    expect(mayBeTooHeavy(row('instagram-portrait'), 'png', false)).toBe(false);
  });

  test.each([
    ['bluesky-portrait', 1, false],
    ['bluesky-portrait', 2, true],
    ['bluesky-portrait', 4, true],
    ['bluesky-portrait', 5, false],
    ['x-wide', 4, true],
    ['x-wide', 6, true],
    ['instagram-portrait', 2, false],
  ])('%s shows %i as a grid: %s', (id, slides, grid) => {
    expect(isGrid(row(id), slides)).toBe(grid);
  });
});

describe('what scheduling tools are refused', () => {
  test.each([
    ['instagram-portrait', 10, 'jpeg', []],
    ['instagram-portrait', 11, 'jpeg', ['slides']],
    ['instagram-portrait', 10, 'png', ['format']],
    ['instagram-tall', 12, 'png', ['slides', 'format', 'shape']],
    ['instagram-square', 3, 'jpeg', []],
    ['instagram-wide', 3, 'jpeg', []],
    ['instagram-story', 12, 'png', []],
    ['linkedin-document', 50, 'pdf', []],
  ] as const)('%s with %i slides as %s: %j', (id, slides, format, refused) => {
    expect(refusedToSchedulers(row(id), slides, format)).toEqual(refused);
  });
});
