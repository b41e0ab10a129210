import type { TextRange } from '../../edits/texts.ts';
import { rememberLast } from '../text/remember.ts';
import { numberOf } from './numerals.ts';
import { knownLanguage, type Passage } from './passage.ts';

/** UTF-16 units in which the word beside a number is looked for. */
const NEAR = 24;
const WORD_BEFORE = /([\p{L}\p{M}]+)\.?\s+$/u;
const WORD_BEHIND = /^(?:\.|st|nd|rd|th|º|er)?\s+(?:of\s+|de\s+)?([\p{L}\p{M}]+)/u;
/** Years of other calendars, by the language of the text. */
const YEARS: readonly [languages: RegExp, first: number, last: number][] = [
  [/^(?:fa|ar|ur|ps)\b/, 1300, 1499],
  [/^(?:th|lo|km)\b/, 2400, 2699],
];

/** "3. März", "March 3", "3 de marzo": a number beside a month in the language of the text. */
export function isDayOfMonth({ text, lang }: Passage, number: TextRange): boolean {
  const value = numberOf(text.slice(number.from, number.to));
  if (value === null || value < 1 || value > 31) return false;
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, number.from - NEAR), number.from))?.[1];
  const behind = WORD_BEHIND.exec(text.slice(number.to, number.to + NEAR))?.[1];
  const months = monthsOf(knownLanguage(lang) ?? 'en');
  return [before, behind].some((word) => word && months.includes(word.toLowerCase()));
}

/** Whether digits without a unit are a year rather than a number of things. */
export function isYear({ lang }: Passage, digits: string): boolean {
  const [first, last] = digits.split(/[-–]/);
  const value = [...first!].length === 4 ? numberOf(first!) : null;
  if (value === null || (last !== undefined && numberOf(last) === null)) return false;
  const own = YEARS.find(([languages]) => languages.test(lang ?? ''));
  return (value >= 1500 && value < 2100) || (!!own && value >= own[1] && value <= own[2]);
}

/** The names of months as they stand beside a day, long and short. */
const monthsOf = rememberLast((lang: string): string[] =>
  (['long', 'short'] as const).flatMap((month) => {
    const format = new Intl.DateTimeFormat(lang, { day: 'numeric', month, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, at) => {
      const parts = format.formatToParts(new Date(Date.UTC(2026, at, 1)));
      const name = parts.find(({ type }) => type === 'month')?.value ?? '';
      return name.toLowerCase().replace(/\.$/, '');
    });
  }),
);
