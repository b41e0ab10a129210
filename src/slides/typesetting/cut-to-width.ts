import type { Font, WidthOf } from './widths.ts';

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** As much of a text as a line holds, with "…" in the place of the rest. @param width em */
export function cutToWidth(text: string, width: number, font: Font, widthOf: WidthOf): string {
  if (widthOf(text, font) <= width) return text;
  const all = Array.from(letters.segment(text), ({ segment }) => segment);
  for (let count = all.length - 1; count > 0; count--) {
    const cut = `${all.slice(0, count).join('').trimEnd()}…`;
    if (widthOf(cut, font) <= width) return cut;
  }
  return '…';
}
