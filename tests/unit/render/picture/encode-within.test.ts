import { expect, it, vi } from 'vitest';
import { DEFAULT_EXPORT_SETTINGS } from '../../../../src/design/export-settings.ts';
import type { Format } from '../../../../src/design/formats.ts';
import { PLATFORM_FORMATS } from '../../../../src/design/platforms.ts';
import { DEFAULT_DESIGN } from '../../../../src/design/schema.ts';
import { mostBytesOfSlide } from '../../../../src/render/job/most-bytes.ts';
import { encodeWithin } from '../../../../src/render/picture/encode-within.ts';

/** A picture of 1,000 bytes at full quality. */
const encoder = () =>
  vi.fn(async (quality = 1) => new Blob(['x'.repeat(Math.round(1000 * quality))]));

it('takes the quality that was asked for where the file is small enough', async () => {
  const encodeAt = encoder();
  expect((await encodeWithin(encodeAt, 0.9, 900)).size).toBe(900);
  expect(encodeAt).toHaveBeenCalledOnce();
});

it('goes as far down as it has to', async () => {
  const encodeAt = encoder();
  const { size } = await encodeWithin(encodeAt, 0.9, 750);
  expect(size).toBeLessThanOrEqual(750);
  expect(size).toBeGreaterThan(690);
});

it('gives the smallest that there is rather than none', async () => {
  const { size } = await encodeWithin(encoder(), 0.9, 10);
  expect(size).toBeGreaterThanOrEqual(400);
  expect(size).toBeLessThan(470);
});

it('tries a format without qualities once', async () => {
  const encodeAt = encoder();
  expect((await encodeWithin(encodeAt, undefined, 10)).size).toBe(1000);
  expect(encodeAt).toHaveBeenCalledOnce();
});

const most = (size: string, format: Format, slides: number, layout = 'carousel' as const) =>
  mostBytesOfSlide(
    {
      design: { ...DEFAULT_DESIGN, carousel: { ...DEFAULT_DESIGN.carousel, size } },
      settings: { ...DEFAULT_EXPORT_SETTINGS, format, layout },
    },
    slides,
  );

it('leaves room in each file for what is said in it, and shares that of a PDF among its pages', () => {
  for (const { id, mostBytes } of PLATFORM_FORMATS) {
    expect(most(id, 'jpeg', 12), id).toBeLessThan(mostBytes!);
    expect(most(id, 'jpeg', 12), id).toBeGreaterThan(mostBytes! * 0.9);
  }
  const document = PLATFORM_FORMATS.find(({ id }) => id === 'linkedin-document')!;
  expect(300 * most('linkedin-document', 'pdf', 300)).toBeLessThan(document.mostBytes!);
});

it('knows no limit for sizes of the user and for pages', () => {
  expect(most('own', 'jpeg', 3)).toBe(Number.POSITIVE_INFINITY);
  const page = mostBytesOfSlide({ design: DEFAULT_DESIGN, settings: DEFAULT_EXPORT_SETTINGS }, 1);
  expect(page).toBe(Number.POSITIVE_INFINITY);
});
