import { IS_CHROME } from '../../browser/webext.ts';
import type { FilterChoice } from '../png/scanlines.ts';
import { encodeWithin } from './encode-within.ts';
import { askWorker } from './picture-workers.ts';

/**
 * Encodes a picture and frees it.
 *
 * @param quality 0 to 1, for the lossy types
 * @param mostBytes for the lossy types: a larger file is made again at a lower quality
 * @throws Error when the browser gives another type than asked for (it falls back to PNG silently)
 */
export async function encode(
  bitmap: ImageBitmap,
  type: string,
  quality?: number,
  mostBytes = Number.POSITIVE_INFINITY,
): Promise<Blob> {
  const encodeWith = IS_CHROME ? encodeInWorker : encodeHere;
  const blob = await encodeWith(bitmap, type, quality, mostBytes);
  if (blob.type !== type) throw new Error(`asked for ${type}, got ${blob.type || 'nothing'}`);
  return blob;
}

/** For our own encoder. Chromium's pictures are dithered, which filters make larger. */
export const PNG_FILTER: FilterChoice = IS_CHROME ? 'none' : 'adaptive';

/**
 * Encodes a picture as a PNG that is smaller than the browser's own, and frees it: a slide has half the
 * bytes, for 20 ms more.
 *
 * @param alpha whether something shines through it
 */
export function encodeSmaller(bitmap: ImageBitmap, alpha: boolean): Promise<Blob> {
  return askWorker({ kind: 'pack', bitmap, alpha, filter: PNG_FILTER }, [bitmap]);
}

/** Firefox encodes `toBlob` on threads of its own; a worker of ours would only add a copy. */
async function encodeHere(
  bitmap: ImageBitmap,
  type: string,
  quality: number | undefined,
  mostBytes: number,
): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  const context = canvas.getContext('bitmaprenderer')!;
  context.transferFromImageBitmap(bitmap);
  const encodeAt = (lower?: number) =>
    new Promise<Blob>((resolve, reject) => {
      const settle = (blob: Blob | null) =>
        blob ? resolve(blob) : reject(new Error('not encoded'));
      canvas.toBlob(settle, type, lower);
    });
  try {
    return await encodeWithin(encodeAt, quality, mostBytes);
  } finally {
    // At once: the canvas is a small object, and collected late.
    context.transferFromImageBitmap(null);
  }
}

/** In Chrome's offscreen document `toBlob` waits a flat second for an idle page; workers do not. */
function encodeInWorker(
  bitmap: ImageBitmap,
  type: string,
  quality: number | undefined,
  mostBytes: number,
): Promise<Blob> {
  return askWorker({ kind: 'encode', bitmap, type, quality, mostBytes }, [bitmap]);
}
