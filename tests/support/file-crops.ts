import { PNG } from 'pngjs';
import type { ExtensionBrowser } from './browsers/index.ts';
import type { Box } from './picture.ts';

/** Parts of a picture's pixels, RGBA. */
export type Crops = Buffer[];

/** What whole files of a format begin and end with. */
const SIGNS: Record<string, (file: Buffer) => boolean> = {
  png: (file) =>
    file.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n' &&
    file.subarray(-8, -4).toString('latin1') === 'IEND',
  jpeg: (file) => file.readUInt16BE(0) === 0xffd8 && file.readUInt16BE(file.length - 2) === 0xffd9,
  webp: (file) =>
    file.subarray(0, 4).toString('latin1') === 'RIFF' &&
    file.subarray(8, 12).toString('latin1') === 'WEBP' &&
    file.readUInt32LE(4) === file.length - 8,
};

export const isWhole = (file: Buffer, format: string): boolean => SIGNS[format]!(file);

/** Decodes a PNG here, others in the browser. */
export async function cropsOf(
  browser: ExtensionBrowser,
  file: Buffer,
  format: string,
  boxes: readonly Box[],
): Promise<Crops> {
  if (format === 'png') {
    const png = PNG.sync.read(file);
    return boxes.map((box) => cropOf(png, box));
  }
  const data = `data:image/${format};base64,${file.toString('base64')}`;
  const crops = await browser.evaluateInExtension(decodeInPage, data, boxes);
  return crops.map((crop) => Buffer.from(crop, 'base64'));
}

function cropOf(png: PNG, { x, y, width, height }: Box): Buffer {
  const crop = new PNG({ width, height });
  PNG.bitblt(png, crop, x, y, width, height, 0, 0);
  return crop.data;
}

/** Runs in a page of the extension. */
async function decodeInPage(data: string, boxes: readonly Box[]): Promise<string[]> {
  const [head, body] = data.split(';base64,') as [string, string];
  const bytes = Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: head.slice('data:'.length) }));
  const crops = boxes.map(({ x, y, width, height }) => {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d', { willReadFrequently: true })!;
    context.drawImage(bitmap, x, y, width, height, 0, 0, width, height);
    const pixels = context.getImageData(0, 0, width, height).data;
    let letters = '';
    for (const part of pixels) letters += String.fromCharCode(part);
    return btoa(letters);
  });
  bitmap.close();
  return crops;
}
