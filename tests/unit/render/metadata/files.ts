import { encode as encodeJpeg } from 'jpeg-js';
import { PNG } from 'pngjs';

type Bytes = Uint8Array<ArrayBuffer>;

const own = (bytes: Uint8Array): Bytes => new Uint8Array(bytes);
const decoded = (base64: string): Bytes => own(Buffer.from(base64, 'base64'));

export const blobOf = (type: string, ...parts: BlobPart[]) => new Blob(parts, { type });

function samples(width: number, height: number): Buffer {
  return Buffer.from(Uint8Array.from({ length: width * height * 4 }, (_, i) => (i * 37) & 255));
}

export function pngFile(width = 9, height = 6): Bytes {
  const png = new PNG({ width, height });
  png.data = samples(width, height);
  return own(PNG.sync.write(png));
}

export function jpegFile(width = 9, height = 6): Bytes {
  return own(encodeJpeg({ width, height, data: samples(width, height) }, 80).data);
}

/** 9×6 px, made with cwebp 1.2.4: of each form that the specification knows. */
export const WEBP = {
  lossy: decoded(
    'UklGRjQAAABXRUJQVlA4ICgAAACwAQCdASoJAAYAB0CWJagCdAEO/gLsAP07xIdZM8uOcCtzVb8k0AAA',
  ),
  lossless: decoded('UklGRiAAAABXRUJQVlA4TBMAAAAvCEABAAAIYsz/m4N7IBev/+kwAA=='),
  losslessAlpha: decoded('UklGRigAAABXRUJQVlA4TBsAAAAvCEABEAAIYsx/m4R7IBfveP9h25KkIUkAwAAA'),
  extendedAlpha: decoded(
    'UklGRmIAAABXRUJQVlA4WAoAAAAQAAAACAAABQAAQUxQSBQAAAABD/C8/4iIIJBNdn/ZKGKI6H/kAFZQOCAoAAAAsAEAnQEqCQAGAAdAliWoAnQBDv4C7AD9O8SHWTPLjnArc1W/JNAAAA==',
  ),
};

export const FILES: [string, Blob][] = [
  ['PNG', blobOf('image/png', pngFile())],
  ['JPEG', blobOf('image/jpeg', jpegFile())],
  ...Object.entries(WEBP).map(([form, bytes]): [string, Blob] => [
    `WebP (${form})`,
    blobOf('image/webp', bytes),
  ]),
];
