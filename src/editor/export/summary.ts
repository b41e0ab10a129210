import { countText, text } from '../../browser/i18n.ts';
import type { ExportSettings, Scale } from '../../design/export-settings.ts';
import { type Format, isFilePerSlide, isWordFormat, isZipped } from '../../design/formats.ts';
import {
  fitsLimits,
  isBanded,
  isCut,
  largestScale,
  outputSize,
  type PixelSize,
  tallestFit,
} from '../../design/limits.ts';

/** What an export will make, before it is made. */
export interface ExportSummary {
  /** Short facts, for example `PNG`, `2×`, `1280 × 3204`. */
  facts: string[];
  /** Every file is small enough for the format. */
  fits: boolean;
  /** The largest scale that fits; null when none does. */
  largest: Scale | null;
}

export const scaleText = (scale: number): string => `${scale}×`;

const BRANDS: Partial<Record<Format, string>> = { webp: 'WebP', markdown: 'Markdown' };

export function formatName(format: Format): string {
  if (format === 'text') return text('plainText');
  return BRANDS[format] ?? format.toUpperCase();
}

/** @param canCut there is a place between posts where one image can be cut */
export function summaryOf(
  sizes: PixelSize[],
  settings: ExportSettings,
  canCut = true,
): ExportSummary {
  const { format } = settings;
  return {
    facts: [formatName(format), ...(isWordFormat(format) ? [] : factsOfSlides(sizes, settings))],
    fits: (canCut && isCut(settings)) || fitsAll(sizes, settings),
    largest: largestScale(sizes, format),
  };
}

const fitsAll = (sizes: PixelSize[], settings: ExportSettings): boolean =>
  sizes.every(
    (size) => fitsLimits(size, settings.scale, settings.format) || isBanded(size, settings),
  );

function factsOfSlides(sizes: PixelSize[], settings: ExportSettings): string[] {
  const { scale, layout } = settings;
  const { width, height } = outputSize(sizes[0]!, scale);
  const pixels = `${width} × ${height}`;
  // All slides of a carousel have the same size, and no scale to choose.
  if (layout === 'carousel') return [pixels, countText('slides', sizes.length)];
  if (isCut(settings) && !fitsAll(sizes, settings)) {
    return [scaleText(scale), countText('aboutImages', leastParts(sizes[0]!, settings))];
  }
  const count = countText(isFilePerSlide(settings.format) ? 'images' : 'pages', sizes.length);
  return [
    scaleText(scale),
    sizes.length > 1 ? count : pixels,
    ...(isZipped(settings, sizes.length) ? ['ZIP'] : []),
  ];
}

/** Cutting between posts wastes some room: there may be one more. The render host finds the places. */
function leastParts({ width, height }: PixelSize, { scale, format }: ExportSettings): number {
  return Math.ceil(height / tallestFit(width, scale, format));
}
