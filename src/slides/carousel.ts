import type { Design } from '../design/schema.ts';
import { withLook } from '../design/with-look.ts';
import { type Edits, PLATE_LOOKS } from '../edits/schema.ts';
import type { Post } from '../thread/schema.ts';
import { plainText } from '../thread/spans.ts';
import type { FooterContent } from './footer.tsx';
import type { HiddenAuthor } from './identity.ts';
import type { MeasureSlide } from './measure.tsx';
import { authorOn, type Blank, coverSlide, outroSlide } from './plates.ts';
import { papersOf, type Slide, type SlideCard } from './slide.ts';
import { type BreakPlace, breakPlaces, letterPlaces, splitSpans } from './split-text.ts';
import { slideBox } from './templates.ts';
import type { Words } from './words.ts';

/** Pictures lower than this say nothing on a phone: they get a slide of their own. */
const LOWEST_MEDIA = 160;
/** A better place to break is taken when it keeps at least this share of what would fit. */
const WORTH_KEEPING: Record<'paragraph' | 'sentence', number> = { paragraph: 0.55, sentence: 0.7 };

/** More cards on one slide are not tried. */
const MOST_TOGETHER = 12;

/**
 * One slide a post; a post that is too long flows on to more slides, and posts that the user put
 * together share one as far as they fit, as all short ones do if the user wants that. All slides share
 * one text size: the largest that costs no slide more than the smallest would. A cover stands before
 * them, an outro after them.
 */
export function carouselSlides(
  cards: SlideCard[],
  design: Design,
  looks: Edits['looks'],
  footer: FooterContent | null,
  measure: MeasureSlide,
): Slide[] {
  const { carousel } = design;
  const author = authorOn(cards);
  const blankAt = (textSize: number) => (anchor: string) =>
    blankSlide(withLook(design, looks[anchor]), author, textSize, anchor);
  const lastFooter = carousel.outro && author ? null : footer;
  const [textSize, slides] = atBestSize(carousel, (size) =>
    slidesAtSize(cards, { carousel, looks, footer: lastFooter, blank: blankAt(size), measure }),
  );
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
 * The largest size, which short posts often leave room for; else, as whether a larger one still fits is
 * monotonous, halving finds the border in a few steps.
 */
function atBestSize(
  { smallest, largest }: Design['carousel'],
  atSize: (textSize: number) => Slide[],
): [number, Slide[]] {
  let best = atSize(smallest);
  let fits = smallest;
  let tooLarge = Math.max(smallest, largest);
  if (tooLarge > smallest) {
    const slides = atSize(tooLarge);
    if (slides.length <= best.length) return [tooLarge, slides];
  }
  while (tooLarge - fits > 1) {
    const size = Math.floor((fits + tooLarge) / 2);
    const slides = atSize(size);
    if (slides.length > best.length) tooLarge = size;
    else [fits, best] = [size, slides];
  }
  return [fits, best];
}

/** @param textSize of all slides, unless this one has sizes of its own */
function blankSlide(
  design: Design,
  author: HiddenAuthor | null,
  textSize: number,
  anchor: string,
): Blank {
  const { template, smallest, largest, ...carousel } = design.carousel;
  const { top, bottom, safe, border, ...box } = slideBox(design);
  const byline = carousel.byline ? author : null;
  return {
    ...box,
    textSize: Math.min(Math.max(textSize, smallest), largest),
    design,
    frame: { anchor, template, place: 1, of: 1, top, bottom, safe, border, byline },
  };
}

interface Paging {
  carousel: Design['carousel'];
  looks: Edits['looks'];
  /** Under the last post. */
  footer: FooterContent | null;
  /** A slide as it is before it has cards. */
  blank(anchor: string): Blank;
  measure: MeasureSlide;
}

function slidesAtSize(whole: SlideCard[], paging: Paging): Slide[] {
  const { footer, blank, measure } = paging;
  const { share, byline } = paging.carousel;
  const last = whole.at(-1)?.post;
  const slideWith = (cards: SlideCard[]): Slide => ({
    ...blank(cards[0]!.post.id),
    key: cards[0]!.key,
    cards,
    // On the last slide only, and measured with it.
    footer: cards.some((card) => card.withAttachments && card.post === last) ? footer : null,
  });
  const cards = byline ? whole.map((card) => ({ ...card, withAuthor: false })) : whole;
  const heads = new Map(cards.map((card) => [card, headOf(card, !byline)]));
  const alone = measure.all([...heads.values()].map((head) => slideWith(withMedia([head]))));
  const free = new Map([...heads.values()].map((head, index) => [head, alone[index]!.free]));
  const freeWith = (some: SlideCard[]) =>
    (some.length === 1 ? free.get(some[0]!) : undefined) ??
    measure(slideWith(withMedia(some))).free;
  const fitted: Fit = (some) => fitCards(some, freeWith(some));
  const runs = share ? [cards] : papersOf(cards);
  const isAlone = ({ post, isOnSamePaper }: SlideCard) =>
    !isOnSamePaper && paging.looks[post.id] !== undefined;
  const headed = (card: SlideCard) => heads.get(card)!;
  return runs.flatMap((run) => slidesOfRun(run, { isAlone, headed, fitted }).map(slideWith));
}

/** A card at the head of a slide: it says who wrote it, unless that stands over all of them. */
function headOf(card: SlideCard, isNamed: boolean): SlideCard {
  return { ...card, withAuthor: isNamed && !card.isNote, isOnSamePaper: false };
}

/** The cards with their pictures as high as the slide allows; null when they do not fit. */
type Fit = (cards: SlideCard[]) => SlideCard[] | null;

/** @param free CSS px that are left with the pictures as low as they may be */
function fitCards(cards: SlideCard[], free: number): SlideCard[] | null {
  if (free < 0) return null;
  const rows = cards.reduce((sum, card) => sum + pictureRows(card.post), 0);
  return withMedia(cards, LOWEST_MEDIA + Math.floor(free / rows));
}

function withMedia(cards: SlideCard[], mediaHeight = LOWEST_MEDIA): SlideCard[] {
  return cards.map((card) => ({ ...card, mediaHeight }));
}

interface Run {
  /** A card with a look of its own begins a slide. */
  isAlone(card: SlideCard): boolean;
  /** The card as it stands at the head of a slide. */
  headed(card: SlideCard): SlideCard;
  fitted: Fit;
}

/** Cards that may share a slide, slide by slide: together as many as fit, alone those that flow on. */
function slidesOfRun(run: SlideCard[], { isAlone, headed, fitted }: Run): SlideCard[][] {
  const slides: SlideCard[][] = [];
  let rest = run;
  while (rest.length > 0) {
    const [first, ...others] = rest as [SlideCard, ...SlideCard[]];
    const head = headed(first);
    const next = others.findIndex(isAlone);
    const together = mostThatFit(
      [head, ...others.slice(0, next === -1 ? undefined : next)],
      fitted,
    );
    slides.push(...(together ? [together] : cardsOfPost(head, fitted).map((card) => [card])));
    rest = rest.slice(together?.length ?? 1);
  }
  return slides;
}

function mostThatFit(cards: SlideCard[], fitted: Fit): SlideCard[] | null {
  for (let count = Math.min(cards.length, MOST_TOGETHER); count > 1; count--) {
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
