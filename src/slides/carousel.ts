import type { Design } from '../design/schema.ts';
import type { Post } from '../thread/schema.ts';
import { plainText } from '../thread/spans.ts';
import type { FooterContent } from './footer.tsx';
import type { MeasureSlide } from './measure.tsx';
import { papersOf, type Slide, type SlideCard } from './slide.ts';
import { type BreakPlace, breakPlaces, letterPlaces, splitSpans } from './split-text.ts';
import type { Words } from './words.ts';

/** A slide of 1080×1350 px is laid out at half of that and painted at 2. */
export const CAROUSEL_SIZE = { width: 540, height: 675 } as const;
export const CAROUSEL_SCALE = 2;

/** CSS px. Nothing in a file is smaller than 12 CSS px, so running text ends at 15. */
const TEXT_SIZES = { smallest: 15, largest: 22 } as const;
/** Pictures lower than this say nothing on a phone: they get a slide of their own. */
const LOWEST_MEDIA = 160;
/** A better place to break is taken when it keeps at least this share of what would fit. */
const WORTH_KEEPING: Record<'paragraph' | 'sentence', number> = { paragraph: 0.55, sentence: 0.7 };

/**
 * One slide a post; a post that is too long flows on to more slides, and posts that the user put
 * together share one as far as they fit. All slides share one text size: the largest that costs no
 * slide more than the smallest would.
 */
export function carouselSlides(
  cards: SlideCard[],
  design: Design,
  footer: FooterContent | null,
  measure: MeasureSlide,
): Slide[] {
  const atSize = (textSize: number) => slidesAtSize(cards, design, footer, textSize, measure);
  const { smallest, largest } = TEXT_SIZES;
  let best = atSize(smallest);
  // Whether a larger size still fits is monotonous, so halving finds the border in three steps.
  let fits: number = smallest;
  let tooLarge: number = largest + 1;
  while (tooLarge - fits > 1) {
    const size = Math.floor((fits + tooLarge) / 2);
    const slides = atSize(size);
    if (slides.length > best.length) tooLarge = size;
    else [fits, best] = [size, slides];
  }
  return best;
}

function slidesAtSize(
  whole: SlideCard[],
  design: Design,
  footer: FooterContent | null,
  textSize: number,
  measure: MeasureSlide,
): Slide[] {
  const last = whole.at(-1)?.post;
  const slideWith = (cards: SlideCard[]): Slide => ({
    key: cards[0]!.key,
    ...CAROUSEL_SIZE,
    margin: Math.min(design.margin, 48),
    padding: Math.min(design.card.padding, 32),
    textSize,
    cards,
    // On the last slide only, and measured with it.
    footer: cards.some((card) => card.withAttachments && card.post === last) ? footer : null,
    design,
  });
  const fitted: Fit = (cards) => fitCards(cards, slideWith, measure);
  return papersOf(whole).flatMap((paper) => slidesOfPaper(paper, fitted).map(slideWith));
}

/** The cards with their pictures as high as the slide allows; null when they do not fit. */
type Fit = (cards: SlideCard[]) => SlideCard[] | null;

function fitCards(
  cards: SlideCard[],
  slideWith: (cards: SlideCard[]) => Slide,
  measure: MeasureSlide,
): SlideCard[] | null {
  const withMedia = (mediaHeight: number) => cards.map((card) => ({ ...card, mediaHeight }));
  const free = measure(slideWith(withMedia(LOWEST_MEDIA))).free;
  if (free < 0) return null;
  const rows = cards.reduce((sum, card) => sum + pictureRows(card.post), 0);
  return withMedia(LOWEST_MEDIA + Math.floor(free / rows));
}

/** The cards of one paper, slide by slide: together as many as fit, alone those that flow on. */
function slidesOfPaper(paper: SlideCard[], fitted: Fit): SlideCard[][] {
  const slides: SlideCard[][] = [];
  let rest = paper;
  while (rest.length > 0) {
    const [first, ...others] = rest as [SlideCard, ...SlideCard[]];
    // A slide of its own says who wrote it.
    const head = { ...first, withAuthor: true, isOnSamePaper: false };
    const together = mostThatFit([head, ...others], fitted);
    slides.push(...(together ? [together] : cardsOfPost(head, fitted).map((card) => [card])));
    rest = rest.slice(together?.length ?? 1);
  }
  return slides;
}

function mostThatFit(cards: SlideCard[], fitted: Fit): SlideCard[] | null {
  for (let count = cards.length; count > 1; count--) {
    const together = fitted(cards.slice(0, count));
    if (together) return together;
  }
  return null;
}

/** How many places share the room for pictures: the post's own and its quote's. */
function pictureRows(post: Post): number {
  if (post.kind === 'unavailable' || post.quote?.kind !== 'post') return 1;
  return post.media.length > 0 && post.quote.media.length > 0 ? 2 : 1;
}

function cardsOfPost(whole: SlideCard, fittedCards: Fit): SlideCard[] {
  const fitted = (card: SlideCard) => fittedCards([card])?.[0] ?? null;
  const single = fitted(whole);
  if (single) return [single];

  const cards: SlideCard[] = [];
  const places = breakPlaces(whole.text);
  const length = plainText(whole.text).length;
  let rest = whole.text;
  while (rest.length > 0) {
    const piece = {
      ...whole,
      key: `${whole.key}-${cards.length + 1}`,
      continued: whole.continued || cards.length > 0,
    };
    const ending = fitted({ ...piece, text: rest });
    if (ending) return [...cards, ending];
    const start = length - plainText(rest).length;
    const [now, later] = largestPrefix(
      rest,
      placesAfter(start, places),
      (text) => fitted({ ...piece, text, goesOn: true, withAttachments: false }) !== null,
    );
    const goesOn = later.length > 0 || whole.withAttachments;
    cards.push({ ...piece, text: now, goesOn, withAttachments: false });
    rest = later;
  }
  if (!whole.withAttachments) return cards;
  // The words are all placed; pictures, quote or poll get a slide of their own.
  const attachments = {
    ...whole,
    key: `${whole.key}-${cards.length + 1}`,
    text: [],
    continued: whole.continued || cards.length > 0,
  };
  return [...cards, fitted(attachments) ?? { ...attachments, mediaHeight: LOWEST_MEDIA }];
}

/** The places of a text that begins at `start` of the text they were found in. */
function placesAfter(start: number, places: BreakPlace[]): BreakPlace[] {
  return places
    .filter((place) => place.offset > start)
    .map((place) => ({ ...place, offset: place.offset - start }));
}

/** As many words as fit, cut at the best place near the end. */
function largestPrefix(
  text: Words,
  places: BreakPlace[],
  fits: (text: Words) => boolean,
): [Words, Words] {
  const last = lastFitting(places, text, fits);
  if (!last) {
    // Its first word is longer than a slide.
    const letter = lastFitting(letterPlaces(text), text, fits);
    return letter ? splitSpans(text, letter.offset) : [text, []];
  }
  for (const kind of ['paragraph', 'sentence'] as const) {
    const better = places.findLast((place) => place.offset <= last.offset && place.kind === kind);
    if (better && better.offset >= last.offset * WORTH_KEEPING[kind]) {
      return splitSpans(text, better.offset);
    }
  }
  return splitSpans(text, last.offset);
}

function lastFitting(
  places: BreakPlace[],
  text: Words,
  fits: (text: Words) => boolean,
): BreakPlace | undefined {
  let low = -1;
  let high = places.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(splitSpans(text, places[middle]!.offset)[0])) low = middle;
    else high = middle;
  }
  return places[low];
}
