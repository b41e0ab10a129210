import type { Layout } from '../design/export-settings.ts';
import type { Design } from '../design/schema.ts';
import { shownPosts } from '../edits/operations.ts';
import type { Edits } from '../edits/schema.ts';
import type { Thread } from '../thread/schema.ts';
import { carouselSlides } from './carousel.ts';
import type { MeasureSlide } from './measure.tsx';
import { type Slide, wholeCard } from './slide.ts';

/**
 * The slides of a thread: the only place where Thread, Edits and Design meet. The same input
 * always gives the same slides; the editor shows them and the render host paints them.
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
  const posts = shownPosts(thread, edits);
  if (layout === 'carousel') return carouselSlides(posts, design, measure);

  const page = {
    width: design.pageWidth,
    height: null,
    margin: design.margin,
    padding: design.card.padding,
    textSize: design.fontSize,
    watermark: design.watermark,
    design,
  };
  const cards = posts.map(wholeCard);
  if (layout === 'one-image') return [{ ...page, key: 'thread', cards }];
  return cards.map((card) => ({ ...page, key: card.key, cards: [card] }));
}
