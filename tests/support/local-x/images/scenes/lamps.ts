import type { Canvas } from '../drawing/canvas.ts';
import { type Colour, clamp, hex, mix, ramp, smoothstep, times } from '../drawing/colour.ts';
import { fractal } from '../drawing/noise.ts';
import { between, pick, type Random } from '../drawing/random.ts';
import { box, circle, ellipse, polygon, stroke } from '../drawing/shapes.ts';

const IRON = hex('#0b0f16');

/** A street lamp seen from below, a pale halo around it, snow in its light. */
export function drawLamp(canvas: Canvas, random: Random): void {
  const x = canvas.aspect * 0.5;
  const fire = 0.36;
  const sky = ramp([
    [0, '#0c1a2c'],
    [0.45, '#1b3147'],
    [0.8, '#2c4356'],
    [1, '#3d4f5c'],
  ]);
  canvas.fill((px, y) => {
    const drift = fractal(px * 1.5 + 5, y * 2, 5);
    return times(sky(y + drift * 0.1), 0.75 + 0.35 * smoothstep(-0.4, 0.6, drift));
  });
  canvas.glow(x, fire, 1.05, hex('#f0c58a'), 0.85);
  canvas.glow(x, fire, 0.36, hex('#ffdca6'), 0.9);
  for (const [radius, strength] of [
    [0.2, 0.05],
    [0.34, 0.025],
  ] as const) {
    canvas.cover(
      (px, y) =>
        strength *
        Math.exp(-(((Math.sqrt((px - x) ** 2 + (y - fire) ** 2) - radius) / 0.035) ** 2)),
      hex('#ffe6c0'),
    );
  }
  for (let flake = 0; flake < 190; flake++) drawFlake(canvas, random, x, fire);
  drawPost(canvas, x);
  drawLantern(canvas, x, fire);
}

function drawFlake(canvas: Canvas, random: Random, x: number, fire: number): void {
  const fx = random() * canvas.aspect;
  const fy = random();
  const near = random() ** 3;
  const size = 0.0016 + near * 0.006;
  const lit = Math.exp(-(((fx - x) ** 2 + (fy - fire) ** 2) / 0.09));
  const colour = mix(hex('#6f8596'), hex('#ffe2b4'), lit);
  canvas.glow(fx, fy, size * 5, colour, 0.35 + 1.1 * lit);
}

function drawPost(canvas: Canvas, x: number): void {
  const lit = (px: number, y: number): Colour =>
    mix(
      IRON,
      hex('#8a6844'),
      0.55 * smoothstep(0.62, 0.43, y) * smoothstep(0.02, 0, Math.abs(px - x)),
    );
  canvas.shape(stroke([x, 0.46], [x, 1.1], 0.0095, 0.025), lit);
  for (const [y, radius, height] of [
    [0.462, 0.026, 0.008],
    [0.482, 0.018, 0.011],
    [0.56, 0.02, 0.007],
    [0.575, 0.016, 0.006],
    [0.83, 0.031, 0.01],
  ] as const) {
    canvas.shape(box(x - radius, y - height, x + radius, y + height, height * 0.9), lit);
  }
  const bracket = stroke([x - 0.075, 0.535], [x + 0.075, 0.535], 0.0045);
  canvas.shape(bracket, lit);
  for (const side of [-1, 1]) canvas.shape(circle(x + side * 0.078, 0.535, 0.009), lit);
}

