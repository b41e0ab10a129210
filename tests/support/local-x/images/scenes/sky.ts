import type { Canvas } from '../drawing/canvas.ts';
import { type Colour, hex, mix, ramp, smoothstep, times } from '../drawing/colour.ts';
import { fractal } from '../drawing/noise.ts';
import { between, pick, type Random } from '../drawing/random.ts';
import { circle, ellipse, stroke } from '../drawing/shapes.ts';
import { fir } from './fir.ts';

/** The Milky Way over a dark ridge. */
export function drawStars(canvas: Canvas, random: Random): void {
  const tilt = between(random, 0.5, 0.8) * (random() < 0.5 ? -1 : 1);
  const shift = random() * 30;
  const sky = ramp([
    [0, '#050816'],
    [0.6, '#101c3a'],
    [0.9, '#2a3b5c'],
    [1, '#59607a'],
  ]);
  const band = (x: number, y: number) =>
    ((x - canvas.aspect * 0.5) * Math.sin(tilt) + (y - 0.4) * Math.cos(tilt) * 0.9) / 0.2;
  canvas.fill((x, y) => {
    const across = band(x, y) + 0.45 * fractal(x * 2 + shift, y * 2, 4);
    const cloud = Math.exp(-across * across) * (0.55 + 0.7 * fractal(x * 5 + shift, y * 5, 6));
    const lane =
      smoothstep(0.05, 0.5, fractal(x * 3.5 + shift, y * 3.5 + 20, 6)) *
      Math.exp(-((across * 1.7) ** 2));
    const glow = mix(hex('#6478bd'), hex('#dfc6d2'), Math.exp(-((across * 1.5) ** 2)));
    return mix(sky(y), glow, Math.max(0, cloud * 0.48 - lane * 0.4));
  });
  for (let star = 0; star < 1100; star++) {
    const x = random() * canvas.aspect;
    const y = random();
    const crowd = Math.exp(-(band(x, y) ** 2) * 0.8);
    if (random() > 0.25 + 0.75 * crowd) continue;
    const bright = random() ** 9;
    const tint = mix(hex('#ffd9b8'), hex('#c9d8ff'), random());
    canvas.glow(
      x,
      y,
      0.003 + 0.012 * bright,
      tint,
      (0.22 + 2.6 * bright) * smoothstep(0.95, 0.6, y),
    );
  }
  for (const [height, code] of [
    [0.17, '#101829'],
    [0.09, '#06090f'],
  ] as const) {
    canvas.ground(
      (x) => 0.98 - height * (0.75 + 0.9 * fractal(x * 1.5 + shift, height * 40, 7)),
      hex(code),
    );
  }
}

/** Curtains of green and violet light over snow. */
export function drawAurora(canvas: Canvas, random: Random): void {
  const shift = random() * 30;
  const horizon = 0.74;
  canvas.fill((_, y) => mix(hex('#050b1e'), hex('#163049'), smoothstep(0, horizon, y)));
  for (let star = 0; star < 240; star++) {
    canvas.glow(
      random() * canvas.aspect,
      random() * horizon,
      0.005,
      hex('#dfe8ff'),
      0.15 + random() ** 5 * 1.6,
    );
  }
  for (const [base, strength, seed] of [
    [0.36, 0.5, 0],
    [0.5, 0.75, 8],
    [0.6, 0.35, 15],
  ] as const) {
    const edge = canvas.perColumn((x) => base + 0.15 * fractal(x * 1.1 + shift + seed, seed, 3));
    const folds = canvas.perColumn(
      (x) => 0.4 + 0.6 * smoothstep(-0.5, 0.6, fractal(x * 7 + shift + seed, seed * 2, 4)),
    );
    const curtain = (x: number, y: number) => {
      const up = edge(x) - y;
      return strength * folds(x) * (up < 0 ? Math.exp(up * 55) : Math.exp(-up * 5.5));
    };
    canvas.add((x, y) => curtain(x, y) * smoothstep(0.45, 0, edge(x) - y), hex('#45e6a0'));
    canvas.add((x, y) => curtain(x, y) * smoothstep(0.08, 0.4, edge(x) - y) * 0.9, hex('#8b5fe0'));
  }
  canvas.ground(
    (x) => horizon - 0.13 * (0.5 + fractal(x * 1.5 + shift, 5, 7)),
    (_x, _y, down) => mix(hex('#3f6d7c'), hex('#122736'), smoothstep(0, 0.1, down)),
  );
  canvas.ground(
    (x) => 0.78 + 0.02 * fractal(x * 1.4 + shift, 2, 4),
    (x, y) =>
      times(
        mix(hex('#2f6470'), hex('#12283c'), smoothstep(0.76, 1, y)),
        1 + 0.15 * fractal(x * 4, y * 12, 4),
      ),
  );
  for (let tree = 0; tree < 26; tree++) {
    const x = random() * canvas.aspect;
    const foot = between(random, 0.79, 0.83);
    canvas.shape(fir(x, foot, between(random, 0.06, 0.15)), hex('#08131a'));
  }
}

