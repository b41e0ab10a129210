import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  FONT_FILES,
  fontFilesFor,
  loadFontsFor,
  registerFonts,
} from '../../../src/slides/fonts.ts';

/** The parts of Unicode whose files a text needs. */
const partsFor = (text: string) =>
  fontFilesFor(text).map(({ url }) => /inter-(.+)-wght/.exec(url)?.[1]);

describe('the font files of a text', () => {
  it.each([
    ['Plain words, naïve and “quoted” – 100 % …', ['latin']],
    ['Привет', ['cyrillic']],
    ['Ѣ', ['cyrillic-ext']],
    ['Γειά', ['greek']],
    ['ἀρχή', ['greek-ext', 'greek']],
    ['ễ', ['vietnamese']],
    ['Łódź', ['latin-ext', 'latin']],
    ['Hi Привет', ['cyrillic', 'latin']],
    ['日本語 عربي 🎉', ['latin']],
    ['日本語', []],
    ['', []],
  ])('%j', (text, parts) => {
    expect(partsFor(text).sort()).toEqual(parts.sort());
  });

  it('are those that their own stylesheet names', () => {
    const css = readFileSync('node_modules/@fontsource-variable/inter/index.css', 'utf8');
    for (const { url, unicodeRange, family, weight } of FONT_FILES) {
      const file = url.split('/').at(-1)!;
      const rule = css.split('@font-face').find((part) => part.includes(file));
      expect(rule).toContain(`unicode-range: ${unicodeRange}`);
      expect(rule).toContain(`font-family: '${family}'`);
      expect(rule).toContain(`font-weight: ${weight}`);
    }
  });
});

describe('the fonts of a document', () => {
  const fonts = { add: vi.fn(), load: vi.fn(async () => []) };
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    Reflect.deleteProperty(document, 'fonts');
  });

  it('are all registered, each for its part of Unicode', () => {
    const FontFace = vi.fn(class {});
    vi.stubGlobal('FontFace', FontFace);
    Object.defineProperty(document, 'fonts', { value: fonts, configurable: true });
    registerFonts();
    expect(fonts.add).toHaveBeenCalledTimes(FONT_FILES.length);
    for (const { family, url, weight, unicodeRange } of FONT_FILES) {
      expect(FontFace).toHaveBeenCalledWith(family, `url("${url}")`, { weight, unicodeRange });
    }
  });

  it('are waited for, as far as a text needs them', async () => {
    Object.defineProperty(document, 'fonts', { value: fonts, configurable: true });
    await loadFontsFor('Привет');
    expect(fonts.load.mock.calls).toEqual([['16px "Inter Variable"', 'Привет']]);
  });
});
