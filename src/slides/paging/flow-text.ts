import { sliceSpans } from '../../thread/spans.ts';
import type { Sliced } from '../slices.ts';
import type { SlideCard } from '../slide-card.ts';
import {
  type BreakPlace,
  breakPlaces,
  letterPlaces,
  plainText,
  splitSpans,
} from '../text/split-text.ts';
import type { Words } from '../text/words.ts';
import { largestNear } from './largest-that.ts';

/** A better place to break is taken when it keeps at least this share of what would fit. */
const WORTH_KEEPING: Record<'paragraph' | 'sentence', number> = { paragraph: 0.55, sentence: 0.7 };

/** A card as it fits on a slide of its own; null when it does not. */
export type FitAlone = (card: SlideCard) => SlideCard | null;

interface Flow {
  /** The card with a part of the words; `place` from 0. */
  partOf(part: Words, place: number): SlideCard;
  /** Cards for their end, the best first: with what else may stand there. */
  endsOf(part: Words, place: number): SlideCard[];
  fitted: FitAlone;
  /** Code and rows of tables: cut at the ends of lines, and what is after it keeps its indent. */
  isInLines?: boolean;
}

/** UTF-16 units that a slide is first taken to hold. */
const FIRST_GUESS = 1000;
/** Text so much longer than what the slide before took is not laid out whole, which would take its time. */
const LOOK = 2;

/**
 * Words that are too long for one slide, on as many as they need.
 *
 * @returns the cards, and which of its ends the last of them is; null when the words alone filled it
 */
export function* flowText(
  text: Words,
  { partOf, endsOf, fitted, isInLines = false }: Flow,
): Sliced<{ cards: SlideCard[]; end: number | null }> {
  const cards: SlideCard[] = [];
  const all = yield* breakPlaces(text);
  const places = isInLines ? all.filter(({ kind }) => kind === 'paragraph') : all;
  const { length } = plainText(text);
  let rest = text;
  let guess = FIRST_GUESS;
  /** The first place in `places` that lies in the rest. */
  let first = 0;
  while (rest.length > 0) {
    yield;
    const place = cards.length;
    const left = plainText(rest).length;
    const start = length - left;
    const isShort = left <= LOOK * guess;
    const early = isShort ? lastCard(endsOf(rest, place), fitted) : null;
    if (early) return { cards: [...cards, early.card], end: early.end };
    while (first < places.length && places[first]!.offset <= start) first++;
    const { now, later, fitting, mayBeAll } = yield* largestPrefix(
      rest,
      (most) => placesWithin(places, first, start, most),
      (part) => fitted(partOf(part, place)) !== null,
      { guess, split: isInLines ? splitLines : splitSpans },
    );
    const late = mayBeAll && !isShort ? lastCard(endsOf(rest, place), fitted) : null;
    if (late) return { cards: [...cards, late.card], end: late.end };
    cards.push(partOf(now, place));
    guess = fitting;
    rest = later;
  }
  return { cards, end: null };
}

/** The first of the ends that fits, and which of them it is. */
function lastCard(
  ends: readonly SlideCard[],
  fitted: FitAlone,
): { card: SlideCard; end: number } | null {
  for (const [end, candidate] of ends.entries()) {
    const card = fitted(candidate);
    if (card) return { card, end };
  }
  return null;
}

/** The places from `first` on, of a text that begins at `start`, at most so many UTF-16 units behind that. */
function placesWithin(
  places: readonly BreakPlace[],
  first: number,
  start: number,
  most: number,
): BreakPlace[] {
  const within: BreakPlace[] = [];
  for (let at = first; at < places.length && places[at]!.offset <= start + most; at++) {
    within.push({ ...places[at]!, offset: places[at]!.offset - start });
  }
  return within;
}

interface Prefix {
  now: Words;
  later: Words;
  /** UTF-16 units that would have fitted; at least 1. */
  fitting: number;
  /** Every part of the text fits that is not all of it. */
  mayBeAll: boolean;
}

/** The lines before and after `offset`; white space is theirs. */
function splitLines(spans: Words, offset: number): [Words, Words] {
  const before = plainText(spans).slice(0, offset).replace(/\n+$/, '');
  return [sliceSpans(spans, 0, before.length), sliceSpans(spans, offset)];
}

interface Cutting {
  /** UTF-16 units that will probably fit. */
  guess: number;
  split(spans: Words, offset: number): [Words, Words];
}

/**
 * As many words as fit, cut at the best place near the end.
 *
 * @param placesTo gives the places as far as so many UTF-16 units
 */
function* largestPrefix(
  text: Words,
  placesTo: (most: number) => BreakPlace[],
  fits: (text: Words) => boolean,
  { guess, split }: Cutting,
): Sliced<Prefix> {
  const { length } = plainText(text);
  const cutAt = (cut: BreakPlace, last: BreakPlace, mayBeAll: boolean): Prefix => {
    const [now, later] = split(text, cut.offset);
    return { now, later, fitting: last.offset, mayBeAll };
  };
  for (let seen = 2 * LOOK * guess; ; seen *= 2) {
    const isAll = seen >= length;
    const places = placesTo(seen);
    const last = yield* lastFitting(places, text, fits, guess);
    const isEnd = last === places.at(-1);
    // What follows may fit, too.
    if (last && isEnd && !isAll) continue;
    if (last) return cutAt(betterThan(last, places), last, isEnd);
    // Its first word is longer than a slide.
    const letters = yield* letterPlaces(isAll ? text : sliceSpans(text, 0, seen));
    const letter = yield* lastFitting(letters, text, fits, guess);
    if (letter && letter === letters.at(-1) && !isAll) continue;
    if (letter) return cutAt(letter, letter, letter === letters.at(-1));
    if (isAll || letters.length > 0)
      return { now: text, later: [], fitting: length, mayBeAll: isAll };
  }
}

/** The end of a paragraph or of a sentence not far before the last place that fits, else that. */
function betterThan(last: BreakPlace, places: readonly BreakPlace[]): BreakPlace {
  for (const kind of ['paragraph', 'sentence'] as const) {
    const better = places.findLast((place) => place.offset <= last.offset && place.kind === kind);
    if (better && better.offset >= last.offset * WORTH_KEEPING[kind]) return better;
  }
  return last;
}

function* lastFitting(
  places: readonly BreakPlace[],
  text: Words,
  fits: (text: Words) => boolean,
  guess: number,
): Sliced<BreakPlace | undefined> {
  const near = places.findIndex(({ offset }) => offset >= guess);
  const fitting = yield* largestNear(near, places.length - 1, (place) =>
    fits(splitSpans(text, places[place]!.offset)[0]),
  );
  return places[fitting];
}
