import { type Colour, smoothstep, times } from '../drawing/colour.ts';

export const CLOTHES = [
  '#2f4a68',
  '#d9694f',
  '#efe6d6',
  '#3f6f5c',
  '#e0a73e',
  '#6a4a78',
  '#27282f',
  '#9cbcc6',
] as const;

/** A colour in the light that falls on every portrait from the left. */
export function shaded(colour: Colour, strength = 0.34): (x: number, y: number) => Colour {
  return (x, y) =>
    times(colour, 1.08 - strength * smoothstep(0.36, 0.7, x * 0.8 + (y - 0.3) * 0.25));
}
