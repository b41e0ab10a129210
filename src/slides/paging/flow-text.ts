import type { SlideCard } from '../slide-card.ts';
import {
  type BreakPlace,
  breakPlaces,
  letterPlaces,
  plainText,
  splitSpans,
} from '../text/split-text.ts';
import type { Words } from '../text/words.ts';
import { largestThat } from './largest-that.ts';

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
}

/**
 * Words that are too long for one slide, on as many as they need.
 *
 * @returns the cards, and which of its ends the last of them is; null when the words alone filled it
 */
export function flowText(
  text: Words,
  { partOf, endsOf, fitted }: Flow,
): { cards: SlideCard[]; end: number | null } {
  const cards: SlideCard[] = [];
  const places = breakPlaces(text);
  const length = plainText(text).length;
  let rest = text;
  while (rest.length > 0) {
    const place = cards.length;
    for (const [end, candidate] of endsOf(rest, place).entries()) {
      const card = fitted(candidate);
      if (card) return { cards: [...cards, card], end };
    }
    const start = length - plainText(rest).length;
    const [now, later] = largestPrefix(
      rest,
      placesAfter(start, places),
      (part) => fitted(partOf(part, place)) !== null,
    );
    cards.push(partOf(now, place));
    rest = later;
  }
  return { cards, end: null };
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
  const fitting = largestThat(-1, places.length - 1, (place) =>
    fits(splitSpans(text, places[place]!.offset)[0]),
  );
  return places[fitting];
}
