import type { Part } from '../composition.ts';
import type { TextChoice } from '../layouts/choice.ts';
import type { Words } from '../text/words.ts';
import { type Sketch, wordsSketch } from './sketch.ts';
import type { Block, Setter } from './stack.ts';
import { displayBlock, within } from './text-sketches.ts';

type Of<Layout> = Extract<TextChoice, { layout: Layout }>;

/** Two states that stand against each other, each on a ground of its own. */
export function pairSketch(
  { head, first, second }: Of<'pair'>,
  words: Words,
  setter: Setter,
): Sketch {
  const { page } = setter;
  const { live, width, height } = page;
  const middle = height / 2;
  const half = (side: typeof first, isSecond: boolean, before: Block[]): Sketch => {
    const tone = isSecond ? 'on-other' : 'ink';
    const quiet = isSecond ? 'on-other-quiet' : 'quiet';
    const { figure, words: range } = side;
    const text: Block[] = figure
      ? [
          {
            ...displayBlock(within(words, { from: range.from, to: figure.from }), { tone }),
            steps: [72, 60, 52],
          },
          {
            words: within(words, figure),
            ...{ role: 'figure', steps: [320, 260, 200, 160], gap: 12, mostLines: 1 },
            // What was before makes way for what is now.
            tone: isSecond ? tone : quiet,
          },
          {
            ...displayBlock(within(words, { from: figure.to, to: range.to }), { tone, gap: 12 }),
            steps: [72, 60, 52],
          },
        ]
      : [displayBlock(within(words, range), { tone, gap: 20 })];
    const blocks: Block[] = [
      ...before,
      { words: within(words, side.label), role: 'lead', steps: [52, 52, 44], gap: 28, tone: quiet },
      ...text,
    ];
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
