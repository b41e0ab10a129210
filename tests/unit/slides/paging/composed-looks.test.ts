import { describe, expect, it } from 'vitest';
import type { Look } from '../../../../src/design/look.ts';
import { DEFAULT_DESIGN, type Design } from '../../../../src/design/schema.ts';
import { NO_EDITS } from '../../../../src/edits/schema.ts';
import { openLayouts } from '../../../../src/slides/compose/slides-of.ts';
import { threadOf } from '../../../support/written-thread.ts';
import { slidesOf } from '../at-once.ts';
import { fakeMeasure } from './fake-measure.ts';

const BOLD: Design = {
  ...DEFAULT_DESIGN,
  carousel: {
    ...DEFAULT_DESIGN.carousel,
    ...{ template: 'bold', cover: true, outro: true, numbers: 'fraction' },
  },
};
const thread = threadOf([
  'A first post that the cover shows.',
  'Look up. The lamps are lit tonight.',
  'Nobody asked.',
  'Thanks for reading along.',
]);
const second = thread.posts[1]!.id;
const slides = (look: Look, changes: Partial<Design['carousel']> = {}, anchor = second) => {
  const design = { ...BOLD, carousel: { ...BOLD.carousel, ...changes } };
  const edits = { ...NO_EDITS, looks: { [anchor]: look } };
  return slidesOf(thread, edits, design, 'carousel', fakeMeasure);
};
const slide = (look: Look, changes: Partial<Design['carousel']> = {}, anchor = second) =>
  slides(look, changes, anchor).find(({ frame }) => frame?.anchor === anchor)!;
const sizes = (look: Look) =>
  slide(look).composition!.parts.flatMap((part) =>
    part.kind === 'text' && !part.isMeta ? part.size : [],
  );
const names = (look: Look, changes: Partial<Design['carousel']> = {}, anchor = second) =>
  slide(look, changes, anchor).composition!.parts.filter(({ kind }) => kind === 'avatar').length;

describe('a composed slide', () => {
  it('stands in the layout that was chosen, and in its own where that cannot hold it', () => {
    const automatic = slide({}).composition;
    expect(openLayouts(thread, NO_EDITS, BOLD, second, fakeMeasure)).toContain('card');
    const layouts = ['long', 'lead'] as const;
    const drawn = layouts.map((layout) => JSON.stringify(slide({ layout }).composition));
    expect(new Set([JSON.stringify(automatic), ...drawn]).size).toBeGreaterThan(1);
    expect(slide({ layout: 'poll' }).composition).toEqual(automatic);
    expect(slide({ layout: 'peek' }).composition).toEqual(automatic);
  });

  it('stands on the ground that was chosen, also where grounds take no turns', () => {
    for (const alternate of [true, false]) {
      for (const ground of ['paper', 'ink', 'accent'] as const) {
        expect(slide({ ground }, { alternate }).composition!.ground).toBe(ground);
      }
    }
  });

  it('stands on one ground like all others, in the colors of its style, where they take no turns', () => {
    const grounds = (changes: Partial<Design['carousel']>) =>
      new Set(slides({}, changes).map(({ composition }) => composition!.ground));
    // On Dawn as it is no words can be read.
    expect(grounds({ alternate: false })).toEqual(new Set(['accent']));
    expect(grounds({ across: true })).toEqual(new Set(['own']));
  });

  it('has smaller type by a step, and larger never than fits', () => {
    const [automatic, smaller, larger] = [sizes({}), sizes({ step: -1 }), sizes({ step: 2 })];
    expect(Math.max(...smaller)).toBeLessThan(Math.max(...automatic));
    expect(Math.max(...larger)).toBeGreaterThanOrEqual(Math.max(...automatic));
  });

  it('names its author as all do, or as it is told', () => {
    expect([names({}), names({ author: 'none' })]).toEqual([1, 0]);
    for (const author of ['ends', 'none'] as const) {
      expect([names({}, { author }), names({ author: 'small' }, { author })]).toEqual([0, 1]);
    }
    expect(names({}, { author: 'ends' }, 'cover')).toBe(1);
    expect(names({}, { author: 'none' }, 'cover')).toBe(0);
  });
});
