import type { ComposedTemplate } from '../../design/carousel.ts';
import { carouselBox } from '../../design/carousel-box.ts';
import type { Design } from '../../design/schema.ts';
import type { Blank } from '../paging/plates.ts';
import type { MeasureCard } from '../sketches/attached-sketches.ts';
import type { Page } from '../sketches/slide-page.ts';
import type { FooterContent } from '../slide.ts';
import type { SlideCard } from '../slide-card.ts';
import { recipeOf } from '../templates/recipes.ts';
import type { MeasureSlide } from '../view/measure.tsx';

/** Round a card and within it, output px of the drawn slide. */
const CARD = { margin: 72, padding: 64 } as const;

/** A composed slide before anything stands on it. */
export function blankOf(design: Design, anchor: string, page: Page, textSize: number): Blank {
  const { width, height, live, foot } = page;
  const { template } = design.carousel;
  const isOnPaper = recipeOf(template as ComposedTemplate).isOnCards === true;
  const { safe } = carouselBox(design.carousel);
  return {
    ...{ width, height, textSize, design },
    margin: isOnPaper ? page.drawn(CARD.margin) : foot.x,
    padding: isOnPaper ? page.drawn(CARD.padding) : 0,
    frame: {
      ...{ anchor, template, place: 1, of: 1, safe, border: 0, isLow: false, byline: null },
      top: live.y,
      bottom: height - live.y - live.height,
    },
  };
}

/** Without edges and as high as what stands on it: to measure that. */
function probe(design: Design, page: Page, width: number, textSize: number): Blank {
  const { frame, ...blank } = blankOf(design, '', page, textSize);
  const free = { top: 0, bottom: 0, safe: { top: 0, bottom: 0, side: 0 } };
  return {
    ...blank,
    width,
    height: null,
    margin: 0,
    padding: 0,
    frame: { ...frame!, ...free },
  };
}

/** Measures what cards show, as composed slides draw it. */
export function cardMeasureOf(design: Design, page: Page, measure: MeasureSlide): MeasureCard {
  return (card, width, size) => {
    const cards: SlideCard[] = [{ ...card, withAuthor: false }];
    return measure({ ...probe(design, page, width, size), key: 'probe', cards, footer: null })
      .height;
  };
}

/** CSS px that what stands under the last slide is high, with the room over it. */
export function footerHeight(
  footer: FooterContent,
  design: Design,
  page: Page,
  measure: MeasureSlide,
): number {
  const blank = probe(design, page, page.live.width, page.least.words);
  return measure({ ...blank, key: 'footer', cards: [], footer }).height;
}
