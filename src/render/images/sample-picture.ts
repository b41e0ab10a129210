/** Samples across and down. A picture is shown on some 1080 px: one stands for about four by four. */
export const SAMPLES = 256;

/** Rows that are taken from the canvas at a time: of 8000 px they are a megabyte. */
const BAND = 32;

/**
 * So many px of a picture, evenly spread from edge to edge, each as it is, on white: RGBA, px after px.
 * Browsers do not agree on how they scale, so nothing is scaled. What half shines through may still differ
 * by one of 255: they keep it multiplied with its alpha, and round that in two ways.
 */
export function samplePicture(bitmap: ImageBitmap): Uint8ClampedArray {
  const { width, height } = bitmap;
  const columns = places(width);
  const rows = places(height);
  const samples = new Uint8ClampedArray(SAMPLES * SAMPLES * 4);
  const context = new OffscreenCanvas(width, BAND).getContext('2d', { willReadFrequently: true })!;
  let to = 0;
  for (let first = 0; first < SAMPLES; first += BAND) {
    context.clearRect(0, 0, width, BAND);
    for (let row = 0; row < BAND; row++) {
      context.drawImage(bitmap, 0, rows[first + row]!, width, 1, 0, row, width, 1);
    }
    const { data } = context.getImageData(0, 0, width, BAND);
    for (let row = 0; row < BAND; row++) {
      for (const column of columns) {
        const from = (row * width + column) * 4;
        const alpha = data[from + 3]!;
        for (let part = from; part < from + 3; part++) {
          samples[to++] = Math.round((data[part]! * alpha) / 255) + 255 - alpha;
        }
        samples[to++] = 255;
      }
    }
  }
  return samples;
}

/** The first and the last px of a line, and others between them; some twice when it has fewer. */
function places(length: number): number[] {
  return Array.from({ length: SAMPLES }, (_, at) =>
    Math.round((at * (length - 1)) / (SAMPLES - 1)),
  );
}
