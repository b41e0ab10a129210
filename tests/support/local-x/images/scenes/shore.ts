import type { Canvas } from '../drawing/canvas.ts';
import { hex, mix, ramp, smoothstep, times } from '../drawing/colour.ts';
import { fractal, noise } from '../drawing/noise.ts';
import { between, pick, type Random } from '../drawing/random.ts';
import { flood } from '../drawing/water.ts';
import { fir } from './fir.ts';

/** A beach from high above: sand, foam, ever deeper water. */
export function drawCoast(canvas: Canvas, random: Random): void {
  const shift = random() * 40;
  const sea = ramp([
    [0, '#dcebd6'],
    [0.1, '#8fd3c8'],
    [0.3, '#3ba6ad'],
    [0.65, '#1a6f8d'],
    [1, '#0c3f63'],
  ]);
  const sand = ramp([
    [0, '#c9a678'],
    [0.12, '#e3c698'],
    [1, '#f2ddb8'],
  ]);
  canvas.fill((x, y) => {
    const bay = 0.09 * noise(y * 1.4 + shift, 2) + 0.03 * fractal(y * 4 + shift, 9, 4);
    const out = x / canvas.aspect - 0.36 - bay - 0.25 * (y - 0.5);
    const warp = 0.035 * fractal(x * 4 + shift, y * 4, 4);
    if (out < 0) {
      const wet = sand(-out * 2.2);
      const grains = 1 + 0.05 * noise(x * 130, y * 130) + 0.06 * fractal(x * 6, y * 6, 4);
      return mix(times(wet, grains), hex('#ffffff'), foamAt(x, y, out, 0.02, shift));
    }
    const deep = sea(out * 1.6 + warp);
    const swell = noise((out + warp) * 34, y * 2.5 + shift) * 0.06 * smoothstep(0.03, 0.3, out);
    const glints = smoothstep(0.5, 1, noise(x * 45, y * 60 + x * 20)) * 0.1;
    let foam = foamAt(x, y, out, 0.02, shift);
    for (const [line, width] of [
      [0.085, 0.02],
      [0.17, 0.012],
    ] as const) {
      foam = Math.max(foam, foamAt(x, y, out + warp - line, width, shift + line * 90) * 0.85);
    }
    return mix(times(deep, 1 + swell + glints), hex('#fbfdf8'), foam);
  });
}

function foamAt(x: number, y: number, away: number, width: number, seed: number): number {
  const edge = away + 0.014 * fractal(x * 7 + seed, y * 7, 4);
  const lace = smoothstep(0.16, 0.02, Math.abs(fractal(x * 16 + seed, y * 16, 4)));
  const crest = smoothstep(width * 0.45, 0, Math.abs(edge));
  const trail = edge > 0 ? smoothstep(width * 3, 0, edge) * lace : 0;
  return Math.min(1, crest * 0.95 + trail * 0.75);
}

interface Valley {
  sky: readonly [string, string, string];
  rock: string;
  sunlit: string;
  water: string;
}

const VALLEYS: readonly Valley[] = [
  { sky: ['#3f75a8', '#93b8cc', '#f0dcc4'], rock: '#3b4a5c', sunlit: '#f6cfa4', water: '#1b3a48' },
  { sky: ['#4a4f86', '#b58aa5', '#fbc7a0'], rock: '#3d3757', sunlit: '#ffb98a', water: '#2a2748' },
  { sky: ['#5c93b5', '#b4d2d8', '#eef0e2'], rock: '#40545f', sunlit: '#f4f1e6', water: '#1d4450' },
];

/** Mountains and their picture in a still lake. */
export function drawLake(canvas: Canvas, random: Random): void {
  const { sky: stops, rock, sunlit, water } = pick(random, VALLEYS);
  const shore = 0.56;
  const shift = random() * 60;
  const peakX = canvas.aspect * between(random, 0.35, 0.65);
  const sky = ramp([
    [0, stops[0]],
    [0.6, stops[1]],
    [1, stops[2]],
  ]);
  canvas.fill((x, y) => {
    const cloud = smoothstep(0, 0.55, fractal(x * 1.2 + shift, y * 4, 6));
    return mix(sky(y / shore), hex('#fff8ee'), cloud * 0.5);
  });
  for (let range = 0; range < 3; range++) {
    const near = range / 2;
    const ridge = (x: number) =>
      shore -
      0.03 -
      (0.36 - 0.2 * near) *
        Math.exp(
          -(((x - peakX - (near - 0.3) * 0.5 * (range % 2 ? 1 : -1)) / (0.62 + near * 0.5)) ** 2),
        ) -
      (0.11 - 0.03 * near) * fractal(x * 2.2 + shift + range * 9, range * 3, 7);
    canvas.ground(ridge, (x, y, down) => {
      const jag = fractal(x * 8 + shift, y * 3.5 - x * 3, 5);
      const snow = smoothstep(0.02, -0.03, down - 0.13 + 0.12 * jag) * (1 - near);
      const lit = mix(hex(rock), hex(sunlit), 0.08 + 0.1 * jag + 0.68 * snow);
      const haze = mix(hex(stops[1]), hex(stops[2]), 0.6);
      return mix(lit, haze, 0.4 * (1 - near) + 0.55 * smoothstep(0.12, 0, shore - y));
    });
  }
  const bank = (x: number) => shore - 0.016 - 0.012 * fractal(x * 3 + shift, 1, 4);
  const dark = mix(hex(rock), hex('#0e1c1c'), 0.72);
  canvas.ground(bank, dark);
  for (let tree = 0; tree < 130; tree++) {
    const x = random() * canvas.aspect;
    const side = Math.abs(x / canvas.aspect - 0.5) * 2;
    const size = between(random, 0.018, 0.04) + 0.07 * side ** 3 * random();
    canvas.shape(fir(x, bank(x) + 0.006, size), times(dark, between(random, 0.8, 1.5)));
  }
  flood(canvas, { shore: () => shore, colour: hex(water), roughness: 0.035, shine: 0.86 });
}
