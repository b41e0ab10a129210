import { freeCanvas } from '../picture/free-canvas.ts';

/** Rows of the smaller picture that are made at a time. */
const BAND = 64;

/**
 * Halves a picture in both directions, as often as asked, and frees it. What is left over at its right and
 * lower edge, less than `2 ** times` px, is left out.
 *
 * Browsers could scale as they decode. But to do it well, Chromium first makes the picture at every
 * smaller size, a third more memory, and keeps those as long as memory is not short. Halved exactly, the
 * quick way is as good, each px the mean of four; and band by band nothing in between is there whole.
 *
 * @param times at least 1
 */
export function halve(bitmap: ImageBitmap, times: number): OffscreenCanvas {
  const parts = 2 ** times;
  const width = Math.max(1, Math.floor(bitmap.width / parts));
  const height = Math.max(1, Math.floor(bitmap.height / parts));
  const whole = contextOf(width, height);
  whole.globalCompositeOperation = 'source-over';
  // Each half as large as the one before, down to a band of the smaller picture.
  const bands = Array.from({ length: times }, (_, at) => {
    const share = 2 ** (times - 1 - at);
    return contextOf(width * share, BAND * share);
  });
  for (let y = 0; y < height; y += BAND) {
    let [from, top]: [ImageBitmap | OffscreenCanvas, number] = [bitmap, y * parts];
    for (const band of bands) {
      const { width: wide, height: high } = band.canvas;
      band.drawImage(from, 0, top, 2 * wide, 2 * high, 0, 0, wide, high);
      [from, top] = [band.canvas, 0];
    }
    whole.drawImage(from, 0, y);
  }
  bitmap.close();
  for (const { canvas } of bands) freeCanvas(canvas);
  return whole.canvas;
}

/** In memory, not on a graphics card: that would get a copy of the whole picture. */
function contextOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.imageSmoothingQuality = 'low';
  // What a band lets through must not show the one before.
  context.globalCompositeOperation = 'copy';
  return context;
}
