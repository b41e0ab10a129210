import { crc32, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { type PngOptions, PngWriter } from '../../../../src/render/png/png-writer.ts';

export interface Picture {
  width: number;
  height: number;
  rgba: Uint8ClampedArray;
}

/** Pictures of a few pixels: noise, or colours that repeat from row to row. */
export const pictures: fc.Arbitrary<Picture> = fc
  .record({
    width: fc.integer({ min: 1, max: 40 }),
    height: fc.integer({ min: 1, max: 40 }),
    period: fc.integer({ min: 1, max: 300 }),
    seed: fc.uint8Array({ minLength: 300, maxLength: 300 }),
  })
  .map(({ width, height, period, seed }) => ({
    width,
    height,
    rgba: Uint8ClampedArray.from(
      { length: width * height * 4 },
      (_, i) => (seed[i % period]! ^ i) & 255,
    ),
  }));

/** Writes a picture in bands that end where the cuts say; cuts may be doubled and in any order. */
export async function write(
  { width, height, rgba }: Picture,
  options?: PngOptions,
  cuts: number[] = [],
): Promise<Buffer> {
  const png = new PngWriter(width, height, options);
  const ends = [...cuts.map((cut) => cut % (height + 1)), height].sort((a, b) => a - b);
  let start = 0;
  for (const end of ends) {
    await png.write(rgba.subarray(start * width * 4, end * width * 4));
    start = end;
  }
  return bytesOf(await png.finish());
}

export async function bytesOf(blob: Blob): Promise<Buffer> {
  return Buffer.from(await blob.arrayBuffer());
}

export interface ReadChunk {
  type: string;
  data: Buffer;
}

/** The chunks of a PNG, read apart from the code under test; wrong CRCs are errors. */
export function readChunks(png: Buffer): ReadChunk[] {
  if (png.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') throw new Error('no signature');
  const chunks: ReadChunk[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const end = at + 8 + length;
    if (png.readUInt32BE(end) !== crc32(png.subarray(at + 4, end))) {
      throw new Error(`wrong CRC at ${at}`);
    }
    chunks.push({
      type: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, end),
    });
    at = end + 4;
  }
  return chunks;
}

/** Filtered rows of a PNG. */
export function readScanlines(png: Buffer): Buffer {
  const idat = readChunks(png).filter(({ type }) => type === 'IDAT');
  return inflateSync(Buffer.concat(idat.map(({ data }) => data)));
}
