import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { TEMPLATES } from '../../src/design/carousel.ts';
import { LAYOUTS, SCALES } from '../../src/design/export-settings.ts';
import { FORMATS, type Format } from '../../src/design/formats.ts';
import { PLATFORM_FORMATS } from '../../src/design/platforms.ts';
import { DEFAULT_DESIGN } from '../../src/design/schema.ts';
import { BROWSERS } from '../support/browsers/names.ts';
import { CONTROLS } from '../support/editor-controls.ts';
import { CAROUSELS } from '../support/fixed-set/carousels.ts';
import { type Choice, FIXED_SET } from '../support/fixed-set/choices.ts';
import { DESIGN_FIELDS } from '../support/fixed-set/design-fields.ts';
import { ENTRIES, EXPORTS, KINDS, MORE_EXPORTS, SCALED } from '../support/fixed-set/exports.ts';
import { problemOf } from '../support/fixed-set/index.ts';

type Factors = Record<string, readonly unknown[]>;

/** A sentence for each pair of values of different factors that no row has. */
function missingPairs(rows: readonly Record<string, unknown>[], factors: Factors): string[] {
  const names = Object.keys(factors);
  return names.flatMap((one, at) =>
    names
      .slice(at + 1)
      .flatMap((other) =>
        factors[one]!.flatMap((value) =>
          factors[other]!.filter(
            (with_) => !rows.some((row) => row[one] === value && row[other] === with_),
          ).map((with_) => `no row has ${one} ${value} with ${other} ${with_}: add one`),
        ),
      ),
  );
}

/** A sentence for each value that no row has. */
function missingValues(rows: readonly object[], name: string, values: readonly unknown[]) {
  return values
    .filter((value) => !rows.some((row) => (row as Record<string, unknown>)[name] === value))
    .map((value) => `no row has ${name} ${value}: add one`);
}

describe('the exports of npm test', () => {
  const rows = EXPORTS.map((row) => ({ ...row, kind: kindOf(row.format) }));
  const common = {
    browser: BROWSERS,
    // Carousels are made in the studio, and have rows of their own.
    ...{ layout: LAYOUTS.filter((layout) => layout !== 'carousel'), zip: [false, true] },
  };
  const entries = Object.keys(ENTRIES);

  it('have every two values of what the files hang on in some row', () => {
    expect(missingPairs(rows, { ...common, format: FORMATS })).toEqual([]);
    const scaled = rows.filter(({ format }) => SCALED.includes(format));
    expect(missingPairs(scaled, { ...common, entry: entries, scale: SCALES })).toEqual([]);
    expect(missingPairs(scaled, { format: SCALED, scale: SCALES })).toEqual([]);
  });

  it('begin everywhere with every kind of file, layout and way of packing', () => {
    expect(missingPairs(rows, { ...common, entry: entries, kind: Object.keys(KINDS) })).toEqual([]);
  });

  it('leave to a deep run what begins elsewhere or has no scale', () => {
    const all = [...EXPORTS, ...MORE_EXPORTS].map((row) => ({ ...row }));
    expect(
      missingPairs(all, { ...common, entry: entries, format: FORMATS, scale: SCALES }),
    ).toEqual([]);
  });

  it('begin at every entry point that the manifest has', () => {
    const known: readonly string[] = Object.values(ENTRIES);
    const wanted = [
      ...Object.keys(manifest.action).filter((key) => key === 'default_popup'),
      ...Object.keys(manifest.commands),
      ...manifest.permissions.filter((permission) => permission === 'contextMenus'),
    ];
    const without = wanted.filter((entry) => !known.includes(entry));
    expect(without, 'entry points without a row in fixed-set/exports.ts').toEqual([]);
  });
});

