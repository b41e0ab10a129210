import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import {
  DEFAULT_EXPORT_SETTINGS,
  ExportSettingsSchema,
  LAYOUTS,
  restoreExportSettings,
  SCALES,
} from '../../../src/design/export-settings.ts';
import { FORMATS } from '../../../src/design/formats.ts';

it('are a PNG of the whole thread at 2× by default', () => {
  expect(DEFAULT_EXPORT_SETTINGS).toEqual({
    schema: 2,
    format: 'png',
    scale: 2,
    layout: 'one-image',
    quality: 90,
    smaller: false,
    tall: 'refuse',
    zip: false,
    texts: true,
    sizeInName: false,
  });
});

it('may be any format, scale and layout there is', () => {
  for (const format of FORMATS) {
    for (const scale of SCALES) {
      for (const layout of LAYOUTS) {
        const settings = { ...DEFAULT_EXPORT_SETTINGS, format, scale, layout };
        expect(restoreExportSettings(settings)).toEqual(settings);
      }
    }
  }
});

it.each<[unknown, object]>([
  [undefined, {}],
  ['png', {}],
  [{ scale: 3 }, { scale: 3 }],
  [{ scale: 5, layout: 'per-post' }, { layout: 'per-post' }],
  [{ quality: 101, zip: true }, { zip: true }],
  [{ quality: 60, zip: 'yes' }, { quality: 60 }],
  [{ scale: '3' }, {}],
  [{ scale: 1.5 }, {}],
  [{ format: 'exe', scale: 1 }, { scale: 1 }],
  [{ layout: '../..' }, {}],
  // Version 1 laid the texts of pictures beside a carousel, and had no switch for it.
  [
    { format: 'webp', zip: true },
    { format: 'webp', zip: true, texts: true },
  ],
  [{ schema: 2, texts: false }, { texts: false }],
])('%j are restored, the rest by default', (data, kept) => {
  expect(restoreExportSettings(data)).toEqual({ ...DEFAULT_EXPORT_SETTINGS, ...kept });
});

it('come out of any garbage', () => {
  const nearly = fc.record({ format: fc.anything(), scale: fc.anything(), layout: fc.anything() });
  fc.assert(
    fc.property(fc.oneof(fc.anything(), nearly), (garbage) => {
      const settings = restoreExportSettings(garbage);
      expect(v.parse(ExportSettingsSchema, settings)).toEqual(settings);
      expect(Object.keys(settings)).toEqual(Object.keys(DEFAULT_EXPORT_SETTINGS));
    }),
  );
});
