import fc from 'fast-check';
import { BACKGROUND_KINDS } from '../../src/design/background.ts';
import { FONT_FAMILIES } from '../../src/design/font-families.ts';
import { EMPTY_LIBRARY, type Preset, type PresetLibrary } from '../../src/design/preset-library.ts';
import { type Design, restoreDesign } from '../../src/design/schema.ts';

let count = 0;

export function aPreset(name: string, changes: Partial<Preset> = {}): Preset {
  const id = `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`;
  return {
    id,
    name,
    design: restoreDesign({ fontSize: 12 + (count % 20) }),
    changedAt: 1000,
    ...changes,
  };
}

export function libraryOf(...presets: Preset[]): PresetLibrary {
  return { ...EMPTY_LIBRARY, presets };
}

const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0').toUpperCase()}`);

/** Designs of all kinds, as the editor makes them. */
export const anyDesign: fc.Arbitrary<Design> = fc
  .record({
    margin: fc.integer({ min: 0, max: 120 }),
    textColor: hex,
    linkColor: fc.option(hex),
    fontSize: fc.integer({ min: 12, max: 32 }),
    background: fc.record({
      kind: fc.constantFrom(...BACKGROUND_KINDS),
      from: hex,
      to: hex,
      angle: fc.integer({ min: 0, max: 360 }),
      stops: fc.array(fc.record({ colour: hex, at: fc.integer({ min: 1, max: 99 }) }), {
        maxLength: 4,
      }),
    }),
    card: fc.record({ radius: fc.integer({ min: 0, max: 64 }), joined: fc.boolean() }),
    type: fc.record({ family: fc.constantFrom(...FONT_FAMILIES) }),
    show: fc.record({ avatar: fc.boolean(), counts: fc.boolean() }),
    watermark: fc.record({ text: fc.string({ maxLength: 120 }) }),
  })
  .map(restoreDesign);
