import { CAROUSEL_SCALE } from '../../design/carousel.ts';
import { carouselBox, mirrored } from '../../design/carousel-box.ts';
import type { SafeArea } from '../../design/platforms.ts';
import type { Design } from '../../design/schema.ts';
import type { Box } from '../composition.ts';

/**
 * The slide that everything is drawn for, output px (Instagram portrait). Lengths in this folder are those
 * of this slide and come to CSS px through `Page.drawn`.
 */
const DRAWN = { width: 1080, height: 1350 } as const;
/** Free at the edges of the drawn slide. */
const EDGE = { left: 96, right: 96, top: 96, bottom: 64 } as const;
/** The line at the foot, and the room over it. */
const FOOT = { height: 44, gap: 42 } as const;

/** A platform whose own buttons lie over a slide has more room at its head than this, CSS px. */
const SCREEN_TOP = 100;

/** What a profile grid of 3:4 cuts at each side of the drawn slide. */
const CUT_BY_GRIDS = 34;

/** Height ÷ width below which a slide is low. */
const LOW = 0.6;
/** On a low slide large type has more room beside it than under it, and may be larger than its height says. */
const GROWN = 1.4;
/** Steps from here on are large type. */
const LARGE = 72;

/** Where things stand on a composed slide, CSS px. */
export interface Page {
  width: number;
  height: number;
  /** What the platform may cover, as who reads this page sees it. */
  safe: SafeArea;
  /** Words stand in it. */
  live: Box;
  /** So far from the top pictures reach that take all of the slide; under them attachments stand. */
  picturesTo: number;
  /** So far beside `live` marks at the beginning of lines may hang. */
  hang: number;
  /** Author and number stand in it. */
  foot: Box;
  /** No words are smaller, and nothing else that is read. */
  least: { words: number; meta: number };
  /** A length of the drawn slide. */
  drawn(length: number): number;
  /** A size of type of the drawn slide, in whole output px and never below what can be read. */
  size(step: number, of?: 'words' | 'meta'): number;
}

/** The page of a design's carousel, for words that are read from left to right. */
export function pageOf(design: Design): Page {
  const { width, height, safe } = carouselBox(design.carousel);
  const scale = Math.min(width / DRAWN.width, height / DRAWN.height);
  const drawn = (length: number) => length * scale;
  const isScreen = safe.top >= SCREEN_TOP;
  const edge = (end: keyof SafeArea) =>
    isScreen ? Math.max(safe[end], drawn(EDGE[end])) : drawn(EDGE[end]);
  const least = leastSizes(width * CAROUSEL_SCALE, height * CAROUSEL_SCALE);
  const foot = {
    x: edge('left'),
    y: height - edge('bottom') - Math.max(drawn(FOOT.height), least.meta * 1.375),
    width: width - edge('left') - edge('right'),
    height: Math.max(drawn(FOOT.height), least.meta * 1.375),
  };
  const top = edge('top');
  const live = { ...foot, y: top, height: foot.y - drawn(FOOT.gap) - top };
  const hang = Math.max(0, live.x - Math.max(drawn(CUT_BY_GRIDS), isScreen ? safe.left : 0));
  const isLow = height < LOW * width;
  const size = (step: number, of: 'words' | 'meta' = 'words') => {
    const length = drawn(step) * (isLow && step >= LARGE ? GROWN : 1);
    return Math.max(least[of], Math.round(length * CAROUSEL_SCALE) / CAROUSEL_SCALE);
  };
  return { width, height, safe, picturesTo: height, live, hang, foot, least, drawn, size };
}

/** The same for words that are read from right to left. */
export function mirroredPage({ safe, live, foot, ...page }: Page): Page {
  const over = (box: Box): Box => ({ ...box, x: page.width - box.x - box.width });
  return { ...page, safe: mirrored(safe), live: over(live), foot: over(foot) };
}

/** The page with less room for words; the start is the left of words that go to the right. @param room output px of the drawn slide */
export function withRoom(page: Page, room: { top: number; start: number }, isRtl: boolean): Page {
  const [top, start] = [page.drawn(room.top), page.drawn(room.start)];
  const { x, y, width, height } = page.live;
  const live = { x: isRtl ? x : x + start, y: y + top, width: width - start, height: height - top };
  return { ...page, live };
}

/**
 * CSS px. Words of 44 output px on a slide of 1080 are some 16 pt on a phone 390 pt wide; a wide slide is seen as wide
 * as the phone is held, a low one is small in any case.
 *
 * @param width output px
 * @param height output px
 */
function leastSizes(width: number, height: number): { words: number; meta: number } {
  const isLow = height < LOW * width;
  const words = isLow ? (width >= 1400 ? 52 : 36) : (44 * width) / DRAWN.width;
  const meta = isLow ? words * 0.72 : (32 * width) / DRAWN.width;
  const css = (px: number) => Math.round(px) / CAROUSEL_SCALE;
  return { words: css(words), meta: css(meta) };
}
