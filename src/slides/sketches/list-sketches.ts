import { sliceSpans } from '../../thread/spans.ts';
import type { ListItem, TextChoice } from '../layouts/choice.ts';
import type { Words } from '../text/words.ts';
import type { Flowing } from './long-sketches.ts';
import { levelOf, type Sketch, wordsSketch } from './sketch.ts';
import type { Block, Setter } from './stack.ts';
import { bodyBlock, headBlocks, NUMERAL_OF_LIST, within } from './text-sketches.ts';

type Of<Layout> = Extract<TextChoice, { layout: Layout }>;

/** Lines of items on one slide. */
const MOST_ITEMS = 7;

/** A list on as few slides as hold it; what leads to it stands on the first, what follows on the last. */
export function listSketches(choice: Of<'list'>, words: Words, setter: Setter): Flowing[] {
  const { items } = choice;
  const first = Math.ceil(items.length / MOST_ITEMS);
  for (let count = first; ; count++) {
    const size = Math.ceil(items.length / count);
    const groups = Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
      items.slice(at * size, (at + 1) * size),
    );
    const all = groups.map((some, place): Flowing => {
      const isLast = place === groups.length - 1;
      const make = (one: Setter) => listSketch(choice, some, place === 0, isLast, words, one);
      const from = place === 0 ? 0 : some[0]!.mark.from;
      const part = sliceSpans(words, from, groups[place + 1]?.[0]?.mark.from);
      return { words: part, make, sketch: make(setter) };
    });
    if (count >= items.length || all.every(({ sketch }) => levelOf(sketch) !== null)) return all;
  }
}

function listSketch(
  { head, tail }: Of<'list'>,
  items: readonly ListItem[],
  isFirst: boolean,
  isLast: boolean,
  words: Words,
  setter: Setter,
): Sketch {
  const isFew = items.length <= 4;
  const isAlone = isFew && !(isFirst && head);
  const steps = isAlone
    ? [112, 96, 84, 72, 60, 52, 44]
    : isFew
      ? [96, 84, 84, 72, 60, 52, 44]
      : [96, 84, 72, 72, 60, 60, 52, 44];
  const blocks: Block[] = [
    ...(isFirst && head
      ? [
          ...headBlocks(head, words, NUMERAL_OF_LIST),
          bodyBlock(within(words, head.body), { steps: [60, 60, 60, 60, 52, 52, 44] }),
        ]
      : []),
    ...items.map(
      ({ mark, words: range }, place): Block => ({
        words: within(words, range),
        ...{ role: 'item', steps, gap: place === 0 && isFirst && head ? 60 : isFew ? 36 : 28 },
        mark: { words: within(words, mark.kind === 'number' ? mark.sign : mark), tone: 'accent' },
      }),
    ),
    ...(isLast && tail ? [bodyBlock(within(words, tail), { gap: 48 })] : []),
  ];
  return wordsSketch({ kind: 'list', blocks, area: setter.page.live, placing: 'middle', setter });
}
