import { withRoomFor } from '../picture/decode-room.ts';
import { encode } from '../picture/encode.ts';
import { freeCanvas } from '../picture/free-canvas.ts';
import { readFacts } from './find-facts.ts';
import { halve } from './halve.ts';
import type { KeptPicture, ReadPicture } from './read-picture.ts';

/**
 * px that a picture is brought down to that is larger than any that X keeps: 8 MB decoded. Of 16 such, those in
 * sight and those not yet collected stay beside the quarter of a gigabyte of the next one.
 */
const SHRUNK = 1448 * 1448;
/** It keeps what a picture lets through, and has few bytes. */
const TYPE = 'image/webp';

/**
 * Makes a picture smaller, in px and bytes: decoded again and again, by the preview and by every export,
 * it would take a quarter of a gigabyte each time, and pages keep the bytes of what they show.
 * @throws what browsers throw at what they cannot decode
 */
export function shrink(picture: ReadPicture): Promise<KeptPicture> {
  // Until it is encoded: pictures that wait for that take room, too.
  return withRoomFor(picture.width * picture.height, async () => {
    const small = await scaled(picture);
    const facts = readFacts(small, TYPE);
    const size = { width: small.width, height: small.height };
    return { ...size, type: TYPE, facts, blob: await encode(small, TYPE, 0.95) };
  });
}

/** Halved as often as comes closest to the size, and then brought down to it if it is still larger. */
async function scaled({ blob, width, height }: ReadPicture): Promise<ImageBitmap> {
  const halvings = Math.max(0, Math.round(Math.log2((width * height) / SHRUNK) / 2));
  if (halvings === 0) return createImageBitmap(blob, downFrom({ width, height }));
  const halved = halve(await createImageBitmap(blob), halvings);
  const isSmall = halved.width * halved.height <= SHRUNK;
  const small = isSmall
    ? halved.transferToImageBitmap()
    : await createImageBitmap(halved, downFrom(halved));
  freeCanvas(halved);
  return small;
}

function downFrom({ width, height }: { width: number; height: number }): ImageBitmapOptions {
  const share = Math.min(1, Math.sqrt(SHRUNK / (width * height)));
  return {
    resizeWidth: Math.max(1, Math.round(width * share)),
    resizeHeight: Math.max(1, Math.round(height * share)),
    // By so little the quick way is good enough; others keep much memory in Chromium (halve.ts).
    resizeQuality: 'low',
  };
}
