import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contrast,
  mix,
  quieter,
  READABLE,
  readableOn,
} from '../../../../src/slides/style/colours.ts';

const HEX = /^#[0-9A-F]{6}$/;
const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((packed) => `#${packed.toString(16).padStart(6, '0').toUpperCase()}`);
const anyShare = fc.double({ min: 0, max: 1, noNaN: true });

describe('mix', () => {
  it.each([
    ['#FFFFFF', '#000000', 0, '#000000'],
    ['#FFFFFF', '#000000', 1, '#FFFFFF'],
    ['#FFFFFF', '#000000', 0.5, '#808080'],
    ['#ff8000', '#0000ff', 0.25, '#4020BF'],
    ['#000001', '#000000', 1, '#000001'],
  ])('%s over %s at %d is %s', (over, under, share, mixed) => {
    expect(mix(over, under, share)).toBe(mixed);
  });

  it('is always a colour between the two', () => {
    const parts = (hex: string) => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));
    fc.assert(
      fc.property(anyColour, anyColour, anyShare, (over, under, share) => {
        const mixed = mix(over, under, share);
        expect(mixed).toMatch(HEX);
        parts(mixed).forEach((part, i) => {
          const ends = [parts(over)[i]!, parts(under)[i]!];
          expect(part).toBeGreaterThanOrEqual(Math.min(...ends));
          expect(part).toBeLessThanOrEqual(Math.max(...ends));
        });
      }),
    );
  });
});

describe('contrast', () => {
  it.each([
    ['#000000', '#FFFFFF', 21],
    ['#777777', '#FFFFFF', 4.478],
    ['#FF0000', '#FFFFFF', 3.998],
    ['#0000FF', '#FFFFFF', 8.592],
    ['#123456', '#123456', 1],
  ])('of %s to %s is %d', (a, b, ratio) => {
    expect(contrast(a, b)).toBeCloseTo(ratio, 2);
    expect(contrast(b, a)).toBe(contrast(a, b));
  });
});

describe('quieter', () => {
  it('is as pale as asked where that can be read', () => {
    expect(quieter('#000000', '#FFFFFF', 0.62)).toBe('#616161');
  });

  it('is less pale where it could not', () => {
    expect(contrast('#666666', '#FFFFFF')).toBeGreaterThan(READABLE);
    expect(contrast(mix('#666666', '#FFFFFF', 0.62), '#FFFFFF')).toBeLessThan(READABLE);
    expect(contrast(quieter('#666666', '#FFFFFF', 0.62), '#FFFFFF')).toBeGreaterThan(READABLE);
  });

  it('is always a colour that can be read, or the whole colour', () => {
    fc.assert(
      fc.property(anyColour, anyColour, anyShare, (text, background, share) => {
        const quiet = quieter(text, background, share);
        expect(quiet).toMatch(HEX);
        if (quiet !== text) {
          expect(contrast(quiet, background)).toBeGreaterThanOrEqual(READABLE);
        }
      }),
    );
  });
});

describe('readableOn', () => {
  it.each([
    [['#FFFFFF'], '#14151A'],
    [['#000000'], '#FFFFFF'],
    [['#C9A7FF', '#FFC9B8'], '#14151A'],
    [['#3A4466', '#1D2440'], '#FFFFFF'],
    // The worse of the two decides.
    [['#000000', '#FFFFFF'], '#14151A'],
  ])('%j is %s', (backgrounds, ink) => {
    expect(readableOn(backgrounds)).toBe(ink);
  });

  it('is the better of the two on the worst background', () => {
    const worst = (ink: string, backgrounds: string[]) =>
      Math.min(...backgrounds.map((background) => contrast(ink, background)));
    fc.assert(
      fc.property(fc.array(anyColour, { minLength: 1, maxLength: 3 }), (backgrounds) => {
        const ink = readableOn(backgrounds);
        for (const other of ['#FFFFFF', '#14151A']) {
          expect(worst(ink, backgrounds)).toBeGreaterThanOrEqual(worst(other, backgrounds));
        }
      }),
    );
  });

  it('can always be read on one colour', () => {
    fc.assert(
      fc.property(anyColour, (background) => {
        expect(contrast(readableOn([background]), background)).toBeGreaterThan(4);
      }),
    );
  });
});
