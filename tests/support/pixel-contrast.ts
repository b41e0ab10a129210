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
