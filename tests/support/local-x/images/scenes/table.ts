import type { Canvas } from '../drawing/canvas.ts';
import { type Colour, hex, mix, smoothstep, times } from '../drawing/colour.ts';
import { fractal, noise } from '../drawing/noise.ts';
import { between, pick, type Random } from '../drawing/random.ts';
import { circle, ellipse, melt } from '../drawing/shapes.ts';

/** Coffee on a wooden table, seen from above, morning light from the left. */
export function drawCup(canvas: Canvas, random: Random): void {
  const [wood, dark] = pick(random, [
    ['#c69a6d', '#8a5a36'],
    ['#e6dccb', '#c4b399'],
    ['#6d7f86', '#46565e'],
  ] as const);
  drawTable(canvas, hex(wood), hex(dark), random() * 30);
  const x = canvas.aspect * between(random, 0.44, 0.56);
  const y = 0.52;
  const china = hex(pick(random, ['#f4efe6', '#2f5d6c', '#d98f6a']));
  const turn = between(random, -0.6, 0.5);
  const handle = ellipse(x + 0.31 * Math.cos(turn), y + 0.31 * Math.sin(turn), 0.075, 0.034, turn);
  const cup = melt(circle(x, y, 0.25), handle, 0.03);
  canvas.shape((px, py) => circle(x + 0.07, y + 0.06, 0.43)(px, py), hex('#1a0f08'), 0.16, 0.5);
  drawDish(canvas, x, y, 0.42, hex('#f4efe6'));
  canvas.shape((px, py) => cup(px - 0.04, py - 0.035), hex('#2a1a10'), 0.1, 0.45);
  canvas.shape(cup, (px, py) => times(china, 0.72 + 0.4 * lightFrom(px - x, py - y, 0.3)));
  canvas.shape(circle(x, y, 0.228), (px, py) =>
    times(china, 0.5 + 0.4 * lightFrom(x - px, y - py, 0.23)),
  );
  drawCoffee(canvas, x, y, 0.212, random() * 20);
}

function lightFrom(dx: number, dy: number, size: number): number {
  return smoothstep(1, -1, (dx * 0.8 + dy * 0.6) / size);
}

function drawTable(canvas: Canvas, wood: Colour, dark: Colour, seed: number): void {
  canvas.fill((x, y) => {
    const plank = Math.floor(y * 3.4 + 0.2);
    const along = x * 0.9 + plank * 7.3 + seed;
    const across = y * 3.4 + 0.2 - plank;
    const grain = fractal(along * 1.3, across * 9 + 3 * noise(along * 0.8, across * 2), 5);
    const seam = smoothstep(0.012, 0.002, Math.min(across, 1 - across));
    const tone = mix(wood, dark, 0.35 + 0.55 * grain + 0.18 * noise(plank * 4.1, seed));
    const light = 1.2 - 0.55 * (x / canvas.aspect) * (0.6 + 0.4 * y);
    return times(mix(tone, times(dark, 0.3), seam * 0.8), light);
  });
}

function drawDish(canvas: Canvas, x: number, y: number, radius: number, china: Colour): void {
  canvas.shape(circle(x, y, radius), (px, py) => {
    const away = Math.sqrt((px - x) ** 2 + (py - y) ** 2) / radius;
    const bowl =
      away > 0.68 ? lightFrom(px - x, py - y, radius) : lightFrom(x - px, y - py, radius);
    const lip = smoothstep(0.03, 0, Math.abs(away - 0.97)) * 0.12;
    return times(
      china,
      0.7 + 0.24 * bowl + lip + 0.05 * smoothstep(0.03, 0, Math.abs(away - 0.68)),
    );
  });
}

