import type { Canvas } from '../drawing/canvas.ts';
import { type Colour, hex, mix, ramp } from '../drawing/colour.ts';
import { write } from '../drawing/lettering.ts';
import { fractal } from '../drawing/noise.ts';
import { seededRandom } from '../drawing/random.ts';
import { box, stroke } from '../drawing/shapes.ts';

const LIGHT_BY_MONTH = [
  ['OCT', 100],
  ['NOV', 95],
  ['DEC', 90],
  ['JAN', 84],
  ['FEB', 79],
  ['MAR', 86],
] as const;

/** Light at the water by month, the darkest one in amber. */
export function drawBars(canvas: Canvas): void {
  const paper = hex('#faf7f1');
  const ink = hex('#3c4658');
  const [left, right] = [canvas.aspect * 0.085, canvas.aspect * 0.955];
  const [top, foot] = [0.17, 0.82];
  canvas.fill(paper);
  for (const level of [25, 50, 75, 100]) {
    const y = foot - ((foot - top) * level) / 100;
    canvas.shape(stroke([left, y], [right, y], 0.0011), hex('#d9d5cc'));
    write(canvas, String(level), [left - 0.055, y], 0.021, hex('#97938b'));
  }
  const step = (right - left) / LIGHT_BY_MONTH.length;
  LIGHT_BY_MONTH.forEach(([month, light], index) => {
    const x = left + step * (index + 0.5);
    const y = foot - ((foot - top) * light) / 100;
    const isLowest = month === 'FEB';
    const [high, low] = isLowest ? ['#f2a33c', '#d9782a'] : ['#4d7fa6', '#2f5679'];
    canvas.shape(box(x - step * 0.29, y, x + step * 0.29, foot + 0.03, 0.014), (_, py) =>
      mix(hex(high), hex(low), (py - y) / (foot - y)),
    );
    write(canvas, String(light), [x, y - 0.042], 0.034, isLowest ? hex('#c2671c') : ink);
    write(canvas, month, [x, foot + 0.075], 0.028, isLowest ? hex('#c2671c') : ink);
  });
  canvas.shape(box(0, foot, canvas.aspect, foot + 0.032), paper);
  canvas.shape(stroke([left, foot], [right, foot], 0.0022), ink);
}

const EVENINGS_OF_WINTERS = [137, 138, 137] as const;
const DARK_EVENINGS = { winter: 1, from: 72, count: 11 };
const COLUMNS = 35;
const ROWS = 4;

/** A square for each evening, three winters below one another, brighter for more light. */
export function drawEvenings(canvas: Canvas): void {
  const light = ramp([
    [0, '#16284f'],
    [0.3, '#2b5f87'],
    [0.55, '#5ea3a3'],
    [0.78, '#c5d596'],
    [1, '#fff3b8'],
  ]);
  canvas.fill((_, y) => mix(hex('#18244a'), hex('#101936'), y));
  const random = seededRandom('evenings');
  const cell = (canvas.aspect - 0.16) / COLUMNS;
  const gap = 0.07;
  const height = 3 * ROWS * cell + 2 * gap;
  EVENINGS_OF_WINTERS.forEach((evenings, winter) => {
    for (let evening = 0; evening < evenings; evening++) {
      const x = 0.08 + Math.floor(evening / ROWS) * cell;
      const y = (1 - height) / 2 + winter * (ROWS * cell + gap) + (evening % ROWS) * cell;
      const season = 0.62 - 0.24 * Math.sin((evening / evenings) * Math.PI * 1.15);
      const fog = 0.75 * Math.max(0, fractal(evening * 0.21, winter * 7.7, 3));
      const bright = season + 0.14 * winter * 0.6 - fog + (random() - 0.5) * 0.3;
      const colour: Colour = isDark(winter, evening) ? hex('#060912') : light(bright + 0.12);
      const square = box(x, y, x + cell * 0.86, y + cell * 0.86, cell * 0.14);
      canvas.shape(square, colour);
    }
  });
}

function isDark(winter: number, evening: number): boolean {
  const { from, count } = DARK_EVENINGS;
  return winter === DARK_EVENINGS.winter && evening >= from && evening < from + count;
}
