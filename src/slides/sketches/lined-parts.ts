import { plainText, sliceSpans } from '../../thread/spans.ts';
import type { Sliced } from '../slices.ts';
import type { Words } from '../text/words.ts';
import { setText } from '../typesetting/set-text.ts';
import { faceOf, leadingFor } from '../typesetting/typefaces.ts';
import type { Setter } from './stack.ts';

/** UTF-16 units whose lines are looked for in one go: several slides of them. */
const WINDOW = 2_500;

/** The lines of a text in the smallest type; an empty one is a line. */
export function* leastLines(text: Words, { page, type, measure, lang }: Setter): Sliced<Words[]> {
  const { cut, leading, evenness } = type.body;
  const face = faceOf(cut, lang, measure);
  const setting = { face, size: page.least.words, leading, measure: page.live.width, evenness };
  const { length } = plainText(text);
  const lines: Words[] = [];
  for (let start = 0; start < length; ) {
    yield;
    const isLast = start + WINDOW >= length;
    const window = sliceSpans(text, start, isLast ? length : start + WINDOW);
    const set = setText(window, setting, measure.widthOf).lines;
    // Its last line was cut short: it is the first of the next window.
    const whole = isLast || set.length < 2 ? set : set.slice(0, -1);
    for (const line of whole) {
      const flat = plainText(line);
      start += flat.length;
      lines.push(line, ...(/\n\s*\n/u.test(flat) ? [[]] : []));
    }
  }
  return lines;
}

/** Lines of the smallest type that a slide has room for. */
export function linesOfPage(text: Words, { page, type }: Setter): number {
  const line = leadingFor(text, type.body.leading) * page.least.words;
  return Math.max(1, Math.floor(page.live.height / line));
}

/** Even parts of no more lines than that; the first has less room, for what stands over it. */
export function linedParts(lines: readonly Words[], room: number): Words[] {
  const count = Math.ceil(lines.length / room);
  const size = Math.ceil(lines.length / count);
  return Array.from({ length: count }, (_, at) => lines.slice(at * size, (at + 1) * size).flat());
}
