import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { NO_BRAND } from '../../../src/design/brand.ts';
import { faultOf } from '../../../src/design/design-faults.ts';
import {
  type PresetFileContent,
  readPresetFile,
  writePresetFile,
} from '../../../src/design/preset-file.ts';
import { MOST_PRESETS } from '../../../src/design/preset-library.ts';
import { DEFAULT_DESIGN, restoreDesign } from '../../../src/design/schema.ts';
import { anyDesign } from '../../support/presets.ts';

const BRAND = { ...NO_BRAND, handle: '@me', colours: ['#112233'] };
const PICTURE = { name: 'logo.png', data: 'data:image/png;base64,AAAA' };
const ID = 'own:0123456789abcdef';

const file = (content: object) =>
  readPresetFile(JSON.stringify({ app: 'thread-navigator', schema: 1, presets: [], ...content }));
const codes = ({ problems }: PresetFileContent) => problems.map(({ code }) => code);

describe('a file of presets', () => {
  it('is read as it was written, and written as it was read', () => {
    fc.assert(
      fc.property(fc.array(anyDesign, { maxLength: 4 }), (designs) => {
        const presets = designs.map((design, index) => ({ name: `No. ${index}`, design }));
        const text = writePresetFile(presets, BRAND, new Map([[ID, PICTURE]]));
        const read = readPresetFile(text);
        expect(read.problems).toEqual([]);
        expect(read.presets).toEqual(presets.map((preset, i) => ({ ...preset, number: i + 1 })));
        expect(writePresetFile(read.presets, read.brand, read.pictures)).toBe(text);
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{ "app": "thread-navigator", '],
    ['another JSON', '[1, 2]'],
    ['a file of another app', '{ "app": "carbon", "schema": 1, "presets": [] }'],
    ['a file without presets', '{ "app": "thread-navigator", "schema": 1 }'],
    ['a file without a version', '{ "app": "thread-navigator", "presets": [] }'],
  ])('is none when it holds %s', (_, text) => {
    const read = readPresetFile(text);
    expect(codes(read)).toEqual(['not-presets']);
    expect(read.presets).toEqual([]);
  });

  it('of a newer version is left alone', () => {
    const read = file({ schema: 2, presets: [{ name: 'A', design: {} }] });
    expect(codes(read)).toEqual(['file-too-new']);
    expect(read.presets).toEqual([]);
  });

  it('names what is wrong, and keeps the good ones', () => {
    const read = file({
      presets: [
        { name: 'Red', design: { fontSize: 20 } },
        { name: 'Green', design: DEFAULT_DESIGN },
        { name: 'Blue', design: { background: { angle: 'steep' } } },
        { design: {} },
        { name: 'Empty' },
      ],
    });
    expect(read.presets).toEqual([
      { number: 1, name: 'Red', design: { ...DEFAULT_DESIGN, fontSize: 20 } },
      { number: 2, name: 'Green', design: DEFAULT_DESIGN },
    ]);
    expect(read.problems).toEqual([
      { code: 'no-number', number: 3, name: 'Blue', field: 'background angle' },
      { code: 'no-name', number: 4, name: '', field: '' },
      { code: 'no-design', number: 5, name: 'Empty', field: '' },
    ]);
  });

  it('of version 1 designs is brought up to date', () => {
    const design = { schema: 1, background: { from: '#112233', via: null }, watermark: 'Mine' };
    const read = file({ presets: [{ name: 'Old', design }] });
    expect(read.problems).toEqual([]);
    expect(read.presets[0]?.design).toMatchObject({
      schema: 5,
      background: { from: '#112233', stops: [] },
      watermark: { text: 'Mine' },
    });
  });

  it('has no more presets than we keep', () => {
    const presets = Array(MOST_PRESETS + 3).fill({ name: 'A', design: {} });
    const read = file({ presets });
    expect(read.presets).toHaveLength(MOST_PRESETS);
    expect(read.problems).toMatchObject([{ code: 'too-many', number: 3 }]);
  });

  it('tells of a damaged brand kit, and keeps the rest of it', () => {
    const read = file({ brand: { ...BRAND, family: 'comic' } });
    expect(codes(read)).toEqual(['brand-damaged']);
    expect(read.brand).toEqual(BRAND);
    expect(codes(file({ brand: 7 }))).toEqual(['brand-damaged']);
    expect(codes(file({ brand: {} }))).toEqual([]);
    const abyss = '['.repeat(20_000) + ']'.repeat(20_000);
    const text = `{"app":"thread-navigator","schema":1,"presets":[],"brand":{"colours":${abyss}}}`;
    expect(codes(readPresetFile(text))).toEqual(['brand-damaged']);
  });

  it('has pictures under our own ids and with data only', () => {
    const bad = {
      [ID]: PICTURE,
      other: PICTURE,
      'own:1111111111111111': { data: 'https://x.com' },
    };
    expect([...file({ pictures: bad }).pictures]).toEqual([[ID, PICTURE]]);
  });

  it('of any content is read without harm', () => {
    const anything = fc.anything({ maxDepth: 4, withNullPrototype: false });
    fc.assert(
      fc.property(anything, anything, anything, (design, brand, pictures) => {
        const presets = [{ name: 'A', design }, design, { name: 'Good', design: {} }];
        const read = readPresetFile(
          JSON.stringify({ app: 'thread-navigator', schema: 1, presets, brand, pictures }),
        );
        expect(read.presets.at(-1)).toEqual({ number: 3, name: 'Good', design: DEFAULT_DESIGN });
        for (const preset of read.presets) {
          expect(restoreDesign(preset.design)).toEqual(preset.design);
        }
        expect(({} as { polluted?: unknown }).polluted).toBe(undefined);
      }),
    );
    const text =
      '{"app":"thread-navigator","schema":1,"pictures":{"__proto__":{"polluted":1}},"presets":' +
      '[{"name":"A","design":{"__proto__":{"fontSize":30},"constructor":{"polluted":1}}}]}';
    expect(readPresetFile(text).presets[0]?.design).toEqual(DEFAULT_DESIGN);
    expect(({} as { polluted?: unknown }).polluted).toBe(undefined);
  });

  it('cut off anywhere is none', () => {
    const text = writePresetFile([{ name: 'A', design: DEFAULT_DESIGN }], BRAND, new Map());
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 3 }), (at) => {
        expect(codes(readPresetFile(text.slice(0, at)))).toEqual(['not-presets']);
      }),
    );
  });
});

