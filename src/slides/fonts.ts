import cyrillicExt from '@fontsource-variable/inter/files/inter-cyrillic-ext-wght-normal.woff2?url';
import cyrillic from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?url';
import greekExt from '@fontsource-variable/inter/files/inter-greek-ext-wght-normal.woff2?url';
import greek from '@fontsource-variable/inter/files/inter-greek-wght-normal.woff2?url';
import latinExt from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url';
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import vietnamese from '@fontsource-variable/inter/files/inter-vietnamese-wght-normal.woff2?url';
import ranges from '@fontsource-variable/inter/unicode.json';

/** One file of a bundled font: the characters of one part of Unicode. */
export interface FontFile {
  family: string;
  weight: string;
  /** CSS `unicode-range`. */
  unicodeRange: string;
  /** A letter that is in this file and in no other. */
  sample: string;
  url: string;
}

/** Part of Unicode, address, sample. */
const files: readonly [string, string, string][] = [
  ['cyrillic-ext', cyrillicExt, 'Ѣ'],
  ['cyrillic', cyrillic, 'Ж'],
  ['greek-ext', greekExt, 'ἀ'],
  ['greek', greek, 'Ω'],
  ['vietnamese', vietnamese, 'ễ'],
  ['latin-ext', latinExt, 'ł'],
  ['latin', latin, 'H'],
];

export const FONT_FILES: FontFile[] = files.map(([part, url, sample]) => ({
  family: 'Inter Variable',
  weight: '100 900',
  unicodeRange: (ranges as Record<string, string>)[part]!,
  sample,
  url,
}));

/** Makes the bundled fonts known to the document; each file loads when a character needs it. */
export function registerFonts(): void {
  for (const { family, url, weight, unicodeRange } of FONT_FILES) {
    document.fonts.add(new FontFace(family, `url("${url}")`, { weight, unicodeRange }));
  }
}

/**
 * Waits until every file that `text` needs is ready to be measured and painted. Measuring before
 * that gives the line breaks of the fallback font.
 */
export async function loadFontsFor(text: string): Promise<void> {
  const families = new Set(FONT_FILES.map((file) => file.family));
  await Promise.all([...families].map((family) => document.fonts.load(`16px "${family}"`, text)));
}

/** The font files that hold characters of `text`. */
export function fontFilesFor(text: string): FontFile[] {
  const codePoints = new Set([...text].map((character) => character.codePointAt(0)!));
  return FONT_FILES.filter((file) => {
    const parts = parseUnicodeRange(file.unicodeRange);
    return [...codePoints].some((code) => parts.some(([from, to]) => code >= from && code <= to));
  });
}

function parseUnicodeRange(range: string): [number, number][] {
  return range.split(',').map((part) => {
    const [from, to] = part.trim().replace(/^U\+/i, '').split('-');
    const start = Number.parseInt(from!, 16);
    return [start, to ? Number.parseInt(to, 16) : start];
  });
}
