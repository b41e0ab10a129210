import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSlide } from '../../../../src/slides/paging/cut-slide.ts';
import type { Slide } from '../../../../src/slides/slide.ts';
import { type SlideCard, wholeCard } from '../../../../src/slides/slide-card.ts';
import { CARDS_DESIGN } from '../../../support/cards-design.ts';
import { makePost } from '../../thread/make-thread.ts';
import { atOnce } from '../at-once.ts';
import { measureWith } from './fake-measure.ts';

const EDGE = 80;
const FOOT = 30;

/** A slide whose cards have these heights, CSS px. */
function slideOf(heights: number[]) {
  const cards = heights.map(
    (_, n): SlideCard => ({
      ...wholeCard(makePost({ id: String(n) })),
      withAuthor: n === 0,
    }),
  );
  const slide = {
    ...{ key: 'thread', width: 640, height: null, margin: 40, padding: 40, textSize: 16 },
    ...{ cards, footer: { text: 'foot', logo: null, source: null }, design: CARDS_DESIGN },
  } satisfies Slide;
  const heightOf = (one: Slide) =>
    one.cards.reduce((sum, { key }) => sum + heights[Number(key)]!, EDGE + (one.footer ? FOOT : 0));
  return { slide, heightOf, measure: measureWith((one) => ({ height: heightOf(one), free: 0 })) };
}

describe('a slide that is too tall', () => {
  it('is cut between its posts, and begins again with who wrote it', () => {
    const { slide, measure } = slideOf([300, 300, 300, 300, 300]);
    const parts = atOnce(cutSlide(slide, 700, measure));
    expect(parts.map(({ cards }) => cards.map(({ key }) => key))).toEqual([
      ['0', '1'],
      ['2', '3'],
      ['4'],
    ]);
    expect(parts.map(({ cards }) => cards[0]!.withAuthor)).toEqual([true, true, true]);
    expect(parts.map(({ footer }) => footer !== null)).toEqual([false, false, true]);
    expect(new Set(parts.map(({ key }) => key)).size).toBe(3);
  });

  it('keeps every post once and in order, and is as tall as may be', () => {
    const heights = fc.array(fc.integer({ min: 20, max: 900 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(heights, fc.integer({ min: 200, max: 3000 }), (all, most) => {
        const { slide, heightOf, measure } = slideOf(all);
        const parts = atOnce(cutSlide(slide, most, measure));
        expect(parts.flatMap(({ cards }) => cards.map(({ key }) => Number(key)))).toEqual([
          ...all.keys(),
        ]);
        for (const part of parts) {
          if (part.cards.length > 1) expect(heightOf(part)).toBeLessThanOrEqual(most);
        }
      }),
    );
  });

  it('leaves together what the user put on one paper', () => {
    const { slide, measure } = slideOf([300, 300, 300]);
    slide.cards[2]!.isOnSamePaper = true;
    const parts = atOnce(cutSlide(slide, 750, measure));
    expect(parts.map(({ cards }) => cards.length)).toEqual([1, 2]);
  });
});
