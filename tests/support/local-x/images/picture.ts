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
  // Hairlines of a small picture would be thinner than its pixels: it is drawn larger, then halved.
  const edge = Math.max(width, height);
  const halvings = edge < 150 ? 2 : edge < 700 ? 1 : 0;
  let canvas = new Canvas(width << halvings, height << halvings);
  draw(canvas);
  for (let i = 0; i < halvings; i++) canvas = halve(canvas);
  return encode(develop(canvas, look), width, height, type);
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
