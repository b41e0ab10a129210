import type { Distance } from '../drawing/canvas.ts';
import { type Point, polygon } from '../drawing/shapes.ts';

/** A fir as far-off firs look: three skirts, no trunk. */
export function fir(x: number, foot: number, size: number): Distance {
  const right: Point[] = [
    [0.19, 0.02],
    [0.09, 0.36],
    [0.14, 0.35],
    [0.055, 0.66],
    [0.085, 0.65],
  ];
  const place = (side: number, [away, up]: Point): Point => [
    x + side * away * size,
    foot - up * size,
  ];
  return polygon([
    ...right.map((point) => place(1, point)),
    [x, foot - size],
    ...right.map((point) => place(-1, point)).reverse(),
  ]);
}
