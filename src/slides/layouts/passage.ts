import type { TextRange } from '../../edits/texts.ts';
import { plainText } from '../../thread/spans.ts';
import { rememberEach } from '../text/remember.ts';
import type { Words } from '../text/words.ts';
import { letterCount } from './letter-count.ts';

/** Letters beyond which no layout asks how many there are. */
const ENOUGH = 1_000;

/** A line with words, without the white space at its ends. */
export interface Line extends TextRange {
  /** An empty line stands before it. */
  isAfterGap: boolean;
}

/** The words of a post as layouts are chosen from them. All offsets count UTF-16 units of `text`. */
export interface Passage {
  text: string;
  /** BCP 47, as X names it; null when nobody knows. */
  lang: string | null;
  /** All of the text but white space at its ends; null when there is no more than that. */
  whole: TextRange | null;
  /** Letters of the whole; of a text that is longer than every layout it is only said that it has more. */
  letters: number;
  /** Lines without words are none of them. */
  lines: readonly Line[];
  /** Links, mentions and tags: they stay in one piece, and their digits are no numbers. */
  closed: readonly TextRange[];
}

export const passageOf = rememberEach((words: Words, lang: string | null): Passage => {
  const text = plainText(words);
  const whole = trimmed(text, 0, text.length);
  return {
    ...{ text, lang, whole },
    letters: whole ? letterCount(text.slice(whole.from, whole.to), ENOUGH) : 0,
    lines: linesOf(text),
    closed: closedOf(words),
  };
});

/** What is left of a range without white space at its ends; null when nothing is. */
export function trimmed(text: string, from: number, to: number): TextRange | null {
  const part = text.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  const end = from + part.trimEnd().length;
  return start < end ? { from: start, to: end } : null;
}

/** Letters of a part of the words, exact up to what any layout holds. */
export const lettersIn = (passage: Passage, range: TextRange): number =>
  letterCount(textOf(passage, range), ENOUGH);

export const textOf = ({ text }: Passage, { from, to }: TextRange): string => text.slice(from, to);

/** The lines that begin within a range. */
export const linesIn = ({ lines }: Passage, { from, to }: TextRange): Line[] =>
  lines.filter((line) => line.to > from && line.from < to);

/** The language as Intl takes it: that of the browser where X names none that there is. */
export function knownLanguage(lang: string | null): string | undefined {
  try {
    return lang ? Intl.getCanonicalLocales(lang)[0] : undefined;
  } catch {
    return undefined;
  }
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let isAfterGap = false;
  let start = 0;
  for (const line of text.split('\n')) {
    const range = trimmed(text, start, start + line.length);
    if (range) lines.push({ ...range, isAfterGap });
    isAfterGap = range === null;
    start += line.length + 1;
  }
  return lines;
}

function closedOf(words: Words): TextRange[] {
  let start = 0;
  return words.flatMap(({ kind, text }) => {
    const range = { from: start, to: start + text.length };
    start = range.to;
    return kind === 'text' || kind === 'emoji' ? [] : [range];
  });
}
