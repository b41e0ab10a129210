import { Canvas } from './drawing/canvas.ts';
import { develop, type Look } from './drawing/develop.ts';
import { encode, type ServedImage } from './encode.ts';

export interface Picture {
  width: number;
  height: number;
  type: ServedImage['type'];
  look: Look;
  draw: (canvas: Canvas) => void;
}

export function drawPicture({ width, height, type, look, draw }: Picture): Buffer {
  return encode(develop(paint({ width, height, look, draw }), look), width, height, type);
}

type Drawing = Pick<Picture, 'width' | 'height' | 'look' | 'draw'>;

function paint({ width, height, look, draw }: Drawing): Canvas {
  // Scenes take microseconds a pixel: large ones are drawn at half the size and grained when whole,
  // or those of a test wait longer for each other than an export has patience.
  const isPhoto = look.grain > 2;
  const edge = Math.max(width, height);
  if (isPhoto && edge > 900) {
    const half = new Canvas(Math.ceil(width / 2), Math.ceil(height / 2));
    draw(half);
    return enlarge(half, width, height);
  }
  // Hairlines of a small picture would be thinner than its pixels: it is drawn larger, then halved. Photos
  // have none, and four times as many pixels of them would be most of what a fresh clone draws.
  const halvings = edge < 150 ? 2 : edge < 700 && !isPhoto ? 1 : 0;
  let canvas = new Canvas(width << halvings, height << halvings);
  draw(canvas);
  for (let i = 0; i < halvings; i++) canvas = halve(canvas);
  return canvas;
}

/** About double the size, the light between two pixels going evenly from one to the other. */
function enlarge(half: Canvas, width: number, height: number): Canvas {
  const whole = new Canvas(width, height);
  const { light } = whole;
  // Each row of the half is made wide once, for the rows above and under it: done pixel by pixel, this and
  // developing took a third of all drawing.
  let upper = widened(half, 0, width);
  let lower = upper;
  let last = 0;
  let to = 0;
  for (let y = 0; y < height; y++) {
    const [above, below, down] = between(y, half.height);
    if (above !== last) upper = lower;
    if (above !== last || y === 0) lower = widened(half, below, width);
    last = above;
    for (let at = 0; at < upper.length; at++) {
      light[to++] = upper[at]! + (lower[at]! - upper[at]!) * down;
    }
  }
  return whole;
}

/** The light of a row, in as many pixels as wanted. */
function widened({ light, width: most }: Canvas, row: number, width: number): Float64Array {
  const wide = new Float64Array(width * 3);
  let to = 0;
  for (let x = 0; x < width; x++) {
    const [left, right, across] = between(x, most);
    const from = (row * most + left) * 3;
    const step = (right - left) * 3;
    for (let c = from; c < from + 3; c++) {
      wide[to++] = light[c]! + (light[c + step]! - light[c]!) * across;
    }
  }
  return wide;
}

/** The two pixels of half the size that `at` lies between, and how far on to the second. */
function between(at: number, length: number): [before: number, after: number, share: number] {
  const place = Math.max(0, (at - 0.5) / 2);
  const before = Math.min(Math.floor(place), length - 1);
  return [before, Math.min(before + 1, length - 1), place - before];
}

/** Half the size, each pixel the mean light of four. */
function halve(canvas: Canvas): Canvas {
  const half = new Canvas(canvas.width >> 1, canvas.height >> 1);
  const { light, width } = canvas;
  for (let row = 0; row < half.height; row++) {
    for (let column = 0; column < half.width; column++) {
      const to = (row * half.width + column) * 3;
      const from = (row * 2 * width + column * 2) * 3;
      for (let c = from; c < from + 3; c++) {
        const under = c + width * 3;
        half.light[to + c - from] =
          (light[c]! + light[c + 3]! + light[under]! + light[under + 3]!) / 4;
      }
    }
  }
  return half;
}
