import { PngWriter } from './png/png-writer.ts';
import type { FilterChoice } from './png/scanlines.ts';

/** One encoder: takes a bitmap, gives back a file (see encode.ts). */

export interface EncodeRequest {
  id: number;
  bitmap: ImageBitmap;
  type: string;
  quality?: number | undefined;
  /** For a PNG that our own encoder packs. */
  packing?: { alpha: boolean; filter: FilterChoice };
}

export type EncodeAnswer = { id: number; blob: Blob } | { id: number; error: string };

/** Rows of pixels that are taken from the canvas at a time. */
const BAND = 256;

self.onmessage = async ({ data }: MessageEvent<EncodeRequest>) => {
  const { id } = data;
  try {
    answer({ id, blob: await (data.packing ? pack(data) : encode(data)) });
  } catch (error) {
    answer({ id, error: String(error) });
  }
};

function encode({ bitmap, type, quality }: EncodeRequest): Promise<Blob> {
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('bitmaprenderer')!.transferFromImageBitmap(bitmap);
  return canvas.convertToBlob({ type, quality });
}

async function pack({ bitmap, packing }: EncodeRequest): Promise<Blob> {
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, Math.min(BAND, height));
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  // As it is, where the picture lets something through.
  context.globalCompositeOperation = 'copy';
  const png = new PngWriter(width, height, packing);
  for (let top = 0; top < height; top += BAND) {
    const rows = Math.min(BAND, height - top);
    context.drawImage(bitmap, 0, -top);
    await png.write(context.getImageData(0, 0, width, rows).data);
  }
  bitmap.close();
  return png.finish();
}

function answer(message: EncodeAnswer): void {
  self.postMessage(message);
}
