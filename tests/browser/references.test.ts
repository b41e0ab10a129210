import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { BACKGROUND_KINDS, IMAGE_FITS, PATTERNS } from '../../src/design/background.ts';
import { FONT_FAMILIES } from '../../src/design/font-families.ts';
import * as choices from '../../src/design/schema.ts';
import { baselineKey } from '../support/baseline-key.ts';
import { Baselines } from '../support/baselines.ts';
import { BROWSERS } from '../support/browsers/index.ts';
import { chosenFrom, inTurn } from '../support/fixed-set/index.ts';
import { Picture } from '../support/picture.ts';
import { OWN_FILES, REFERENCE_SLIDES, SUBJECTS } from '../support/reference-slides/index.ts';
import { makeStore, renderedFile, storeWritten } from '../support/rendered-file.ts';
import { useSession } from '../support/session.ts';

const NAMES = REFERENCE_SLIDES.map(({ name }) => name);
const AT_ONCE = 4;

/** Slides with one thing to see on each, every pixel of them; only letters of bundled fonts. */
describe.each(BROWSERS)('reference slides in %s', (name) => {
  const session = useSession(name);
  // Of every subject one browser has the first, the third …, the other the second, the fourth …
  const slides = chosenFrom(
    'references',
    name,
    REFERENCE_SLIDES,
    inTurn(name),
    (slide) => slide.name,
  );
  const files = new Map<string, Picture>();
  let baselines: Baselines;

  beforeAll(async () => {
    const { browser } = session;
    await makeStore(browser);
    // Their pictures are the same everywhere: before they are stored, only fonts make the key.
    baselines = new Baselines(name, await baselineKey(browser), 'references');
    await storeWritten(browser, {
      threads: REFERENCE_SLIDES.map(({ thread }) => thread),
      pictures: REFERENCE_SLIDES.flatMap(({ pictures }) => pictures),
      ownFiles: OWN_FILES,
    });
    const next = slides.values();
    const renderAll = async () => {
      for (const { name: slide, request } of next) {
        files.set(slide, Picture.decode(await renderedFile(browser, request)));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, renderAll));
  });

  test.each(SUBJECTS)('look as they did: %s', (subject) => {
    const alike = slides.filter((slide) => slide.subject === subject);
    const unlike = alike.map((slide) => {
      try {
        return baselines.expect(slide.name, onChecks(files.get(slide.name)!));
      } catch (error) {
        return String(error);
      }
    });
    expect(unlike.filter((failure) => failure !== undefined)).toEqual([]);
  });

  test('a page without margins is card from edge to edge, however high that is', async () => {
    const bare = 'page-margin-0-part-of-a-pixel';
    const { request } = REFERENCE_SLIDES.find((slide) => slide.name === bare)!;
    const settings = { ...request.settings, scale: 3 as const };
    const file = await renderedFile(session.browser, { ...request, settings });
    const { width, height, data } = Picture.decode(file);
    const row = (y: number) => data.subarray(y * width * 4, (y + 1) * width * 4);
    for (const y of [0, height - 1]) expect(row(y).every((value) => value === 255)).toBe(true);
  });

  test('no two are alike: each shows what it is for', () => {
    const seen = new Map<string, string[]>();
    for (const [reference, { width, data }] of files) {
      const digest = createHash('sha256').update(`${width} `).update(data).digest('hex');
      seen.set(digest, [...(seen.get(digest) ?? []), reference]);
    }
    expect(seen.size).toBe(slides.length);
    expect([...seen.values()].filter(({ length }) => length > 1)).toEqual([]);
  });
});

describe('the references', () => {
  const designs = REFERENCE_SLIDES.map(({ design }) => design);

  test('have names of their own, and no baselines are left of others', () => {
    expect(new Set(NAMES).size).toBe(NAMES.length);
    const wanted = NAMES.map((name) => `${name}.png`).sort();
    for (const browser of BROWSERS) {
      const folder = path.resolve(import.meta.dirname, 'baselines/references', browser);
      expect(readdirSync(folder).sort()).toEqual(wanted);
    }
  });

  test('change every field of a design', () => {
    const seen = new Map<string, Set<unknown>>();
    for (const [field, value] of designs.flatMap((design) => fieldsOf(design))) {
      seen.set(field, (seen.get(field) ?? new Set()).add(JSON.stringify(value)));
    }
    const never = [...seen].filter(([, values]) => values.size < 2).map(([field]) => field);
    // A carousel is another layout: templates are drawn by the studio (studio-controls.test.ts).
    expect(never.filter((field) => !field.startsWith('carousel.'))).toEqual(['schema']);
  });

  test.each([
    ['kind of background', BACKGROUND_KINDS, ({ background }) => background.kind],
    ['pattern', PATTERNS, ({ background }) => background.pattern],
    ['fit of a picture', IMAGE_FITS, ({ background }) => background.image.fit],
    ['family', FONT_FAMILIES, ({ type }) => type.family],
    ['alignment', choices.ALIGNMENTS, ({ type }) => type.align],
    ['place of authors', choices.AUTHOR_PLACES, ({ author }) => author],
    ['numbering', choices.NUMBERINGS, ({ numbers }) => numbers],
    ['identity', choices.IDENTITIES, ({ identity }) => identity.mode],
    ['place of the watermark', choices.WATERMARK_PLACES, ({ watermark }) => watermark.place],
    ['source', choices.SOURCES, ({ source }) => source],
  ] satisfies [string, readonly string[], (design: choices.Design) => string][])(
    'have every %s',
    (_, all, chosen) => {
      expect(designs.map(chosen)).toEqual(expect.arrayContaining([...all]));
    },
  );

  test('have no value that a design cannot have: it would be another one without a word', () => {
    for (const design of designs) expect(choices.restoreDesign(design)).toEqual(design);
  });
});

/** The path and the value of every field, however deep. */
function fieldsOf(value: object, before = ''): [string, unknown][] {
  return Object.entries(value).flatMap(([key, field]): [string, unknown][] => {
    const isGroup = typeof field === 'object' && field !== null && !Array.isArray(field);
    return isGroup ? fieldsOf(field, `${before}${key}.`) : [[before + key, field]];
  });
}

function isOpaque(data: Buffer): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
  return true;
}

/** What shines through shows two greys, so that a baseline without transparency tells how much. */
function onChecks(picture: Picture): Picture {
  if (isOpaque(picture.data)) return picture;
  const { width } = picture;
  const data = Buffer.from(picture.data);
  for (let at = 0; at < data.length; at += 4) {
    const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
    const ground = ((x >> 3) + (y >> 3)) % 2 === 0 ? 255 : 192;
    const share = data[at + 3]! / 255;
    for (let part = at; part < at + 3; part++) {
      data[part] = Math.round(data[part]! * share + ground * (1 - share));
    }
    data[at + 3] = 255;
  }
  return picture.with(data);
}
