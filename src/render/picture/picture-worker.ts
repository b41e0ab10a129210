import { checkRows } from '../png/check-rows.ts';
import { PngWriter } from '../png/png-writer.ts';
import type { FilterChoice } from '../png/scanlines.ts';
import { checkFile, type Expected } from './check-file.ts';
import { encodeWithin } from './encode-within.ts';

/** Works on pictures beside the page: takes one task after another, gives back the file of each. */

export type PictureTask =
  | {
      kind: 'encode';
      bitmap: ImageBitmap;
      type: string;
      quality?: number | undefined;
      mostBytes: number;
    }
  /** With our own encoder of PNGs. */
  | { kind: 'pack'; bitmap: ImageBitmap; alpha: boolean; filter: FilterChoice }
  /** The next rows of a PNG that no canvas could hold. The last of them give the file. */
  | { kind: 'band'; bitmap: ImageBitmap; png: TallPng }
  | { kind: 'check'; file: Blob; expected: Expected };

export interface TallPng {
  /** Output px. */
  width: number;
  height: number;
  alpha: boolean;
  filter: FilterChoice;
}

export type TaskMessage = PictureTask & { id: number };
/** The file is null as long as there are rows to come. */
export type TaskAnswer = { id: number; file: Blob | null } | { id: number; error: string };

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

async function fileOf(task: PictureTask): Promise<Blob | null> {
  if (task.kind === 'band') return addBand(task);
  if (task.kind === 'pack') return pack(task);
  if (task.kind === 'encode') return encode(task);
  await checkFile(task.file, task.expected);
  return task.file;
}

function encode(task: PictureTask & { kind: 'encode' }): Promise<Blob> {
  const { bitmap, type, mostBytes } = task;
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('bitmaprenderer')!.transferFromImageBitmap(bitmap);
  const encodeAt = (quality?: number) => canvas.convertToBlob({ type, quality });
  return encodeWithin(encodeAt, task.quality, mostBytes);
}

let tall: { png: PngWriter; rows: number } | null = null;

async function addBand({ bitmap, png }: PictureTask & { kind: 'band' }): Promise<Blob | null> {
  const { width, height } = png;
  tall ??= { png: new PngWriter(width, height, png), rows: 0 };
  tall.rows += bitmap.height;
  await writeRows(tall.png, bitmap);
  if (tall.rows < height) return null;
  const file = await tall.png.finish();
  tall = null;
  await checkRows(file);
  return file;
}

async function pack({ bitmap, ...packing }: PictureTask & { kind: 'pack' }): Promise<Blob> {
  const png = new PngWriter(bitmap.width, bitmap.height, packing);
  await writeRows(png, bitmap);
  return png.finish();
}

/** Adds the rows of a picture to a PNG, and frees it. */
async function writeRows(png: PngWriter, bitmap: ImageBitmap): Promise<void> {
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, Math.min(BAND, height));
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  // As it is, where the picture lets something through.
  context.globalCompositeOperation = 'copy';
  for (let top = 0; top < height; top += BAND) {
    const rows = Math.min(BAND, height - top);
    context.drawImage(bitmap, 0, -top);
    await png.write(context.getImageData(0, 0, width, rows).data);
  }
  bitmap.close();
}

function answer(message: TaskAnswer): void {
  self.postMessage(message);
}
