import type { Design } from '../../design/schema.ts';
import { withLook } from '../../design/with-look.ts';
import { type Edits, PLATE_LOOKS } from '../../edits/schema.ts';
import type { Sliced } from '../slices.ts';
import type { FooterContent, Slide } from '../slide.ts';
import type { SlideCard } from '../slide-card.ts';
import { slideBox } from '../style/slide-box.ts';
import type { HiddenAuthor } from '../text/identity.ts';
import type { MeasureSlide } from '../view/measure.tsx';
import { withoutEmptyBoxes } from './empty-boxes.ts';
import { largestThat } from './largest-that.ts';
import { authorOn, type Blank, coverSlide, outroSlide } from './plates.ts';
import { freeOn, type Paging, slidesAtSize } from './posts-on-slides.ts';

/**
 * One slide a post; a post that is too long flows on to more slides, and posts that the user put
 * together share one as far as they fit, as all short ones do if the user wants that. All slides share
 * one text size: the largest that costs no slide more than the smallest would. A cover stands before
 * them, an outro after them.
 */
export function* carouselSlides(
  allCards: SlideCard[],
  design: Design,
  looks: Edits['looks'],
  footer: FooterContent | null,
  measure: MeasureSlide,
): Sliced<Slide[]> {
  const { carousel } = design;
  const cards = allCards.map((card) => withoutEmptyBoxes(card, measure.isMissing));
  const author = authorOn(cards);
  const blankAt = (size: number) => (anchor: string) =>
    blankSlide(withLook(design, looks[anchor]), author, size, anchor);
  const lastFooter = carousel.outro && author ? null : footer;
  const lastCard = cards.at(-1)?.key ?? null;
  const [textSize, slides] = yield* atBestSize(cards, carousel, (size) => ({
    ...{ carousel, looks, show: design.show, footer: lastFooter, lastCard },
    ...{ blank: blankAt(size), measure },
  }));
  const blank = blankAt(textSize);
  const { cover, outro } = PLATE_LOOKS;
  const all = [
    carousel.cover ? coverSlide(cards, blank(cover), measure) : null,
    ...slides,
    carousel.outro && author ? outroSlide(author, blank(outro), footer, measure) : null,
  ].filter((slide) => slide !== null);
  return all.map((slide, index) => ({
    ...slide,
    frame: { ...slide.frame!, place: index + 1, of: all.length },
  }));
}

/**
 * The largest size that costs no slide more than the smallest. At a size at which the post that is
 * nearly too large for its slide would flow on it does, whatever the others need: only up to there all
 * of them are laid out.
 */
function* atBestSize(
  cards: SlideCard[],
  { smallest, largest, share }: Design['carousel'],
  pagingAt: (textSize: number) => Paging,
): Sliced<[number, Slide[]]> {
  const { slides, tightest } = yield* slidesAtSize(cards, pagingAt(smallest));
  const most = Math.max(smallest, largest);
  if (flowsFar(slides)) return [smallest, slides];
  const mayFit =
    tightest && !share
      ? yield* largestThat(smallest, most, (size) => freeOn(pagingAt(size), [tightest]) >= 0)
      : most;
  let [best, low, high] = [slides, smallest, mayFit];
  // By halves, but for the first, which usually fits.
  for (let size = high; low < high; size = Math.floor((low + high + 1) / 2)) {
    const larger = (yield* slidesAtSize(cards, pagingAt(size))).slides;
    if (larger.length > best.length) high = size - 1;
    else [best, low] = [larger, size];
  }
  return [low, best];
}

/** Slides that nobody posts of one text: for more of them no better size is looked for. */
const FAR = 40;

function flowsFar(slides: readonly Slide[]): boolean {
  const counts = new Map<string, number>();
  for (const { frame } of slides) counts.set(frame!.anchor, (counts.get(frame!.anchor) ?? 0) + 1);
  return Math.max(0, ...counts.values()) > FAR;
}

/** @param textSize of all slides, unless this one has sizes of its own */
function blankSlide(
  design: Design,
  author: HiddenAuthor | null,
  textSize: number,
  anchor: string,
): Blank {
  const { template, smallest, largest, ...carousel } = design.carousel;
  const { top, bottom, safe, border, isLow, ...box } = slideBox(design);
  const byline = carousel.byline ? author : null;
  return {
    ...box,
    textSize: Math.min(Math.max(textSize, smallest), largest),
    design,
    frame: { anchor, template, place: 1, of: 1, top, bottom, safe, border, isLow, byline },
  };
}
