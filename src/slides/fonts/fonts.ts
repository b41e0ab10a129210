import ranges from '@fontsource-variable/inter/unicode.json';
import { isVariable } from './font-file.ts';
import { bundledFamily, CODE_FONT, familiesOf, familyName } from './font-stacks.ts';

/** One file of a font: the characters of one part of Unicode. */
export interface FontFile {
  family: string;
  /** CSS `font-weight`, of a variable font the whole range. */
  weight: string;
  /** CSS `unicode-range`. */
  unicodeRange: string;
  /** A letter that is in this range and in no other of its family. */
  sample: string;
  url: string;
}

/** Reads a font file of the user's own by its id; undefined when it is gone. */
export type LoadOwnFont = (id: string) => Promise<Blob | undefined>;

/** Small files are not inlined: our policy lets no font in from a `data:` address. */
const urls = import.meta.glob<string>(
  '/node_modules/@fontsource-variable/*/files/*-wght-normal.woff2',
  { eager: true, query: '?url&no-inline', import: 'default' },
);

/** The parts of Unicode that fonts are cut into, with their samples. */
const SAMPLES = {
  'cyrillic-ext': 'Ѣ',
  cyrillic: 'Ж',
  'greek-ext': 'ἀ',
  greek: 'Ω',
  vietnamese: 'ễ',
  'latin-ext': 'ł',
  latin: 'H',
} as const;
type Part = keyof typeof SAMPLES;

interface OwnFont {
  face: FontFace;
  file: FontFile;
}

/** Families whose bundled files the document knows. */
const registered = new Set<string>();
/** Files of the user's own that the document knows, by id. */
const ownFonts = new Map<string, OwnFont>();

/**
 * Makes the fonts of a family known to the document; a bundled file loads when a character needs
 * it. A file of the user's own that is gone or damaged is left out: its stand-in shows.
 */
export async function registerFonts(family: string, loadOwnFont: LoadOwnFont): Promise<void> {
  for (const one of familiesOf(family)) {
    if (bundledFamily(one)) registerBundled(one);
    else await registerOwn(one, loadOwnFont).catch(console.error);
  }
}

function registerBundled(id: string): void {
  if (registered.has(id)) return;
  registered.add(id);
  for (const { family, url, weight, unicodeRange } of bundledFiles(id)) {
    document.fonts.add(new FontFace(family, `url("${url}")`, { weight, unicodeRange }));
  }
}

/** Asks every time, since a file may have been deleted or brought back meanwhile. */
async function registerOwn(id: string, loadOwnFont: LoadOwnFont): Promise<void> {
  const blob = await loadOwnFont(id);
  const known = ownFonts.get(id);
  if (!blob) {
    if (known) document.fonts.delete(known.face);
    ownFonts.delete(id);
    return;
  }
  if (known) return;
  const bytes = await blob.arrayBuffer();
  const family = familyName(id);
  const weight = isVariable(bytes) ? '100 900' : 'normal';
  const face = await new FontFace(family, bytes, { weight }).load();
  if (ownFonts.has(id)) return;
  document.fonts.add(face);
  // Any letter will do: until the file is ready, not even those that it lacks are painted.
  const file = { family, weight, unicodeRange: 'U+0-10FFFF', sample: 'H' };
  ownFonts.set(id, { face, file: { ...file, url: URL.createObjectURL(blob) } });
}

/**
 * Waits until every file of the families that `words` need is ready to be measured and painted, and
 * those of the font of code. Measuring before that gives the line breaks of the fallback font.
 */
export async function loadFontsFor(
  { words, code }: { words: string; code: string },
  families: readonly string[],
  loadOwnFont: LoadOwnFont,
): Promise<void> {
  for (const family of families) await registerFonts(family, loadOwnFont);
  registerBundled(CODE_FONT);
  const load = (one: string, text: string) =>
    document.fonts.load(`16px "${familyName(one)}"`, text);
  await Promise.all([
    ...families.flatMap(familiesOf).map((one) => load(one, words)),
    code && load(CODE_FONT, code),
  ]);
}

/** The files that hold characters of what is drawn, as far as their families are registered. */
export function fontFilesOf(drawn: Element, families: readonly string[]): FontFile[] {
  const code = [...drawn.querySelectorAll('.code, .as-code, .as-formula')]
    .map((part) => part.textContent)
    .join('');
  const files = families.flatMap((family) => fontFilesFor(drawn.textContent, family));
  const isKnown = code === '' || families.includes(CODE_FONT);
  return isKnown ? files : [...files, ...fontFilesFor(code, CODE_FONT)];
}

/** The files of the family that hold characters of `text`, as far as it is registered. */
export function fontFilesFor(text: string, family: string): FontFile[] {
  const codePoints = new Set([...text].map((character) => character.codePointAt(0)!));
  return familiesOf(family)
    .flatMap(filesOf)
    .filter((file) => {
      const parts = parseUnicodeRange(file.unicodeRange);
      return [...codePoints].some((code) => parts.some(([from, to]) => code >= from && code <= to));
    });
}

/** The files of a bundled family; not all of them have every part. */
export function bundledFiles(family: string): FontFile[] {
  const { name, weights } = bundledFamily(family)!;
  const folder = name.toLowerCase().replaceAll(' ', '-');
  return (Object.keys(SAMPLES) as Part[]).flatMap((part) => {
    const file = `${folder}/files/${folder}-${part}-wght-normal.woff2`;
    const url = urls[`/node_modules/@fontsource-variable/${file}`];
    if (!url) return [];
    return {
      family: familyName(family),
      weight: `${weights.min} ${weights.max}`,
      unicodeRange: ranges[part],
      sample: SAMPLES[part],
      url,
    };
  });
}

function filesOf(family: string): FontFile[] {
  if (bundledFamily(family)) return bundledFiles(family);
  const own = ownFonts.get(family);
  return own ? [own.file] : [];
}

function parseUnicodeRange(range: string): [number, number][] {
  return range.split(',').map((part) => {
    const [from, to] = part.trim().replace(/^U\+/i, '').split('-');
    const start = Number.parseInt(from!, 16);
    return [start, to ? Number.parseInt(to, 16) : start];
  });
}
