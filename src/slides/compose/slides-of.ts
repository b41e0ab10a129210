import { isComposed } from '../../design/carousel.ts';
import type { Layout } from '../../design/export-settings.ts';
import type { Design } from '../../design/schema.ts';
import type { Edits } from '../../edits/schema.ts';
import type { Thread } from '../../thread/schema.ts';
import { cardsOf } from '../paging/cards.ts';
import { carouselSlides } from '../paging/carousel-slides.ts';
import { withoutEmptyBoxes } from '../paging/empty-boxes.ts';
import { alone, footerOf, pagesOf } from '../paging/pages-of.ts';
import type { Slide } from '../slide.ts';
import { papersOf } from '../slide-card.ts';
import type { MeasureSlide } from '../view/measure.tsx';
import { composeSlides } from './compose-slides.ts';

/**
 * The slides of a thread, in any layout. The same input always gives the same slides; the editor shows
 * them and the render host paints them.
 *
 * @param measure needed by the carousel alone, which has to know what fits
 */
export function slidesOf(
  thread: Thread,
  edits: Edits,
  design: Design,
  layout: Layout,
  measure: MeasureSlide,
): Slide[] {
  if (layout !== 'carousel') return pagesOf(thread, edits, design, layout);
  const papers = papersOf(cardsOf(thread, edits, design));
  const footer = footerOf(thread, design);
  if (isComposed(design.carousel.template)) {
    const cards = papers.flatMap(alone).map((card) => withoutEmptyBoxes(card, measure.isMissing));
    return composeSlides(cards, design, edits.looks, footer, measure);
  }
  return carouselSlides(papers.flatMap(alone), design, edits.looks, footer, measure);
}
