import { composeSlides } from '../../../src/slides/compose/compose-slides.ts';
import { slidesOf as slidesInSlices } from '../../../src/slides/compose/slides-of.ts';
import type { Sliced } from '../../../src/slides/slices.ts';

/** All of some work, without a pause. */
export function atOnce<Result>(work: Sliced<Result>): Result {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
  }
}

export const slidesOf = (...input: Parameters<typeof slidesInSlices>) =>
  atOnce(slidesInSlices(...input));

export const carouselSlides = (...input: Parameters<typeof composeSlides>) =>
  atOnce(composeSlides(...input));
