import { withRoomFor } from '../picture/decode-room.ts';
import { encode } from '../picture/encode.ts';
import { readFacts } from './find-facts.ts';
import type { KeptPicture, ReadPicture } from './read-picture.ts';

/** px that a picture is brought down to that is larger than any that X keeps: as many as its `large`. */
const SHRUNK = 2048 * 2048;
/** It keeps what a picture lets through, and has few bytes. */
const TYPE = 'image/webp';

/**
 * Makes a picture smaller, in px and bytes: decoded again and again, by the preview and by every export,
 * it would take a quarter of a gigabyte each time, and pages keep the bytes of what they show.
 * @throws what browsers throw at what they cannot decode
 */
export async function shrink({ blob, width, height }: ReadPicture): Promise<KeptPicture> {
  const share = Math.min(1, Math.sqrt(SHRUNK / (width * height)));
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
  const facts = readFacts(bitmap, TYPE);
  return { ...size, type: TYPE, facts, blob: await encode(bitmap, TYPE, 0.95) };
}
