import type { TextRange } from '../../edits/texts.ts';
import { plainText, sliceSpans } from '../../thread/spans.ts';
import type { Part } from '../composition.ts';
import type { Attribution, Head, TextChoice } from '../layouts/choice.ts';
import { letterCount } from '../layouts/letter-count.ts';
import { passageOf } from '../layouts/passage.ts';
import { sentencesIn } from '../layouts/sentences.ts';
import type { Words } from '../text/words.ts';
import { emphasized } from './emphasis.ts';
import { type Sketch, wordsSketch } from './sketch.ts';
import type { Block, Setter } from './stack.ts';
import { NUMERAL, stepsBetween } from './steps.ts';

/** The words of a range; none of null. */
export const within = (words: Words, range: TextRange | null): Words =>
  range ? sliceSpans(words, range.from, range.to) : [];

/** Letters up to which words are set in sizes from the first step down; of the table of types. */
const DISPLAY: readonly [letters: number, most: number][] = [
  [24, 200],
  [36, 184],
  [60, 144],
  [110, 128],
  [Number.POSITIVE_INFINITY, 96],
];
/** Beyond that nobody asks how many. */
const ENOUGH = 1_000;
const MOST_DISPLAY_LINES = 7;

/** Words in large type: a title, a statement, a question. */
export function displayBlock(words: Words, more: Partial<Block> = {}): Block {
  const letters = letterCount(plainText(words), ENOUGH);
  const [, most] = DISPLAY.find(([limit]) => letters <= limit)!;
  const mostLines = MOST_DISPLAY_LINES;
  return { words, role: 'display', steps: stepsBetween(most, 52), gap: 0, mostLines, ...more };
}

/** Words that are read: as large as they may be, down to the smallest. */
export const bodyBlock = (words: Words, more: Partial<Block> = {}): Block => ({
  ...{ words, role: 'body', steps: [60, 52, 44], gap: 40 },
  ...more,
});

/** A text of one of the layouts that are words alone; long texts and lists go on over several (long-sketches.ts). */
export function textSketch(
  choice: Exclude<TextChoice, { layout: 'long' | 'list' | 'pair' }>,
  words: Words,
  setter: Setter,
): Sketch {
  const area = setter.page.live;
  switch (choice.layout) {
    case 'statement': {
      const text = within(words, choice.text);
      const isShort = letterCount(plainText(text)) <= SHORT_STATEMENT;
      const blocks = statementBlocks(text, isShort, setter);
      const kind = isShort ? 'statement' : 'lead';
      return wordsSketch({ kind, blocks, area, placing: 'middle', setter });
    }
    case 'lead':
      return leadSketch(choice, words, setter);
    case 'item':
      return itemSketch(choice, words, setter);
    case 'figure':
      return figureSketch(choice, words, setter);
    case 'quotation':
      return quotationSketch(choice, words, setter);
  }
}

/** A statement, or each of its sentences by itself, all of one size. */
function statementBlocks(text: Words, isShort: boolean, setter: Setter): Block[] {
  const whole = displayBlock(emphasized(text, setter, isShort ? 'short' : 'statement'));
  if (setter.recipe.emphasis !== 'sentences') return [whole];
  const range = { from: 0, to: plainText(text).length };
  return sentencesIn(passageOf(text, setter.lang), range).map((sentence, at) => ({
    ...whole,
    words: within(text, sentence),
    gap: at === 0 ? 0 : SENTENCE_GAP,
  }));
}

/** Between sentences that stand apart, output px of the drawn slide. */
const SENTENCE_GAP = 72;

/** Letters of what stands alone on its ground; longer ones are set as what is read. */
const SHORT_STATEMENT = 40;

type Of<Layout> = Extract<TextChoice, { layout: Layout }>;

/** A first sentence over what follows from it. */
function leadSketch({ lead, body }: Of<'lead'>, words: Words, setter: Setter): Sketch {
  const blocks: Block[] = lead
    ? [
        {
          words:
            setter.recipe.emphasis === 'numbers'
              ? emphasized(within(words, lead), setter, 'running')
              : within(words, lead),
          role: 'lead',
          steps: [128, 112, 96, 84, 72, 60],
          gap: 0,
        },
        bodyBlock(within(words, body), { steps: [60, 60, 60, 60, 52, 44], gap: 48 }),
      ]
    : [bodyBlock(within(words, body), { steps: [84, 72, 60, 52, 44] })];
  return wordsSketch({ kind: 'lead', blocks, area: setter.page.live, placing: 'middle', setter });
}

/**
 * Of the numbers of points: one size on all slides of a thread that are set alike, whatever else stands there. A
 * smaller one only where no slide would hold the words otherwise.
 */