describe('the carousels of npm test', () => {
  it('have every platform and every template, both browsers with many of them', () => {
    const platforms = PLATFORM_FORMATS.map(({ id }) => id);
    expect([
      ...missingValues(CAROUSELS, 'platform', platforms),
      ...missingValues(CAROUSELS, 'template', TEMPLATES),
    ]).toEqual([]);
    for (const browser of BROWSERS) {
      const own = CAROUSELS.filter((row) => row.browser === browser);
      expect(own.length, browser).toBeGreaterThanOrEqual(TEMPLATES.length / 2);
    }
    const known = CAROUSELS.every(({ platform }) => platforms.includes(platform));
    expect(known, 'platforms that are there').toBe(true);
  });
});

describe('the controls of npm test', () => {
  it('are all tried in some browser', () => {
    expect(
      problemOf(
        FIXED_SET.controls,
        CONTROLS.map(([name]) => name),
      ),
    ).toBe('');
  });

  it('are those of every field of a design, or another test is named', () => {
    const fields = fieldsOf(DEFAULT_DESIGN);
    const known = Object.keys(DESIGN_FIELDS);
    const forgotten = fields.filter((field) => !known.includes(field));
    expect(forgotten, 'say in fixed-set/design-fields.ts what tries these').toEqual([]);
    expect(
      known.filter((field) => !fields.includes(field)),
      'fields that are gone',
    ).toEqual([]);
    const names = CONTROLS.map(([name]) => name);
    const isFile = (how: string) =>
      ['e2e', 'browser'].some((folder) => existsSync(`tests/${folder}/${how}`));
    const gone = Object.values(DESIGN_FIELDS).filter((how) => !names.includes(how) && !isFile(how));
    expect(gone, 'controls and tests that are gone').toEqual([]);
  });
});

describe('the choices', () => {
  it('leave no group out but these: ten minutes have no room for them', () => {
    const groups = Object.entries<Choice>(FIXED_SET);
    const left = groups.filter(([, { chrome, firefox }]) => chrome.length + firefox.length === 0);
    expect(left.map(([group]) => group)).toEqual([
      'accessibility: forced colours',
      ...['article: carousel', 'article: generated'],
      'generated composed',
      'harsh photos',
      ...['daily: words', 'daily: one of several', 'daily: look', 'daily: renderer'],
      'editor: one per post',
      ...['formats: lossy', 'formats: smaller', 'formats: ZIP'],
      ...['formats: slides', 'formats: PDF', 'formats: words'],
      'interruption: again and again',
      ...['limits: said before', 'limits: one tall file'],
      // What the tests of captures stand on: they would fail with it.
      'local X: list',
      'presets: file',
      'problems: last time',
      'saving: killed',
      'second engine: tall picture',
    ]);
  });

  it.each<[string, Choice, string]>([
    [
      'a case without a place',
      { chrome: ['a'], firefox: [] },
      'Say where this case runs, or that it is deep: b',
    ],
    [
      'a case that is gone',
      { chrome: ['a', 'b', 'c'], firefox: [] },
      'The fixed set names a case that is not there: c',
    ],
  ])('complain of %s', (_, choice, sentence) => {
    expect(problemOf(choice, ['a', 'b'])).toBe(sentence);
  });

  it.each<Choice>([
    { chrome: ['a'], firefox: ['b'] },
    { chrome: ['a'], firefox: [], deep: ['b'] },
    { chrome: ['a'], firefox: [], deep: 'others' },
    { chrome: 'all', firefox: [] },
  ])('are content with %j', (choice) => {
    expect(problemOf(choice, ['a', 'b'])).toBe('');
  });
});

function kindOf(format: Format): string {
  return Object.entries(KINDS).find(([, formats]) => formats.some((one) => one === format))![0];
}

/** `card.border.width` of every field, however deep. */
function fieldsOf(value: object, before = ''): string[] {
  return Object.entries(value).flatMap(([key, field]): string[] => {
    const isGroup = typeof field === 'object' && field !== null && !Array.isArray(field);
    return isGroup ? fieldsOf(field, `${before}${key}.`) : [before + key];
  });
}
