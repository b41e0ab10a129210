import { type Format, SCALES, type Scale } from './export-settings.ts';

/**
 * The one table of what browsers can encode, in output px. Measured in Chromium 156 and
 * Firefox 153: beyond these a canvas turns out blank or the file is cropped, both without an error.
 */
export const FORMAT_LIMITS: Record<Format, { side: number; area: number }> = {
  // 64 MP is 256 MB of pixels; two of them have to be alive at once.
  png: { side: 65_535, area: 64_000_000 },
};

export interface PixelSize {
  width: number;
  height: number;
}

/** Output px of a slide of `size` CSS px painted at `scale`. */
export function outputSize(size: PixelSize, scale: number): PixelSize {
  return { width: Math.round(size.width * scale), height: Math.round(size.height * scale) };
}

/** Can a slide of `size` CSS px be painted at `scale` and encoded whole? */
export function fitsLimits(size: PixelSize, scale: number, format: Format): boolean {
  const { width, height } = outputSize(size, scale);
  const limit = FORMAT_LIMITS[format];
  return width <= limit.side && height <= limit.side && width * height <= limit.area;
}

/** The largest scale at which every one of the slides (CSS px) fits; null when none does. */
export function largestScale(sizes: PixelSize[], format: Format): Scale | null {
  const fitting = SCALES.filter((scale) => sizes.every((size) => fitsLimits(size, scale, format)));
  return fitting.at(-1) ?? null;
}
