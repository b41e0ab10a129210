import type { TextRange } from '../../edits/texts.ts';
import { type BreakKind, breakPlaces, letterPlaces, plainText } from '../text/split-text.ts';
import type { Words } from '../text/words.ts';
import { MOST_LETTERS } from './layout-kinds.ts';
import { letterCount } from './letter-count.ts';
import { trimmed } from './passage.ts';

/** A place where a part may end, and the letters from the start of the text to it. */
interface Place {
  offset: number;
  kind: BreakKind | 'end';
  letters: number;
}

/** Where parts end, the best first. */
const KINDS: readonly (BreakKind | 'end')[] = ['paragraph', 'sentence', 'word', 'letter'];
/** A part that ends with a paragraph, but is emptier than this, goes on to the next sentence. */
const LEAST_FILL = 0.4;

/**
 * The parts of a long text, each for a slide of its own: they end with paragraphs, else with sentences, else
 * between words, and in a word only where it is longer than a part. A short last part is one with that before.
 *
 * @param from where the words begin, behind the number of a point
 * @returns ranges without white space at their ends; between two is white space alone
 */
export function longParts(words: Words, from = 0): TextRange[] {
  const text = plainText(words);
  const places = placesOf(words, text, from);
  const parts: Place[] = [];
  let at = 0;
  let start = 0;
  while (at < places.length) {
    const end = endOf(places, at, start);
    parts.push(places[end]!);
    start = places[end]!.letters;
    at = end + 1;
  }
  const [before, last] = parts.slice(-2);
  if (before && last && last.letters - before.letters < MOST_LETTERS.lastPart) {
    parts.splice(-2, 1);
  }
  return parts.flatMap(({ offset }, index) => {
    const part = trimmed(text, parts[index - 1]?.offset ?? from, offset);
    return part ? [part] : [];
  });
}

/** The place among those from `at` on where a part ends that begins after so many letters. */
function endOf(places: readonly Place[], at: number, start: number): number {
  let most = at;
  while (most < places.length && places[most]!.letters - start <= MOST_LETTERS.part) most += 1;
  const last = Math.max(at, most - 1);
  if (places[last]!.kind === 'end') return last;
  for (const kind of KINDS) {
    for (let place = last; place >= at; place -= 1) {
      const filled = (places[place]!.letters - start) / MOST_LETTERS.part;
      if (filled < LEAST_FILL) break;
      if (places[place]!.kind === kind) return place;
    }
  }
  return last;
}

/** All places, in order. Words that are longer than a part may be divided, too. */
function placesOf(words: Words, text: string, from: number): Place[] {
  const between = breakPlaces(words).filter(({ offset }) => offset > from);
  const ends = [...between, { offset: text.length, kind: 'end' as const }];
  let letters = 0;
  let start = from;
  const places = ends.map(({ offset, kind }): Place => {
    letters += letterCount(text.slice(start, offset));
    start = offset;
    return { offset, kind, letters };
  });
  const isTooLong = places.some(
    (place, at) => place.letters - (places[at - 1]?.letters ?? 0) > MOST_LETTERS.part,
  );
  return isTooLong ? withLetterPlaces(words, text, from, places) : places;
}

function withLetterPlaces(words: Words, text: string, from: number, places: Place[]): Place[] {
  const kinds = new Map(places.map(({ offset, kind }) => [offset, kind]));
  const graphemes = letterPlaces(words).filter(({ offset }) => offset > from);
  const offsets = [...new Set([...graphemes.map(({ offset }) => offset), ...kinds.keys()])];
  let letters = 0;
  let start = from;
  return offsets
    .sort((a, b) => a - b)
    .map((offset): Place => {
      letters += letterCount(text.slice(start, offset));
      start = offset;
      return { offset, kind: kinds.get(offset) ?? 'letter', letters };
    });
}
