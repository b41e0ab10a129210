/** Mean difference of a channel, of 255, that lossy formats and colour management may cause. */
const TOLERANCE = { exact: 2, lossy: 20 };

/**
 * Rows of which the mean is compared where the format is lossy: blocks of 16 px share their colours, and a
 * line of 1 px at the end is another colour in the file.
 */
const LOSSY_ROWS = 16;

/**
 * The lowest row of a picture, or the mean of its lowest rows: RGBA, px after px, alpha multiplied in. What
 * is cropped or left blank ends early.
 *
 * @param type MIME type of the file that it comes from, or is to become
 */
export function lastRow(picture: ImageBitmap, type: string): Uint8ClampedArray {
  const { width, height } = picture;
  const rows = Math.min(height, isLossy(type) ? LOSSY_ROWS : 1);
  const context = new OffscreenCanvas(width, rows).getContext('2d', { willReadFrequently: true })!;
  context.drawImage(picture, 0, height - rows, width, rows, 0, 0, width, rows);
  return meanRow(context.getImageData(0, 0, width, rows).data, width * 4);
}

/**
 * @param data whole rows of `length` bytes. What is nearly transparent may have any colour: alpha counts
 */
export function meanRow(data: Uint8ClampedArray, length: number): Uint8ClampedArray {
  const mean = new Float64Array(length);
  const rows = data.length / length;
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3]! / 255;
    for (let channel = 0; channel < 3; channel++) {
      mean[(at % length) + channel]! += (data[at + channel]! * alpha) / rows;
    }
    mean[(at % length) + 3]! += data[at + 3]! / rows;
  }
  return Uint8ClampedArray.from(mean);
}

/** Whether two rows of the same length show the same. */
export function isSameRow(a: Uint8ClampedArray, b: Uint8ClampedArray, type: string): boolean {
  if (a.length !== b.length) return false;
  const difference = a.reduce((sum, part, at) => sum + Math.abs(part - b[at]!), 0);
  return difference / a.length <= TOLERANCE[isLossy(type) ? 'lossy' : 'exact'];
}

const isLossy = (type: string): boolean => type !== 'image/png';
