import type { Part, Tone } from '../composition.ts';
import type { TextChoice } from '../layouts/choice.ts';
import type { Words } from '../text/words.ts';
import { type Sketch, wordsSketch } from './sketch.ts';
import type { Block, Setter } from './stack.ts';
import { displayBlock, within } from './text-sketches.ts';

export type Pair = Extract<TextChoice, { layout: 'pair' }>;
type State = Pair['first'];

/** Sizes of what a state is made of, output px of the drawn slide. */
export interface StateSizes {
  label: readonly number[];
  figure: readonly number[];
  /** Of words beside a figure. */
  beside: readonly number[];
  /** Of words without a figure; of no size of their own, they are set as on any slide. */
  alone?: readonly number[];
}

const IN_HALVES: StateSizes = {
  label: [52, 52, 44],
  figure: [320, 260, 200, 160],
  beside: [72, 60, 52],
};

/** One of two states: under its label its figure, as large as can be, or its words. */
export function stateBlocks(
  words: Words,
  { label, figure, words: range }: State,
  sizes: StateSizes,
  tones: { label: Tone; figure: Tone; text: Tone },
): Block[] {
  const tone = tones.text;
  const under = { words: within(words, label), role: 'lead', steps: sizes.label } as const;
  const first: Block = { ...under, gap: 28, tone: tones.label };
  if (!figure) {
    const { alone } = sizes;
    return [
      first,
      displayBlock(within(words, range), { tone, gap: 20, ...(alone && { steps: alone }) }),
    ];
  }
  const beside = (from: number, to: number, gap: number): Block => ({
    ...displayBlock(within(words, { from, to }), { tone, gap }),
    steps: sizes.beside,
  });
  return [
    first,
    beside(range.from, figure.from, 0),
    {
      words: within(words, figure),
      ...{ role: 'figure', steps: sizes.figure, gap: 12, mostLines: 1, tone: tones.figure },
    },
    beside(figure.to, range.to, 12),
  ];
}

/** Two states that stand against each other, each on a ground of its own. */
export function pairSketch({ head, first, second }: Pair, words: Words, setter: Setter): Sketch {
  const { page } = setter;
  const { live, width, height } = page;
  const middle = height / 2;
  const half = (side: State, isSecond: boolean, before: Block[]): Sketch => {
    const tones = isSecond
      ? ({ label: 'on-other-quiet', figure: 'on-other', text: 'on-other' } as const)
      : // What was before makes way for what is now.
        ({ label: 'quiet', figure: 'quiet', text: 'ink' } as const);
    const blocks = [...before, ...stateBlocks(words, side, IN_HALVES, tones)];
    const room = page.drawn(72);
    const area = isSecond
      ? { ...live, y: middle + room, height: live.y + live.height - middle - room }
      : { ...live, height: middle - room - live.y };
    return wordsSketch({ kind: 'pair', blocks, area, placing: 'middle', setter });
  };
  const above: Block[] = head
    ? [{ words: within(words, head), role: 'title', steps: [72, 60, 52], gap: 0 }]
    : [];
  const upper = half(first, false, above);
  const lower = half(second, true, []);
  const ground: Part = {
    kind: 'shape',
    box: { x: 0, y: middle, width, height: height - middle },
    ...{ tone: 'other', radius: 0 },
  };
  return {
    kind: 'pair',
    footOn: 'other',
    levels: Math.max(upper.levels, lower.levels),
    at(level) {
      const [one, other] = [upper.at(level), lower.at(level)];
      return one && other && [ground, ...one, ...other];
    },
  };
}
