import type { Canvas } from '../drawing/canvas.ts';
import { type Colour, hex, mix, smoothstep, times } from '../drawing/colour.ts';
import { fractal } from '../drawing/noise.ts';
import { pick, type Random } from '../drawing/random.ts';
import { box, circle, ellipse, melt, overlap, stroke, without } from '../drawing/shapes.ts';
import { CLOTHES, shaded } from './cloth.ts';
import { CUTS } from './hair.ts';

const BACKDROPS = [
  ['#f3c9a5', '#e58f77'],
  ['#b9d8d6', '#5f9ea8'],
  ['#f6dfa6', '#eab35f'],
  ['#c9c6ea', '#7d79bd'],
  ['#cfe0b5', '#7fa86a'],
  ['#f2c4c8', '#c9708a'],
  ['#bcd3ee', '#5d8bc0'],
  ['#e4d8c8', '#a98f78'],
] as const;
const SKINS = ['#f3cdb0', '#e8b48e', '#cf9468', '#a96f48', '#7c4a2f', '#5a3523'] as const;
const HAIRS = [
  '#2a1d18',
  '#4a2f20',
  '#7a4a26',
  '#b98445',
  '#d9c39a',
  '#8d8a88',
  '#a8452a',
  '#17171c',
] as const;

/** Head and shoulders of somebody without a face, as people draw themselves who want none. */
export function drawPortrait(canvas: Canvas, random: Random): void {
  const [light, deep] = pick(random, BACKDROPS);
  canvas.fill((x, y) => mix(hex(light), hex(deep), smoothstep(-0.1, 1.2, (x + y * 1.6) / 2)));
  const skin = hex(pick(random, SKINS));
  const hair = hex(pick(random, HAIRS));
  const cut = pick(random, CUTS);
  const head = ellipse(0.5, 0.43, 0.152, 0.188);
  cut.behind?.(canvas, hair);
  drawShoulders(canvas, random, skin);
  drawHead(canvas, skin, head);
  cut.before(canvas, hair, random);
  if (random() < 0.3) drawGlasses(canvas);
}

function drawShoulders(canvas: Canvas, random: Random, skin: Colour): void {
  const cloth = hex(pick(random, CLOTHES));
  const neck = stroke([0.5, 0.52], [0.5, 0.68], 0.068, 0.074);
  const body = melt(ellipse(0.5, 1.04, 0.36, 0.33), ellipse(0.5, 0.8, 0.16, 0.1), 0.14);
  canvas.shape((x, y) => body(x - 0.01, y - 0.015), hex('#2a1a20'), 0.09, 0.22);
  canvas.shape(body, (x, y) => {
    const knit = 0.05 * fractal(x * 26, y * 26, 3);
    return times(shaded(cloth, 0.4)(x, y), 1 + knit);
  });
  canvas.shape(neck, times(skin, 0.8));
  canvas.shape(overlap(neck, ellipse(0.51, 0.57, 0.13, 0.1)), times(skin, 0.62), 0.05, 0.8);
  const collar = random();
  if (collar < 0.4) {
    canvas.shape(
      without(ellipse(0.5, 0.745, 0.115, 0.065), ellipse(0.5, 0.71, 0.088, 0.055)),
      times(cloth, 0.82),
    );
  } else if (collar < 0.7) {
    canvas.shape(box(0.405, 0.655, 0.595, 0.765, 0.045), shaded(times(cloth, 0.9), 0.4));
  }
}

function drawHead(canvas: Canvas, skin: Colour, head: (x: number, y: number) => number): void {
  for (const side of [-1, 1]) {
    canvas.shape(
      ellipse(0.5 + side * 0.15, 0.45, 0.026, 0.04),
      times(skin, side < 0 ? 0.95 : 0.75),
    );
  }
  canvas.shape(head, (x, y) => {
    const cheek = 0.06 * smoothstep(0.09, 0, ellipse(0.5, 0.5, 0.13, 0.05)(x, y) + 0.03);
    const base = shaded(skin, 0.3)(x, y);
    return mix(base, hex('#e8705a'), cheek);
  });
}

function drawGlasses(canvas: Canvas): void {
  const frame = hex('#22242b');
  for (const side of [-1, 1]) {
    const x = 0.5 + side * 0.066;
    canvas.shape(circle(x, 0.445, 0.048), hex('#ffffff'), 0, 0.08);
    canvas.shape(without(circle(x, 0.445, 0.052), circle(x, 0.445, 0.044)), frame);
    canvas.shape(stroke([x + side * 0.05, 0.438], [0.5 + side * 0.152, 0.43], 0.004), frame);
  }
  canvas.shape(without(ellipse(0.5, 0.448, 0.02, 0.016), ellipse(0.5, 0.454, 0.017, 0.014)), frame);
}
