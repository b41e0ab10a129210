import type { DrawnCrop } from '../../slides/view/drawn-crop.ts';
import { dataUrlOf } from '../../store/data-url.ts';
import type { StoredImage } from '../../store/database.ts';
import { loadScaled, saveScaled } from '../../store/scaled-images.ts';
import { withRoomFor } from '../picture/decode-room.ts';
import { encode } from '../picture/encode.ts';
import { remembering } from './remembering.ts';

/** A picture that is at most this much larger than shown is embedded as it is. */
const CLOSE_ENOUGH = 1.3;

/** px of a photo that is worth keeping at the size it was painted at; avatars have less. */
const LARGE = 400_000;

/** Pictures that are kept ready: the author's on every slide, but not all photos of a thread. */
const MOST_KEPT = 16;

/** A stored picture that no browser can decode any more: what is stored may rot. */
export class BrokenPicture extends Error {
  override name = 'BrokenPicture';
  readonly url: string;
  constructor(url: string, options: ErrorOptions) {
    super(url, options);
    this.url = url;
  }
}

/**
 * Makes pictures ready to be embedded at the size they are painted at. Without scaling a photo of
 * 4096 px in a box of 600 px would make the SVG many times too large, and Firefox refuses `data:`
 * addresses over 32 MB.
 */
export class ImageEmbedder {
  readonly #images: Map<string, StoredImage>;

  constructor(images: StoredImage[]) {
    this.#images = new Map(images.map((image) => [image.url, image]));
  }

  /**
   * @param width output px that the picture is painted at, or would be if none of it were hidden by a zoom
   * @param crop takes only what is seen of it; null leaves the cropping to who paints
   * @returns null for a picture that there is none of
   * @throws BrokenPicture
   */
  async dataUrl(
    url: string,
    width: number,
    height: number,
    crop: DrawnCrop | null = null,
  ): Promise<string | null> {
    const image = this.#images.get(url);
    if (!image?.blob) return null;
    try {
      return await (crop
        ? asSeen(image, width, height, crop)
        : this.#scaled(`${width}x${height} ${url}`));
    } catch (error) {
      throw new BrokenPicture(url, { cause: error });
    }
  }

  #scaled = remembering(async (key) => {
    const [size] = key.split(' ', 1) as [string];
    const url = key.slice(size.length + 1);
    const [width, height] = size.split('x').map(Number) as [number, number];
    const image = this.#images.get(url)!;
    const { threadId, blob, width: naturalWidth, height: naturalHeight } = image;
    // Covered boxes crop: the picture is as large as its longer need.
    const share = Math.max(width / naturalWidth, height / naturalHeight);
    const px = naturalWidth * naturalHeight;
    if (share * CLOSE_ENOUGH >= 1) {
      // A page shows nothing in the place of what it cannot decode, and says nothing.
      await withRoomFor(px, async () => (await createImageBitmap(blob!)).close());
      return dataUrlOf(blob!);
    }
    const isKept = threadId !== '' && px > LARGE;
    const known = isKept && (await loadScaled({ threadId, url, width, height }).catch(() => null));
    if (known) return dataUrlOf(known);
    const bitmap = await withRoomFor(px, () =>
      createImageBitmap(blob!, {
        resizeWidth: Math.max(1, Math.round(naturalWidth * share)),
        resizeHeight: Math.max(1, Math.round(naturalHeight * share)),
        resizeQuality: 'high',
      }),
    );
    const scaled = await encode(bitmap, typeFor(blob!), 0.95);
    // A store that is full costs the next export some time, and this one nothing.
    if (isKept) saveScaled({ threadId, url, width, height, blob: scaled }).catch(() => undefined);
    return dataUrlOf(scaled);
  }, MOST_KEPT);
}

async function asSeen(
  { blob, width: naturalWidth, height: naturalHeight }: StoredImage,
  width: number,
  height: number,
  { x, y, zoom }: DrawnCrop,
): Promise<string> {
  const share = Math.max(width / naturalWidth, height / naturalHeight);
  const [seenWidth, seenHeight] = [width, height].map((side) =>
    Math.max(1, Math.round(side / zoom / share)),
  ) as [number, number];
  const left = Math.round(((naturalWidth - seenWidth) * x) / 100);
  const top = Math.round(((naturalHeight - seenHeight) * y) / 100);
  const small = Math.min(1, share);
  const bitmap = await withRoomFor(naturalWidth * naturalHeight, () =>
    createImageBitmap(blob!, left, top, seenWidth, seenHeight, {
      resizeWidth: Math.max(1, Math.round(seenWidth * small)),
      resizeHeight: Math.max(1, Math.round(seenHeight * small)),
      resizeQuality: 'high',
    }),
  );
  return dataUrlOf(await encode(bitmap, typeFor(blob!), 0.95));
}

/** Photos stay photos; everything else keeps what it lets through. */
function typeFor({ type }: Blob): string {
  return type === 'image/jpeg' ? 'image/jpeg' : 'image/png';
}
