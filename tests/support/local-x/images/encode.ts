import { encode as encodeJpeg } from 'jpeg-js';
import { PNG } from 'pngjs';

export interface ServedImage {
  type: 'image/jpeg' | 'image/png';
  bytes: Buffer;
}

const JPEG_QUALITY = 88;

export function encode(
  rgba: Buffer,
  width: number,
  height: number,
  type: ServedImage['type'],
): Buffer {
  if (type === 'image/jpeg') return encodeJpeg({ data: rgba, width, height }, JPEG_QUALITY).data;
  const png = new PNG({ width, height });
  png.data = rgba;
  return PNG.sync.write(png, { colorType: 2 });
}