function drawCoffee(canvas: Canvas, x: number, y: number, radius: number, seed: number): void {
  const heart = (dx: number, dy: number) => {
    const px = Math.abs(dx) / radius;
    const py = (-dy / radius) * 1.1 + 0.1 - Math.sqrt(px) * 0.48;
    return Math.sqrt(px * px + py * py) - 0.56;
  };
  canvas.shape(circle(x, y, radius), (px, py) => {
    const [dx, dy] = [px - x, py - y];
    const away = Math.sqrt(dx * dx + dy * dy) / radius;
    const swirl = 0.03 * fractal(dx * 9 + seed, dy * 9, 3);
    const inside = heart(dx, dy) + swirl;
    const rings = 0.5 + 0.5 * Math.cos(inside * 40);
    const crema = mix(hex('#b5713a'), hex('#5f2f14'), smoothstep(0.5, 1, away));
    const milk =
      smoothstep(0.02, -0.03, inside) *
      (0.78 + 0.22 * smoothstep(-0.12, -0.3, inside) + 0.2 * rings);
    const tone = mix(crema, hex('#f6e6cb'), Math.min(1, milk));
    return times(tone, 1.08 - 0.3 * lightFrom(-dx, -dy, radius) * smoothstep(0.7, 1, away));
  });
  canvas.cover(
    (px, py) =>
      0.25 * smoothstep(0.05, 0, ellipse(x - 0.1, y - 0.11, 0.05, 0.018, -0.75)(px, py) + 0.03),
    hex('#ffffff'),
  );
}

interface Fruit {
  peel: string;
  flesh: string;
  deep: string;
}

const FRUITS: readonly Fruit[] = [
  { peel: '#f08a1d', flesh: '#ffb347', deep: '#f07f1a' },
  { peel: '#e9c22b', flesh: '#fbe57e', deep: '#efc53a' },
  { peel: '#ef7f5a', flesh: '#f5796b', deep: '#d8433f' },
  { peel: '#7fae3a', flesh: '#d4e58c', deep: '#9fc04e' },
];

/** Slices of citrus on a coloured table. */
export function drawCitrus(canvas: Canvas, random: Random): void {
  const ground = hex(pick(random, ['#2f6f73', '#f3d9c4', '#e9e1d0', '#35506e']));
  canvas.fill((x, y) =>
    times(ground, 1.15 - 0.3 * (x / canvas.aspect) + 0.04 * fractal(x * 3, y * 3, 4)),
  );
  const cell = 0.37;
  for (let row = -1; row * cell * 0.87 < 1.4; row++) {
    for (let column = -1; column * cell < canvas.aspect + cell; column++) {
      const x = (column + (row % 2 ? 0.5 : 0) + between(random, -0.06, 0.06)) * cell;
      const y = (row * 0.87 + between(random, -0.06, 0.06)) * cell + 0.05;
      drawSlice(
        canvas,
        x,
        y,
        cell * between(random, 0.36, 0.43),
        pick(random, FRUITS),
        random() * 6,
      );
    }
  }
}

function drawSlice(
  canvas: Canvas,
  x: number,
  y: number,
  radius: number,
  fruit: Fruit,
  turn: number,
): void {
  canvas.shape(
    circle(x + radius * 0.12, y + radius * 0.14, radius),
    hex('#141210'),
    radius * 0.35,
    0.42,
  );
  canvas.shape(circle(x, y, radius), (px, py) =>
    times(hex(fruit.peel), 0.75 + 0.45 * lightFrom(px - x, py - y, radius)),
  );
  canvas.shape(circle(x, y, radius * 0.92), mix(hex('#fff6e0'), hex(fruit.flesh), 0.12));
  const segments = 10;
  const wedge = (2 * Math.PI) / segments;
  const flesh = (px: number, py: number) => {
    const away = Math.sqrt((px - x) ** 2 + (py - y) ** 2);
    const angle = Math.atan2(py - y, px - x) + turn + 7 * Math.PI;
    const side = Math.abs((((angle % wedge) + wedge) % wedge) - wedge / 2);
    const toSide = away * Math.sin(side - wedge / 2) + radius * 0.026;
    return Math.max(away - radius * 0.84, toSide, radius * 0.1 - away);
  };
  canvas.shape(flesh, (px, py) => {
    const [dx, dy] = [px - x, py - y];
    const away = Math.sqrt(dx * dx + dy * dy) / radius;
    const angle = Math.atan2(dy, dx);
    const pulp = noise(angle * 11 + turn, away * 7 + turn * 3);
    const tone = mix(hex(fruit.flesh), hex(fruit.deep), 0.4 + 0.4 * pulp + 0.25 * away - 0.2);
    return times(tone, 1 + 0.35 * smoothstep(0.55, 1, noise(angle * 17, away * 12 + turn)));
  });
}
