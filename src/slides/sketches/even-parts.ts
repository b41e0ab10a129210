import { plainText, sliceSpans } from '../../thread/spans.ts';
import type { Sliced } from '../slices.ts';
import { type BreakPlace, breakPlaces, letterPlaces } from '../text/split-text.ts';
import type { Words } from '../text/words.ts';

/** How far from the best place a better kind of break may lie, as a share of a part. */
const REACH: Record<BreakPlace['kind'], number> = {
  paragraph: 0.2,
  // A little less even, rather than in the middle of a sentence.
  sentence: 0.3,
  word: 0.12,
  letter: 1,
};

/**
 * The text in so many parts of about the same length, cut at paragraphs, else sentences, else words.
 *
 * @param head UTF-16 units that would stand in the room of what is large on the first
 */
export function* evenParts(text: Words, count: number, head: number): Sliced<Words[]> {
  const { length } = plainText(text);
  const all = yield* breakPlaces(text);
  const ofKind = (wanted: BreakPlace['kind']) => all.filter(({ kind }) => kind === wanted);
  const places = {
    paragraph: ofKind('paragraph'),
    sentence: ofKind('sentence'),
    word: ofKind('word'),
    letter: [] as BreakPlace[],
  };
  const cuts: number[] = [];
  for (let part = 1; part < count; part++) {
    yield;
    const least = cuts.at(-1) ?? 0;
    // Of what is left: a part that is short or long makes all after it a little longer or shorter, not the next one.
    const size = (length + (least === 0 ? head : 0) - least) / (count - part + 1);
    const wanted = least + size - (least === 0 ? head : 0);
    const near = (kind: BreakPlace['kind']) =>
      nearest(places[kind], least, wanted, REACH[kind] * size);
    let cut = near('paragraph') ?? near('sentence') ?? near('word');
    if (cut === undefined) {
      if (places.letter.length === 0) places.letter = yield* letterPlaces(text);
      cut = near('letter');
    }
    if (cut !== undefined) cuts.push(cut);
  }
  return [0, ...cuts].map((from, place) => sliceSpans(text, from, cuts[place]));
}

/** The place after `least` that is nearest to the one wanted; places are in order. */
function nearest(
  places: readonly BreakPlace[],
  least: number,
  wanted: number,
  reach: number,
): number | undefined {
  let best: number | undefined;
  for (let at = firstFrom(places, wanted - reach); at < places.length; at++) {
    const { offset } = places[at]!;
    if (offset > wanted + reach) break;
    const distance = Math.abs(offset - wanted);
    const isNearer = distance < Math.abs((best ?? Number.POSITIVE_INFINITY) - wanted);
    if (offset > least && distance <= reach && isNearer) best = offset;
  }
  return best;
}

/** Which place is the first at an offset or behind it; by halves, for there may be thousands. */
function firstFrom(places: readonly BreakPlace[], wanted: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (places[middle]!.offset < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
