import type { Design } from '../../design/schema.ts';
import type { BlockKind } from '../../thread/article-blocks.ts';
import { blockOf } from '../../thread/article-pieces.ts';
import { plainText, sliceSpans } from '../../thread/spans.ts';
import type { Sliced } from '../slices.ts';
import type { Blank, Slide } from '../slide.ts';
import { flowingKey, type SlideCard } from '../slide-card.ts';
import type { MeasureSlide, SlideMeasure } from '../view/measure.tsx';
import { attachmentCards, attachmentsOf } from './attachment-cards.ts';
import { type FitAlone, flowText } from './flow-text.ts';
import { withHighPictures, withMedia } from './picture-height.ts';
import { withOnly } from './with-only.ts';

/** CSS px that the name of an author must leave to words on a slide. */
const LEAST_ROOM = 110;
/** More cards on one slide are not tried. */
const MOST_TOGETHER = 12;

/** How posts are put on slides, at one text size. */
export interface Paging {
  show: Design['show'];
  /** A slide as it is before it has cards. */
  blank(anchor: string): Blank;
  measure: MeasureSlide;
  /** The first of a slide says who wrote it. */
  isNamed: boolean;
  /** CSS px that pictures may be low under words. */
  lowest: number;
}

function slideOf({ blank }: Paging, cards: SlideCard[]): Slide {
  const [first] = cards as [SlideCard];
  return { ...blank(first.post.id), key: first.key, cards, footer: null };
}

/** CSS px that are left with the pictures as low as they may be. */
function freeOn(paging: Paging, cards: SlideCard[]): number {
  return paging.measure(slideOf(paging, withMedia(cards, paging.lowest))).free;
}

/** Posts of one paper, on as many slides as they need: as many on each as fit. */
export function* slidesAtSize(cards: readonly SlideCard[], paging: Paging): Sliced<Slide[]> {
  const { show, measure, isNamed, lowest } = paging;
  const nameless = cards.map((card) => ({ ...card, withAuthor: false }));
  const heads = new Map(
    nameless.map((card) => [
      card,
      { ...card, withAuthor: isNamed && !card.isNote, isOnSamePaper: false },
    ]),
  );
  const free = yield* freeOnEach([...heads.values()], paging);
  const freeAsIs = (some: SlideCard[]) => measure(slideOf(paging, some)).free;
  const fitted: Fit = (some) => {
    const known = some.length === 1 ? free.get(some[0]!) : undefined;
    return withHighPictures(some, lowest, known ?? freeOn(paging, some), show, freeAsIs);
  };
  const headed = (card: SlideCard) => heads.get(card)!;
  const run = { headed, show, fitted, free: freeAsIs, lowest };
  const onSlides = yield* slidesOfRun(nameless, run);
  return onSlides.map((some) => slideOf(paging, some));
}

/** Slides that are laid out in one step. */
const AT_ONCE = 12;
/** UTF-16 units that no slide holds, as a rule: a longer text is first looked at so far. */
const LONG = 4000;

/** CSS px that each card leaves on a slide, with its pictures as low as they may be. */
function* freeOnEach(cards: SlideCard[], paging: Paging): Sliced<Map<SlideCard, number>> {
  const { measure } = paging;
  const isLong = ({ text }: SlideCard) => plainText(text).length > LONG;
  const short = cards.map((card) =>
    isLong(card) ? { ...card, text: sliceSpans(card.text, 0, LONG) } : card,
  );
  const slides = short.map((card) => slideOf(paging, withMedia([card], paging.lowest)));
  const measured: SlideMeasure[] = [];
  for (let first = 0; first < slides.length; first += AT_ONCE) {
    yield;
    measured.push(...measure.all(slides.slice(first, first + AT_ONCE), first / AT_ONCE));
  }
  return new Map(
    cards.map((card, index): [SlideCard, number] => {
      const { free } = measured[index]!;
      // The beginning of a text may fit where all of it does not.
      return [card, free >= 0 && isLong(card) ? freeOn(paging, [card]) : free];
    }),
  );
}

/** The cards with their pictures as high as the slide allows; null when they do not fit. */
type Fit = (cards: SlideCard[]) => SlideCard[] | null;

