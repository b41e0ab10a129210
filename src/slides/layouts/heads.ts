import type { TextRange } from '../../edits/texts.ts';
import type { Attribution, Head } from './choice.ts';
import { isDayOfMonth } from './dates.ts';
import { MOST_LETTERS } from './layout-kinds.ts';
import { letterCount } from './letter-count.ts';
import { counterAt, type ListMark, numberAt } from './list-marks.ts';
import { lettersIn, linesIn, type Passage, textOf, trimmed } from './passage.ts';
import { firstSentence, hasDottedOrdinals } from './sentences.ts';

const DASH = /[ \u00a0](?:[-–—―]|--)[ \u00a0]/gu;
/** A name is a few words that begin large, where letters are large and small, and no sentence. */
const NAME = /^(?!\p{Ll})[^.!?…:;,。！？]{2,40}$/u;
const WORDS_OF_NAME = 4;
/** Signs of a number that only a thread makes certain: "#1", "10 –". */
const UNCERTAIN = /^[#№＃]|[-–—]$/u;
const WORDS = /[\p{L}\p{N}]/u;

/**
 * The number that a text begins with, when it is that of a point. "3. März" is a day.
 *
 * @param isCounted whether the thread numbers its posts: then "1. FC" and "4/9" are numbers, too
 */
export function pointNumber(
  passage: Passage,
  range: TextRange,
  isCounted: boolean,
): ListMark | null {
  const { text } = passage;
  const counter = counterAt(text, range.from);
  const mark = counter ?? numberAt(text, range.from);
  if (mark === null) return null;
  const isCertain = !counter && !UNCERTAIN.test(text.slice(mark.from, mark.to));
  if (!isCounted && (!isCertain || isOrdinal(passage, mark))) return null;
  // Where ordinals have no dot, "5. March on" is a point.
  const isDay = hasDottedOrdinals(passage.lang) && isDayOfMonth(passage, mark.sign);
  const isOne = !isDay && !isOfSeveral(passage, mark);
  return isOne && trimmed(text, mark.to, range.to) ? mark : null;
}

/** What stands at the head of a point or a list; null where nothing is short enough for a title. */
export function headOf(passage: Passage, range: TextRange, isCounted: boolean): Head | null {
  const { text } = passage;
  const number = pointNumber(passage, range, isCounted);
  const rest = number ? trimmed(text, number.to, range.to)! : range;
  const [line = rest] = linesIn(passage, rest);
  const first = { from: Math.max(line.from, rest.from), to: Math.min(line.to, rest.to) };
  const fits = (part: TextRange) => lettersIn(passage, part) <= MOST_LETTERS.lead;
  const whole = fits(first) ? first : firstSentence(passage, first).sentence;
  if (!fits(whole) || !WORDS.test(withoutLinks(passage, whole))) return null;
  const body = trimmed(text, whole.to, rest.to);
  const titled = titleAndBy(passage, whole);
  return { number, ...titled, body };
}

/** "Slow Mornings – Ines Falk": the dash becomes a line break. */
function titleAndBy(
  passage: Passage,
  range: TextRange,
): { title: TextRange; by: Attribution | null } {
  const { text } = passage;
  const dashes = [...textOf(passage, range).matchAll(DASH)];
  if (dashes.length !== 1) return { title: range, by: null };
  const [{ index, 0: found }] = dashes as [RegExpExecArray];
  const dash = trimmed(text, range.from + index, range.from + index + found.length)!;
  const title = trimmed(text, range.from, dash.from);
  const name = trimmed(text, dash.to, range.to);
  const isName = name !== null && isPerson(textOf(passage, name));
  return title && isName ? { title, by: { dash, name } } : { title: range, by: null };
}

/** In scripts with large letters each word of a name has one, but for those like "van" and "de". */
function isPerson(text: string): boolean {
  const words = text.split(/\s+/u);
  if (!NAME.test(text) || words.length > WORDS_OF_NAME) return false;
  return words.every((word) => !/^\p{Ll}/u.test(word) || letterCount(word) <= 3);
}

/** What is left of a part of the words without links, mentions and tags. */
export function withoutLinks({ text, closed }: Passage, { from, to }: TextRange): string {
  let left = '';
  let at = from;
  for (const one of closed) {
    if (one.to <= at || one.from >= to) continue;
    left += text.slice(at, Math.max(at, one.from));
    at = one.to;
  }
  return left + text.slice(at, Math.max(at, to));
}

/** Two lines with such numbers are points of this post, not this post one of the thread's. */
function isOfSeveral(passage: Passage, mark: ListMark): boolean {
  return passage.lines.some(
    (line) => line.from > mark.from && numberAt(passage.text, line.from)?.style === mark.style,
  );
}

/** "1. FC Lampen" on a line by itself may be no point. */
function isOrdinal({ text, lang }: Passage, mark: ListMark): boolean {
  const isDotted = hasDottedOrdinals(lang) && text.slice(mark.from, mark.to).endsWith('.');
  const line = text.slice(mark.to).split('\n', 2);
  return isDotted && line[1] === undefined;
}
