import type { TextRange } from '../../edits/texts.ts';
import { DIGIT } from './numerals.ts';
import { type Passage, textOf, trimmed } from './passage.ts';
import { RELATIVE_TIMES } from './word-lists/relative-times.ts';
import { allOf, SPACED } from './word-lists/says.ts';
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
  '|km/h|km|kg|cm|mm|GB|MB|TB|fps|px|pt|kWh|kW|MW|GW|mph|pp)';
const GROUPED = `(?:${DIGIT}{1,3}(?:[ \\u00a0\\u202f]${DIGIT}{3})+(?!${DIGIT})|${DIGIT}+(?:[.,٫٬’']${DIGIT}+)*)(?:[.,٫]${DIGIT}+)?`;
/** A letter of these stands at a number only in names: "G20", "v2", "iOS17". Other scripts have no space. */
const PART_OF_NAME = '(?<![\\p{sc=Latin}\\p{sc=Cyrillic}\\p{sc=Greek}\\p{Nd}_#@/][-–.,:’]?)';
/** A time, a date, a fraction, an ordinal: the number says which, not how many. */
const NO_NUMBER =
  `(?![:：/]${DIGIT})(?!(?:st|nd|rd|th|er|e|[ºª])(?!\\p{L}))(?![-–.](?:${DIGIT}|\\p{L}))(?!\\p{Nd})` +
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
const YEAR = /^(?:1[5-9]|20)\d\d(?:[-–](?:\d\d){1,2})?$/;
const wholeAhead = (texts: readonly string[]) =>
  `(?:${texts.map((one) => one.replaceAll('.', '\\.')).join('|')})(?:(?<![${SPACED}])|(?![${SPACED}]))`;
const UNIT_WORD = new RegExp(`[ \\u00a0\\u202f-]?${wholeAhead(allOf(UNIT_WORDS))}`, 'iuy');
const MOMENT = new RegExp(`\\s*${wholeAhead(RELATIVE_TIMES.behind)}`, 'iuy');
const CLOCK = new RegExp(`\\s?${wholeAhead(RELATIVE_TIMES.clock)}`, 'iuy');
const MOMENT_BEFORE = new RegExp(
  `(?<![${SPACED}])(?:${RELATIVE_TIMES.before.join('|')})\\s*$`,
  'iu',
);
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;
/** Letters that a word has in scripts that write no spaces, as a rule. */
const LETTERS_OF_WORD = 3;

/** The numbers of a part of a text that say how many: no years, dates, times, versions or ordinals. */
export function quantitiesIn(passage: Passage, range: TextRange): Quantity[] {
  const { text, closed } = passage;
  NUMBER.lastIndex = range.from;
  const found: Quantity[] = [];
  for (let match = NUMBER.exec(text); match; match = NUMBER.exec(text)) {
    const to = match.index + match[0].length;
    if (to > range.to) break;
    const number = { from: match.index, to };
    if (closed.some((one) => one.from < to && one.to > number.from)) continue;
    const { digits, currency, scale, unit } = match.groups!;
    const word = matchAt(UNIT_WORD, text, to) ?? '';
    const hasSign = !!(currency ?? scale ?? unit);
    if (DATE.test(digits!) || matchAt(CLOCK, text, to) !== null) continue;
    if (YEAR.test(digits!) && !hasSign && !/\p{L}{3}/u.test(word)) continue;
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
  const before = text.slice(Math.max(0, from - 20), from);
  return matchAt(MOMENT, text, to) !== null || MOMENT_BEFORE.test(before);
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
