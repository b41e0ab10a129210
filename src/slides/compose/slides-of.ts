import type { Layout } from '../../design/export-settings.ts';
import type { Design } from '../../design/schema.ts';
import { COVERS, ENDINGS, type SlideLayout } from '../../design/slide-layouts.ts';
import { type Edits, PLATE_LOOKS } from '../../edits/schema.ts';
import type { Thread } from '../../thread/schema.ts';
import { layoutsFor } from '../layouts/classify.ts';
import { cardsOf } from '../paging/cards.ts';
import { cutAtPhotos } from '../paging/cut-at-photos.ts';
import { withoutEmptyBoxes } from '../paging/empty-boxes.ts';
import { alone, footerOf, pagesOf } from '../paging/pages-of.ts';
import type { Sliced } from '../slices.ts';
import type { Slide } from '../slide.ts';
import { isUnderPhoto, papersOf, type SlideCard } from '../slide-card.ts';
import { recipeOf } from '../templates/recipes.ts';
import type { MeasureSlide } from '../view/measure.tsx';
import { inSections, withTitleApart } from './article-sections.ts';
import { composeSlides } from './compose-slides.ts';
import { contextOf, sharedIn } from './thread-drafts.ts';

/**
 * The slides of a thread, in any layout. The same input always gives the same slides; the editor shows
 * them and the render host paints them.
 *
 * @param measure needed by the carousel alone, which has to know what fits
 */
export function* slidesOf(
  thread: Thread,
  edits: Edits,
  design: Design,
  layout: Layout,
  measure: MeasureSlide,
): Sliced<Slide[]> {
  if (layout !== 'carousel') return pagesOf(thread, edits, design, layout);
  const papers = papersOf(cutAtPhotos(cardsOf(thread, edits, design), design.show.media));
  const footer = footerOf(thread, design);
  const cards = cardsToSet(papers, design, measure);
  return yield* composeSlides(cards, design, edits.looks, footer, measure);
}

/**
 * The layouts that may hold the post of a slide, the automatic one first, or all designs of the cover
 * or of the ending. Which of them it can really be set in shows when it is laid out so.
 *
 * @param anchor of the slide, as `edits.looks` calls it
 */
export function openLayouts(
  thread: Thread,
  edits: Edits,
  design: Design,
  anchor: string,
  measure: MeasureSlide,
): readonly SlideLayout[] {
  if (anchor === PLATE_LOOKS.cover) return COVERS;
  if (anchor === PLATE_LOOKS.outro) return ENDINGS;
  const papers = papersOf(cutAtPhotos(cardsOf(thread, edits, design), design.show.media));
  const cards = cardsToSet(papers, design, measure);
  const card = cards.find(({ post }) => post.id === anchor);
  if (!card) return [];
  const context = contextOf(cards, design, measure);
  return layoutsFor(card.post, card.text, { ...context, isShared: sharedIn(cards).has(card) });
}

/**
 * Cards without boxes of pictures that are not there: no layout is chosen for one. What a photo between
 * words parts is set part by part.
 */
function cardsToSet(
  papers: readonly SlideCard[][],
  { carousel }: Design,
  { isMissing }: MeasureSlide,
): SlideCard[] {
  const cards = papers.flatMap(alone);
  const ready = recipeOf(carousel.template).isOnCards ? withTitleApart(cards) : inSections(cards);
  return ready
    .map((card) => (isUnderPhoto(card) ? { ...card, isOnSamePaper: false } : card))
    .map((card) => withoutEmptyBoxes(card, isMissing));
}
