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
    const next = slides[place + 1];
    if (!peek || !next?.composition || !slide.composition) return slide;
    const { without: _, ...where } = peek;
    const part: Part = { kind: 'peek', ...where, of: next.composition, design: next.design };
    const { composition } = slide;
    // Behind all that is read.
    return { ...slide, composition: { ...composition, parts: [part, ...composition.parts] } };
  });
}
