import { checkFile, type Expected } from './check-file.ts';
import { PngWriter } from './png/png-writer.ts';
import type { FilterChoice } from './png/scanlines.ts';

/** Works on pictures beside the page: takes one task after another, gives back the file of each. */

export type PictureTask =
  | { kind: 'encode'; bitmap: ImageBitmap; type: string; quality?: number | undefined }
  /** With our own encoder of PNGs. */
  | { kind: 'pack'; bitmap: ImageBitmap; alpha: boolean; filter: FilterChoice }
  | { kind: 'check'; file: Blob; expected: Expected };

export type TaskMessage = PictureTask & { id: number };
export type TaskAnswer = { id: number; file: Blob } | { id: number; error: string };

/** Rows of pixels that are taken from the canvas at a time. */
const BAND = 256;

self.onmessage = async ({ data }: MessageEvent<TaskMessage>) => {
  const { id } = data;
  try {
    answer({ id, file: await fileOf(data) });
  } catch (error) {
    answer({ id, error: error instanceof Error ? error.message : String(error) });
  }
};

async function fileOf(task: PictureTask): Promise<Blob> {
  if (task.kind === 'pack') return pack(task);
  if (task.kind === 'encode') return encode(task);
  await checkFile(task.file, task.expected);
  return task.file;
}

function encode({ bitmap, type, quality }: PictureTask & { kind: 'encode' }): Promise<Blob> {
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('bitmaprenderer')!.transferFromImageBitmap(bitmap);
  return canvas.convertToBlob({ type, quality });
}

async function pack({ bitmap, ...packing }: PictureTask & { kind: 'pack' }): Promise<Blob> {
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

function answer(message: TaskAnswer): void {
  self.postMessage(message);
}
