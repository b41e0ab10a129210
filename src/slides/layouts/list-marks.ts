import type { TextRange } from '../../edits/texts.ts';
import { DIGIT, HAN_DIGITS, NUMBER_SIGNS, numberOf } from './numerals.ts';
import type { Line, Passage } from './passage.ts';

/** A mark at the start of a line that may become layout: it hangs before the words, or stands over them. */
export interface ListMark extends TextRange {
  /** What is drawn of it: "1" of "1.", "•". */
  sign: TextRange;
  /** What a number comes to. */
  value: number | null;
  /** Marks of one list have the same. */
  style: string;
  kind: 'bullet' | 'number' | 'emoji';
}

/** Whatever stands behind these is an item, with or without a space. */
const SURE = '[•‣◦●○■□▪▫▸►▶◆◇★☆・✓✔☑☐✗✘✖→➜➔➡⇒]\\uFE0F?';
/** With a space these are marks, without one they are signs of a word or a number. */
const SPACED = '(?:[-–—―*+·»›‐−⁃]|--|[-=]>)(?=[ \\t\\u00a0\\u3000])';
const BULLET = new RegExp(`(${SURE}|${SPACED})`, 'uy');

const DIGITS = `${DIGIT}{1,3}`;
/** "1.", "1)", "(1)", "#1", "1/", "1:", "1 –", "1、", "၁။". A digit behind is part of a time or a figure. */
const NUMBER = new RegExp(
  [
    `(?:[#№＃] ?)?(?<before>${DIGITS}) ?(?:\\.\\)|[.．。、､)）:：/။។।](?!${DIGIT})|[-–—](?=\\s))`,
    `[(（[【](?<inside>${DIGITS}|[${HAN_DIGITS}]{1,3})[)）\\]】][.:]?`,
    `[#№＃](?<bare>${DIGITS})(?=\\s)`,
    `(?<han>[${HAN_DIGITS}]{1,3})[、．.)）:：](?![${HAN_DIGITS}])`,
    `(?<sign>[${NUMBER_SIGNS}])[.)፡፦]?`,
    '(?<keycaps>(?:[0-9]\\uFE0F?\\u20E3){1,2}|🔟)',
  ].join('|'),
  'uy',
);
/** "4/9": how far a thread is. */
const COUNTER = new RegExp(
  `[(（[]?(?<sign>(?<value>${DIGITS})/(?:${DIGITS}|[nNxX]))(?![\\p{L}\\p{N}/%])[)）\\]]?[.):]?`,
  'uy',
);

const EMOJI =
  /(?:\p{RI}\p{RI}|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)\p{Emoji_Modifier}?(?:\u200D\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?)*)(?=[ \t\u00a0\p{L}\p{N}])/uy;
/** Signs of what is done and what is not, which stand in one list. */
const CHECKS = /^[✅☑✔✓☐❌✗✘✖❎]/u;
const WORDS = /[\p{L}\p{N}]/u;

/** The mark that a line begins with, if words stand behind it. */
export function markOf({ text }: Passage, line: Line): ListMark | null {
  const mark = numberAt(text, line.from) ?? bulletAt(text, line.from) ?? emojiAt(text, line.from);
  return mark && WORDS.test(text.slice(mark.to, line.to)) ? mark : null;
}

/** The counter "4/9" that a line begins with; it may stand alone there. */
export function counterAt(text: string, from: number): ListMark | null {
  const match = matchAt(COUNTER, text, from);
  if (!match) return null;
  const { sign: said } = match.groups!;
  const start = from + match[0].indexOf(said!);
  const sign = { from: start, to: start + said!.length };
  return made(match, sign, 'number', 'n/m', numberOf(match.groups!.value!));
}

/** The number that a line begins with; it may stand alone there. */
export function numberAt(text: string, from: number): ListMark | null {
  const match = matchAt(NUMBER, text, from);
  if (!match) return null;
  const numeral = Object.values(match.groups!).find((one) => one !== undefined)!;
  const start = from + match[0].indexOf(numeral);
  const style = match[0].replace(numeral, 'n').replaceAll(' ', '');
  const { keycaps } = match.groups!;
  const value = keycaps === '🔟' ? 10 : numberOf(keycaps ? keycaps.replace(/\D/gu, '') : numeral);
  if (value === null) return null;
  return made(match, { from: start, to: start + numeral.length }, 'number', style, value);
}

function bulletAt(text: string, from: number): ListMark | null {
  const match = matchAt(BULLET, text, from);
  if (!match) return null;
  const sign = { from, to: from + match[0].length };
  return made(match, sign, 'bullet', CHECKS.test(match[0]) ? 'check' : match[0]);
}

function emojiAt(text: string, from: number): ListMark | null {
  const match = matchAt(EMOJI, text, from);
  if (!match) return null;
  const sign = { from, to: from + match[0].length };
  return made(match, sign, 'emoji', CHECKS.test(match[0]) ? 'check' : match[0]);
}

function made(
  { index, 0: found }: RegExpExecArray,
  sign: TextRange,
  kind: ListMark['kind'],
  style: string,
  value: number | null = null,
): ListMark {
  return { from: index, to: index + found.length, sign, kind, style, value };
}

function matchAt(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}
