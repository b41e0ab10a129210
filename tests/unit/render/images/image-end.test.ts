import fc from 'fast-check';
import { encode as encodeJpeg } from 'jpeg-js';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import type { ImageHeader } from '../../../../src/design/image-header.ts';
import { hasEnd } from '../../../../src/render/images/image-end.ts';

const noise = (bytes: number) =>
  Buffer.from(Array.from({ length: bytes }, (_, n) => (n * n) % 251));
const photo = (width: number, height: number) =>
  new Uint8Array(encodeJpeg({ width, height, data: noise(width * height * 4) }, 90).data);

/** A JPEG whose metadata holds a whole small one. */
function withThumbnail(): Uint8Array {
  const [small, large] = [photo(8, 8), photo(64, 48)];
  const length = small.length + 2;
  return Uint8Array.from([
    0xff,
    0xd8,
    0xff,
    0xe1,
    length >> 8,
    length & 255,
    ...small,
    ...large.slice(2),
  ]);
}

const GIF = Uint8Array.from([
  ...[...'GIF89a'].map((letter) => letter.charCodeAt(0)),
  ...[1, 0, 1, 0, 0x80, 0, 0],
  ...[0, 0, 0, 255, 255, 255],
  ...[0x21, 0xf9, 4, 1, 0, 0, 0, 0],
  ...[0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0x80, 0, 0, 0, 1, 1, 1],
  ...[2, 2, 0x44, 1, 0],
  0x3b,
]);

const WEBP = Uint8Array.from(
  [
    ...[...'RIFF'].map((letter) => letter.charCodeAt(0)),
    ...[14, 0, 0, 0],
    ...[...'WEBPVP8 '].map((letter) => letter.charCodeAt(0)),
    ...[2, 0, 0, 0, 1, 2],
  ].slice(0, 22),
);

const WHOLE: [string, ImageHeader['type'], Uint8Array][] = [
  [
    'PNG',
    'image/png',
    PNG.sync.write(Object.assign(new PNG({ width: 9, height: 9 }), { data: noise(324) })),
  ],
  ['JPEG', 'image/jpeg', photo(64, 48)],
  ['JPEG with a preview in its metadata', 'image/jpeg', withThumbnail()],
  ['GIF', 'image/gif', GIF],
  ['WebP', 'image/webp', WEBP],
];

describe.each(WHOLE)('a %s', (_, type, bytes) => {
  it('is whole, whatever follows', () => {
    expect(hasEnd(bytes, type)).toBe(true);
    expect(hasEnd(Uint8Array.from([...bytes, 0, 1, 2, 0xff]), type)).toBe(true);
  });

  it('is not whole when it is cut anywhere', () => {
    const lengths = [...bytes.keys()];
    expect(lengths.filter((length) => hasEnd(bytes.slice(0, length), type))).toEqual([]);
  });
});

it('no noise brings it down or holds it up', () => {
  const type = fc.constantFrom(...WHOLE.map(([, each]) => each));
  fc.assert(
    fc.property(type, fc.uint8Array({ maxLength: 200 }), (each, bytes) => {
      expect(typeof hasEnd(bytes, each)).toBe('boolean');
    }),
    { numRuns: 2000 },
  );
});
