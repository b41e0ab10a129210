import type { Words } from '../text/words.ts';
import { isBlank } from '../typesetting/set-text.ts';
import { type Pair, type StateSizes, stateBlocks } from './pair-sketch.ts';
import { type Block, levelsOf, moved, type Setter, type Stack, stackAt } from './stack.ts';
import { displayBlock, within } from './text-sketches.ts';

/** Words over a poll, a quoted post or a link. */
export interface WordsAbove {
  levels: number;
  isEmpty: boolean;
  /** From the top of the live area; null where they do not fit at this level. */
  at(level: number): Stack | null;
}

/** Between two states side by side, and over them, output px of the drawn slide. */
const GAP = 48;
const IN_COLUMNS: StateSizes = {
  label: [44],
  figure: [200, 184, 160, 144, 128, 112, 96, 84],
  beside: [60, 52, 44],
  alone: [84, 72, 60, 52, 44],
};

export function wordsAbove(
  words: Words,
  pair: Pick<Pair, 'head' | 'first' | 'second'> | null,
  setter: Setter,
): WordsAbove {
  if (pair) return statesAbove(words, pair, setter);
  const display = displayBlock(words);
  const steps = display.steps.filter((step) => step <= 160);
  const blocks: Block[] = isBlank(words) ? [] : [{ ...display, role: 'title', steps }];
  return {
    ...{ levels: levelsOf(blocks), isEmpty: blocks.length === 0 },
    at: (level) => stackAt(blocks, level, setter.page.live, setter),
  };
}

/** Two states side by side: one under the other they are as small as what stands under them. */
function statesAbove(
  words: Words,
  { head, first, second }: Pick<Pair, 'head' | 'first' | 'second'>,
  setter: Setter,
): WordsAbove {
  const { page, isRtl } = setter;
  const { live } = page;
  const gap = page.drawn(GAP);
  const width = (live.width - gap) / 2;
  const starts = [live.x, live.x + width + gap];
  if (isRtl) starts.reverse();
  const over: Block[] = [{ words: within(words, head), role: 'lead', steps: [72, 60, 52], gap: 0 }];
  const columns = [
    stateBlocks(words, first, IN_COLUMNS, { label: 'quiet', figure: 'quiet', text: 'ink' }),
    stateBlocks(words, second, IN_COLUMNS, { label: 'quiet', figure: 'accent', text: 'ink' }),
  ];
  return {
    levels: Math.max(levelsOf(over), ...columns.map(levelsOf)),
    isEmpty: false,
    at(level) {
      const top = stackAt(over, level, live, setter);
      const sides = columns.map((blocks, at) =>
        stackAt(blocks, level, { ...live, x: starts[at]!, width }, setter),
      );
      if (!top || sides.includes(null)) return null;
      const under = top.height + (top.parts.length > 0 ? gap : 0);
      return {
        parts: [...top.parts, ...sides.flatMap((side) => moved(side!.parts, under))],
        height: under + Math.max(...sides.map((side) => side!.height)),
      };
    },
  };
}
