import type { Canvas } from '../drawing/canvas.ts';
import { hex, mix, ramp, smoothstep, times } from '../drawing/colour.ts';
import { fractal, noise } from '../drawing/noise.ts';
import { between, pick, type Random } from '../drawing/random.ts';
import { ellipse, stroke } from '../drawing/shapes.ts';

/** Tall trunks in morning mist, the sun behind them. */
export function drawWoods(canvas: Canvas, random: Random): void {
  const [mist, deep, leaf] = pick(random, [
    ['#e9e6c4', '#14241c', '#8fae5a'],
    ['#f6d9ae', '#2a1d17', '#d78f3c'],
    ['#d3e2e4', '#13252c', '#6f9c8c'],
  ] as const);
  const lightX = canvas.aspect * between(random, 0.35, 0.65);
  const lightY = 0.34;
  canvas.fill((x, y) => {
    const away = Math.sqrt((x - lightX) ** 2 + ((y - lightY) * 1.1) ** 2);
    const haze = mix(
      times(hex(mist), 1.05),
      mix(hex(leaf), hex(deep), 0.45),
      smoothstep(0, 1.05, away),
    );
    return times(haze, 1 + 0.14 * fractal(x * 3, y * 3, 4));
  });
  const layers = 5;
  for (let layer = 0; layer < layers; layer++) {
    const t = layer / (layers - 1);
    const bark = mix(mix(hex(mist), hex(leaf), 0.3), hex(deep), 0.18 + 0.82 * t);
    drawTrunks(canvas, random, t, bark);
    drawFloor(canvas, t, mix(mix(hex(mist), hex(leaf), 0.55), hex(deep), 0.1 + 0.75 * t), layer);
    drawRays(canvas, lightX, lightY, hex(mist), 0.1 * (1 - t * 0.7), layer);
  }
  drawLeaves(canvas, random, mix(hex(leaf), hex(deep), 0.5));
}

function drawTrunks(
  canvas: Canvas,
  random: Random,
  t: number,
  bark: readonly [number, number, number],
): void {
  const count = Math.round(canvas.aspect * (15 - 11 * t));
  for (let i = 0; i < count; i++) {
    const x = ((i + between(random, 0.1, 0.9)) / count) * canvas.aspect;
    const thick = (0.006 + 0.024 * t ** 1.5) * between(random, 0.7, 1.3);
    const lean = between(random, -0.03, 0.03);
    const foot = 0.68 + 0.27 * t + between(random, -0.02, 0.02);
    const trunk = stroke([x, foot], [x + lean, -0.05], thick, thick * 0.6);
    canvas.shape(
      (px, py) => trunk(px, py) + 0.0025 * t * noise(px * 60, py * 14),
      (px, py) => times(bark, 1 + 0.35 * t * noise(px * 90, py * 9)),
    );
    for (let twig = 0; twig < 4 * t + 1; twig++) {
      const y = between(random, 0.02, 0.5);
      const side = random() < 0.5 ? -1 : 1;
      const reach = side * between(random, 0.04, 0.12);
      const at = x + lean * (1 - y / foot);
      canvas.shape(
        stroke([at, y], [at + reach, y - Math.abs(reach) * 0.7], thick * 0.22, 0.0005),
        bark,
      );
    }
  }
}

function drawFloor(
  canvas: Canvas,
  t: number,
  colour: readonly [number, number, number],
  layer: number,
): void {
  const line = (x: number) => 0.67 + 0.26 * t + 0.03 * fractal(x * 2.3 + layer * 5, layer * 2, 6);
  canvas.ground(
    line,
    (x, y) => times(colour, 1 + 0.3 * noise(x * 40, y * 90) * t + 0.2 * noise(x * 9, y * 20)),
    0.012 * (1 - t),
  );
}

function drawRays(
  canvas: Canvas,
  x: number,
  y: number,
  light: readonly [number, number, number],
  strength: number,
  seed: number,
): void {
  canvas.add((px, py) => {
    const angle = Math.atan2(py - y + 0.5, px - x);
    const away = Math.sqrt((px - x) ** 2 + (py - y) ** 2);
    const shafts = smoothstep(-0.15, 0.65, noise(angle * 9 + seed * 3, seed * 1.7));
    return strength * (0.35 + 1.5 * shafts) * smoothstep(1.05, 0, away);
  }, light);
}

function drawLeaves(
  canvas: Canvas,
  random: Random,
  colour: readonly [number, number, number],
): void {
  for (let i = 0; i < 130; i++) {
    const x = random() * canvas.aspect;
    const isLeft = x < canvas.aspect / 2;
    const corner = isLeft ? x : canvas.aspect - x;
    const y = random() * 0.34 * smoothstep(0.75, 0, corner);
    const size = between(random, 0.012, 0.028);
    const leaf = ellipse(x, y, size, size * 0.5, between(random, -1, 1));
    canvas.shape(leaf, times(colour, between(random, 0.5, 1.4)), size * 0.9, 0.75);
  }
}

/** One leaf close up, its veins lit from behind. */
export function drawLeaf(canvas: Canvas, random: Random): void {
  const [lit, body, dark] = pick(random, [
    ['#d9e58c', '#5d8f3a', '#183a20'],
    ['#ffd98a', '#d2762c', '#5a1f14'],
    ['#bfe8c6', '#2f8a73', '#0c3330'],
  ] as const);
  const tone = ramp([
    [0, dark],
    [0.55, body],
    [1, lit],
  ]);
  const turn = between(random, 0.35, 0.6);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  canvas.fill((x, y) => {
    const dx = x - canvas.aspect * 0.45;
    const dy = y - 0.55;
    const along = dx * cos - dy * sin;
    const across = dx * sin + dy * cos + 0.05 * along * along;
    const slanted = along + Math.abs(across) * -0.75 + 0.16 * across * across;
    const cell = slanted * 7.5;
    const toVein = Math.abs(cell - Math.round(cell)) / 7.5;
    const vein = Math.exp(-toVein * (170 + 120 * Math.abs(across)));
    const rib = Math.exp(-Math.abs(across) * (110 + 40 * along));
    const net = smoothstep(
      0.09,
      0,
      Math.abs(noise(along * 26 + across * 9, across * 26 - along * 5)),
    );
    const blade =
      0.52 +
      0.2 * fractal(along * 1.6, across * 1.6, 4) -
      0.25 * smoothstep(0.1, 0.8, Math.abs(across));
    const bulge = 0.1 * Math.cos(cell * 2 * Math.PI + Math.PI);
    return tone(blade + bulge + 0.38 * vein + 0.6 * rib + 0.06 * net);
  });
}
