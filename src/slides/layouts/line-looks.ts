import type { TextRange } from '../../edits/texts.ts';
import { MOST_LETTERS } from './layout-kinds.ts';
import { markOf } from './list-marks.ts';
import { lettersIn, type Passage } from './passage.ts';

export type LineLook = 'title' | 'item' | 'gap' | 'line';

/** A line as its author broke it, with what ends it. */
export interface LookedLine extends TextRange {
  look: LineLook;
  /** Where its words begin: of an item, behind its mark. */
  start: number;
}

/**
 * What each line of a post is where it stands as it was written.
 *
 * @param isStart the words are the beginning of their post: a title may stand over them
 */
export function lineLooks(passage: Passage, isStart = true): LookedLine[] {
  const markIn = (range: TextRange) => markOf(passage, { ...range, isAfterGap: false });
  const marks = passage.lines.map((line) => markIn(line)?.style);
  let from = 0;
  return passage.text.split(/(?<=\n)/u).map((line, at) => {
    const range = { from, to: from + line.length };
    from = range.to;
    if (line.trim() === '') return { ...range, look: 'gap', start: range.from };
    if (isStart && at === 0 && hasTitle(passage)) {
      return { ...range, look: 'title', start: range.from };
    }
    const mark = markIn(range);
    if (!mark || isName(mark.style, marks)) return { ...range, look: 'line', start: range.from };
    const rest = passage.text.slice(mark.to, range.to);
    const start = mark.to + rest.length - rest.trimStart().length;
    return { ...range, look: 'item', start };
  });
}

const DASH = /^[-–—―‐−⁃]+$/u;

/** Behind a dash that no other line begins with stands who said the words over it. */
function isName(style: string, marks: readonly (string | undefined)[]): boolean {
  return DASH.test(style) && marks.filter((one) => one === style).length < 2;
}

/** Whether a short first line stands over an empty one. */
function hasTitle(passage: Passage): boolean {
  const [first, second] = passage.lines;
  const isOver = first !== undefined && second?.isAfterGap === true;
  return isOver && lettersIn(passage, first) <= MOST_LETTERS.titleLine;
}
