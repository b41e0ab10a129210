// @vitest-environment node
import fc from 'fast-check';
import { PNG } from 'pngjs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pngChunk } from '../../../../src/render/png/chunk.ts';
import { FILTERS } from '../../../../src/render/png/filters.ts';
import { IDAT_SIZE } from '../../../../src/render/png/idat-sink.ts';
import { PngWriter } from '../../../../src/render/png/png-writer.ts';
import type { FilterChoice } from '../../../../src/render/png/scanlines.ts';
import { type Picture, pictures, readChunks, readScanlines, write } from './pictures.ts';

const CHOICES: FilterChoice[] = [...FILTERS, 'adaptive'];
const cuts = fc.array(fc.nat(1000), { maxLength: 6 });

const opaque = ({ rgba }: Picture) => rgba.map((value, i) => (i % 4 === 3 ? 255 : value));

function noise(width: number, height: number): Picture {
  const rgba = new Uint8ClampedArray(width * height * 4);
  let state = 1;
  for (let i = 0; i < rgba.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    rgba[i] = state >>> 24;
  }
  return { width, height, rgba };
}

describe.each(CHOICES)('a PNG with the filter %s', (filter) => {
  it('has exactly the colours it was given, in whatever bands', async () => {
    await fc.assert(
      fc.asyncProperty(pictures, cuts, async (picture, where) => {
        const png = PNG.sync.read(await write(picture, { filter }, where));
        expect([png.width, png.height]).toEqual([picture.width, picture.height]);
        expect(png.data.equals(Buffer.from(opaque(picture)))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('has exactly the colours and alpha when alpha is kept', async () => {
    await fc.assert(
      fc.asyncProperty(pictures, cuts, async (picture, where) => {
        const png = PNG.sync.read(await write(picture, { filter, alpha: true }, where));
        expect(png.data.equals(Buffer.from(picture.rgba))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the file', () => {
  it('does not depend on where the bands end', async () => {
    await fc.assert(
      fc.asyncProperty(pictures, cuts, async (picture, where) => {
        expect(await write(picture, {}, where)).toEqual(await write(picture));
      }),
      { numRuns: 60 },
    );
  });

  it('has header, pixels in parts of 256 kB, and end, each with its CRC', async () => {
    const chunks = readChunks(await write(noise(640, 500)));
    const lengths = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data.length);
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', ...lengths.map(() => 'IDAT'), 'IEND']);
    expect(lengths.length).toBeGreaterThan(2);
    expect(new Set(lengths.slice(0, -1))).toEqual(new Set([IDAT_SIZE]));
    expect(chunks[0]!.data.toString('hex')).toBe('00000280000001f40802000000');
  });

  it('has the chunks it was given before the pixels', async () => {
    const text = pngChunk('tEXt', new TextEncoder().encode('Title\0Of a thread'));
    const chunks = readChunks(await write(noise(3, 3), { chunks: [text] }));
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'tEXt', 'IDAT', 'IEND']);
    expect(chunks[1]!.data.toString()).toBe('Title\0Of a thread');
  });

  it('is called a PNG', async () => {
    const png = new PngWriter(1, 1);
    await png.write(Uint8Array.of(1, 2, 3, 255));
    expect((await png.finish()).type).toBe('image/png');
  });

  it('may be taller than any canvas', async () => {
    const [width, height, rows] = [64, 70_000, 1000];
    const png = new PngWriter(width, height, { filter: 'up' });
    for (let y = 0; y < height; y += rows) {
      const rgba = new Uint8ClampedArray(width * rows * 4);
      for (let i = 0; i < rgba.length; i++)
        rgba[i] = ((y + Math.floor(i / 4 / width)) >> (i & 3)) & 255;
      await png.write(rgba);
    }
    const read = PNG.sync.read(Buffer.from(await (await png.finish()).arrayBuffer()));
    expect(read.height).toBe(height);
    const wrong = Array.from({ length: height }, (_, y) => y).filter((y) => {
      const last = (y * width + width - 1) * 4;
      return [0, 1, 2].some((c) => read.data[last + c] !== ((y >> c) & 255));
    });
    expect(wrong).toEqual([]);
  });
});

describe('the adaptive filter', () => {
  it('takes what leaves least', async () => {
    const [width, height] = [64, 8];
    const rowOf = (of: (x: number, y: number) => number) => ({
      width,
      height,
      rgba: Uint8ClampedArray.from(
        { length: width * height * 4 },
        (_, i) => of(Math.floor(i / 4) % width, Math.floor(i / 4 / width)) & 255,
      ),
    });
    const filtersOf = async (picture: Picture) => {
      const lines = readScanlines(await write(picture, { filter: 'adaptive' }));
      return Array.from({ length: height }, (_, y) => FILTERS[lines[y * (width * 3 + 1)]!]!);
    };
    const slope = await filtersOf(rowOf((x, y) => 3 * x + (y % 2) * 60));
    expect(new Set(slope)).toEqual(new Set(['sub']));
    const columns = await filtersOf(rowOf((x) => x * 89));
    expect(new Set(columns.slice(1))).toEqual(new Set(['up']));
  });
});

describe('refused are', () => {
  it.each([
    [0, 1],
    [1, 0],
    [-1, 1],
    [1.5, 1],
    [Number.NaN, 1],
    [1, 2 ** 31],
  ])('pictures of %d×%d', (width, height) => {
    expect(() => new PngWriter(width, height)).toThrow(RangeError);
  });

  it('no heights that PNG can say', () => {
    expect(() => new PngWriter(1, 2 ** 31 - 1)).not.toThrow();
  });

  it('parts of rows, too many rows and too few', async () => {
    const png = new PngWriter(2, 2);
    await expect(png.write(new Uint8Array(12))).rejects.toThrow('no whole rows');
    await expect(png.write(new Uint8Array(24))).rejects.toThrow('more than 2 rows');
    await png.write(new Uint8Array(8));
    await expect(png.finish()).rejects.toThrow('1 of 2 rows');
    await png.write(new Uint8Array(8));
    await expect(png.finish()).resolves.toBeInstanceOf(Blob);
  });

  it('two bands at once, and anything after the end', async () => {
    const png = new PngWriter(1, 2);
    const first = png.write(new Uint8Array(4));
    await expect(png.write(new Uint8Array(4))).rejects.toThrow('is writing');
    await first;
    await png.write(new Uint8Array(4));
    await png.finish();
    await expect(png.finish()).rejects.toThrow('is finished');
  });
});

describe('a part that cannot be kept', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('fails the writing instead of holding it up', async () => {
    class FullStore {
      constructor() {
        throw new Error('the store is full');
      }
    }
    vi.stubGlobal('Blob', FullStore);
    const { width, height, rgba } = noise(640, 2000);
    await expect(new PngWriter(width, height).write(rgba)).rejects.toThrow('the store is full');
  });
});
