import type { Design } from '../design/schema.ts';
import type { Post } from '../thread/schema.ts';
import type { FooterContent } from './footer.tsx';
import type { MeasureSlide } from './measure.tsx';
import type { Slide, SlideCard } from './slide.ts';
import { type BreakPlace, breakPlaces, letterPlaces, plainText, splitSpans } from './split-text.ts';
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
 * One slide a post; a post that is too long flows on to more slides. All slides share one text
 * size: the largest that costs no slide more than the smallest would.
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
  const slideWith = (card: SlideCard): Slide => ({
    key: card.key,
    ...CAROUSEL_SIZE,
    margin: Math.min(design.margin, 48),
    padding: Math.min(design.card.padding, 32),
    textSize,
    cards: [card],
    // On the last slide only, and measured with it.
    footer: card.withAttachments && card.post === whole.at(-1)?.post ? footer : null,
    design,
  });
  const fitted = (card: SlideCard): SlideCard | null => fitCard(card, slideWith, measure);
  return whole.flatMap((card) => cardsOfPost(card, fitted)).map(slideWith);
}

/** The card with its pictures as high as the slide allows; null when it does not fit. */
function fitCard(
  card: SlideCard,
  slideWith: (card: SlideCard) => Slide,
  measure: MeasureSlide,
): SlideCard | null {
  const lowest = { ...card, mediaHeight: LOWEST_MEDIA };
  const free = measure(slideWith(lowest)).free;
  if (free < 0) return null;
  return { ...card, mediaHeight: LOWEST_MEDIA + Math.floor(free / pictureRows(card.post)) };
}

/** How many places share the room for pictures: the post's own and its quote's. */
function pictureRows(post: Post): number {
  if (post.kind === 'unavailable' || post.quote?.kind !== 'post') return 1;
  return post.media.length > 0 && post.quote.media.length > 0 ? 2 : 1;
}

function cardsOfPost(whole: SlideCard, fitted: (card: SlideCard) => SlideCard | null): SlideCard[] {
  const single = fitted(whole);
  if (single) return [single];

  const cards: SlideCard[] = [];
  const places = breakPlaces(whole.text);
  const length = plainText(whole.text).length;
  let rest = whole.text;
  while (rest.length > 0) {
    const piece = {
      ...whole,
      key: `${whole.post.id}-${cards.length + 1}`,
      continued: cards.length > 0,
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
  // The words are all placed; pictures, quote or poll get a slide of their own.
  const attachments = {
    ...whole,
    key: `${whole.post.id}-${cards.length + 1}`,
    text: [],
    continued: cards.length > 0,
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