describe('the first fault of a design', () => {
  const fault = (data: unknown) => faultOf(data, restoreDesign(data));

  test.each<[unknown, string, string]>([
    [{ background: { angle: 'x' } }, 'no-number', 'background angle'],
    [{ background: { angle: 400 } }, 'out-of-range', 'background angle'],
    [{ fontSize: 15.5 }, 'out-of-range', 'font size'],
    [{ card: { border: { width: null } } }, 'no-number', 'card border width'],
    [{ background: { from: 'blue' } }, 'no-colour', 'background from'],
    [{ linkColor: 7 }, 'no-colour', 'link color'],
    [{ show: { avatar: 1 } }, 'no-switch', 'show avatar'],
    [{ type: { family: 'comic' } }, 'unknown-value', 'type family'],
    [{ watermark: { logo: 'https://x.com/a.png' } }, 'unknown-value', 'watermark logo'],
    [
      { background: { stops: [{ colour: '#112233', at: 0 }] } },
      'unknown-value',
      'background stops',
    ],
    [{ background: { stops: 'none' } }, 'unknown-value', 'background stops'],
    [{ card: 'white' }, 'unknown-value', 'card'],
    [{ schema: 99 }, 'too-new', ''],
    [{ schema: '2' }, 'no-number', 'schema'],
    ['a design', 'no-design', ''],
    [[], 'no-design', ''],
  ])('of %j is %s at “%s”', (data, code, field) => {
    expect(fault(data)).toEqual({ code, field });
  });

  test('is none for what the editor makes, whole or in part', () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        expect(faultOf(design, restoreDesign(design))).toBe(null);
      }),
    );
    expect(fault({})).toBe(null);
    expect(fault({ unknownToUs: 7, card: { alsoNot: 'x' } })).toBe(null);
  });
});
