/** Mean difference of a channel, of 255, that lossy formats and colour management may cause. */
const TOLERANCE = { exact: 2, lossy: 20 };

/** The lowest row of a picture: RGBA, px after px. What is cropped or left blank ends early. */
export function lastRow(picture: ImageBitmap): Uint8ClampedArray {
  const { width, height } = picture;
  const context = new OffscreenCanvas(width, 1).getContext('2d', { willReadFrequently: true })!;
  context.drawImage(picture, 0, height - 1, width, 1, 0, 0, width, 1);
  return context.getImageData(0, 0, width, 1).data;
}

/** Whether two rows of the same length show the same. */
export function isSameRow(a: Uint8ClampedArray, b: Uint8ClampedArray, isLossy: boolean): boolean {
  if (a.length !== b.length) return false;
  const difference = a.reduce((sum, part, at) => sum + Math.abs(part - b[at]!), 0);
  return difference / a.length <= TOLERANCE[isLossy ? 'lossy' : 'exact'];
}
