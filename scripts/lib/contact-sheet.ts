import fs from 'node:fs';
import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';

/** Slides of a row. */
export const COLUMNS = 6;
/** A slide of 1080 px is made smaller by this, and stands so far from the next, px. */
const SMALLER = 5;
const GAP = 12;
const GROUND = 0xec;

/** All slides of one carousel in one picture, a JPEG. @param files PNGs of one size, in order */
export const contactSheet = (files: readonly string[]): Buffer =>
  sheetOf(files.map((file) => smallSlide(file, SMALLER)));

/** A slide made smaller. @param file PNG @param by px of it for one */
export const smallSlide = (file: string, by: number): PNG =>
  smaller(PNG.sync.read(fs.readFileSync(file)), by);

/** Slides of one size in one picture, a JPEG; null leaves a place free. @param quality of the JPEG, up to 100 */
export function sheetOf(slides: readonly (PNG | null)[], quality = 82): Buffer {
  const { width, height } = slides.find((slide) => slide !== null)!;
  const rows = Math.ceil(slides.length / COLUMNS);
  const sheet = new PNG({
    width: COLUMNS * (width + GAP) + GAP,
    height: rows * (height + GAP) + GAP,
  });
  sheet.data.fill(GROUND);
  for (const [place, slide] of slides.entries()) {
    const left = GAP + (place % COLUMNS) * (width + GAP);
    const top = GAP + Math.floor(place / COLUMNS) * (height + GAP);
    if (slide) PNG.bitblt(slide, sheet, 0, 0, width, height, left, top);
  }
  return jpeg.encode(sheet, quality).data;
}

/** The mean of every square of pixels. */
function smaller(picture: PNG, by: number): PNG {
  const small = new PNG({
    width: Math.floor(picture.width / by),
    height: Math.floor(picture.height / by),
  });
  for (let place = 0; place < small.data.length; place++) {
    const channel = place % 4;
    const x = ((place >> 2) % small.width) * by;
    const y = Math.floor((place >> 2) / small.width) * by;
    let sum = 0;
    for (let row = y; row < y + by; row++) {
      for (let column = x; column < x + by; column++) {
        sum += picture.data[4 * (row * picture.width + column) + channel]!;
      }
    }
    small.data[place] = Math.round(sum / by ** 2);
  }
  return small;
}
