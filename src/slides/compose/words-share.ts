import type { Part } from '../composition.ts';
import type { Page } from '../sketches/slide-page.ts';

/** A line as browsers draw it is higher than its size: about the mean of the bundled fonts, em. */
const LINE = 1.2;

/** How much of a slide words cover, 0 to 1. */
export function wordsShareOn({ width, height }: Page): (parts: readonly Part[]) => number {
  return (parts) => {
    const areas = parts.map((part) =>
      part.kind === 'text' && !part.isMeta
        ? part.widths.reduce((sum, one) => sum + one * part.size * LINE, 0)
        : 0,
    );
    return areas.reduce((sum, area) => sum + area, 0) / (width * height);
  };
}
