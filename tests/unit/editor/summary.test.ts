import { expect, test, vi } from 'vitest';
import { summaryOf } from '../../../src/editor/export/summary.ts';

vi.mock('../../../src/browser/webext.ts', async () =>
  (await import('../../support/fake-browser.ts')).fakeBrowser(),
);

const page = { width: 640, height: 1602 };

test('one image tells its size', () => {
  const { facts, fits } = summaryOf([page], { format: 'png', scale: 2, layout: 'one-image' });
  expect(facts).toEqual(['PNG', '2×', '1280 × 3204']);
  expect(fits).toBe(true);
});

test('several images tell how many', () => {
  const pages = Array.from({ length: 11 }, () => page);
  const { facts } = summaryOf(pages, { format: 'png', scale: 3, layout: 'per-post' });
  expect(facts).toEqual(['PNG', '3×', '11 images']);
});

test('a carousel tells both', () => {
  const slides = Array.from({ length: 14 }, () => ({ width: 540, height: 675 }));
  const { facts } = summaryOf(slides, { format: 'png', scale: 2, layout: 'carousel' });
  expect(facts).toEqual(['PNG', '1080 × 1350', '14 slides']);
});

test('what is too large names the scale that fits', () => {
  const tall = { width: 640, height: 30_000 };
  const settings = { format: 'png', scale: 3, layout: 'one-image' } as const;
  expect(summaryOf([tall], settings)).toMatchObject({ fits: false, largest: 1 });
  const endless = { width: 640, height: 70_000 };
  expect(summaryOf([endless], settings)).toMatchObject({ fits: false, largest: null });
});
