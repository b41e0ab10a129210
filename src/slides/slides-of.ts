import type { Layout } from '../design/export-settings.ts';
import type { Design } from '../design/schema.ts';
import type { Edits } from '../edits/schema.ts';
import type { Thread } from '../thread/schema.ts';
import { cardsOf } from './cards.ts';
import { carouselSlides } from './carousel.ts';
import type { FooterContent } from './footer.tsx';
import type { MeasureSlide } from './measure.tsx';
import { papersOf, type Slide, type SlideCard } from './slide.ts';

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
  const cards = cardsOf(thread, edits, design);
  const footer = footerOf(thread, design);
  if (layout === 'carousel')
    return carouselSlides(papersOf(cards).flatMap(alone), design, footer, measure);

  const page = {
    width: design.pageWidth,
    height: null,
    margin: design.margin,
    padding: design.card.padding,
    textSize: design.fontSize,
    footer,
    design,
  };
  if (layout === 'one-image') return [{ ...page, key: 'thread', cards }];
  return papersOf(cards).map((paper) => ({ ...page, key: paper[0]!.key, cards: alone(paper) }));
}

/** On a picture of its own a paper says who wrote what stands on it. */
function alone([first, ...others]: SlideCard[]): SlideCard[] {
  return [{ ...first!, withAuthor: true }, ...others];
}

/** The address names the author: who hides one hides the other. */
function footerOf(thread: Thread, { watermark, source, identity }: Design): FooterContent | null {
  const { text, logo } = watermark;
  const isSourceShown = source !== 'none' && identity.mode === 'shown';
  if (!text && !logo && !isSourceShown) return null;
  return { text, logo, source: isSourceShown ? { kind: source, url: thread.url } : null };
}
