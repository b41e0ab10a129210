import { expect, test } from 'vitest';
import { applyPreset, matchesPreset, PRESET_IDS, PRESETS } from '../../../src/design/presets.ts';
import { DEFAULT_DESIGN, restoreDesign } from '../../../src/design/schema.ts';
import { contrast, READABLE } from '../../../src/slides/colours.ts';

test('the first ready style is the default design', () => {
  expect(applyPreset(DEFAULT_DESIGN, PRESETS[0]!)).toEqual(DEFAULT_DESIGN);
});

test.each(PRESETS.map((preset) => [preset.id, preset] as const))(
  '%s is a valid design with readable words',
  (_, preset) => {
    const design = applyPreset({ ...DEFAULT_DESIGN, fontSize: 20 }, preset);
    expect(restoreDesign(design)).toEqual(design);
    expect(design.fontSize).toBe(20);
    expect(contrast(preset.textColor, '#FFFFFF')).toBeGreaterThanOrEqual(READABLE);
    expect(PRESETS.filter((other) => matchesPreset(design, other))).toEqual([preset]);
  },
);

test('a ready style changes what it says and nothing else', () => {
  const mine = { ...DEFAULT_DESIGN, margin: 8, watermark: '', card: { padding: 4, radius: 2 } };
  const { background, textColor, radius } = PRESETS[2]!;
  expect(applyPreset(mine, PRESETS[2]!)).toEqual({
    ...mine,
    background,
    textColor,
    card: { padding: 4, radius },
  });
});

const { background } = DEFAULT_DESIGN;
test.each([
  ['another colour from', { background: { ...background, from: '#000000' } }, false],
  ['another colour to', { background: { ...background, to: '#000000' } }, false],
  ['no middle colour', { background: { ...background, via: null } }, false],
  ['another angle', { background: { ...background, angle: 136 } }, false],
  ['another text colour', { textColor: '#000000' }, false],
  ['another radius', { card: { ...DEFAULT_DESIGN.card, radius: 17 } }, false],
  ['another padding', { card: { ...DEFAULT_DESIGN.card, padding: 8 } }, true],
  ['another font size', { fontSize: 20 }, true],
])('a design with %s', (_, changes, matches) => {
  expect(matchesPreset({ ...DEFAULT_DESIGN, ...changes }, PRESETS[0]!)).toBe(matches);
});

test('every ready style has an id of its own', () => {
  expect(PRESETS.map(({ id }) => id)).toEqual([...PRESET_IDS]);
});
