/** Beginnings of pictures, made by hand: as many bytes as their sizes need, and none more; and some ends. */

type Bytes = number[];

const ascii = (text: string): Bytes => [...text].map((character) => character.charCodeAt(0));
const big16 = (value: number): Bytes => [value >> 8, value & 255];
const big32 = (value: number): Bytes => [...big16(value >>> 16), ...big16(value & 0xffff)];
const little16 = (value: number): Bytes => big16(value).reverse();
const little24 = (value: number): Bytes => big32(value).slice(1).reverse();
const little32 = (value: number): Bytes => big32(value).reverse();

export type MakeBytes = (width: number, height: number) => Uint8Array<ArrayBuffer>;

export const png: MakeBytes = (width, height) =>
  Uint8Array.from([
    ...[0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a],
    ...big32(13),
    ...ascii('IHDR'),
    ...big32(width),
    ...big32(height),
  ]);

export const gif: MakeBytes = (width, height) =>
  Uint8Array.from([...ascii('GIF89a'), ...little16(width), ...little16(height)]);

const BASELINE = 0xc0;
const PROGRESSIVE = 0xc2;
const APP0 = 0xe0;
const QUANTISATION = 0xdb;
const HUFFMAN = 0xc4;

const segment = (marker: number, payload: Bytes): Bytes => [
  ...[0xff, marker],
  ...big16(payload.length + 2),
  ...payload,
];

/** @param before what stands between the start of the picture and its frame header */
const jpegWith =
  (frame: number, before: Bytes): MakeBytes =>
  (width, height) =>
    Uint8Array.from([
      ...[0xff, 0xd8],
      ...before,
      ...[0xff, frame],
      ...big16(17),
      8, // bits a sample
      ...big16(height),
      ...big16(width),
    ]);

const USUAL = [
  ...segment(APP0, ascii('JFIF\0')),
  ...segment(QUANTISATION, new Array(65).fill(3)),
  ...segment(HUFFMAN, new Array(29).fill(0xc0)),
];

export const jpeg = jpegWith(BASELINE, USUAL);
export const progressiveJpeg = jpegWith(PROGRESSIVE, USUAL);
export const bareJpeg = jpegWith(BASELINE, []);
/** T.81 B.1.1.2: any marker may be preceded by any number of fill bytes. */
export const filledJpeg = jpegWith(BASELINE, [...USUAL, 0xff, 0xff, 0xff]);

const webp = (chunk: string, payload: Bytes) =>
  Uint8Array.from([
    ...ascii('RIFF'),
    ...little32(1000),
    ...ascii(`WEBP${chunk}`),
    ...little32(900),
    ...payload,
  ]);

export const lossyWebp: MakeBytes = (width, height) =>
  webp('VP8 ', [
    ...[0x10, 0, 0],
    ...[0x9d, 0x01, 0x2a],
    // The two bits above say how to scale the picture up.
    ...little16(width | 0x4000),
    ...little16(height | 0x8000),
  ]);

export const losslessWebp: MakeBytes = (width, height) =>
  webp('VP8L', [0x2f, ...little32((width - 1) | ((height - 1) << 14))]);

export const extendedWebp: MakeBytes = (width, height) =>
  webp('VP8X', [...[0x10, 0, 0, 0], ...little24(width - 1), ...little24(height - 1)]);

/** What ends a PNG, after the checksum of its header; nothing is in between. */
export const wholePng: MakeBytes = (width, height) =>
  Uint8Array.from([
    ...png(width, height),
    ...[8, 6, 0, 0, 0],
    ...big32(0),
    ...big32(0),
    ...ascii('IEND'),
    ...big32(0),
  ]);

const JPEG_END = [0xff, 0xd9];
/** The rest of the frame header, one component, and nothing to decode. */
const frameRest = [1, ...[1, 0x11, 0], ...new Array(6).fill(0)];

export const wholeJpeg: MakeBytes = (width, height) =>
  Uint8Array.from([...jpeg(width, height), ...frameRest, ...JPEG_END]);

/** @param bytes of metadata before the frame header, about */
export function jpegWithMetadata(width: number, height: number, bytes: number) {
  const part = segment(0xe2, new Array(60_000).fill(0xff));
  const before = Array.from({ length: Math.ceil(bytes / part.length) }, () => part).flat();
  const start = jpegWith(BASELINE, before)(width, height);
  return Uint8Array.from([...start, ...frameRest, ...JPEG_END]);
}
