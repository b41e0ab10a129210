import type { TextMark } from './schema.ts';

/** A run that X's data say is bold or italic; whether they count code points or UTF-16 units, nobody says. */
export interface StyledRange {
  from: number;
  to: number;
  kinds: readonly TextMark[];
}

/** A run of a text, UTF-16 offsets, and how it is set. */
export interface StyledMark {
  kind: TextMark;
  from: number;
  to: number;
}

/**
 * The marks of a text. Its ranges are believed the way they are counted that puts both ends of each
 * at the edge of a word: people set whole words bold. Where neither way does, none is believed.
 */
export function marksIn(text: string, ranges: readonly StyledRange[]): StyledMark[] {
  const units = unitsOfPoints(text);
  const ways = [(at: number) => units[at], (at: number) => at];
  for (const offsetOf of ways) {
    const marks = ranges.flatMap(({ from, to, kinds }) => {
      const [start = -1, end = -1] = [offsetOf(from), offsetOf(to)];
      return kinds.map((kind) => ({ kind, from: start, to: end }));
    });
    if (marks.every((mark) => isOfWords(text, mark))) return marks;
  }
  return [];
}

/** For each code point of a text, and for its end, how many UTF-16 units stand before it. */
function unitsOfPoints(text: string): number[] {
  const units = [0];
  for (const point of text) units.push(units.at(-1)! + point.length);
  return units;
}

function isOfWords(text: string, { from, to }: StyledMark): boolean {
  return from >= 0 && from < to && to <= text.length && [from, to].every((at) => isEdge(text, at));
}

const LETTER_BEFORE = /[\p{L}\p{M}\p{N}]$/u;
const LETTER_AFTER = /^[\p{L}\p{M}\p{N}]/u;
/** Scripts that are written without spaces: between two of their letters a word may begin. */
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether a word may begin or end at a place; never between the halves of a character. */
function isEdge(text: string, at: number): boolean {
  if (/[\ud800-\udbff]$/.test(text.slice(0, at)) && /^[\udc00-\udfff]/.test(text.slice(at))) {
    return false;
  }
  const after = text.slice(at, at + 2);
  const isInside =
    LETTER_BEFORE.test(text.slice(Math.max(0, at - 2), at)) && LETTER_AFTER.test(after);
  return !isInside || UNSPACED.test(after);
}
