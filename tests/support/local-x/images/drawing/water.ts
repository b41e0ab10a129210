import type { Canvas } from './canvas.ts';
import { type Colour, clamp } from './colour.ts';
import { noise } from './noise.ts';

export interface Water {
  /** Where the water begins, for every x. */
  shore: (x: number) => number;
  colour: Colour;
  /** How far waves throw what they mirror up and down: 0.02 a pond, 0.3 a harbour at night. */
  roughness: number;
  /** How much light the mirror keeps. */
  shine: number;
}

const LOOKS = 7;

/** Mirrors what stands above the shore in moving water, so that lamps become long broken trails. */
export function flood(canvas: Canvas, { shore, colour, roughness, shine }: Water): void {
  const { width, height, pixel, light } = canvas;
  const edges = Float64Array.from({ length: width }, (_, column) => shore((column + 0.5) * pixel));
  const first = Math.max(0, Math.floor(Math.min(...edges) / pixel) - 1);
  const seen = new Float64Array(3);
  // Rows below only look up, above their own shore, so each may be written at once.
  for (let row = first; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const depth = (row + 0.5) * pixel - edges[column]!;
      const share = clamp(0.5 + depth / pixel);
      if (share === 0) continue;
      look(canvas, seen, (column + 0.5) * pixel, edges[column]!, Math.max(0, depth), roughness);
      // Steep looks see into the water, flat ones only its mirror.
      const keep = shine * (1 - 0.55 * clamp(depth / 0.6));
      const i = (row * width + column) * 3;
      for (let c = 0; c < 3; c++) {
        const result = colour[c]! + (seen[c]! - colour[c]!) * keep;
        light[i + c] = light[i + c]! + (result - light[i + c]!) * share;
      }
    }
  }
}

function look(
  canvas: Canvas,
  seen: Float64Array,
  x: number,
  edge: number,
  depth: number,
  roughness: number,
): void {
  // Waves look smaller the nearer they are to the shore: the plane is seen at an angle.
  const far = 1 / (depth + 0.03);
  const wave = noise(x * far * 1.4, far * 9) + 0.5 * noise(x * far * 4 + 31, far * 23);
  const throwUp = roughness * Math.min(1, depth * 5);
  const sway = wave * 0.012 * Math.min(1, depth * 6 + 0.1) * Math.min(1, roughness * 14);
  seen.fill(0);
  for (let i = 0; i < LOOKS; i++) {
    const spread = (i + 0.5) / LOOKS - 0.5;
    const up = depth + throwUp * (wave * 0.35 + spread * 0.9);
    canvas.addSample(seen, x + sway * (1 + spread), edge - Math.abs(up) - 0.002);
  }
  for (let c = 0; c < 3; c++) seen[c] = seen[c]! / LOOKS;
}
