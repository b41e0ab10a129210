import { blockOf } from '../../thread/article-pieces.ts';
import { plainText, sliceSpans } from '../../thread/spans.ts';
import { evenParts } from '../sketches/even-parts.ts';
import type { Sliced } from '../slices.ts';
import type { Slide } from '../slide.ts';
import { flowingKey, type SlideCard } from '../slide-card.ts';

/** A text on more slides than this is cut where each of them is full. */
const MOST_EVEN = 8;

/**
 * The slides of a long post at each of the sizes that hold it in even parts, which end where sentences do: as many
 * as it needs in any case, or one more.
 */
export function* inEvenParts(
  [card, ...others]: readonly SlideCard[],
  least: number,
  sizes: readonly number[],
  setOn: (card: SlideCard) => (size: number) => Sliced<Slide[]>,
): Sliced<Slide[][]> {
  if (!card || others.length > 0 || least > MOST_EVEN || blockOf(card.post)) return [];
  for (const count of [least, least + 1]) {
    const parts = yield* evenCards(card, count);
    const ways: Slide[][] = [];
    for (const size of sizes) {
      const slides: Slide[] = [];
      for (const part of parts) slides.push(...(yield* setOn(part)(size)));
      if (slides.length === count) ways.push(slides);
    }
    if (ways.length > 0) return ways;
  }
  return [];
}

function* evenCards(card: SlideCard, count: number): Sliced<SlideCard[]> {
  const parts = yield* evenParts(card.text, count, 0);
  return parts.map((text, place) => ({
    ...card,
    ...{ key: flowingKey(card.key, place), continued: card.continued || place > 0 },
    text: sliceSpans(text, 0, plainText(text).trimEnd().length),
    withAttachments: card.withAttachments && place === parts.length - 1,
    goesOn: place < parts.length - 1,
  }));
}
