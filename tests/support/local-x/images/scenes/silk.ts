import type { Canvas } from '../drawing/canvas.ts';
import { hex, mix, ramp, smoothstep, times } from '../drawing/colour.ts';
import { fractal, noise } from '../drawing/noise.ts';
import { between, pick, type Random } from '../drawing/random.ts';

const DYES = [
  ['#142447', '#3f6fa8', '#e8b7a0', '#fff0df'],
  ['#3b1638', '#a8446b', '#f2a071', '#ffe9c7'],
  ['#0f3038', '#2c8a84', '#b9d9a8', '#fbf6dc'],
  ['#2a1d4a', '#6f5bb0', '#d59ac6', '#ffeef0'],
] as const;

/** Folds of cloth in a soft light. */
export function drawSilk(canvas: Canvas, random: Random): void {
  const [deep, body, warm, shine] = pick(random, DYES);
  const dye = ramp([
    [0, deep],
    [0.45, body],
    [0.8, warm],
    [1, shine],
  ]);
  const shift = random() * 50;
  canvas.fill((x, y) => {
    const bend = 0.5 * noise(x * 0.7 + shift, y * 0.7) + 0.12 * noise(x * 1.9 - shift, y * 1.6 + 4);
    const slope = x * 0.55 + y * 0.95 + bend;
    const broad = 0.5 + 0.5 * Math.sin(slope * 8 + shift);
    const narrow = 0.5 + 0.5 * Math.sin(slope * 17 + 2.5 * noise(x * 0.8, y * 0.8 + shift));
    const fold = broad ** 1.6 * (0.72 + 0.28 * narrow);
    return times(dye(0.1 + 0.82 * fold + 0.1 * bend), 0.9 + 0.2 * fold);
  });
}

/** Sheets of cut paper, each throwing its shadow on the next. */
export function drawPaper(canvas: Canvas, random: Random): void {
  const [deep, body, warm, shine] = pick(random, DYES);
  const tint = ramp([
    [0, shine],
    [0.35, warm],
    [0.7, body],
    [1, deep],
  ]);
  const shift = random() * 50;
  const tilt = between(random, -0.35, 0.35);
  canvas.fill((x, y) => mix(tint(0), hex('#ffffff'), 0.25 * smoothstep(1, 0, x * 0.3 + y)));
  const sheets = 7;
  for (let sheet = 1; sheet <= sheets; sheet++) {
    const base = 0.1 + 0.82 * (sheet / (sheets + 0.4));
    const cut = canvas.perColumn(
      (x) =>
        base +
        tilt * (x / canvas.aspect - 0.5) +
        0.13 * noise(x * 1.15 + shift + sheet * 5.3, sheet * 2.1) +
        0.02 * noise(x * 3.3 + shift, sheet * 9.7),
    );
    canvas.cover((x, y) => 0.42 * smoothstep(-0.055, 0.02, y - cut(x - 0.012)), hex(deep));
    const colour = tint(sheet / sheets);
    canvas.ground(cut, (x, y, down) =>
      times(colour, 1.04 - 0.16 * down + 0.025 * fractal(x * 60, y * 60, 2)),
    );
  }
}
