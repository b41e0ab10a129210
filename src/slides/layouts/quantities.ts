import type { TextRange } from '../../edits/texts.ts';
import { isDayOfMonth, isYear } from './dates.ts';
import { DIGIT } from './numerals.ts';
import { type Passage, textOf, trimmed } from './passage.ts';
import { RELATIVE_TIMES } from './word-lists/relative-times.ts';
import { allOf, endsWithWord, wordAtStart } from './word-lists/says.ts';
import { UNIT_WORDS } from './word-lists/unit-words.ts';

/** A number in a text. */
export interface Quantity {
  /** The number with the signs that belong to it: "+6 %", "$1.2M", "3倍". */
  number: TextRange;
  /** It counts something: a sign, or a word of a unit behind it. */
  hasUnit: boolean;
}

const SCALE = '(?:[kKMBT]|[Mm]io|[Mm]rd|bn|mn|tn|[万萬億亿兆千만억조])';
const CURRENCY = '[$€£¥₹₽₩₺₴₦₫฿₪₱₴﷼]|(?:US|CA|AU|R)\\$';
const UNIT_SIGN =
  '(?:%|‰|٪|％|°[CF]?|[x×](?! ?\\p{N})(?!\\p{L})|[倍円元圆圓割배원]' +
  '|km/h|km|min|ms|h|kg|cm|mm|GB|MB|TB|fps|px|pt|kWh|kW|MW|GW|mph|pp)';
const GROUPED = `(?:${DIGIT}{1,3}(?:[ \\u00a0\\u202f]${DIGIT}{3})+(?!${DIGIT})|${DIGIT}+(?:[.,٫٬’']${DIGIT}+)*)(?:[.,٫]${DIGIT}+)?`;
/** A letter of these stands at a number only in names: "G20", "v2", "iOS17". Other scripts have no space. */
const PART_OF_NAME = '(?<![\\p{sc=Latin}\\p{sc=Cyrillic}\\p{sc=Greek}\\p{Nd}_#@/][-–.,:’]?)';
const NAME = /[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]/u;
/** A time, a date, a fraction, an ordinal: the number says which, not how many. */
const NO_NUMBER =
  // A digit in a keycap is an emoji.
  `(?!\\ufe0f?\\u20e3)(?![:：/]${DIGIT})(?!(?:st|nd|rd|th|er|e|[ºª])(?!\\p{L}))(?![-–.](?:${DIGIT}|\\p{L}))(?!\\p{Nd})` +
  '(?! ?(?:[月日号號点點월]|時(?!間)|시(?!간)|일(?!간)))';
const NUMBER = new RegExp(
  `${PART_OF_NAME}(?<sign>[+−±~≈<>≤≥-]?)(?<currency>(?:${CURRENCY}|[%٪]) ?)?` +
    `(?<digits>${GROUPED}(?:[-–~〜]${GROUPED})?)${NO_NUMBER}` +
    `(?<scale>[ \\u00a0\\u202f]?${SCALE}(?![\\p{sc=Latin}\\p{Nd}]))?` +
    `(?<unit>[ \\u00a0\\u202f]?(?:${UNIT_SIGN}|${CURRENCY}|(?:EUR|USD|GBP|CHF|JPY|INR|BRL))(?![\\p{sc=Latin}\\p{Nd}]))?`,
  'gu',
);
const DATE = new RegExp(
  `^${DIGIT}{1,4}([.]|/)${DIGIT}{1,2}\\1${DIGIT}{1,4}$|^${DIGIT}{1,4}(?:[.]${DIGIT}+){3,}$`,
  'u',
);
/** What may stand between a number and the word of its unit. */
const JOINT = /^[ \u00a0\u202f-]?/;
/** UTF-16 units in which a word beside a number is looked for. */
const NEAR = 24;
const UNITS = allOf(UNIT_WORDS);
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;
/** Letters that a word has in scripts that write no spaces, as a rule. */
const LETTERS_OF_WORD = 3;

