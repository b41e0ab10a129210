import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
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

/** Qualities in %, from the first wish down in steps of 3 to 40: what may be come down to. */
const ladder = (wish: number) =>
  Array.from({ length: Math.floor((wish - 40) / 3) + 1 }, (_, step) => wish - 3 * step);

/** A picture that has so many bytes at each quality from 40 to 100 %, and the qualities asked for. */
function pictureOf(bytes: readonly number[]) {
  const asked: number[] = [];
  const encodeAt = async (quality: number | undefined) => {
    const percent = Math.round(quality! * 100);
    asked.push(percent);
    return { size: bytes[percent - 40], percent } as unknown as Blob & { percent: number };
  };
  return { asked, encodeAt };
}

const WISH = fc.integer({ min: 40, max: 100 });
const LIMIT = fc.integer({ min: 0, max: 70_000 });
/** Bytes that each percent more of quality adds: flat, steep, or with steps in it. */
const growing = fc
  .array(fc.integer({ min: 0, max: 1000 }), { minLength: 61, maxLength: 61 })
  .map((more) => more.map((_, percent) => more.slice(0, percent + 1).reduce((a, b) => a + b)));
const anyhow = fc.array(fc.integer({ min: 0, max: 60_000 }), { minLength: 61, maxLength: 61 });

describe('whatever bytes a picture has at each quality', () => {
  it('takes five encodes at most, and is never over a limit that the lowest keeps', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(growing, anyhow), WISH, LIMIT, async (bytes, wish, limit) => {
        const { asked, encodeAt } = pictureOf(bytes);
        const { size } = await encodeWithin(encodeAt, wish / 100, limit);
        expect(asked.length).toBeLessThanOrEqual(5);
        expect(new Set(asked).size).toBe(asked.length);
        const lowest = bytes[ladder(wish).at(-1)! - 40]!;
        expect([size <= limit, size === lowest]).toContain(true);
      }),
    );
  });

  it('finds what going down step by step would, or the next step', async () => {
    await fc.assert(
      fc.asyncProperty(growing, WISH, LIMIT, async (bytes, wish, limit) => {
        const { encodeAt } = pictureOf(bytes);
        const found = await encodeWithin(encodeAt, wish / 100, limit);
        const steps = ladder(wish);
        const best = steps.find((step) => bytes[step - 40]! <= limit) ?? steps.at(-1)!;
        // Of 15 steps or fewer none is left out, and of more none of the upper half.
        const isExact = wish <= 87 || best >= 70;
        const { percent } = found as Blob & { percent: number };
        if (isExact) expect(percent).toBe(best);
        expect(percent).toBeLessThanOrEqual(best);
        expect(percent).toBeGreaterThanOrEqual(best - 3);
      }),
    );
  });
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
