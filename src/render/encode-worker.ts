/** One encoder: takes a bitmap, gives back a file. Runs in Chrome only (see encode.ts). */

export interface EncodeRequest {
  id: number;
  bitmap: ImageBitmap;
  type: string;
  quality: number | undefined;
}

export type EncodeAnswer = { id: number; blob: Blob } | { id: number; error: string };

self.onmessage = async ({ data }: MessageEvent<EncodeRequest>) => {
  const { id, bitmap, type, quality } = data;
  try {
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext('bitmaprenderer')!.transferFromImageBitmap(bitmap);
    answer({ id, blob: await canvas.convertToBlob({ type, quality }) });
  } catch (error) {
    answer({ id, error: String(error) });
  }
};

function answer(message: EncodeAnswer): void {
  self.postMessage(message);
}
