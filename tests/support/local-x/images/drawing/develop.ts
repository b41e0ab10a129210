import type { Canvas } from './canvas.ts';
import { speckle } from './noise.ts';

export interface Look {
  /** Steps of 255 that the grain reaches; 0 for charts and logos. */
  grain: number;
  /** How much the corners darken. */
  vignette: number;
}

export const PHOTO: Look = { grain: 5, vignette: 0.22 };
export const FLAT: Look = { grain: 0, vignette: 0 };

const TONES = 8192;
const TONE_TABLE = Float32Array.from({ length: TONES + 1 }, (_, step) =>
  toByte((step / TONES) ** 2 * 2),
);

/** Light to RGBA bytes. */
export function develop(canvas: Canvas, look: Look): Buffer {
  const { width, height, light } = canvas;
  const bytes = Buffer.alloc(width * height * 4);
  const strength = look.grain * 0.5;
  let from = 0;
  let to = 0;
  for (let row = 0; row < height; row++) {
    const dy = (row / height) * 2 - 1;
    for (let column = 0; column < width; column++) {
      const dx = (column / width) * 2 - 1;
      const edge = (dx * dx + dy * dy) / 2;
      const keep = 1 - look.vignette * edge * edge;
      const grain =
        strength === 0
          ? 0
          : strength * (speckle(column, row) + speckle(column + 7919, row + 104729));
      // Not in a loop: these lines run for every pixel of a hundred million.
      bytes[to] = byteOf(light[from]! * keep, grain);
      bytes[to + 1] = byteOf(light[from + 1]! * keep, grain);
      bytes[to + 2] = byteOf(light[from + 2]! * keep, grain);
      bytes[to + 3] = 255;
      from += 3;
      to += 4;
    }
  }
  return bytes;
}

function byteOf(light: number, grain: number): number {
  const step = light > 0 ? Math.sqrt(light / 2) * TONES : 0;
  const value = TONE_TABLE[step < TONES ? (step + 0.5) | 0 : TONES]! + grain;
  return value <= 0 ? 0 : value >= 255 ? 255 : (value + 0.5) | 0;
}

/** Bright light bends softly into white instead of being cut off. */
function toByte(light: number): number {
  const knee = 0.72;
  const room = 1 - knee;
  const bent = light < knee ? light : knee + room * (1 - Math.exp((knee - light) / room));
  const tone = bent <= 0.0031308 ? bent * 12.92 : 1.055 * bent ** (1 / 2.4) - 0.055;
  return tone * 255;
}
