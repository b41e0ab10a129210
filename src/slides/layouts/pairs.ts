import type { TextRange } from '../../edits/texts.ts';
import { sliceSpans } from '../../thread/spans.ts';
import type { Words } from '../text/words.ts';
import type { Choice, Half, TextChoice, WordsPlace } from './choice.ts';
import { MOST_LETTERS } from './layout-kinds.ts';
import { letterCount } from './letter-count.ts';
import { markOf } from './list-marks.ts';
import { type Line, lettersIn, type Passage, passageOf, textOf, trimmed } from './passage.ts';
import { numberUpFront } from './quantities.ts';
import { questionAtEnd } from './questions.ts';
import { PAIR_LABELS } from './word-lists/pair-labels.ts';
import { listsFor } from './word-lists/says.ts';

type Pair = Omit<Extract<TextChoice, { layout: 'pair' }>, 'under'>;

const ARROW = /[→➔➜➡⟶⇒←⟵]\uFE0F?|[-=]>/gu;
const ENDS_SENTENCE = /[.!?…。！？؟।](?:\s|$)/u;
const WORDS = /[\p{L}\p{N}]/u;
/** Words of one side of an arrow. */
const WORDS_OF_SIDE = 4;
/** Lines of a post in which a pair is looked for. */
const MOST_LINES = 8;

/** Two states against each other: "Before: …" over "After: …", or "X → Y"; maybe a head above. */
export function pairIn(passage: Passage, whole: TextRange): Pair | null {
  if (passage.lines.length > MOST_LINES) return null;
  return labelledPair(passage, whole) ?? arrowPair(passage, whole);
}

/** Words over something else, such as a poll, of which some have a slide of their own. */
interface Parted {
  before: TextRange;
  /** Stands over what is under the words. */
  question: TextRange | null;
}

/**
 * How words part that do not stand whole over what is under them: two states want a slide of their own, over a poll
 * they are as small as its options. Of many words those that ask stay with their poll. Null where nothing is parted.
 */
export function partedOver(
  { layout, words }: Pick<Extract<Choice, { words: WordsPlace }>, 'layout' | 'words'>,
  passage: Passage,
  text: Words,
): Parted | null {
  const { whole, lang } = passage;
  if (!whole) return null;
  const question = questionAtEnd(passage, whole);
  const before = question && trimmed(passage.text, whole.from, question.from);
  if (words !== 'with') return layout === 'poll' && before ? { before, question } : null;
  if (before && isPair(sliceSpans(text, before.from, before.to), lang)) return { before, question };
  return pairIn(passage, whole) ? { before: whole, question: null } : null;
}

function isPair(words: Words, lang: string | null): boolean {
  const passage = passageOf(words, lang);
  return passage.whole !== null && pairIn(passage, passage.whole) !== null;
}

function labelledPair(passage: Passage, whole: TextRange): Pair | null {
  const { lines, lang } = passage;
  for (const [firsts, seconds] of listsFor(lang).flatMap((language) => PAIR_LABELS[language])) {
    const starts = lines.map((line) => labelAt(passage, line, firsts));
    const start = starts.findIndex((label) => label !== null);
    if (start === -1) continue;
    const ends = lines.map((line, at) => (at > start ? labelAt(passage, line, seconds) : null));
    const end = ends.findIndex((label) => label !== null);
    if (end === -1 || lines.slice(end + 1).some(({ isAfterGap }) => isAfterGap)) continue;
    const first = halfOf(passage, starts[start]!, lines[end]!.from);
    const second = halfOf(passage, ends[end]!, whole.to);
    const head = trimmed(passage.text, whole.from, starts[start]!.from);
    if (first && second && isHead(passage, head)) {
      return { layout: 'pair', head, first, arrow: null, second };
    }
  }
  return null;
}

/** "Before:", "❌ Before –" or "Before" alone on its line. */
function labelAt(passage: Passage, line: Line, labels: readonly string[]): TextRange | null {
  const from = markOf(passage, line)?.to ?? line.from;
  const said = passage.text.slice(from, line.to);
  const start = said.length - said.trimStart().length;
  const rest = said.trimStart();
  const label = labels.find((one) => rest.toLowerCase().startsWith(one));
  const behind = label && /^\s?(?:[:：=|]|[-–—](?=\s))|^$/u.exec(rest.slice(label.length));
  if (!label || !behind) return null;
  return { from: line.from, to: from + start + label.length + behind[0].length };
}

function halfOf(passage: Passage, label: TextRange, to: number): Half | null {
  const words = trimmed(passage.text, label.to, to);
  if (!words || lettersIn(passage, words) > MOST_LETTERS.half) return null;
  if (!WORDS.test(textOf(passage, words))) return null;
  return { label, words, figure: figureOf(passage, words) };
}

/** The last line is "X → Y" with a short X and Y; lines above it are the head. */
function arrowPair(passage: Passage, whole: TextRange): Pair | null {
  const line = passage.lines.at(-1)!;
  const said = textOf(passage, line);
  const arrows = [...said.matchAll(ARROW)];
  if (arrows.length !== 1 || ENDS_SENTENCE.test(said)) return null;
  const [{ index, 0: found }] = arrows as [RegExpExecArray];
  const arrow = { from: line.from + index, to: line.from + index + found.length };
  if (passage.closed.some((one) => one.from < arrow.to && one.to > arrow.from)) return null;
  const first = sideOf(passage, line.from, arrow.from);
  const second = sideOf(passage, arrow.to, line.to);
  const head = trimmed(passage.text, whole.from, line.from);
  // A path through menus and a step of a list look the same: with a head, numbers alone tell.
  const isSure = head === null || (first?.figure && second?.figure);
  if (!first || !second || !isSure || !isHead(passage, head)) return null;
  return { layout: 'pair', head, first, arrow, second };
}

function sideOf(passage: Passage, from: number, to: number): Half | null {
  const words = trimmed(passage.text, from, to);
  if (!words) return null;
  const said = textOf(passage, words);
  const isShort =
    letterCount(said) <= MOST_LETTERS.sideOfArrow && said.split(/\s+/u).length <= WORDS_OF_SIDE;
  return isShort && WORDS.test(said)
    ? { label: null, words, figure: figureOf(passage, words) }
    : null;
}

function figureOf(passage: Passage, words: TextRange): TextRange | null {
  const found = numberUpFront(passage, words);
  return found?.hasUnit ? found.number : null;
}

const isHead = (passage: Passage, head: TextRange | null): boolean =>
  head === null || lettersIn(passage, head) <= MOST_LETTERS.statement;
