import fs from 'node:fs';
import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';

const COLUMNS = 6;
/** A slide is made smaller by this, and stands so far from the next, px. */
const SMALLER = 5;
const GAP = 12;
const GROUND = 0xec;

/** All slides of one carousel in one picture, a JPEG. @param files PNGs of one size, in order */
export function contactSheet(files: readonly string[]): Buffer {
  const slides = files.map((file) => smaller(PNG.sync.read(fs.readFileSync(file))));
  const { width, height } = slides[0]!;
  const rows = Math.ceil(slides.length / COLUMNS);
  const sheet = new PNG({
    width: COLUMNS * (width + GAP) + GAP,
    height: rows * (height + GAP) + GAP,
  });
  sheet.data.fill(GROUND);
  for (const [place, slide] of slides.entries()) {
    const left = GAP + (place % COLUMNS) * (width + GAP);
    const top = GAP + Math.floor(place / COLUMNS) * (height + GAP);
    PNG.bitblt(slide, sheet, 0, 0, width, height, left, top);
  }
  return jpeg.encode(sheet, 82).data;
}

/** The mean of every square of pixels. */
function smaller(picture: PNG): PNG {
  const small = new PNG({
    width: Math.floor(picture.width / SMALLER),
    height: Math.floor(picture.height / SMALLER),
  });
  for (let place = 0; place < small.data.length; place++) {
    const channel = place % 4;
    const x = ((place >> 2) % small.width) * SMALLER;
    const y = Math.floor((place >> 2) / small.width) * SMALLER;
    let sum = 0;
    for (let row = y; row < y + SMALLER; row++) {
      for (let column = x; column < x + SMALLER; column++) {
        sum += picture.data[4 * (row * picture.width + column) + channel]!;
      }
    }
    small.data[place] = Math.round(sum / SMALLER ** 2);
  }
  return small;
}
