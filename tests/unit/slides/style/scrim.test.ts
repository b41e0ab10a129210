import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOfSamples } from '../../../../src/render/images/facts-of-samples.ts';
import { SAMPLES } from '../../../../src/render/images/sample-picture.ts';
import { contrast, mix } from '../../../../src/slides/style/colours.ts';
import { SCRIMMED, type Share, scrimFor } from '../../../../src/slides/style/scrim.ts';
import type { PictureFacts } from '../../../../src/thread/picture-facts.ts';
import { makeFacts } from '../../thread/make-facts.ts';
import { anyColour } from './any-background.ts';

const WHOLE: Share = { left: 0, top: 0, width: 1, height: 1 };
const FOOT: Share = { left: 0.1, top: 0.7, width: 0.8, height: 0.2 };
const evenly = (level: number) => new Array(256).fill(level) as number[];
const even = (level: number): PictureFacts =>
  makeFacts({ lightest: evenly(level), darkest: evenly(level) });

const share = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anyShare: fc.Arbitrary<Share> = fc
  .record({
    left: share(0, 0.9),
    top: share(0, 0.9),
    width: share(0.02, 1),
    height: share(0.02, 1),
  })
  .map(({ left, top, width, height }) => ({
    ...{ left, top },
    width: Math.min(width, 1 - left),
    height: Math.min(height, 1 - top),
  }));

/** Pictures of blocks in any colours, from single px to large ones. */
interface Blocks {
  side: number;
  colours: string[];
  seed: number;
}
const anyBlocks: fc.Arbitrary<Blocks> = fc.record({
  side: fc.constantFrom(1, 3, 16, 50),
  colours: fc.array(anyColour, { minLength: 1, maxLength: 12 }),
  seed: fc.integer({ min: 1, max: 1e6 }),
});
function colourAt({ side, colours, seed }: Blocks, x: number, y: number): string {
  const block =
    Math.imul(Math.floor(x / side) + seed, 73_856_093) ^ (Math.floor(y / side) * 19_349_663);
  return colours[(block >>> 7) % colours.length]!;
}

function factsOf(blocks: Blocks): PictureFacts {
  const samples = new Uint8ClampedArray(SAMPLES * SAMPLES * 4).fill(255);
  for (let at = 0; at < SAMPLES * SAMPLES; at++) {
    const hex = Number.parseInt(
      colourAt(blocks, at % SAMPLES, Math.floor(at / SAMPLES)).slice(1),
      16,
    );
    samples.set([hex >> 16, (hex >> 8) & 255, hex & 255], at * 4);
  }
  return factsOfSamples(samples, { width: SAMPLES, height: SAMPLES }, 'image/png');
}

/** Opacity of a scrim at a height, read from its CSS as a browser does. */
function opacityAt(css: string, height: number): number {
  if (css === 'none') return 0;
  const stops = [...css.matchAll(/#\w{6}(\w\w) (-?[\d.]+)%/g)].map(([, alpha, at]) => ({
    alpha: Number.parseInt(alpha!, 16) / 255,
    at: Number(at) / 100,
  }));
  const after = stops.findIndex(({ at }) => at > height);
  if (after === 0) return stops[0]!.alpha;
  if (after === -1) return stops.at(-1)!.alpha;
  const [one, other] = [stops[after - 1]!, stops[after]!];
  return one.alpha + ((other.alpha - one.alpha) * (height - one.at)) / (other.at - one.at);
}

