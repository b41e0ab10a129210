import { plainText, sliceSpans } from '../../thread/spans.ts';
import type { TextChoice } from '../layouts/choice.ts';
import { MOST_LETTERS } from '../layouts/layout-kinds.ts';
import { letterCount } from '../layouts/letter-count.ts';
import { type BreakPlace, breakPlaces, letterPlaces } from '../text/split-text.ts';
import type { Words } from '../text/words.ts';
import { levelOf, type Sketch, wordsSketch } from './sketch.ts';
import type { Block, Setter } from './stack.ts';
import { bodyBlock, within } from './text-sketches.ts';

/** Words on several slides, and which of them stand on each. */
export interface Flowing {
  sketch: Sketch;
  words: Words;
  /** The same slide where there is less room. */
  make(setter: Setter): Sketch;
}

type Of<Layout> = Extract<TextChoice, { layout: Layout }>;

/** Sizes of running text; a first sentence over it is larger. */
const LEAD_STEPS = [96, 84, 72, 60] as const;
const BODY_STEPS = [60, 60, 52, 44] as const;

/** A long text in parts of about the same length; its first sentence stands over the first of them. */
export function longSketches(
  { number, lead, body }: Of<'long'>,
  words: Words,
  setter: Setter,
): Flowing[] {
  const start = number ? number.to : 0;
  const text = sliceSpans(words, start);
  const sketchOf = (part: Words, place: number, of: number, one: Setter): Sketch => {
    const leadEnd = place === 0 && lead && body ? lead.to - start : 0;
    const blocks: Block[] = [
      ...(place === 0 && number
        ? [
            {
              words: within(words, number),
              role: 'figure' as const,
              steps: [200, 160, 128],
              gap: 0,
              tone: 'accent' as const,
            },
          ]
        : []),
      { words: sliceSpans(part, 0, leadEnd), role: 'lead', steps: LEAD_STEPS, gap: 24 },
      bodyBlock(sliceSpans(part, leadEnd), { steps: BODY_STEPS, gap: 44 }),
    ];
    return wordsSketch({
      ...{
        kind: 'long',
        blocks,
        area: one.page.live,
        placing: of === 1 ? 'middle' : 'top',
        setter: one,
      },
      ...(of > 1 && { footNote: `${place + 1} of ${of}${place + 1 < of ? ' →' : ''}` }),
    });
  };
  return inParts(text, sketchOf, setter, MOST_LETTERS.part);
}

/** As few parts as fit, even ones. */
function inParts(
  text: Words,
  sketchOf: (part: Words, place: number, of: number, setter: Setter) => Sketch,
  setter: Setter,
  most: number,
): Flowing[] {
  const letters = letterCount(plainText(text));
  const first = Math.max(1, Math.ceil((letters - MOST_LETTERS.lastPart) / most));
  const last = first * 4 + 4;
  for (let count = first; ; count += Math.max(1, Math.floor(count / 8))) {
    const parts = evenParts(text, count);
    const flowing = parts.map((words, place): Flowing => {
      const make = (one: Setter) => sketchOf(words, place, parts.length, one);
      return { words, make, sketch: make(setter) };
    });
    if (count >= last || flowing.every(({ sketch }) => levelOf(sketch) !== null)) return flowing;
  }
}

/** How far from the best place a better kind of break may lie, as a share of a part. */
const REACH: Record<BreakPlace['kind'], number> = {
  paragraph: 0.35,
  sentence: 0.25,
  word: 0.12,
  letter: 1,
};

/** The text in so many parts of about the same length, cut at paragraphs, else sentences, else words. */
function evenParts(text: Words, count: number): Words[] {
  const { length } = plainText(text);
  const size = length / count;
  const places = breakPlaces(text);
  const cuts: number[] = [];
  for (let part = 1; part < count; part++) {
    const wanted = part * size;
    const least = cuts.at(-1) ?? 0;
    const near = (kind: BreakPlace['kind'], from = places) =>
      nearest(
        from.filter((place) => place.kind === kind && place.offset > least),
        wanted,
        REACH[kind] * size,
      );
    const cut =
      near('paragraph') ?? near('sentence') ?? near('word') ?? near('letter', letterPlaces(text));
    if (cut !== undefined) cuts.push(cut);
  }
  return [0, ...cuts].map((from, place) => sliceSpans(text, from, cuts[place]));
}

function nearest(places: readonly BreakPlace[], wanted: number, reach: number): number | undefined {
  let best: number | undefined;
  for (const { offset } of places) {
    const distance = Math.abs(offset - wanted);
    if (distance <= reach && distance < Math.abs((best ?? Number.POSITIVE_INFINITY) - wanted))
      best = offset;
  }
  return best;
}
