import type { Canvas } from '../drawing/canvas.ts';
import { hex, mix, ramp, smoothstep, times } from '../drawing/colour.ts';
import { fractal, noise } from '../drawing/noise.ts';
import { between, pick, type Random } from '../drawing/random.ts';
import { circle, ellipse, stroke } from '../drawing/shapes.ts';
import { fir } from './fir.ts';

interface Hour {
  sky: readonly [high: string, middle: string, low: string];
  sun: string;
  near: string;
}

const HOURS: readonly Hour[] = [
  { sky: ['#5d8fb3', '#a9c7cf', '#f6dfc0'], sun: '#fff0d0', near: '#1f3a40' },
  { sky: ['#394a7c', '#b07a96', '#f9b78c'], sun: '#ffd9a0', near: '#231f3d' },
  { sky: ['#6fa39b', '#c0d4b8', '#f7ecc9'], sun: '#fff6d8', near: '#1d3a30' },
  { sky: ['#4a6fa0', '#c5b6c6', '#fbd2b8'], sun: '#ffe6c8', near: '#2b2f4d' },
];

/** Ridge behind ridge, paler with distance, mist between them. */
export function drawHills(canvas: Canvas, random: Random): void {
  const { sky: stops, sun, near } = pick(random, HOURS);
  const sky = ramp([
    [0, stops[0]],
    [0.55, stops[1]],
    [1, stops[2]],
  ]);
  const sunX = canvas.aspect * between(random, 0.25, 0.75);
  const sunY = between(random, 0.3, 0.4);
  canvas.fill((x, y) => {
    const cloud = smoothstep(0, 0.5, fractal(x * 1.2 + sunX * 9, y * 5, 5)) * smoothstep(0, 0.2, y);
    return mix(sky(y / 0.6), hex('#fffaf0'), cloud * 0.3);
  });
  canvas.glow(sunX, sunY, 0.8, hex(sun), 0.45);
  canvas.shape(circle(sunX, sunY, 0.032), times(hex(sun), 2), 0.006);
  canvas.glow(sunX, sunY, 0.22, hex(sun), 0.8);
  const shift = random() * 50;
  const layers = 7;
  for (let layer = 0; layer < layers; layer++) {
    const t = layer / (layers - 1);
    const base = 0.44 + 0.43 * t ** 1.25;
    const steep = 0.13 - 0.05 * t;
    const ridge = (x: number) =>
      base - steep * fractal(x * (1.1 + t * 0.9) + shift + layer * 13, layer * 3.7, 6) * 1.5;
    const own = mix(mix(hex(stops[2]), hex(stops[1]), 0.35), hex(near), 0.12 + 0.88 * t ** 1.3);
    canvas.ground(ridge, (x, y) => {
      const mist = smoothstep(0.02, 0.16, y - base + 0.06) * 0.55 * (1 - t * 0.85);
      return mix(own, mix(hex(stops[2]), hex(sun), 0.3), mist * (1 + 0.3 * noise(x * 3, y * 9)));
    });
    if (t > 0.6) drawFirs(canvas, random, ridge, own, 0.012 + 0.03 * (t - 0.6) * 2.2);
  }
}

function drawFirs(
  canvas: Canvas,
  random: Random,
  ridge: (x: number) => number,
  colour: readonly [number, number, number],
  size: number,
): void {
  const count = Math.round((canvas.aspect / size) * 0.75);
  for (let i = 0; i < count; i++) {
    const x = random() * canvas.aspect;
    const height = size * between(random, 0.9, 2);
    const foot = ridge(x) + size * 0.12;
    canvas.shape(fir(x, foot, height), colour);
  }
}

/** Barley in the last sun, a lone tree on the rise. */
export function drawField(canvas: Canvas, random: Random): void {
  const horizon = 0.52;
  const treeX = canvas.aspect * between(random, 0.58, 0.7);
  const sunX = canvas.aspect * 0.28;
  const sky = ramp([
    [0, '#6d8fb5'],
    [0.5, '#c9b8b4'],
    [0.85, '#fbc98b'],
    [1, '#ffe0a6'],
  ]);
  const rise = (x: number) =>
    horizon - 0.035 * Math.exp(-(((x - treeX) / 0.5) ** 2)) + 0.006 * noise(x * 3, 4);
  canvas.fill((x, y) => {
    const cloud = smoothstep(0.02, 0.5, fractal(x * 1.3 + 4, y * 4.5, 6)) * smoothstep(0.5, 0.3, y);
    return mix(sky(y / horizon), hex('#fff0d8'), cloud * 0.55);
  });
  canvas.glow(sunX, 0.45, 0.9, hex('#ffcf7e'), 0.7);
  canvas.shape(circle(sunX, 0.45, 0.036), times(hex('#fff1cf'), 1.8), 0.006);
  canvas.ground((x) => 0.5 - 0.03 * fractal(x * 1.6, 7, 5), hex('#a5896f'));
  drawTree(canvas, random, treeX, rise(treeX) + 0.004);
  const barley = ramp([
    [0, '#e9bd6b'],
    [0.4, '#c88f3f'],
    [1, '#6e4a1f'],
  ]);
  canvas.ground(rise, (x, y) => {
    const depth = y - horizon + 0.05;
    const scale = 1 / (depth + 0.02);
    const rows =
      noise((x - canvas.aspect * 0.45) * scale * 2.2, 3.3) * smoothstep(0.02, 0.3, depth);
    const ears = noise(x * scale * 22, depth * 9 * scale) + 0.6 * noise(x * 160, y * 26);
    const tone = barley(depth * 1.9 + rows * 0.16);
    const low = smoothstep(0.55, 0.05, Math.abs(x - sunX)) * smoothstep(0.4, 0, depth);
    return times(mix(tone, hex('#ffdc94'), low * 0.5), 1 + 0.2 * ears);
  });
}

function drawTree(canvas: Canvas, random: Random, x: number, foot: number): void {
  const bark = hex('#2e2722');
  canvas.shape(stroke([x, foot], [x + 0.004, foot - 0.13], 0.011, 0.005), bark);
  for (let i = 0; i < 240; i++) {
    const angle = random() * Math.PI * 2;
    const reach = Math.sqrt(random());
    const cx = x + Math.cos(angle) * reach * 0.12;
    const cy = foot - 0.185 + Math.sin(angle) * reach * 0.082;
    const lit = smoothstep(0.1, -0.12, cx - x) * smoothstep(foot - 0.1, foot - 0.26, cy);
    const leaf = mix(hex('#27331f'), hex('#a58a3c'), lit * 0.75);
    canvas.shape(ellipse(cx, cy, 0.017, 0.011, angle), leaf, 0.006, 0.8);
  }
}
