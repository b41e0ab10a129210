import { describe, expect, it } from 'vitest';
import { CAROUSEL_FILES, type Carousel, type Template } from '../../../src/design/carousel.ts';
import { faultOf } from '../../../src/design/design-faults.ts';
import { readPresetFile } from '../../../src/design/preset-file.ts';
import { restoreLibrary } from '../../../src/design/preset-library.ts';
import { DEFAULT_DESIGN, DESIGN_SCHEMA, restoreDesign } from '../../../src/design/schema.ts';
import { mergeSynced } from '../../../src/design/synced-presets.ts';

const { carousel: _, ...DESIGN } = DEFAULT_DESIGN;

/** Every setting of version 4, none of them as it came. */
const CHANGED = {
  ...{ size: 'own', ownWidth: 640, ownHeight: 720, file: CAROUSEL_FILES[1] },
  ...{ cover: false, coverTitle: 'A week at the kiln', outro: false, outroText: 'More pots' },
  ...{ numbers: 'padded', author: 'none', alternate: false, across: true },
  ...{ progress: 'dots', swipe: true, byline: true, share: true, smallest: 13, largest: 31 },
} as const;
const { progress, swipe, byline, share, smallest, largest, ...SAME } = CHANGED;

const of4 = (carousel: object, more: object = {}) => ({ ...DESIGN, ...more, schema: 4, carousel });
const upgraded = (carousel: object, more: object = {}): Carousel =>
  restoreDesign(of4(carousel, more)).carousel;

const BECAME: [string, Template][] = [
  ['cards', 'post'],
  ['top', 'post'],
  ['bubble', 'post'],
  ['drawer', 'split'],
  ['window', 'console'],
  ['sheet', 'notepad'],
  ['bare', 'glow'],
  ['number', 'figures'],
  ['quote', 'editorial'],
  ['bar', 'swiss'],
  ['outline', 'quiet'],
  ['magazine', 'editorial'],
];

describe.each(BECAME)('a carousel in %s', (template, became) => {
  it(`with all its settings changed becomes one in ${became}, and keeps what that has`, () => {
    expect(upgraded({ ...CHANGED, template })).toEqual({
      ...SAME,
      template: became,
      // It stood at the head of every slide.
      author: 'every',
    });
  });

  it('keeps what nobody has changed as it came', () => {
    const { carousel } = DEFAULT_DESIGN;
    const old = { progress: 'none', swipe: false, byline: false, share: false, largest: 22 };
    expect(upgraded({ ...carousel, ...old, template })).toEqual({ ...carousel, template: became });
  });

  it('says by numbers how far one is, where it had none and said so otherwise', () => {
    const bare = { template, numbers: 'none' };
    for (const one of ['dots', 'line']) {
      expect(upgraded({ ...bare, progress: one }).numbers).toBe('fraction');
      expect(upgraded({ ...bare, progress: one, numbers: 'plain' }).numbers).toBe('plain');
    }
    const large = template === 'number' ? 'plain' : 'none';
    expect(upgraded(bare).numbers).toBe(large);
    expect(upgraded({ ...bare, swipe: true }).numbers).toBe(large);
  });

  it('is on cards where a picture of one’s own, or nothing, lies behind it', () => {
    const { background } = DEFAULT_DESIGN;
    for (const kind of ['image', 'transparent'] as const) {
      expect(upgraded({ template }, { background: { ...background, kind } }).template).toBe('post');
    }
  });

  const ID = '00000000-0000-4000-8000-000000000001';
  it('comes in from wherever one is stored, and nothing of it is refused', () => {
    const design = of4({ ...CHANGED, template });
    const wanted = restoreDesign(design);
    expect(wanted).toMatchObject({ schema: DESIGN_SCHEMA, carousel: { template: became } });
    expect(faultOf(design, wanted)).toBe(null);
    // Written by hand, without a version.
    const { schema, ...bare } = design;
    expect(restoreDesign(bare)).toEqual(wanted);
    const presets = [{ id: ID, name: 'Kiln', changedAt: 1, design }];
    const library = restoreLibrary({ presets });
    expect(library.presets.map((one) => one.design)).toEqual([wanted]);
    const file = readPresetFile(
      JSON.stringify({ app: 'thread-navigator', schema: 1, presets: [{ name: 'Kiln', design }] }),
    );
    expect(file).toMatchObject({ presets: [{ name: 'Kiln', design: wanted }], problems: [] });
    const synced = mergeSynced(restoreLibrary({}), { [`preset-${ID}`]: presets[0] });
    expect(synced.presets.map((one) => one.design)).toEqual([wanted]);
  });
});

it('a template that is still there keeps its carousel, without what had no meaning in it', () => {
  expect(upgraded({ ...CHANGED, template: 'quiet' })).toEqual({ ...SAME, template: 'quiet' });
});

it('a template that nobody knows is the usual one, and numbers and author stay', () => {
  for (const template of ['spiral', 'constructor', 7, null]) {
    expect(upgraded({ ...CHANGED, template })).toEqual({ ...SAME, template: 'bold' });
  }
});
