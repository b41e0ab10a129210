import { seededRandom } from './random.ts';

const SIZE = 256;
const MASK = SIZE - 1;
const ORDER = new Uint8Array(SIZE * 2);
const SLOPE_X = new Float64Array(SIZE);
const SLOPE_Y = new Float64Array(SIZE);
fillTables();

/** Smooth hills and hollows between -1 and 1, about one of each per unit. */
export function noise(x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const dx = x - left;
  const dy = y - top;
  const a = ORDER[left & MASK]!;
  const b = ORDER[(left + 1) & MASK]!;
  const north = lerp(slope(a, top, dx, dy), slope(b, top, dx - 1, dy), ease(dx));
  const south = lerp(slope(a, top + 1, dx, dy - 1), slope(b, top + 1, dx - 1, dy - 1), ease(dx));
  return lerp(north, south, ease(dy)) * 1.5;
}

/** Noise with ever finer detail on top, as of clouds and ridges. */
export function fractal(x: number, y: number, octaves: number): number {
  let sum = 0;
  let weight = 0.5;
  for (let octave = 0; octave < octaves; octave++) {
    sum += weight * noise(x, y);
    weight *= 0.5;
    // Turned a little each time, or the grids of the octaves would show.
    [x, y] = [x * 1.6 + y * 1.2 + 17.3, y * 1.6 - x * 1.2 + 9.1];
  }
  return sum;
}

/** White noise of a pixel, -1 to 1. */
export function speckle(x: number, y: number): number {
  let hash = Math.imul(x, 374761393) ^ Math.imul(y, 668265263);
  hash = Math.imul(hash ^ (hash >>> 13), 1274126177);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 31 - 1;
}

function fillTables(): void {
  const random = seededRandom('noise');
  const order = Array.from({ length: SIZE }, (_, index) => index);
  for (let i = SIZE - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  ORDER.set(order);
  ORDER.set(order, SIZE);
  for (let i = 0; i < SIZE; i++) {
    const angle = random() * 2 * Math.PI;
    SLOPE_X[i] = Math.cos(angle);
    SLOPE_Y[i] = Math.sin(angle);
  }
}

function slope(column: number, row: number, dx: number, dy: number): number {
  const index = ORDER[column + (row & MASK)]!;
  return SLOPE_X[index]! * dx + SLOPE_Y[index]! * dy;
}

function ease(t: number): number {
  return t * t * t * (t * (t * 6 - 15) + 10);
}

function lerp(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}