describe('a scrim', () => {
  it('lets words be read on every px under them, of any picture, crop and place', () => {
    fc.assert(
      fc.property(
        anyBlocks,
        anyShare,
        anyShare,
        fc.constantFrom('#FFFFFF', '#F3F5FF', '#14151A', '#000000'),
        (blocks, crop, words, colour) => {
          const scrim = scrimFor(factsOf(blocks), crop, words, colour)!;
          let worst = 21;
          const across = crop.width * SAMPLES;
          const down = crop.height * SAMPLES;
          for (let step = 0; step <= 12; step++) {
            for (let fall = 0; fall <= 12; fall++) {
              const [x, y] = [
                words.left + (words.width * step) / 12,
                words.top + (words.height * fall) / 12,
              ];
              const px = Math.min(SAMPLES - 1, Math.floor(crop.left * SAMPLES + x * across));
              const py = Math.min(SAMPLES - 1, Math.floor(crop.top * SAMPLES + y * down));
              const seen = mix(scrim.colour, colourAt(blocks, px, py), opacityAt(scrim.css, y));
              worst = Math.min(worst, contrast(colour, seen));
            }
          }
          expect(worst).toBeGreaterThanOrEqual(7);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is none where the picture is dark already, and strongest where it is white', () => {
    expect(scrimFor(even(8), WHOLE, FOOT, '#FFFFFF')).toMatchObject({ opacity: 0, css: 'none' });
    const onWhite = scrimFor(even(255), WHOLE, FOOT, '#FFFFFF')!.opacity;
    expect(onWhite).toBeGreaterThan(0.64);
    expect(onWhite).toBeLessThan(0.68);
    expect(scrimFor(null, WHOLE, FOOT, '#FFFFFF')!.opacity).toBe(onWhite);
  });

  it('is as weak as it may be: one step less, and even grey would not do', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 255 }), (level) => {
        const { opacity } = scrimFor(even(level), WHOLE, FOOT, '#FFFFFF')!;
        if (opacity === 0) return;
        const grey = mix('#FFFFFF', '#000000', Math.min(255, level + 4) / 255);
        expect(contrast('#FFFFFF', mix('#000000', grey, opacity - 1 / 255))).toBeLessThan(7.15);
      }),
    );
  });

  it('looks only at what lies under the words, in the part that is seen', () => {
    const lightest = evenly(30).map((level, cell) => (cell < 128 ? 255 : level));
    const facts = makeFacts({ lightest });
    expect(scrimFor(facts, WHOLE, FOOT, '#FFFFFF')?.opacity).toBe(0);
    const head = { ...FOOT, top: 0.1 };
    expect(scrimFor(facts, WHOLE, head, '#FFFFFF')?.opacity).toBeGreaterThan(0.6);
    const upperHalf = { ...WHOLE, height: 0.4 };
    expect(scrimFor(facts, upperHalf, FOOT, '#FFFFFF')?.opacity).toBeGreaterThan(0.6);
  });

  it('leaves the picture clear far from the words, and goes on to an edge that is near', () => {
    const { css, opacity } = scrimFor(even(255), WHOLE, FOOT, '#FFFFFF')!;
    expect(opacityAt(css, 0.2)).toBe(0);
    expect(opacityAt(css, 0.6)).toBeGreaterThan(0);
    expect(opacityAt(css, 0.6)).toBeLessThan(opacity);
    expect(opacityAt(css, 1)).toBeCloseTo(opacity, 2);
    const middle = scrimFor(even(255), WHOLE, { ...FOOT, top: 0.4 }, '#FFFFFF')!;
    for (const edge of [0, 1]) expect(opacityAt(middle.css, edge)).toBe(0);
  });

  it('is told in stops that the second engine can read', () => {
    const { css } = scrimFor(even(200), WHOLE, FOOT, '#FFFFFF')!;
    expect(css).toMatch(/^linear-gradient\(180deg(, #000000[0-9a-f]{2} \d+\.\d\d%)+\)$/);
  });

  it('is white under dark words, and helps none that are neither', () => {
    expect(scrimFor(even(0), WHOLE, FOOT, '#14151A')?.colour).toBe('#FFFFFF');
    expect(scrimFor(even(128), WHOLE, FOOT, '#808080')).toBe(null);
  });

  it('leaves nothing lighter under white words than the ground of photos says', () => {
    const { opacity } = scrimFor(null, WHOLE, FOOT, '#FFFFFF')!;
    const left = mix('#000000', '#FFFFFF', opacity);
    expect(contrast('#FFFFFF', left)).toBeGreaterThanOrEqual(contrast('#FFFFFF', SCRIMMED));
  });
});
