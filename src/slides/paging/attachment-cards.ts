import type { Design } from '../../design/schema.ts';
import type { Post } from '../../thread/schema.ts';
import type { Sliced } from '../slices.ts';
import type { SlideCard } from '../slide-card.ts';
import { shortened } from '../text/split-text.ts';
import type { Words } from '../text/words.ts';
import { type Attachments, attachmentParts } from './attachment-parts.ts';
import { boxWords, type FlowingWords, flowingWords } from './attachment-words.ts';
import { type FitAlone, flowText } from './flow-text.ts';
import { withOnly } from './with-only.ts';

/** What is to be seen under the words of a post, one by one, from top to bottom. */
export function attachmentsOf(post: Post, show: Design['show']): Attachments[] {
  if (post.kind === 'unavailable') return [];
  const { media, notices, poll, card, article, quote, note, labels, counts } = post;
  const all: Attachments[] = [
    show.media && media.length > 0 && { media },
    show.media && notices.length > 0 && { notices },
    show.polls && poll && { poll },
    show.cards && card && { card },
    show.cards && article && { article },
    show.quotes && quote && { quote },
    show.notes && note && { note },
  ].filter((one) => !!one);
  const foot: Attachments = {
    ...(show.labels && labels.length > 0 && { labels }),
    ...(show.counts && Object.keys(counts).length > 0 && { counts }),
  };
  if (Object.keys(foot).length === 0) return all;
  // They stand under the last, on a slide of their own only where nothing else does.
  return [...all.slice(0, -1), { ...all.at(-1), ...foot }];
}

/** Where even a slide of their own is too low; 0 leaves pictures of cards away. */
const LOWER_MEDIA = [112, 72, 40, 0] as const;
/** Characters of a name that stands in the way of what it is over. */
const SHORT_NAME = 12;

interface Room {
  fitted: FitAlone;
  /** Whether a card fits with its pictures as high as it says. */
  fits(card: SlideCard): boolean;
  show: Design['show'];
  /** The card of a place, from 0, that is to hold them; `isEnd`: nothing of the post follows. */
  cardAt(place: number, isEnd: boolean): SlideCard;
}

/** Slides for what does not fit under the words: as much on each as fits, in order. */
export function* attachmentCards(all: readonly Attachments[], room: Room): Sliced<SlideCard[]> {
  const cards: SlideCard[] = [];
  let rest = [...all];
  while (rest.length > 0) {
    yield;
    const count = mostTogether(rest, cards.length, room);
    const later = rest.slice(Math.max(1, count));
    const isEnd = later.length === 0;
    const place = (index: number) => cards.length + index;
    if (count > 0) {
      cards.push(room.fitted(withOnly(room.cardAt(place(0), isEnd), rest.slice(0, count)))!);
      rest = later;
      continue;
    }
    const parts = attachmentParts(rest[0]!, room.show);
    if (parts.length > 1) rest = [...parts, ...later];
    else {
      cards.push(...(yield* givingWay(rest[0]!, place, isEnd, room)));
      rest = later;
    }
  }
  return cards;
}

/** How many of them fit on one slide; two parts of one thing stand on two. */
function mostTogether(some: readonly Attachments[], place: number, room: Room): number {
  for (let count = some.length; count > 0; count--) {
    const together = some.slice(0, count);
    const names = together.flatMap(Object.keys);
    if (new Set(names).size < names.length) continue;
    if (room.fitted(withOnly(room.cardAt(place, count === some.length), together))) return count;
  }
  return 0;
}

/**
 * What fits on no slide as it is: words flow on, all else goes with lower pictures, both with a shorter
 * name where a slide is too low for it; what words of a box are still too many flow on, too.
 */
function* givingWay(
  one: Attachments,
  place: (index: number) => number,
  isEnd: boolean,
  { fitted, fits, cardAt }: Room,
): Sliced<SlideCard[]> {
  function* flowed(
    { text, with: having }: FlowingWords,
    giveWay: (card: SlideCard) => SlideCard,
  ): Sliced<SlideCard[]> {
    const cardOf = (part: Words, index: number, isLast: boolean) =>
      giveWay(withOnly(cardAt(place(index), isLast && isEnd), [having(part, isLast, index)]));
    const { cards } = yield* flowText(text, {
      partOf: (part, index) => cardOf(part, index, false),
      endsOf: (part, index) => [cardOf(part, index, true)],
      fitted,
    });
    return cards;
  }
  const words = flowingWords(one);
  if (words) {
    const isFitting = (cards: SlideCard[]) => cards.every((some) => fitted(some) !== null);
    const whole = yield* flowed(words, (asItIs) => asItIs);
    return isFitting(whole) ? whole : yield* flowed(words, withShortName);
  }
  const card = withOnly(cardAt(place(0), isEnd), [one]);
  const low = [card, withShortName(card)].flatMap((named) =>
    LOWER_MEDIA.map((height) => ({ ...named, mediaHeight: height })),
  );
  const fitting = low.find(fits);
  if (fitting) return [fitting];
  const boxed = boxWords(one);
  if (!boxed) return [low.at(-1)!];
  return yield* flowed(boxed, withShortName);
}

/** With the name of who is quoted shortened. */
function withShortName(card: SlideCard): SlideCard {
  const { post } = card;
  if (post.kind === 'unavailable' || post.quote?.kind !== 'post') return card;
  const { author } = post.quote;
  const quote = { ...post.quote, author: { ...author, name: shortened(author.name, SHORT_NAME) } };
  return { ...card, post: { ...post, quote } };
}