const numeralSteps = ({ recipe }: Setter): number[] => [
  ...Array<number>(6).fill(recipe.numeral ?? NUMERAL),
  160,
];
/** Over lists, which need the room. */
export const NUMERAL_OF_LIST = [112] as const;

/** The number of a point, its title, and what is said of it. */
export function headBlocks(
  { number, title, by }: Omit<Head, 'body'>,
  words: Words,
  numeral: readonly number[],
): Block[] {
  const isLarge = numeral !== NUMERAL_OF_LIST;
  const sign = number && (number.kind === 'number' ? number.sign : number);
  return [
    ...(sign
      ? [
          {
            words: within(words, sign),
            ...{ role: 'figure' as const, tone: 'accent' as const, gap: 0, mostLines: 1 },
            steps: numeral,
          },
        ]
      : []),
    {
      words: within(words, title),
      ...{ role: 'title' as const, gap: isLarge ? 56 : 24, mostLines: 6 },
      steps: isLarge ? [144, 128, 112, 96, 84, 72, 60] : [96, 96, 84, 84, 72, 60, 52],
    },
    ...byBlocks(by, words, 16),
  ];
}

/** Who said it, or wrote it. Its dash became the line break. */
const byBlocks = (by: Attribution | null, words: Words, gap: number): Block[] =>
  by
    ? [{ words: within(words, by.name), role: 'meta', steps: [44, 40, 36], tone: 'quiet', gap }]
    : [];

function itemSketch(choice: Of<'item'>, words: Words, setter: Setter): Sketch {
  const body = within(words, choice.body);
  const blocks = [
    ...headBlocks(choice, words, numeralSteps(setter)),
    bodyBlock(body, { steps: [72, 72, 72, 72, 60, 52, 44], gap: 48 }),
  ];
  return wordsSketch({ kind: 'item', blocks, area: setter.page.live, placing: 'middle', setter });
}

/** A number as large as the slide is wide, between the words that stand round it. */
function figureSketch(
  { before, figure, unit, after }: Of<'figure'>,
  words: Words,
  setter: Setter,
): Sketch {
  const around = { role: 'title' as const, steps: [96, 84, 84, 72, 72, 60, 52], mostLines: 6 };
  const blocks: Block[] = [
    { ...around, words: within(words, before), gap: 0 },
    {
      words: within(words, figure),
      ...{ role: 'figure', tone: 'accent', gap: 28, mostLines: 1, isWhole: true },
      steps: [...stepsBetween(560, 260), 200, 160, 128, 96],
    },
    unitBlock(within(words, unit)),
    { ...around, words: within(words, after), gap: 36 },
  ];
  return wordsSketch({ kind: 'figure', blocks, area: setter.page.live, placing: 'middle', setter });
}

/** "million" under its number: without it, the number would be another. */
export const unitBlock = (words: Words): Block => ({
  words,
  ...{ role: 'display', tone: 'accent', gap: 0, mostLines: 1, isWhole: true },
  steps: [160, 144, 128, 112, 112, 96, 96, 84, 72],
});

/** The mark that opens a quotation, over its words. */
export const QUOTE_SIGN = { size: 320, height: 150 } as const;

function quotationSketch(
  { quote, inner, by }: Of<'quotation'>,
  words: Words,
  setter: Setter,
): Sketch {
  const { page, type, lang } = setter;
  const blocks: Block[] = [
    {
      words: within(words, { from: inner.from, to: quote.to }),
      ...{ role: 'quotation', gap: 0, mostLines: 9 },
      steps: [128, 112, 96, 84, 72, 60, 52],
    },
    ...byBlocks(by, words, 48),
  ];
  const size = page.drawn(QUOTE_SIGN.size);
  const sign = (top: number): Part => ({
    kind: 'text',
    box: {
      ...page.live,
      y: top - page.drawn(QUOTE_SIGN.height),
      height: page.drawn(QUOTE_SIGN.height),
    },
    lines: [within(words, { from: quote.from, to: inner.from })],
    ...{ widths: [0], size, leading: page.drawn(QUOTE_SIGN.height) * 1.6, tracking: 0 },
    family: type.display.cut.family,
    weight: type.display.cut.weight,
    ...{
      align: setter.recipe.isCentered ? 'center' : 'start',
      tone: 'accent',
      lang,
      dir: setter.dir,
    },
  });
  return wordsSketch({
    ...{ kind: 'quotation', blocks, area: page.live, placing: 'middle', setter },
    head: page.drawn(QUOTE_SIGN.height),
    around: (top) => [sign(top)],
  });
}
