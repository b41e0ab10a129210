import type { PNG } from 'pngjs';
import { contrast } from '../../src/slides/style/colours.ts';
import type { Run } from './composed-slides.ts';

/** Pixels to each side that must be alike for one to be ground, and no edge of a letter. */
const REACH = 3;
/** Levels of a part by which they may differ: photos have grain. */
const ALIKE = 14;
/** Of the way between two colors: what is nearer to that of the letters is letter. */
const LETTER = 40;

export interface Seen {
  text: string;
  contrast: number;
  needs: number;
}

/**
 * The worst contrast of words and the ground between their letters, in the pixels of a file. Null where letters
 * leave no ground to be seen.
 *
 * @param scale output px per CSS px
 */
export function contrastOf(png: PNG, run: Run, scale: number): Seen | null {
  const ink = rgbOf(run.color);
  const inkHex = hexOf(ink);
  // The lines over and under it reach into its box.
  const quarter = (run.bottom - run.top) / 4;
  const [top, bottom] = [run.top + quarter, run.bottom - quarter].map((y) =>
    Math.round(y * scale),
  ) as [number, number];
  const [left, right] = [run.left, run.right].map((x) => Math.round(x * scale)) as [number, number];
  let worst: number | null = null;
  for (let y = Math.max(REACH, top); y < Math.min(png.height - REACH, bottom); y += 2) {
    for (let x = Math.max(REACH, left); x < Math.min(png.width - REACH, right); x++) {
      const own = pixel(png, x, y);
      if (far(own, ink) < LETTER || !isEven(png, x, y, own)) continue;
      const found = contrast(inkHex, hexOf(own));
      if (worst === null || found < worst) worst = found;
    }
  }
  return worst === null ? null : { text: run.text, contrast: worst, needs: run.needs };
}

/**
 * The same where no ground is even, as on a photo of fine checks: whatever is no letter, and further from one than
 * its soft edge is wide, is ground.
 */
export function roughContrastOf(png: PNG, run: Run, scale: number): Seen | null {
  const ink = rgbOf(run.color);
  // With a little round it: letters of other lines reach into it with their soft edges alone.
  const left = Math.max(0, Math.round(run.left * scale) - REACH);
  const right = Math.min(png.width, Math.round(run.right * scale) + REACH);
  const top = Math.max(0, Math.round(run.top * scale) - REACH);
  const bottom = Math.min(png.height, Math.round(run.bottom * scale) + REACH);
  const [width, height] = [right - left, bottom - top];
  // Letters in the rectangle from the corner to each pixel: how many are in any other follows from four of them.
  const counts = new Int32Array((width + 1) * (height + 1));
  const at = (x: number, y: number) =>
    counts[Math.min(height, Math.max(0, y)) * (width + 1) + Math.min(width, Math.max(0, x))]!;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const isInk = far(pixel(png, left + x, top + y), ink) < LETTER;
      counts[(y + 1) * (width + 1) + x + 1] = at(x, y + 1) + at(x + 1, y) - at(x, y) + +isInk;
    }
  }
  const isNear = (x: number, y: number) => {
    const [from, to, over, under] = [x - REACH, x + REACH + 1, y - REACH, y + REACH + 1];
    return at(to, under) - at(from, under) - at(to, over) + at(from, over) > 0;
  };
  let worst: number | null = null;
  const inkHex = hexOf(ink);
  for (let y = REACH; y < height - REACH; y += 2) {
    for (let x = REACH; x < width - REACH; x++) {
      if (isNear(x, y)) continue;
      const found = contrast(inkHex, hexOf(pixel(png, left + x, top + y)));
      if (worst === null || found < worst) worst = found;
    }
  }
  return worst === null ? null : { text: run.text, contrast: worst, needs: run.needs };
}

type Rgb = [number, number, number];

const pixel = ({ data, width }: PNG, x: number, y: number): Rgb => {
  const at = 4 * (y * width + x);
  return [data[at]!, data[at + 1]!, data[at + 2]!];
};

const far = (a: Rgb, b: Rgb): number => Math.max(...a.map((part, at) => Math.abs(part - b[at]!)));

/** Both ways: the upper edge of a letter is even from left to right. */
function isEven(png: PNG, x: number, y: number, own: Rgb): boolean {
  for (let by = -REACH; by <= REACH; by++) {
    if (far(pixel(png, x + by, y), own) > ALIKE || far(pixel(png, x, y + by), own) > ALIKE) {
      return false;
    }
  }
  return true;
}

const rgbOf = (color: string): Rgb => {
  const [r, g, b] = color.match(/[\d.]+/g)!.map(Number);
  return [r!, g!, b!];
};

const hexOf = (rgb: Rgb): string =>
  `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
