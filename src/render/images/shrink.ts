import { withRoomFor } from '../picture/decode-room.ts';
import { encode } from '../picture/encode.ts';
import { keptType } from './kept-type.ts';
import type { ReadPicture } from './read-picture.ts';

/** px that a picture is brought down to that is larger than any that X keeps: as many as its `large`. */
const SHRUNK = 2048 * 2048;

/**
 * Scales a picture down: decoded again and again, by the preview and by every export, it would take a
 * quarter of a gigabyte each time.
 * @throws what browsers throw at what they cannot decode
 */
export async function shrink({ blob, width, height }: ReadPicture): Promise<ReadPicture> {
  const share = Math.sqrt(SHRUNK / (width * height));
  const size = {
    width: Math.max(1, Math.round(width * share)),
    height: Math.max(1, Math.round(height * share)),
  };
  const bitmap = await withRoomFor(width * height, () =>
    createImageBitmap(blob, {
      resizeWidth: size.width,
      resizeHeight: size.height,
      resizeQuality: 'medium',
    }),
  );
  const type = keptType(blob);
  return { ...size, type, blob: await encode(bitmap, type, 0.95) };
}
