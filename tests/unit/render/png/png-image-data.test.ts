// @vitest-environment node
import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { headerChunk, pngChunk, SIGNATURE } from '../../../../src/render/png/chunk.ts';
import { pngImageData } from '../../../../src/render/png/png-image-data.ts';
import { bytesOf, pictures, readScanlines, write } from './pictures.ts';

const END = pngChunk('IEND', new Uint8Array());

/** A picture of one white pixel with these chunks before it. */
function pngWith(header: Uint8Array<ArrayBuffer>, ...chunks: Uint8Array<ArrayBuffer>[]): Blob {
  const idat = pngChunk('IDAT', deflateSync(Uint8Array.of(0, 255, 255, 255)));
  return new Blob([SIGNATURE, header, ...chunks, idat, END]);
}

function headerWith(place: number, value: number): Uint8Array<ArrayBuffer> {
  const data = headerChunk(1, 1, 2).slice(8, 21);
  data[place] = value;
  return pngChunk('IHDR', data);
}

describe('the image data of a PNG', () => {
  it('are the compressed rows of what our writer writes', async () => {
    await fc.assert(
      fc.asyncProperty(pictures, async (picture) => {
        const png = await write(picture);
        const found = await pngImageData(new Blob([new Uint8Array(png)]));
        expect(found).toMatchObject({ width: picture.width, height: picture.height });
        expect(inflateSync(await bytesOf(found!.idat))).toEqual(readScanlines(png));
      }),
      { numRuns: 60 },
    );
  });

  it('are found whatever the size of the parts, and with texts before them', async () => {
    const rows = new Uint8Array(2 * (1 + 300 * 3)).map((_, i) => (i % 901 ? i * 7 : 0));
    const stream = deflateSync(rows, { level: 0 });
    const parts = Array.from({ length: Math.ceil(stream.length / 7) }, (_, i) =>
      pngChunk('IDAT', stream.subarray(i * 7, i * 7 + 7)),
    );
    const text = pngChunk('tEXt', new Uint8Array(200_000).fill(65));
    const png = new Blob([SIGNATURE, headerChunk(300, 2, 2), text, ...parts, END]);
    const found = await pngImageData(png);
    expect(inflateSync(await bytesOf(found!.idat)).equals(rows)).toBe(true);
  });

  it('are found in PNGs of others', async () => {
    const picture = new PNG({ width: 5, height: 4, colorType: 2 });
    picture.data.fill(200);
    const file = PNG.sync.write(picture, { colorType: 2 });
    const found = await pngImageData(new Blob([new Uint8Array(file)]));
    expect(inflateSync(await bytesOf(found!.idat))).toEqual(readScanlines(file));
  });
});

describe('no image data', () => {
  it.each([
    ['with alpha', headerWith(9, 6)],
    ['grey', headerWith(9, 0)],
    ['with a palette', headerWith(9, 3)],
    ['of 16 bits', headerWith(8, 16)],
    ['interlaced', headerWith(12, 1)],
  ])('come of a PNG %s', async (_, header) => {
    expect(await pngImageData(pngWith(header))).toBeNull();
  });

  it.each(['tRNS', 'iCCP', 'cICP'])('come of a PNG with %s', async (type) => {
    const chunk = pngChunk(type, new Uint8Array(6));
    expect(await pngImageData(pngWith(headerChunk(1, 1, 2), chunk))).toBeNull();
    expect(await pngImageData(pngWith(headerChunk(1, 1, 2)))).not.toBeNull();
  });
});

describe('no PNG', () => {
  it.each([
    ['nothing', new Blob([])],
    ['a JPEG', new Blob([Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70)])],
    ['one without a picture', new Blob([SIGNATURE, headerChunk(1, 1, 2), END])],
    ['one without a header', new Blob([SIGNATURE, END])],
    ['noise after the header', new Blob([SIGNATURE, headerChunk(1, 1, 2), new Uint8Array(40)])],
  ])('is %s', async (_, blob) => {
    await expect(pngImageData(blob)).rejects.toThrow(/PNG|file/);
  });

  it('is what was cut anywhere', async () => {
    const png = pngWith(headerChunk(1, 1, 2));
    for (let length = 0; length < png.size; length++) {
      await expect(pngImageData(png.slice(0, length)), `${length}`).rejects.toThrow();
    }
  });
});
