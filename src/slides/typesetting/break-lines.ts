import { plainText, sliceSpans } from '../../thread/spans.ts';
import type { Words } from '../text/words.ts';
import { HOLDS, letterUnits, type Unit, unitsOf } from './line-units.ts';

/** Width of the text from one offset to another, em. */
export type WidthBetween = (from: number, to: number) => number;

/** Lines of about the same length, as titles have, or full ones, as in running text. */
export type Evenness = 'balanced' | 'full';

export interface Broken {
  /** Together they are all of the text: white space at a break stands at the end of its line. */
  lines: Words[];
  /** em */
  widths: number[];
  /** A word had to be broken. */
  isForced: boolean;
}

/** A piece and what it takes: its own width and that of the space after it, em. */
interface Measured extends Unit {
  width: number;
  space: number;
}

/**
 * Breaks a text into as few lines as it needs, and the best of those: what `text-wrap` would leave to
 * each browser. As Knuth and Plass do it ("Breaking paragraphs into lines", 1981): the sum of the squares
 * of what lines lack is the least.
 *
 * @param measure em
 * @param isWhole words are not broken: a text with one that is too wide has no lines, and says so
 */
export function breakLines(
  text: Words,
  measure: number,
  widthBetween: WidthBetween,
  evenness: Evenness,
  isWhole = false,
): Broken {
  const flat = plainText(text);
  const measured = (unit: Unit): Measured => ({
    ...unit,
    width: widthBetween(unit.from, unit.end),
    space: unit.endsLine || unit.end === unit.next ? 0 : widthBetween(unit.end, unit.next),
  });
  const whole = unitsOf(text, evenness === 'balanced').map(measured);
  const isForced = whole.some(({ width }) => width > measure);
  if (isForced && isWhole) return { lines: [], widths: [], isForced };
  const units = whole.flatMap((unit) =>
    unit.width <= measure ? [unit] : letterUnits(unit, flat).map(measured),
  );
  const ranges = paragraphsOf(units).flatMap((some) => bestLines(some, measure, evenness));
  const isParted = ranges.some(({ hold }) => hold === HOLDS.inside);
  if (isParted && isWhole) return { lines: [], widths: [], isForced: true };
  return {
    lines: ranges.map(({ from, next }) => sliceSpans(text, from, next)),
    widths: ranges.map(({ width }) => width),
    isForced: isForced || isParted,
  };
}

/** The pieces between the text's own line ends. */
function paragraphsOf(units: readonly Measured[]): Measured[][] {
  const paragraphs: Measured[][] = [[]];
  for (const unit of units) {
    paragraphs.at(-1)!.push(unit);
    if (unit.endsLine) paragraphs.push([]);
  }
  return paragraphs.filter((some) => some.length > 0);
}

/** What another line costs: more than any raggedness. */
const LINE = 1000;

interface Range {
  from: number;
  next: number;
  width: number;
  /** Of the break at its end. */
  hold: number;
}

function bestLines(units: readonly Measured[], measure: number, evenness: Evenness): Range[] {
  // Of everything before a piece: the least cost, where its last line begins, and how wide that is.
  const costs = [0];
  const starts = [0];
  const widths = [0];
  for (let end = 1; end <= units.length; end++) {
    costs[end] = Number.POSITIVE_INFINITY;
    const { hold } = units[end - 1]!;
    const isLast = end === units.length;
    let width = 0;
    for (let start = end - 1; start >= 0; start--) {
      const unit = units[start]!;
      width += unit.width + (start === end - 1 ? 0 : unit.space);
      if (width > measure && start < end - 1) break;
      const ragged = raggedness(width / measure, isLast, evenness);
      const cost = costs[start]! + LINE + (isLast ? 0 : hold) + ragged;
      if (cost >= costs[end]!) continue;
      costs[end] = cost;
      starts[end] = start;
      widths[end] = width;
    }
  }
  const lines: Range[] = [];
  for (let end = units.length; end > 0; end = starts[end]!) {
    const { from } = units[starts[end]!]!;
    const { next, hold } = units[end - 1]!;
    lines.unshift({ from, next, width: widths[end]!, hold: end < units.length ? hold : 0 });
  }
  return lines;
}

/** A last line below this share of the measure looks like a slip. */
const SHORT_LAST = 0.3;

/** @param share of the measure that a line fills */
function raggedness(share: number, isLast: boolean, evenness: Evenness): number {
  if (evenness === 'balanced' || !isLast) return (1 - share) ** 2;
  return share < SHORT_LAST ? 1 : 0;
}
