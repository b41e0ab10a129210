/** Samples across and down. A picture is shown on some 1080 px: one stands for about four by four. */
export const SAMPLES = 256;

/** Rows that are taken from the canvas at a time: of 8000 px they are a megabyte. */
const BAND = 32;

/**
 * So many px of a picture, evenly spread from edge to edge, each as it is: RGBA, px after px, without
 * anything that shines through. Browsers do not agree on how they scale, so nothing is scaled.
 */
export function samplePicture(bitmap: ImageBitmap): Uint8ClampedArray {
  const { width, height } = bitmap;
  const columns = places(width);
  const rows = places(height);
  const samples = new Uint8ClampedArray(SAMPLES * SAMPLES * 4);
  const context = new OffscreenCanvas(width, BAND).getContext('2d', { willReadFrequently: true })!;
  let to = 0;
  for (let first = 0; first < SAMPLES; first += BAND) {
    context.fillStyle = '#FFFFFF';
    context.fillRect(0, 0, width, BAND);
    for (let row = 0; row < BAND; row++) {
      context.drawImage(bitmap, 0, rows[first + row]!, width, 1, 0, row, width, 1);
    }
    const { data } = context.getImageData(0, 0, width, BAND);
    for (let row = 0; row < BAND; row++) {
      for (const column of columns) {
        const from = (row * width + column) * 4;
        for (let part = 0; part < 4; part++) samples[to++] = data[from + part]!;
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
