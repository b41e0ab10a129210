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
  let from = 0;
  let to = 0;
  for (let row = 0; row < height; row++) {
    const dy = (row / height) * 2 - 1;
    for (let column = 0; column < width; column++) {
      const dx = (column / width) * 2 - 1;
      const edge = (dx * dx + dy * dy) / 2;
      const keep = 1 - look.vignette * edge * edge;
      const grain =
        look.grain * 0.5 * (speckle(column, row) + speckle(column + 7919, row + 104729));
      for (let c = 0; c < 3; c++) {
        bytes[to++] = clampByte(toneOf(light[from++]! * keep) + grain);
      }
      bytes[to++] = 255;
    }
  }
  return bytes;
}

function toneOf(light: number): number {
  const step = Math.sqrt(Math.max(0, light) / 2) * TONES;
  return TONE_TABLE[step < TONES ? Math.round(step) : TONES]!;
}

/** Bright light bends softly into white instead of being cut off. */
function toByte(light: number): number {
  const knee = 0.72;
  const room = 1 - knee;
  const bent = light < knee ? light : knee + room * (1 - Math.exp((knee - light) / room));
  const tone = bent <= 0.0031308 ? bent * 12.92 : 1.055 * bent ** (1 / 2.4) - 0.055;
  return tone * 255;
}

function clampByte(value: number): number {
  return value <= 0 ? 0 : value >= 255 ? 255 : Math.round(value);
}
