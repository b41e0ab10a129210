import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyBrand, NO_BRAND } from '../../../../src/design/brand.ts';
import { DEFAULT_DESIGN, type Design } from '../../../../src/design/schema.ts';
import { applyStyle, STYLES } from '../../../../src/design/styles.ts';
import { contrast, mix } from '../../../../src/slides/style/colours.ts';
import { mayAlternate, ownGround } from '../../../../src/slides/style/own-ground.ts';
import { anyDesign, anyPlace, seenAt } from './any-background.ts';

const withBackground = (changes: Partial<Design['background']>): Design => ({
  ...DEFAULT_DESIGN,
  background: { ...DEFAULT_DESIGN.background, ...changes },
});

describe('a background that stays', () => {
  it('has words that are read on all of it, or wants paper under them', () => {
    fc.assert(
      fc.property(
        anyDesign('solid', 'gradient', 'radial', 'mesh'),
        anyPlace,
        fc.constantFrom(0, 60 / 255),
        (design, place, grain) => {
          const { needsPaper, words, meta, figure, flat } = ownGround(design);
          const clean = seenAt(design.background, place);
          const share = (grain * design.background.grain) / 100;
          const seen = needsPaper
            ? [flat]
            : ['#000000', '#FFFFFF'].map((speck) => mix(speck, clean, share));
          for (const one of seen) {
            // Between two of the shades that it reckons with lies hardly anything.
            expect(contrast(words, one)).toBeGreaterThanOrEqual(6.95);
            expect(contrast(meta, one)).toBeGreaterThanOrEqual(4.45);
            expect(contrast(figure, one)).toBeGreaterThanOrEqual(4.45);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it.each(['image', 'transparent'] as const)('of kind %s has words on paper', (kind) => {
    const design = withBackground({ kind });
    expect(ownGround(design)).toMatchObject({ needsPaper: true, background: { kind } });
  });

  it('keeps the text’s colour where it is read, takes black or white where it is not', () => {
    const light = withBackground({ kind: 'solid', from: '#F0F0F0' });
    expect(ownGround(light)).toMatchObject({ needsPaper: false, words: light.textColor });
    const dark = withBackground({ kind: 'solid', from: '#101820' });
    expect(ownGround(dark)).toMatchObject({ needsPaper: false, words: '#FFFFFF' });
    const both = withBackground({ kind: 'gradient', from: '#FFFFFF', to: '#000000', stops: [] });
    expect(ownGround(both).needsPaper).toBe(true);
  });
});

describe('grounds take turns', () => {
  it.each(STYLES.map((style) => [style.id, style] as const))('in %s', (_, style) => {
    expect(mayAlternate(applyStyle(DEFAULT_DESIGN, style), null)).toBe(true);
  });

  it('with the brand’s colours', () => {
    const brand = { ...NO_BRAND, colours: ['#7A3B1E', '#F4E3CF'] };
    expect(mayAlternate(applyBrand(DEFAULT_DESIGN, brand), brand)).toBe(true);
    expect(mayAlternate(applyBrand(DEFAULT_DESIGN, brand), null)).toBe(false);
  });

  it('while another picture is at hand', () => {
    const image = { ...DEFAULT_DESIGN.background.image, file: 'own:0123456789abcdef' };
    expect(mayAlternate(withBackground({ image }), null)).toBe(true);
  });

  it.each([
    ['a colour', { from: '#123456' }],
    ['an angle', { angle: 17 }],
    ['grain', { grain: 9 }],
    ['a picture', { kind: 'image' as const }],
    ['nothing', { kind: 'transparent' as const }],
  ])('not where %s was set by hand', (_, changes) => {
    expect(mayAlternate(withBackground(changes), null)).toBe(false);
  });

  it('not on a background that runs on over all slides', () => {
    const carousel = { ...DEFAULT_DESIGN.carousel, across: true };
    expect(mayAlternate({ ...DEFAULT_DESIGN, carousel }, null)).toBe(false);
  });
});
