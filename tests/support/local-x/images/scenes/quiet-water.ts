import type { Canvas } from '../drawing/canvas.ts';
import { clamp, hex, mix, ramp, smoothstep, times } from '../drawing/colour.ts';
import { fractal } from '../drawing/noise.ts';
import { between, type Random } from '../drawing/random.ts';
import { box, circle, polygon, stroke } from '../drawing/shapes.ts';
import { flood } from '../drawing/water.ts';

/** Dawn over still water, a small lighthouse on the pier, the sky from violet to rose. */
export function drawDawn(canvas: Canvas): void {
  const horizon = 0.6;
  const sunX = canvas.aspect * 0.36;
  const sky = ramp([
    [0, '#3f3a73'],
    [0.3, '#7a5f9c'],
    [0.58, '#c985a6'],
    [0.8, '#f2a79b'],
    [1, '#ffd7a8'],
  ]);
  canvas.fill((x, y) => {
    const base = sky(y / horizon);
    const streak = fractal(x * 0.9 + 3, y * 7 + x * 0.5, 5);
    const cloud =
      smoothstep(0.05, 0.6, streak) * smoothstep(0.02, 0.3, y) * smoothstep(0.62, 0.35, y);
    const lit = mix(hex('#8d5c92'), hex('#ffc4a4'), smoothstep(0.15, 0.55, y));
    return mix(base, lit, cloud * 0.6);
  });
  canvas.glow(sunX, horizon - 0.012, 0.75, hex('#ffb27a'), 0.5);
  canvas.shape(circle(sunX, horizon - 0.012, 0.034), times(hex('#fff0cf'), 1.6), 0.004);
  canvas.glow(sunX, horizon - 0.012, 0.2, hex('#ffdca6'), 1.4);
  for (const [height, seed, code] of [
    [0.045, 2.5, '#9a6f93'],
    [0.026, 7.2, '#70517f'],
  ] as const) {
    canvas.ground(
      (x) =>
        horizon -
        height *
          (0.55 + 0.9 * fractal(x * 1.8 + seed, seed, 5)) *
          smoothstep(canvas.aspect, 0.25, x),
      (x, y) =>
        mix(
          hex(code),
          hex('#f0a08f'),
          0.65 * Math.exp(-(((x - sunX) / 0.22) ** 2)) * smoothstep(0.5, 0.6, y),
        ),
    );
  }
  drawPier(canvas, horizon);
  flood(canvas, {
    shore: () => horizon + 0.002,
    colour: hex('#463a66'),
    roughness: 0.06,
    shine: 0.92,
  });
}

function drawPier(canvas: Canvas, horizon: number): void {
  const dark = hex('#2a2444');
  const x = canvas.aspect * 0.7;
  const start = x - 0.075;
  canvas.ground(
    (at) =>
      horizon +
      0.01 -
      0.031 * smoothstep(start - 0.02, start + 0.01, at) -
      0.003 * fractal(at * 30, 2, 3),
    dark,
  );
  const tower = polygon([
    [x - 0.034, horizon - 0.015],
    [x - 0.021, horizon - 0.225],
    [x + 0.021, horizon - 0.225],
    [x + 0.034, horizon - 0.015],
  ]);
  canvas.shape(tower, (px, y) => {
    const band = smoothstep(0.003, -0.003, Math.abs(y - horizon + 0.125) - 0.034);
    const paint = mix(hex('#d9c0c6'), hex('#a3525f'), band);
    return mix(paint, hex('#3a3058'), smoothstep(-0.03, 0.028, px - x) * 0.85);
  });
  canvas.shape(box(x - 0.031, horizon - 0.234, x + 0.031, horizon - 0.225), dark);
  canvas.shape(box(x - 0.014, horizon - 0.262, x + 0.014, horizon - 0.234), hex('#ffe9c0'));
  for (const at of [-0.014, 0, 0.014]) {
    canvas.shape(stroke([x + at, horizon - 0.262], [x + at, horizon - 0.234], 0.0012), dark);
  }
  for (let rail = -0.028; rail <= 0.029; rail += 0.008) {
    canvas.shape(stroke([x + rail, horizon - 0.247], [x + rail, horizon - 0.232], 0.0008), dark);
  }
  canvas.shape(stroke([x - 0.029, horizon - 0.247], [x + 0.029, horizon - 0.247], 0.0012), dark);
  const roof = polygon([
    [x - 0.021, horizon - 0.261],
    [x, horizon - 0.294],
    [x + 0.021, horizon - 0.261],
  ]);
  canvas.shape(roof, hex('#7a3d50'));
  canvas.shape(stroke([x, horizon - 0.29], [x, horizon - 0.312], 0.0014), dark);
  canvas.glow(x, horizon - 0.248, 0.06, hex('#ffe3b0'), 0.8);
  const house = polygon([
    [x + 0.055, horizon - 0.01],
    [x + 0.055, horizon - 0.06],
    [x + 0.095, horizon - 0.086],
    [x + 0.135, horizon - 0.06],
    [x + 0.135, horizon - 0.01],
  ]);
  canvas.shape(house, (px) => mix(hex('#7c6480'), dark, clamp((px - x - 0.05) / 0.06)));
  canvas.shape(
    box(x + 0.07, horizon - 0.05, x + 0.082, horizon - 0.035),
    times(hex('#ffc878'), 1.2),
  );
}