function drawLantern(canvas: Canvas, x: number, fire: number): void {
  const [top, foot] = [0.265, 0.452];
  const [wide, narrow] = [0.085, 0.05];
  const glass = polygon([
    [x - wide, top],
    [x + wide, top],
    [x + narrow, foot],
    [x - narrow, foot],
  ]);
  canvas.shape(glass, (px, y) => {
    const away = Math.sqrt((px - x) ** 2 * 1.4 + (y - fire) ** 2);
    return mix(
      times(hex('#ffe3ad'), 2.2),
      times(hex('#e9a658'), 0.95),
      smoothstep(0.01, 0.1, away),
    );
  });
  canvas.glow(x, fire, 0.13, hex('#fff0cf'), 4);
  for (const share of [-1, -0.33, 0.33, 1]) {
    canvas.shape(stroke([x + wide * share, top], [x + narrow * share, foot], 0.0042), IRON);
  }
  for (const [y, half, thick] of [
    [top, wide + 0.008, 0.007],
    [0.335, 0.077, 0.003],
    [foot, narrow + 0.008, 0.007],
  ] as const) {
    canvas.shape(stroke([x - half, y], [x + half, y], thick), IRON);
  }
  const roof = polygon([
    [x - wide - 0.026, top - 0.004],
    [x - 0.052, top - 0.058],
    [x - 0.03, top - 0.09],
    [x + 0.03, top - 0.09],
    [x + 0.052, top - 0.058],
    [x + wide + 0.026, top - 0.004],
  ]);
  canvas.shape(roof, (px, y) =>
    mix(IRON, hex('#4a4a4c'), 0.5 * smoothstep(0.05, -0.1, px - x) * smoothstep(0.16, 0.25, y)),
  );
  canvas.shape(ellipse(x, top - 0.1, 0.024, 0.017), IRON);
  canvas.shape(stroke([x, top - 0.105], [x, top - 0.155], 0.008, 0.0015), IRON);
  canvas.shape(circle(x, top - 0.128, 0.0085), IRON);
  canvas.glow(x, fire, 0.26, hex('#ffd9a0'), 0.45);
}

/** Lights far out of focus: discs of amber and green above and in the water. */
export function drawBokeh(canvas: Canvas, random: Random): void {
  const night = ramp([
    [0, '#070c14'],
    [0.42, '#12202a'],
    [0.5, '#2c2a26'],
    [0.58, '#101c22'],
    [1, '#04070c'],
  ]);
  canvas.fill((x, y) => times(night(y + 0.02 * fractal(x * 2, y * 3, 3)), 1));
  const shore = 0.5;
  for (let i = 0; i < 46; i++) {
    const isHigh = random() < 0.3;
    const away = isHigh ? between(random, 0.08, 0.34) : random() ** 1.5 * 0.12;
    const x = between(random, -0.05, canvas.aspect + 0.05);
    const colour = pick<Colour>(random, [
      hex('#ffab45'),
      hex('#ffb95e'),
      hex('#ff8a3a'),
      hex('#ffd48a'),
      hex('#5fd08f'),
      hex('#8fe0a8'),
    ]);
    const radius = between(random, 0.022, 0.052);
    const strength = between(random, 0.1, 0.55);
    drawDisc(canvas, x, shore - 0.03 - away, radius, 1, colour, strength);
    // In the water the disc is drawn out and dim.
    drawDisc(canvas, x, shore + 0.05 + away * 1.15, radius, 1.9, colour, strength * 0.3);
  }
}

function drawDisc(
  canvas: Canvas,
  cx: number,
  cy: number,
  radius: number,
  stretch: number,
  colour: Colour,
  strength: number,
): void {
  const soft = stretch > 1 ? radius * 0.5 : canvas.pixel * 2 + radius * 0.05;
  const disc = ellipse(cx, cy, radius, radius * stretch);
  canvas.add(
    (x, y) => {
      const inside = -disc(x, y) / radius;
      const rim = stretch > 1 ? 0 : 0.45 * Math.exp(-((inside - 0.06) ** 2) / 0.004);
      return strength * (0.7 + rim) * clamp(0.5 - disc(x, y) / soft);
    },
    colour,
    [
      cx - radius * 1.6,
      cy - radius * stretch * 1.6,
      cx + radius * 1.6,
      cy + radius * stretch * 1.6,
    ],
  );
  canvas.glow(cx, cy, radius * 4 * stretch, colour, strength * 0.12);
}
