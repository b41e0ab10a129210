import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FONT_FAMILIES } from '../../../../src/design/font-families.ts';
import { FAMILIES, familyName } from '../../../../src/slides/fonts/font-stacks.ts';
import { bundledFiles, type FontFile, fontFilesFor } from '../../../../src/slides/fonts/fonts.ts';

const FILE = readFileSync(
  'node_modules/@fontsource-variable/comfortaa/files/comfortaa-latin-wght-normal.woff2',
);
const OWN = 'own:0123456789abcdef';
const noOwnFont = async () => undefined;

/** The parts of Unicode of files. */
const partsOf = (files: FontFile[]) =>
  files.map(({ url }) => /\/[a-z0-9-]+?-(\w+(?:-ext)?)-wght-normal/.exec(url)?.[1]);

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
    expect(partsOf(fontFilesFor(text, 'inter')).sort()).toEqual(parts.sort());
    // Only some families have the letters of old Greek.
    const common = parts.filter((part) => part !== 'greek-ext');
    expect(partsOf(fontFilesFor(text, 'source-serif')).sort()).toEqual(common);
  });
});

describe.each(FONT_FAMILIES)('the files of %s', (id) => {
  const files = bundledFiles(id);
  const folder = FAMILIES[id].name.toLowerCase().replaceAll(' ', '-');
  const css = readFileSync(`node_modules/@fontsource-variable/${folder}/index.css`, 'utf8');
  const rules = css.split('@font-face').slice(1);

  it('are all that its own stylesheet names, and like there', () => {
    expect(files).toHaveLength(rules.length);
    for (const { url, unicodeRange, family, weight } of files) {
      const name = url.split('/').at(-1)!.replace(/\?.*/, '');
      const rule = rules.find((one) => one.includes(`/${name}`))!;
      expect(rule).toContain(`font-family: '${family}'`);
      expect(rule).toContain(`font-weight: ${weight};`);
      // Two families have four more signs of currencies, which nobody writes.
      expect(rule.replace('U+20AD-20C4', 'U+20AD-20C0')).toContain(
        `unicode-range: ${unicodeRange};`,
      );
    }
  });

  it('have Latin, Cyrillic, Greek and Vietnamese', () => {
    const wanted = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'];
    expect(partsOf(files)).toEqual(expect.arrayContaining(wanted));
  });

  it('have a sample each that needs no other file', () => {
    for (const file of files) expect(fontFilesFor(file.sample, id)).toEqual([file]);
  });
});

describe('the fonts of a document', () => {
  interface Face {
    family: string;
    source: string | ArrayBuffer;
    weight?: string;
  }
  let faces: Face[];
  let broken: boolean;
  const load = vi.fn(async () => []);
  const named = (family: string) => faces.filter((face) => face.family === familyName(family));

  beforeEach(() => {
    vi.resetModules();
    faces = [];
    broken = false;
    const fonts = {
      add: (face: Face) => faces.push(face),
      delete: (face: Face) => {
        faces = faces.filter((one) => one !== face);
      },
      load,
    };
    Object.defineProperty(document, 'fonts', { value: fonts, configurable: true });
    class FontFace {
      constructor(
        readonly family: string,
        readonly source: string | ArrayBuffer,
        { weight }: FontFaceDescriptors,
      ) {
        Object.assign(this, { weight });
      }
      async load() {
        if (broken) throw new SyntaxError('no font');
        return this;
      }
    }
    vi.stubGlobal('FontFace', FontFace);
    vi.stubGlobal(
      'URL',
      Object.assign(class extends URL {}, { createObjectURL: () => 'blob:own' }),
    );
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.clearAllMocks();
    Reflect.deleteProperty(document, 'fonts');
  });

  /** As new: what is registered is remembered by the module. */
  const fonts = () => import('../../../../src/slides/fonts/fonts.ts');

  it('are those of the one family that is asked for, once', async () => {
    const { registerFonts } = await fonts();
    await registerFonts('comfortaa', noOwnFont);
    await registerFonts('comfortaa', noOwnFont);
    expect(faces).toHaveLength(bundledFiles('comfortaa').length);
    for (const { family, url, weight } of bundledFiles('comfortaa')) {
      expect(faces).toContainEqual({ family, source: `url("${url}")`, weight });
    }
  });

  it('are waited for, as far as a text needs them', async () => {
    const { loadFontsFor } = await fonts();
    await loadFontsFor({ words: 'Привет', code: '' }, ['literata'], noOwnFont);
    expect(named('literata').length).toBeGreaterThan(0);
    expect(load.mock.calls).toEqual([['16px "Literata Variable"', 'Привет']]);
  });

  it("are a file of the user's own and what stands in for letters it lacks", async () => {
    const fresh = await fonts();
    await fresh.loadFontsFor({ words: 'Hi Привет', code: '' }, [OWN], async (id) => {
      expect(id).toBe(OWN);
      return new Blob([FILE]);
    });
    expect(named(OWN)).toHaveLength(1);
    // It has axes, so one file has all weights.
    expect(named(OWN)[0]!.weight).toBe('100 900');
    expect(named('inter').length).toBeGreaterThan(0);
    expect(load.mock.calls.map(([font]: unknown[]) => font)).toEqual([
      '16px "own 0123456789abcdef"',
      '16px "Inter Variable"',
    ]);
    const files = fresh.fontFilesFor('Hi Привет', OWN);
    expect(files[0]).toMatchObject({ family: 'own 0123456789abcdef', url: 'blob:own' });
    expect(partsOf(files.slice(1))).toEqual(['cyrillic', 'latin']);
  });

  it('do without a file that is gone, damaged, or deleted meanwhile', async () => {
    const fresh = await fonts();
    const { registerFonts } = fresh;
    const error = vi.spyOn(console, 'error').mockReturnValue();
    const ownFiles = () => fresh.fontFilesFor('Hi', OWN).filter(({ url }) => url === 'blob:own');
    await registerFonts(OWN, noOwnFont);
    expect(ownFiles()).toEqual([]);
    broken = true;
    await registerFonts(OWN, async () => new Blob([FILE]));
    expect(error).toHaveBeenCalledOnce();
    expect(ownFiles()).toEqual([]);
    expect(named('inter').length).toBeGreaterThan(0);

    broken = false;
    await registerFonts(OWN, async () => new Blob([FILE]));
    await registerFonts(OWN, async () => new Blob([FILE]));
    expect([named(OWN).length, ownFiles().length]).toEqual([1, 1]);
    await registerFonts(OWN, noOwnFont);
    expect([named(OWN).length, ownFiles().length]).toEqual([0, 0]);
  });
});
