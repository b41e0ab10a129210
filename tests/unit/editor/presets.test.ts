import { expect, test } from 'vitest';
import { applyPreset, matchesPreset, PRESETS } from '../../../src/design/presets.ts';
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
