import { slidesOf as slidesInSteps } from '../../../src/slides/compose/slides-of.ts';
import { carouselSlides as carouselInSteps } from '../../../src/slides/paging/carousel-slides.ts';
import type { Steps } from '../../../src/slides/steps.ts';

/** All steps of some work, without a pause. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export const slidesOf = (...input: Parameters<typeof slidesInSteps>) =>
  atOnce(slidesInSteps(...input));

export const carouselSlides = (...input: Parameters<typeof carouselInSteps>) =>
  atOnce(carouselInSteps(...input));
