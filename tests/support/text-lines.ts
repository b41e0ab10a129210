import { expect } from 'vitest';
import type { ExtensionView } from './browsers/index.ts';
import type { Box, Picture } from './picture.ts';

/** Where the first line of every plain text of the first slide stands, CSS px of the slide. */
export function firstLines(view: ExtensionView): Promise<Box[]> {
  return view.evaluate(() => {
    const slide = document.querySelector<HTMLElement>('.page .slide')!;
    const frame = slide.getBoundingClientRect();
    const scale = frame.width / slide.offsetWidth;
    const px = (length: number) => Math.round((length / scale) * 10) / 10;
    return [...slide.querySelectorAll('.text')].map((text) => {
      const words = text.firstChild as Text;
      const boxes = [...words.data.matchAll(/\S+/g)].map(({ index, 0: word }) => {
        const range = document.createRange();
        range.setStart(words, index);
        range.setEnd(words, index + word.length);
        return range.getBoundingClientRect();
      });
      const { x, y, height } = boxes[0]!;
      // Without the space at the end of the line, which hangs in the padding.
      const last = boxes.filter((box) => box.y === y).at(-1)!;
      return {
        x: px(x - frame.x),
        y: px(y - frame.y),
        width: px(last.right - x),
        height: px(height),
      };
    });
  });
}

/** How far a letter may stay within its own width, CSS px. */
const BEARING = 3.5;

/** Checks that the ink of lines in a file at 1× begins and ends where the preview shows it. */
export function expectInk(picture: Picture, lines: readonly Box[]): void {
  for (const [place, line] of lines.entries()) {
    const ink = inkOf(picture, line);
    const which = `of line ${place} at ${JSON.stringify(line)}, whose ink is ${JSON.stringify(ink)}`;
    expect(Math.abs(ink.from - line.x), `begin ${which}`).toBeLessThan(BEARING);
    expect(Math.abs(ink.to - line.x - line.width), `end ${which}`).toBeLessThan(BEARING);
  }
}

/** Checks that lines stand where they stood, at whatever scale of the preview. */
export function expectSameLines(seen: readonly Box[], before: readonly Box[]): void {
  const numbers = (lines: readonly Box[]) =>
    lines.flatMap(({ x, y, width, height }) => [x, y, width, height]);
  const moved = numbers(seen).map((length, i) => Math.abs(length - numbers(before)[i]!));
  expect(moved).toHaveLength(4 * before.length);
  expect(Math.max(...moved)).toBeLessThan(0.3);
}

/** First and last dark column along a line, and some paper on either side. */
function inkOf(picture: Picture, { x, y, width, height }: Box): { from: number; to: number } {
  const columns: number[] = [];
  for (let column = Math.floor(x - 16); column < x + width + 16; column++) {
    if (darkness(picture, { x: column, y: y + 2, width: 1, height: height - 4 }) > 0.5) {
      columns.push(column);
    }
  }
  return { from: columns[0] ?? Number.NaN, to: (columns.at(-1) ?? Number.NaN) + 1 };
}

/** Dark ink within a box: the number of black pixels that it would make. */
export function darkness(picture: Picture, box: Box): number {
  let ink = 0;
  picture.forEach(box, (r, g, b) => {
    ink += 1 - (r + g + b) / (3 * 255);
  });
  return ink;
}
