import fc from 'fast-check';
import { encode as encodeJpeg } from 'jpeg-js';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { readImageHeader } from '../../../src/design/image-header.ts';
import * as bytes from '../render/picture/picture-bytes.ts';

const KINDS: [string, bytes.MakeBytes, type: string, largest: number][] = [
  ['PNG', bytes.png, 'image/png', 0x7fffffff],
  ['GIF', bytes.gif, 'image/gif', 0xffff],
  ['baseline JPEG', bytes.jpeg, 'image/jpeg', 0xffff],
  ['progressive JPEG', bytes.progressiveJpeg, 'image/jpeg', 0xffff],
  ['JPEG of nothing but a frame', bytes.bareJpeg, 'image/jpeg', 0xffff],
  ['JPEG with fill bytes', bytes.filledJpeg, 'image/jpeg', 0xffff],
  ['lossy WebP', bytes.lossyWebp, 'image/webp', 0x3fff],
  ['lossless WebP', bytes.losslessWebp, 'image/webp', 0x4000],
  ['extended WebP', bytes.extendedWebp, 'image/webp', 0x1000000],
];

describe.each(KINDS)('the header of a %s', (_, make, type, largest) => {
  it('tells kind and size', () => {
    const side = fc.integer({ min: 1, max: largest });
    fc.assert(
      fc.property(side, side, (width, height) => {
        expect(readImageHeader(make(width, height))).toEqual({ type, width, height });
      }),
    );
  });

  it('is none when it is cut anywhere', () => {
    const whole = make(640, 480);
    const lengths = whole.keys();
    expect([...lengths].filter((length) => readImageHeader(whole.slice(0, length)))).toEqual([]);
  });

  it('is read wherever the bytes lie in their buffer', () => {
    const shifted = Uint8Array.from([1, 2, 3, ...make(640, 480), 4, 5]).subarray(3);
    expect(readImageHeader(shifted)).toEqual({ type, width: 640, height: 480 });
  });
});

describe('a file as encoders write it', () => {
  it('of PNG', () => {
    const file = PNG.sync.write(new PNG({ width: 31, height: 7 }));
    expect(readImageHeader(file)).toEqual({ type: 'image/png', width: 31, height: 7 });
  });

  it('of JPEG', () => {
    const { data } = encodeJpeg({ width: 31, height: 7, data: Buffer.alloc(31 * 7 * 4) }, 80);
    expect(readImageHeader(data)).toEqual({ type: 'image/jpeg', width: 31, height: 7 });
  });
});

describe('no header', () => {
  it.each([
    ['nothing', ''],
    ['markup', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>        '],
    ['another RIFF file', 'RIFF\x00\x00\x00\x00WAVEfmt \x10\x00\x00\x00\x01\x00\x02\x00\x44\xac'],
    ['an unknown WebP', 'RIFF\x00\x00\x00\x00WEBPVP9 \x10\x00\x00\x00\x01\x00\x02\x00\x44\xac'],
    ['a PNG without IHDR', '\x89PNG\r\n\x1a\n\x00\x00\x00\x0dCgBI\x00\x00\x00\x01\x00\x00\x00\x01'],
    ['a JPEG without frame', '\xff\xd8\xff\xda\x00\x04\x00\x00\x12\x34\x56\x78\x9a\xbc\xde\xff'],
  ])('is found in %s', (_, text) => {
    expect(readImageHeader(Uint8Array.from(text, (char) => char.charCodeAt(0)))).toBeNull();
  });

  it('and no exception comes of noise, whatever it begins with', () => {
    const begin = fc.constantFrom(
      new Uint8Array(),
      ...KINDS.flatMap(([, make]) => [4, 12, 16, 21].map((length) => make(9, 9).slice(0, length))),
    );
    fc.assert(
      fc.property(begin, fc.uint8Array({ maxLength: 80 }), (start, noise) => {
        const header = readImageHeader(Uint8Array.from([...start, ...noise]));
        if (header) expect(Object.keys(header)).toEqual(['type', 'width', 'height']);
      }),
      { numRuns: 2000 },
    );
  });
});
