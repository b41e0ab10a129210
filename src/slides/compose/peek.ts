import type { Part } from '../composition.ts';
import type { Slide } from '../slide.ts';
import type { Draft } from './slide-draft.ts';

/** A cover that shows the next slide shows none where that stands on cards, or is not there. */
export function withoutEmptyPeek(drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, place) => {
    const peek = draft.sketch?.peek;
    return peek && !drafts[place + 1]?.sketch ? { ...draft, sketch: peek.without } : draft;
  });
}

/** The slides, with the next one on each whose sketch has a place for it. */
export function withPeek(slides: readonly Slide[], drafts: readonly Draft[]): Slide[] {
  return slides.map((slide, place) => {
    const peek = drafts[place]!.sketch?.peek;
    const next = slides[place + 1]?.composition;
    if (!peek || !next || !slide.composition) return slide;
    const { box, tilt, scale } = peek;
    const part: Part = { kind: 'peek', box, tilt, scale, of: next };
    // Behind all that is read.
    return {
      ...slide,
      composition: { ...slide.composition, parts: [part, ...slide.composition.parts] },
    };
  });
}
