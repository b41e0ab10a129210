import { type Carousel, isComposed, type Template, type UNIFORM } from '../../design/carousel.ts';
import { carouselBox } from '../../design/carousel-box.ts';
import type { SafeArea } from '../../design/platforms.ts';
import type { Design } from '../../design/schema.ts';
import type { Slide, SlideFrame } from '../slide.ts';
import { recipeOf } from '../templates/recipes.ts';

type Paper = 'card' | 'none' | 'sheet' | 'drawer';

const PAPERS: Record<(typeof UNIFORM)[number], Paper> = {
  cards: 'card',
  top: 'card',
  window: 'card',
  bubble: 'card',
  drawer: 'drawer',
  sheet: 'sheet',
  bare: 'none',
  number: 'none',
  quote: 'none',
  bar: 'none',
  outline: 'none',
  magazine: 'none',
};

/**
 * What posts stand on: a card; nothing but the background; a sheet of the card's colour that fills the
 * slide; or a card that fills its lower part.
 */
export function paperOf(template: Template): Paper {
  if (!isComposed(template)) return PAPERS[template];
  return recipeOf(template).isOnCards ? 'card' : 'none';
}

/** Most that a phone can bear, CSS px. */
const MOST = { margin: 48, padding: 32 } as const;
/** Low slides have less of both. */
const SHARE_OF_HEIGHT = { margin: 1 / 12, padding: 1 / 18 } as const;
/** CSS px of the line at the head or foot, and between it and the cards. */
const LINE = { height: 20, gap: 14 } as const;
/** CSS px over the words in a drawer; templates.css says the same. */
const DRAWER_HEAD = 36;
/** Free room of the bar that stands beside the words. */
const BAR = 18;

/** CSS px: half as high as wide, of the usual widths. */
const LOW = 340;

type Box = Pick<Slide, 'width' | 'height' | 'margin' | 'padding'> &
  Pick<SlideFrame, 'top' | 'bottom' | 'safe' | 'border' | 'isLow'>;

/** Size of the slides of a carousel, and what is free at their edges, CSS px. */
export function slideBox(design: Design): Box {
  const { carousel, card } = design;
  const { width, height, safe } = carouselBox(carousel);
  const paper = paperOf(carousel.template);
  const padding = paddingOf(design);
  // Words keep clear of what platforms lay over a slide; cards may reach under it.
  const border = paper === 'card' ? card.border.width : 0;
  const inset = padding + border;
  const margin = Math.max(marginOf(design), sideOf(safe) - inset);
  const head = hasHead(design) ? LINE.height + LINE.gap : 0;
  const foot = hasFoot(design) ? LINE.height + LINE.gap : 0;
  const edge = (safeEdge: number, line: number, within: number) =>
    line > 0 ? safeEdge + line : Math.max(Math.min(margin, MOST.margin), safeEdge - within);
  return {
    ...{ width, height, safe, margin, padding, border },
    isLow: height < LOW,
    top: edge(safe.top, head, paper === 'drawer' ? DRAWER_HEAD : inset),
    // A drawer ends with the slide: this is the room within it.
    bottom: edge(safe.bottom, foot, paper === 'drawer' ? 0 : inset),
  };
}

function paddingOf({ carousel, card }: Design): number {
  const { template } = carousel;
  if (template === 'bar') return BAR;
  const paper = paperOf(template);
  if (paper === 'none' || paper === 'sheet') return 0;
  if (paper === 'drawer') return sideOf(carouselBox(carousel).safe);
  return Math.min(card.padding, MOST.padding, shareOfHeight(carousel, 'padding'));
}

/** Cards stand in the middle: the wider of the edges is free on both sides. */
export const sideOf = ({ left, right }: SafeArea): number => Math.max(left, right);

function marginOf({ carousel, margin }: Design): number {
  if (paperOf(carousel.template) === 'drawer') return 0;
  return Math.min(margin, MOST.margin, shareOfHeight(carousel, 'margin'));
}

function shareOfHeight(carousel: Carousel, what: keyof typeof SHARE_OF_HEIGHT): number {
  return Math.round(carouselBox(carousel).height * SHARE_OF_HEIGHT[what]);
}

/** Whether something stands over the cards, and under them. */
const hasHead = ({ carousel }: Design): boolean =>
  carousel.byline || (carousel.numbers !== 'none' && carousel.template !== 'number');
const hasFoot = ({ carousel }: Design): boolean => carousel.progress !== 'none' || carousel.swipe;