/** Balloons drifting over morning clouds. */
export function drawBalloons(canvas: Canvas, random: Random): void {
  const sky = ramp([
    [0, '#5b9bc4'],
    [0.55, '#bcdad9'],
    [1, '#fde8cb'],
  ]);
  const shift = random() * 30;
  canvas.fill((x, y) => {
    const cloud =
      smoothstep(0, 0.55, fractal(x * 1.4 + shift, y * 3.2, 6)) * smoothstep(0.05, 0.6, y);
    return mix(sky(y * 1.1), hex('#fffaf2'), cloud * 0.8);
  });
  for (const [height, code] of [
    [0.16, '#b4c4c4'],
    [0.1, '#86a3a3'],
    [0.05, '#55787b'],
  ] as const) {
    canvas.ground(
      (x) => 0.98 - height * (0.8 + 0.8 * fractal(x * 1.5 + height * 60 + shift, 3, 6)),
      (_, y) => mix(hex(code), hex('#fdebd2'), 0.5 * smoothstep(0.8, 1.02, y)),
    );
  }
  const places = [
    [0.3, 0.36, 0.15],
    [0.66, 0.26, 0.1],
    [0.82, 0.55, 0.065],
    [0.12, 0.62, 0.05],
    [0.52, 0.62, 0.038],
  ] as const;
  for (const [x, y, size] of [...places].reverse()) {
    const pair = pick<readonly [string, string]>(random, [
      ['#d9533f', '#f7e6cf'],
      ['#e8a33a', '#2f5d7c'],
      ['#2f7f86', '#f4c65d'],
      ['#b8456b', '#f3c9b5'],
    ]);
    const jitter = between(random, -0.03, 0.03);
    drawBalloon(canvas, (x + jitter) * canvas.aspect, y, size, hex(pair[0]), hex(pair[1]));
  }
}

function drawBalloon(
  canvas: Canvas,
  cx: number,
  cy: number,
  size: number,
  first: Colour,
  second: Colour,
): void {
  const air = hex('#dfe9e4');
  const haze = smoothstep(0.12, 0.02, size) * 0.5;
  const envelope = (x: number, y: number) => {
    const down = Math.max(0, (y - cy) / size);
    const squeeze = 1 + 0.42 * down * down;
    return circle(0, 0, size)((x - cx) * squeeze, (y - cy) * (down > 0 ? 0.8 : 1));
  };
  canvas.shape(envelope, (x, y) => {
    const down = Math.max(0, (y - cy) / size);
    const girth =
      Math.sqrt(Math.max(0.02, 1 - ((y - cy) / size) ** 2 * (down > 0 ? 0.64 : 1))) /
      (1 + 0.42 * down * down);
    const round = Math.asin(Math.max(-1, Math.min(1, (x - cx) / size / girth)));
    const isFirst = Math.floor((round / Math.PI + 0.5) * 9) % 2 === 0;
    const shade = 0.62 + 0.5 * smoothstep(0.9, -0.7, (x - cx) / size + ((y - cy) / size) * 0.35);
    return mix(times(isFirst ? first : second, shade), air, haze);
  });
  const wood = mix(hex('#5b3f2c'), air, haze);
  for (const side of [-1, 1]) {
    const rope = stroke(
      [cx + side * size * 0.2, cy + size * 1.16],
      [cx + side * size * 0.1, cy + size * 1.5],
      size * 0.006,
    );
    canvas.shape(rope, wood);
  }
  canvas.shape(ellipse(cx, cy + size * 1.56, size * 0.13, size * 0.1), wood);
}