interface Run {
  /** The card as it stands at the head of a slide. */
  headed(card: SlideCard): SlideCard;
  show: Design['show'];
  fitted: Fit;
  /** CSS px that cards, with pictures as high as they say, leave on a slide. */
  free(cards: SlideCard[]): number;
  lowest: number;
}

/** Cards that may share a slide, slide by slide: together as many as fit, alone those that flow on. */
function* slidesOfRun(cards: SlideCard[], run: Run): Sliced<SlideCard[][]> {
  const { headed, fitted } = run;
  const slides: SlideCard[][] = [];
  let rest = cards;
  while (rest.length > 0) {
    yield;
    const [first, ...others] = rest as [SlideCard, ...SlideCard[]];
    const head = headed(first);
    const together = mostThatFit([head, ...others], fitted);
    if (together) slides.push(together);
    else slides.push(...(yield* cardsOfPost(head, run)).map((card) => [card]));
    rest = rest.slice(together?.length ?? 1);
  }
  return slides;
}

function mostThatFit(cards: SlideCard[], fitted: Fit): SlideCard[] | null {
  for (let count = Math.min(cards.length, MOST_TOGETHER); count > 1; count--) {
    const together = fitted(cards.slice(0, count));
    if (together) return together.slice(0, goodEnd(together));
  }
  return null;
}

const isHeading = ({ post }: SlideCard): boolean => blockOf(post)?.kind === 'heading';

/**
 * How many of the cards that fit on a slide stand on it: a heading stands with what it is over, and the next slide
 * begins with one, where this one keeps at least half of its words.
 */
function goodEnd(cards: readonly SlideCard[]): number {
  const letters = cards.map(({ text }) => plainText(text).length);
  const sum = (some: readonly number[]) => some.reduce((all, one) => all + one, 0);
  const last = cards.findLastIndex(isHeading);
  const isHalf = sum(letters.slice(0, last)) >= sum(letters) / 2;
  if (last > 0 && (isHalf || last === cards.length - 1)) return last;
  return cards.length;
}

/** What is never cut inside of a line. */
const IN_LINES: readonly BlockKind[] = ['code', 'table'];

function* cardsOfPost(
  post: SlideCard,
  { show, fitted: fittedCards, free, lowest }: Run,
): Sliced<SlideCard[]> {
  const fitted: FitAlone = (card) => fittedCards([card])?.[0] ?? null;
  const single = fitted(post);
  if (single) return [single];
  // A long name on a low slide would leave the words no room.
  const isRoomy = free([withOnly({ ...post, text: [] }, [])]) >= LEAST_ROOM;
  const whole = { ...post, withAuthor: post.withAuthor && isRoomy };

  const attachments = whole.withAttachments ? attachmentsOf(whole.post, show) : [];
  const cardAt = (place: number, isEnd: boolean): SlideCard => ({
    ...whole,
    key: flowingKey(whole.key, place),
    continued: whole.continued || place > 0,
    goesOn: !isEnd,
  });
  const { cards, end } = yield* flowText(whole.text, {
    partOf: (text, place) => ({ ...cardAt(place, false), text, withAttachments: false }),
    // As much under the end of the words as fits there, and be it nothing.
    endsOf: (text, place) =>
      Array.from({ length: attachments.length + 1 }, (_, left) => {
        const some = attachments.slice(0, attachments.length - left);
        const card = { ...cardAt(place, left === 0), text };
        const isBare = some.length === 0 && left > 0;
        return isBare ? { ...card, withAttachments: false } : withOnly(card, some);
      }),
    fitted,
    isInLines: IN_LINES.includes(blockOf(whole.post)?.kind ?? 'paragraph'),
  });
  const placed = end === null ? 0 : attachments.length - end;
  const under = yield* attachmentCards(attachments.slice(placed), {
    fitted,
    fits: (card) => free([card]) >= 0,
    show,
    cardAt: (place, isEnd) => ({ ...cardAt(cards.length + place, isEnd), text: [] }),
  });
  const all = [...cards, ...under];
  return all.length > 0 ? all : withMedia([whole], lowest);
}
