import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addPreset,
  changePreset,
  defaultPreset,
  deletePreset,
  EMPTY_LIBRARY,
  freeName,
  LONGEST_NAME,
  MOST_PRESETS,
  presetName,
  restoreLibrary,
  undoDeletion,
} from '../../../src/design/preset-library.ts';
import { DEFAULT_DESIGN, restoreDesign } from '../../../src/design/schema.ts';
import { anyDesign, aPreset, libraryOf } from '../../support/presets.ts';

const names = ({ presets }: { presets: readonly { name: string }[] }) =>
  presets.map(({ name }) => name);

describe('a library out of storage', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(anyDesign, { maxLength: 5 }), (designs) => {
        const presets = designs.map((design, index) => aPreset(`No. ${index}`, { design }));
        const library = {
          ...libraryOf(...presets),
          deleted: { [aPreset('gone').id]: 7 },
          defaultId: presets[0]?.id ?? null,
          isBrandOn: true,
        };
        expect(restoreLibrary(JSON.parse(JSON.stringify(library)))).toEqual(library);
      }),
    );
  });

  it('is empty when there is none, or something else', () => {
    for (const data of [undefined, null, 'presets', 7, [], {}]) {
      expect(restoreLibrary(data)).toEqual(EMPTY_LIBRARY);
    }
  });

  it('is always a library', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (garbage, more) => {
        const preset = aPreset('Good');
        const restored = restoreLibrary({
          presets: [garbage, preset],
          deleted: more,
          brand: garbage,
        });
        expect(restored.presets).toContainEqual(preset);
        expect(restoreLibrary(restored)).toEqual(restored);
      }),
    );
  });

  it('keeps what is whole of a damaged preset', () => {
    const [good, bad] = [aPreset('Good'), aPreset('Bad')];
    const damaged = {
      ...bad,
      name: '',
      changedAt: 'yesterday',
      design: { fontSize: 900, margin: 8 },
    };
    const { presets } = restoreLibrary({ presets: [damaged, good, { name: 'No design' }, null] });
    const repaired = {
      ...bad,
      name: 'Preset',
      changedAt: 0,
      design: { ...DEFAULT_DESIGN, margin: 8 },
    };
    expect(presets).toEqual([repaired, good]);
  });

  it('brings designs of version 1 up to date', () => {
    const old = { schema: 1, background: { from: '#112233', via: '#445566' }, watermark: 'Me' };
    const { presets } = restoreLibrary({ presets: [{ ...aPreset('Old'), design: old }] });
    expect(presets[0]?.design).toMatchObject({
      schema: 5,
      background: { from: '#112233', stops: [{ colour: '#445566', at: 50 }] },
      watermark: { text: 'Me' },
    });
  });

  it('has each id once, no default that is gone, and no more than fits', () => {
    const twice = aPreset('One');
    const many = Array.from({ length: MOST_PRESETS + 5 }, (_, i) => aPreset(`${i}`));
    const restored = restoreLibrary({
      presets: [twice, twice, ...many],
      defaultId: many.at(-1)!.id,
      deleted: Object.fromEntries(many.map(({ id }, at) => [id, at])),
    });
    expect(restored.presets).toHaveLength(MOST_PRESETS);
    expect(restored.presets.filter(({ id }) => id === twice.id)).toHaveLength(1);
    expect(restored.defaultId).toBe(null);
    expect(Object.values(restored.deleted)).toContain(MOST_PRESETS + 4);
    expect(Object.keys(restored.deleted)).toHaveLength(100);
  });
});

test.each([
  ['  Blue \n morning ', 'Blue morning'],
  ['tab\u0000\u0007', 'tab'],
  ['x'.repeat(60), 'x'.repeat(40)],
  [`${'x'.repeat(39)}🧵`, 'x'.repeat(39)],
  ['', null],
  [' \n ', null],
  [7, null],
])('the name %j becomes %j', (typed, kept) => {
  expect(presetName(typed)).toBe(kept);
});

test('a name that is taken gets the first free number', () => {
  expect(freeName('Blue', [])).toBe('Blue');
  expect(freeName('Blue', [{ name: 'Blue' }, { name: 'Blue 3' }])).toBe('Blue 2');
  expect(freeName('Blue', [{ name: 'Blue' }, { name: 'Blue 2' }])).toBe('Blue 3');
  const long = 'x'.repeat(LONGEST_NAME);
  expect(freeName(long, [{ name: long }])).toBe(`${'x'.repeat(LONGEST_NAME - 2)} 2`);
});

describe('a preset', () => {
  const [a, b, c] = [aPreset('A'), aPreset('B'), aPreset('C')];
  const library = { ...libraryOf(a, b, c), defaultId: b.id };

  it('is added at the end, under a name of its own', () => {
    expect(names(addPreset(library, aPreset('A')))).toEqual(['A', 'B', 'C', 'A 2']);
  });

  it('finds no room in a full library', () => {
    const full = libraryOf(...Array.from({ length: MOST_PRESETS }, (_, i) => aPreset(`${i}`)));
    expect(addPreset(full, aPreset('More'))).toBe(full);
  });

  it('gets another name or design, and a later time', () => {
    const design = restoreDesign({ margin: 3 });
    expect(changePreset(library, b.id, { name: 'C' }, 5000).presets[1]).toEqual({
      ...b,
      name: 'C 2',
      changedAt: 5000,
    });
    expect(changePreset(library, b.id, { name: 'B' }, 5000).presets[1]?.name).toBe('B');
    // The clock was set back.
    expect(changePreset(library, b.id, { design }, 3).presets[1]).toEqual({
      ...b,
      design,
      changedAt: 1001,
    });
  });

  it('is deleted with its default, and comes back with it', () => {
    const without = deletePreset(library, b.id, 5000);
    expect(names(without)).toEqual(['A', 'C']);
    expect(without.defaultId).toBe(null);
    expect(without.deleted).toEqual({ [b.id]: 5000 });
    const back = undoDeletion(without, library, b.id, 5000);
    expect(back).toEqual({ ...library, presets: [a, { ...b, changedAt: 5001 }, c] });
    expect(undoDeletion(back, library, b.id, 6000)).toBe(back);
  });

  it('is the default when it is chosen', () => {
    expect(defaultPreset(library)).toBe(b);
    expect(defaultPreset({ ...library, defaultId: null })).toBe(null);
  });
});
