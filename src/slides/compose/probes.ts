import type { Design } from '../../design/schema.ts';
import type { MeasureCard } from '../sketches/attached-sketches.ts';
import type { Page } from '../sketches/slide-page.ts';
import type { Blank, FooterContent } from '../slide.ts';
import type { SlideCard } from '../slide-card.ts';
import { recipeOf } from '../templates/recipes.ts';
import type { MeasureSlide } from '../view/measure.tsx';

/** Round a card and within it, and so much higher than words it may begin, output px of the drawn slide. */
const CARD = { margin: 72, padding: 64, rise: 36 } as const;

/** A composed slide before anything stands on it. */
export function blankOf(design: Design, anchor: string, page: Page, textSize: number): Blank {
  const { width, height, live, foot, safe } = page;
  const aside = Math.max(foot.x, width - foot.x - foot.width);
  const padding = isOnPaper(design) ? page.drawn(CARD.padding) : 0;
  const { template } = design.carousel;
  return {
    ...{ width, height, textSize, design, padding },
    // Cards stand in the middle and may reach under what a platform lays over a slide; words may not.
    margin: isOnPaper(design)
      ? Math.max(page.drawn(CARD.margin), Math.max(safe.left, safe.right) - padding)
      : aside,
    frame: {
      ...{ anchor, template, place: 1, of: 1, safe },
      top: isOnPaper(design)
        ? Math.min(live.y, Math.max(safe.top - padding, live.y - page.drawn(CARD.rise)))
        : live.y,
      bottom: height - live.y - live.height,
    },
  };
}

const isOnPaper = ({ carousel }: Design): boolean => recipeOf(carousel.template).isOnCards === true;

/** Without edges and as high as what stands on it: to measure that. */
function probe(design: Design, page: Page, width: number, textSize: number): Blank {
  const { frame, ...blank } = blankOf(design, '', page, textSize);
  const free = { top: 0, bottom: 0, safe: { top: 0, bottom: 0, left: 0, right: 0 } };
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