/** Masts against a pale evening. */
export function drawBoats(canvas: Canvas, random: Random): void {
  const horizon = 0.62;
  const sky = ramp([
    [0, '#8fb3c4'],
    [0.45, '#c9cfc6'],
    [0.8, '#f3d9b5'],
    [1, '#f8bf94'],
  ]);
  canvas.fill((x, y) => {
    const cloud = smoothstep(0.1, 0.6, fractal(x * 1.1 + 9, y * 5, 5));
    return mix(sky(y / horizon), hex('#fff0dc'), cloud * 0.45);
  });
  canvas.glow(canvas.aspect * 0.68, horizon - 0.05, 0.7, hex('#ffcf98'), 0.35);
  for (const [height, code] of [
    [0.07, '#b8b3b0'],
    [0.04, '#93989f'],
  ] as const) {
    canvas.ground(
      (x) => horizon - height * (0.7 + 0.8 * fractal(x * 2 + height * 90, 1, 5)),
      hex(code),
    );
  }
  const count = 11;
  for (let i = 0; i < count; i++) {
    const near = i / (count - 1);
    const x = canvas.aspect * ((i * 0.618034 + 0.12 + between(random, -0.02, 0.02)) % 1);
    drawYacht(canvas, random, x, horizon + 0.002, between(random, 0.09, 0.11) + near * 0.09, near);
  }
  flood(canvas, {
    shore: () => horizon + 0.004,
    colour: hex('#5f7f8c'),
    roughness: 0.1,
    shine: 0.9,
  });
}

function drawYacht(
  canvas: Canvas,
  random: Random,
  x: number,
  y: number,
  size: number,
  near: number,
): void {
  const dark = mix(hex('#8a909a'), hex('#27313f'), near);
  const hull = polygon([
    [x - size * 0.55, y - size * 0.16],
    [x + size * 0.62, y - size * 0.2],
    [x + size * 0.4, y + size * 0.02],
    [x - size * 0.48, y + size * 0.02],
  ]);
  const isPale = random() < 0.45;
  const side = isPale ? mix(hex('#c4c2be'), hex('#e9e2d6'), near) : dark;
  canvas.shape(hull, (_, py) => mix(side, dark, smoothstep(y - size * 0.14, y, py) * 0.7));
  const cabin = polygon([
    [x - size * 0.28, y - size * 0.17],
    [x - size * 0.22, y - size * 0.27],
    [x + size * 0.14, y - size * 0.26],
    [x + size * 0.26, y - size * 0.17],
  ]);
  canvas.shape(cabin, dark);
  const top = y - size * between(random, 2, 2.6);
  const mast = x + size * 0.05;
  canvas.shape(stroke([mast, y - size * 0.2], [mast, top], size * 0.014, size * 0.009), dark);
  canvas.shape(
    stroke([mast, y - size * 0.36], [x - size * 0.5, y - size * 0.31], size * 0.032),
    dark,
  );
  const spreader = top + (y - top) * 0.38;
  canvas.shape(
    stroke([mast - size * 0.13, spreader], [mast + size * 0.13, spreader], size * 0.007),
    dark,
  );
  for (const [toX, toY] of [
    [x + size * 0.6, y - size * 0.2],
    [x - size * 0.53, y - size * 0.16],
    [mast - size * 0.13, spreader],
    [mast + size * 0.13, spreader],
  ] as const) {
    canvas.shape(stroke([mast, top], [toX, toY], size * 0.0035), dark, 0, 0.75);
  }
}
