import { type ExportSettings, SCALES, type Scale } from './export-settings.ts';
import { FORMAT_FACTS, type Format, PICTURE_LIMITS } from './formats.ts';

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
  const { picture } = FORMAT_FACTS[format];
  if (picture === null) return true;
  const { width, height } = outputSize(size, scale);
  const limit = PICTURE_LIMITS[picture];
  return width <= limit.side && height <= limit.side && width * height <= limit.area;
}

/** The height up to which a slide so wide fits, CSS px, whole. */
export function tallestFit(width: number, scale: number, format: Format): number {
  const { picture } = FORMAT_FACTS[format];
  if (picture === null) return Number.POSITIVE_INFINITY;
  const { side, area } = PICTURE_LIMITS[picture];
  return Math.floor(Math.min(side, area / Math.round(width * scale)) / scale);
}

/** Whether what does not fit is cut: only one image of many posts can be. */
export function isCut({ layout, tall }: Pick<ExportSettings, 'layout' | 'tall'>): boolean {
  return tall === 'cut' && layout === 'one-image';
}

/** What is painted in bands, output px. Few programs open more; 4,000 MP take minutes to make. */
const BANDED_LIMITS = { width: 65_535, height: 500_000, area: 4_000_000_000 };

/** Whether a slide of `size` CSS px is larger than a canvas holds, and is painted band by band. */
export function isBanded(
  size: PixelSize,
  { layout, tall, format, scale }: Pick<ExportSettings, 'layout' | 'tall' | 'format' | 'scale'>,
): boolean {
  if (tall !== 'whole' || layout !== 'one-image' || format !== 'png') return false;
  const { width, height } = outputSize(size, scale);
  return (
    !fitsLimits(size, scale, format) &&
    width <= BANDED_LIMITS.width &&
    height <= BANDED_LIMITS.height &&
    width * height <= BANDED_LIMITS.area
  );
}

/** The largest scale at which every one of the slides (CSS px) fits; null when none does. */
export function largestScale(sizes: PixelSize[], format: Format): Scale | null {
  const fitting = SCALES.filter((scale) => sizes.every((size) => fitsLimits(size, scale, format)));
  return fitting.at(-1) ?? null;
}
