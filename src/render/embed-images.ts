import { dataUrlOf } from '../store/data-url.ts';
import type { StoredImage } from '../store/database.ts';
import { encode } from './encode.ts';
import { remembering } from './remembering.ts';

/** A picture that is at most this much larger than shown is embedded as it is. */
const CLOSE_ENOUGH = 1.3;

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

  /** @param width output px that the picture is painted at */
  async dataUrl(url: string, width: number, height: number): Promise<string | null> {
    if (!this.#images.get(url)?.blob) return null;
    return this.#scaled(`${width}x${height} ${url}`);
  }

  #scaled = remembering(async (key) => {
    const [size] = key.split(' ', 1) as [string];
    const url = key.slice(size.length + 1);
    const [width, height] = size.split('x').map(Number) as [number, number];
    const { blob, width: naturalWidth, height: naturalHeight } = this.#images.get(url)!;
    // Covered boxes crop: the picture is as large as its longer need.
    const share = Math.max(width / naturalWidth, height / naturalHeight);
    if (share * CLOSE_ENOUGH >= 1) return dataUrlOf(blob!);
    const bitmap = await createImageBitmap(blob!, {
      resizeWidth: Math.max(1, Math.round(naturalWidth * share)),
      resizeHeight: Math.max(1, Math.round(naturalHeight * share)),
      resizeQuality: 'high',
    });
    return dataUrlOf(
      await encode(bitmap, blob!.type === 'image/jpeg' ? 'image/jpeg' : 'image/png', 0.95),
    );
  });
}
