import { expect, test, vi } from 'vitest';
import { DEFAULT_EXPORT_SETTINGS } from '../../../../src/design/export-settings.ts';
import { summaryOf } from '../../../../src/editor/export/summary.ts';

vi.mock('../../../../src/browser/webext.ts', async () =>
  (await import('../../../support/fake-browser.ts')).fakeBrowser(),
);

const page = { width: 640, height: 1602 };

test('one image tells its size', () => {
  const { facts, fits } = summaryOf([page], DEFAULT_EXPORT_SETTINGS);
  expect(facts).toEqual(['PNG', '2×', '1280 × 3204']);
  expect(fits).toBe(true);
});

test('several images tell how many', () => {
  const pages = Array.from({ length: 11 }, () => page);
  const { facts } = summaryOf(pages, { ...DEFAULT_EXPORT_SETTINGS, scale: 3, layout: 'per-post' });
  expect(facts).toEqual(['PNG', '3×', '11 images']);
});

test.each([
  [{ format: 'jpeg' }, ['JPEG', '2×', '11 images']],
  [{ format: 'webp', zip: true }, ['WebP', '2×', '11 images', 'ZIP']],
  [{ format: 'pdf', zip: true }, ['PDF', '2×', '11 pages']],
  [{ format: 'markdown' }, ['Markdown']],
  [{ format: 'text' }, ['Plain text']],
] as const)('%j is told as %j', (changes, facts) => {
  const pages = Array.from({ length: 11 }, () => page);
  const settings = { ...DEFAULT_EXPORT_SETTINGS, layout: 'per-post', ...changes } as const;
  expect(summaryOf(pages, settings).facts).toEqual(facts);
});

test('what can be cut is never too large, a single post can not', () => {
  const tall = { width: 640, height: 70_000 };
  const settings = { ...DEFAULT_EXPORT_SETTINGS, tall: 'cut' } as const;
  expect(summaryOf([tall], settings)).toMatchObject({
    facts: ['PNG', '2×', 'about 3 images'],
    fits: true,
  });
  expect(summaryOf([tall], settings, false).fits).toBe(false);
});

test('one tall file holds what no canvas does, as a PNG', () => {
  const tall = { width: 640, height: 70_000 };
  const settings = { ...DEFAULT_EXPORT_SETTINGS, tall: 'whole' } as const;
  expect(summaryOf([tall], settings)).toMatchObject({
    facts: ['PNG', '2×', '1280 × 140000'],
    fits: true,
  });
  expect(summaryOf([tall], { ...settings, format: 'jpeg' }).fits).toBe(false);
  expect(summaryOf([tall], { ...settings, layout: 'per-post' }).fits).toBe(false);
});

test('words are never too large', () => {
  const endless = { width: 640, height: 700_000 };
  const settings = { ...DEFAULT_EXPORT_SETTINGS, format: 'json' } as const;
  expect(summaryOf([endless], settings).fits).toBe(true);
});

test('a carousel tells both', () => {
  const slides = Array.from({ length: 14 }, () => ({ width: 540, height: 675 }));
  const { facts } = summaryOf(slides, { ...DEFAULT_EXPORT_SETTINGS, layout: 'carousel' });
  expect(facts).toEqual(['PNG', '1080 × 1350', '14 slides']);
});

test('what is too large names the scale that fits', () => {
  const tall = { width: 640, height: 30_000 };
  const settings = { ...DEFAULT_EXPORT_SETTINGS, scale: 3 } as const;
  expect(summaryOf([tall], settings)).toMatchObject({ fits: false, largest: 1 });
  const endless = { width: 640, height: 70_000 };
  expect(summaryOf([endless], settings)).toMatchObject({ fits: false, largest: null });
});