/** The numbers of a part of a text that say how many: no years, dates, times, versions or ordinals. */
export function quantitiesIn(passage: Passage, range: TextRange): Quantity[] {
  const { closed } = passage;
  // Behind the range it would look to the end of a long text for a number that it does not want.
  const text = passage.text.slice(0, range.to + 3 * NEAR);
  NUMBER.lastIndex = range.from;
  const found: Quantity[] = [];
  for (let match = NUMBER.exec(text); match; match = NUMBER.exec(text)) {
    const to = match.index + match[0].length;
    if (to > range.to) break;
    const number = { from: match.index, to };
    if (closed.some((one) => one.from < to && one.to > number.from)) continue;
    const { digits, currency, scale, unit } = match.groups!;
    const word = wordBehind(text, to, UNITS);
    // "5G", "3D", "90s" are names.
    if (word === '' && NAME.test(text[to] ?? '')) continue;
    const hasSign = !!(currency ?? scale ?? unit);
    if (DATE.test(digits!) || wordBehind(text, to, RELATIVE_TIMES.clock) !== '') continue;
    const isBare = !hasSign && !/\p{L}{3}/u.test(word);
    if (isBare && (isYear(passage, digits!) || isDayOfMonth(passage, number))) continue;
    const hasUnit = (hasSign || word !== '') && !isMoment(text, number.from, to + word.length);
    found.push({ number, hasUnit });
  }
  return found;
}

/** How many words of a text stand before an offset. */
export function wordsBefore(passage: Passage, from: number, offset: number): number {
  const before = passage.text.slice(from, offset);
  const unspaced = before.match(UNSPACED)?.length ?? 0;
  const spaced = before.replace(UNSPACED, ' ').match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  return spaced + Math.ceil(unspaced / LETTERS_OF_WORD);
}

/** The one number that begins within the first three words; null where there are more, or none. */
export function numberUpFront(passage: Passage, range: TextRange): Quantity | null {
  const front = quantitiesIn(passage, range).filter(
    ({ number }) => wordsBefore(passage, range.from, number.from) < 3,
  );
  return front.length === 1 ? front[0]! : null;
}

/** A part of a text with the signs that must not begin or end the line beside it: "41%，", "(3x". */
export function withPunctuation(
  { text }: Passage,
  range: TextRange,
  { from, to }: TextRange,
): TextRange {
  const before = /[\p{Ps}\p{Pi}"¿¡]*$/u.exec(text.slice(range.from, from))![0];
  const behind = /^[\p{Pe}\p{Pf},.;:!?…،؛؟。、，；：！？।]*/u.exec(text.slice(to, range.to))![0];
  return { from: from - before.length, to: to + behind.length };
}

/** The word of the unit behind a number, with what ends it: "million", "days."; null where a sign or nothing says it. */
export function unitBehind(
  passage: Passage,
  range: TextRange,
  number: TextRange,
): TextRange | null {
  const word = wordBehind(passage.text, number.to, UNITS);
  const to = number.to + word.length;
  if (!/^\s/u.test(word) || to > range.to) return null;
  return withPunctuation(passage, range, { from: number.to + 1, to });
}

/** What stands before and behind a part of a text. */
export function around(passage: Passage, range: TextRange, middle: TextRange) {
  return {
    before: trimmed(passage.text, range.from, middle.from),
    after: trimmed(passage.text, middle.to, range.to),
  };
}

/** Signs without white space, which is what a figure's width hangs on. */
export const signsOf = (passage: Passage, range: TextRange): number =>
  [...textOf(passage, range).replace(/\s/g, '')].length;

/** "3 years ago" says when, not how many. */
function isMoment(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - NEAR), from).trimEnd();
  return (
    endsWithWord(before, RELATIVE_TIMES.before) ||
    wordBehind(text, to, RELATIVE_TIMES.behind) !== ''
  );
}

/** One of some words behind a number, with what joins them; '' where there is none. */
function wordBehind(text: string, at: number, words: readonly string[]): string {
  const joint = JOINT.exec(text.slice(at, at + 1))![0];
  const start = at + joint.length;
  const word = wordAtStart(text.slice(start, start + NEAR), words);
  return word && joint + word;
}
