import type { Canvas } from './canvas.ts';
import type { Colour } from './colour.ts';
import { type Point, polyline } from './shapes.ts';

/** Strokes of the few signs that charts need, on a grid 4 wide and 6 high; `|` lifts the pen. */
const SIGNS: Readonly<Record<string, string>> = {
  A: '06 20 46|14 34',
  B: '00 06 26 35 45 44 33 23 03|23 32 31 20 00',
  C: '41 30 10 01 05 16 36 45',
  D: '00 06 26 44 42 20 00',
  E: '40 00 06 46|03 33',
  F: '40 00 06|03 33',
  J: '40 45 36 16 05',
  M: '06 00 23 40 46',
  N: '06 00 46 40',
  O: '10 01 05 16 36 45 41 30 10',
  P: '06 00 30 41 42 33 03',
  R: '06 00 30 41 42 33 03|23 46',
  S: '41 30 10 01 02 13 33 44 45 36 16 05',
  T: '00 40|20 26',
  V: '00 26 40',
  '0': '10 01 05 16 36 45 41 30 10',
  '1': '11 20 26',
  '2': '01 10 30 41 42 06 46',
  '3': '01 10 30 41 42 33 13|33 44 45 36 16 05',
  '4': '36 30 04 44',
  '5': '40 00 03 33 44 45 36 06',
  '6': '30 10 01 05 16 36 45 44 33 03',
  '7': '00 40 16',
  '8': '13 02 01 10 30 41 42 33 13 04 05 16 36 45 44 33',
  '9': '43 13 02 01 10 30 41 45 36 16',
};

/** Writes capitals and digits around a middle, `size` high. */
export function write(
  canvas: Canvas,
  text: string,
  centre: Point,
  size: number,
  colour: Colour,
): void {
  const unit = size / 6;
  const advance = 5.6 * unit;
  const left = centre[0] - (text.length * advance - 1.6 * unit) / 2;
  const top = centre[1] - size / 2;
  [...text].forEach((sign, index) => {
    for (const line of (SIGNS[sign] ?? '').split('|').filter(Boolean)) {
      const points = line.split(' ').map((place): Point => {
        const [column, row] = [...place].map(Number) as [number, number];
        return [left + index * advance + column * unit, top + row * unit];
      });
      canvas.shape(polyline(rounded(rounded(points)), unit * 0.42), colour);
    }
  });
}

/** Cuts the corners of slight turns and leaves sharp ones, so that a 0 is round and an N is not. */
function rounded(points: readonly Point[]): Point[] {
  const last = points.length - 1;
  const isClosed = points[0]!.join() === points[last]!.join();
  const cut = points.flatMap((point, index): Point[] => {
    const before = points[index - 1] ?? (isClosed ? points[last - 1] : undefined);
    const after = points[index + 1] ?? (isClosed ? points[1] : undefined);
    if (!before || !after || !isSlight(before, point, after)) return [point];
    return [between(point, before), between(point, after)];
  });
  return isClosed ? [...cut, cut[0]!] : cut;
}

function isSlight(before: Point, at: Point, after: Point): boolean {
  const [ax, ay, bx, by] = [
    at[0] - before[0],
    at[1] - before[1],
    after[0] - at[0],
    after[1] - at[1],
  ];
  return ax * bx + ay * by > 0.6 * Math.sqrt((ax * ax + ay * ay) * (bx * bx + by * by));
}

function between(from: Point, to: Point): Point {
  return [from[0] + (to[0] - from[0]) / 4, from[1] + (to[1] - from[1]) / 4];
}
