// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOfSamples } from '../../../../src/render/images/facts-of-samples.ts';
import { SAMPLES } from '../../../../src/render/images/sample-picture.ts';
import { luminance } from '../../../../src/slides/style/colours.ts';
import { GRID } from '../../../../src/thread/picture-facts.ts';

type Colour = readonly [red: number, green: number, blue: number];
const SIZE = { width: 1200, height: 800 };

function drawn(colourAt: (x: number, y: number) => Colour): Uint8ClampedArray {
  const samples = new Uint8ClampedArray(SAMPLES * SAMPLES * 4).fill(255);
  for (let at = 0; at < SAMPLES * SAMPLES; at++) {
    samples.set(colourAt(at % SAMPLES, Math.floor(at / SAMPLES)), at * 4);
  }
  return samples;
}

const facts = (colourAt: (x: number, y: number) => Colour, type = 'image/png') =>
  factsOfSamples(drawn(colourAt), SIZE, type);

const grey = (level: number): Colour => [level, level, level];
/** The same each time, and of many levels. */
const noise = (x: number, y: number): number => (x * 7919 + y * 104_729 + x * y * 31) % 256;
const hex = (colour: Colour) =>
  `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

describe('the kind', () => {
  const chart = (x: number, y: number): Colour =>
    y > 200 - (x >> 5) * 20 ? [30, 90, 200] : grey(255);
  it.each([
    ['a chart', 'image/png', chart, 'graphic'],
    ['a chart', 'image/gif', chart, 'graphic'],
    ['a chart', 'image/webp', chart, 'graphic'],
    ['a chart, of which nobody knows what it was', 'image/jpeg', chart, 'photo'],
    [
      'letters with soft edges',
      'image/png',
      (x: number, y: number) => grey(noise(x, y) > 200 ? noise(y, x) : 255),
      'graphic',
    ],
    [
      'noise of all colours',
      'image/png',
      (x: number, y: number): Colour => [noise(x, y), noise(y, x), noise(x + 5, y + 9)],
      'photo',
    ],
  ] as const)('of %s as %s', (_, type, colourAt, kind) => {
    expect(facts(colourAt, type).kind).toBe(kind);
  });
});

describe('the focus', () => {
  const busyIn = (isIn: (x: number, y: number) => boolean) => (x: number, y: number) =>
    grey(isIn(x, y) ? noise(x, y) : 120);
  it.each([
    ['nothing', () => false, 0.5, 0.5],
    ['everything', () => true, 0.5, 0.5],
    ['the left', (x: number) => x < 80, 0.125, 0.5],
    ['the right', (x: number) => x > 180, 0.875, 0.5],
    ['the head', (_: number, y: number) => y < 80, 0.5, 0.125],
    ['the foot', (_: number, y: number) => y > 180, 0.5, 0.875],
    ['a corner', (x: number, y: number) => x > 180 && y > 180, 0.875, 0.875],
    ['both sides', (x: number) => x < 60 || x > 200, 0.5, 0.5],
  ] as const)('where %s is rich in edges', (_, isIn, x, y) => {
    expect(facts(busyIn(isIn)).focus).toEqual({ x, y });
  });

  it('is not drawn aside by grain', () => {
    const grainy = (x: number, y: number) => grey(120 + (x > 170 ? noise(x, y) % 12 : 0));
    expect(facts(grainy).focus).toEqual({ x: 0.5, y: 0.5 });
  });
});

describe('the edges', () => {
  it('have their own colours, exactly', () => {
    const framed = (x: number, y: number): Colour => {
      if (y === 0) return [245, 241, 233];
      if (y === SAMPLES - 1) return [1, 2, 3];
      if (x === 0) return [0, 255, 0];
      return x === SAMPLES - 1 ? [17, 34, 51] : grey(noise(x, y));
    };
    const { edges } = facts(framed);
    expect(edges).toEqual({ top: '#F5F1E9', right: '#112233', bottom: '#010203', left: '#00FF00' });
  });

  it('have the colour that most of them is, of what is nearly alike, too', () => {
    // Grain on a wall, and a black beam over less than half of it.
    const wall = (x: number, y: number) => grey(x < 110 ? 0 : 200 + (noise(x, y) % 6));
    expect(facts(wall).edges.top).toMatch(/^#C[89A-F]/);
  });
});

describe('the light', () => {
  it('is that of each cell, row by row', () => {
    const { light } = facts((x, y) => grey(Math.floor(y / 16) * 16 + Math.floor(x / 16)));
    expect(light).toEqual(Array.from({ length: GRID * GRID }, (_, cell) => cell));
  });

  it('lies between the extremes, which hold for every sample', () => {
    const any = fc.array(fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 0, max: 255 }))), {
      minLength: 5,
      maxLength: 5,
    }) as unknown as fc.Arbitrary<Colour[]>;
    fc.assert(
      fc.property(any, (colours) => {
        const colourAt = (x: number, y: number) => colours[noise(x, y) % 5]!;
        const { light, lightest, darkest } = facts(colourAt);
        const all = colours.map((colour) => luminance(hex(colour)));
        for (let cell = 0; cell < GRID * GRID; cell++) {
          expect(light[cell]).toBeGreaterThanOrEqual(darkest[cell]!);
          expect(light[cell]).toBeLessThanOrEqual(lightest[cell]!);
        }
        // Every colour is in every cell.
        const [up, down] = [lightest[0]!, darkest[0]!].map((level) => luminance(hex(grey(level))));
        expect(up).toBeGreaterThanOrEqual(Math.max(...all) - 1e-4);
        expect(down).toBeLessThanOrEqual(Math.min(...all) + 1e-4);
      }),
      { numRuns: 20 },
    );
  });
});
