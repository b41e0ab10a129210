import { countText } from '../../browser/i18n.ts';
import type { ExportSettings, Layout, SCALES } from '../../design/export-settings.ts';
import { fitsLimits, largestScale, outputSize, type PixelSize } from '../../design/limits.ts';

/** What an export will make, before it is made. */
export interface ExportSummary {
  /** Short facts, for example `PNG`, `2×`, `1280 × 3204`. */
  facts: string[];
  /** Every file is small enough for the format. */
  fits: boolean;
  /** The largest scale that fits; null when none does. */
  largest: (typeof SCALES)[number] | null;
}

export const scaleText = (scale: number): string => `${scale}×`;

export function summaryOf(sizes: PixelSize[], settings: ExportSettings): ExportSummary {
  const { format, scale, layout } = settings;
  const first = outputSize(sizes[0]!, scale);
  const pixels = `${first.width} × ${first.height}`;
  const many: Record<Layout, string[]> = {
    'one-image': [scaleText(scale), pixels],
    'per-post': [scaleText(scale), sizes.length > 1 ? countText('images', sizes.length) : pixels],
    // All slides have the same size, and no scale to choose.
    carousel: [pixels, countText('slides', sizes.length)],
  };
  return {
    facts: [format.toUpperCase(), ...many[layout]],
    fits: sizes.every((size) => fitsLimits(size, scale, format)),
    largest: largestScale(sizes, format),
  };
}
