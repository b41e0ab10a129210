import type { Canvas } from '../drawing/canvas.ts';
import { clamp, hex, mix, ramp, smoothstep, times } from '../drawing/colour.ts';
import { fractal, noise } from '../drawing/noise.ts';
import { between, type Random } from '../drawing/random.ts';
import { box, circle, polygon, stroke } from '../drawing/shapes.ts';
import { flood } from '../drawing/water.ts';

const LAMPLIGHT = hex('#ffb45c');
const HORIZON = 0.56;

/** Where the quay meets the water at x, and how near it is there: 1 at the left edge. */
function quayAt(canvas: Canvas, x: number): { foot: number; top: number; near: number } {
  const vanishing = canvas.aspect * 0.86;
  const near = clamp(1 - x / vanishing, 0.012, 1.2);
  return { foot: HORIZON + near * 0.12, top: HORIZON - near * 0.012, near };
}

/** A row of lamps along a harbour wall at night, their light stretched out on the water. */
export function drawHarbour(canvas: Canvas, random: Random): void {
  drawSky(canvas, random);
  drawFarShore(canvas, random);
  drawLighthouse(canvas, canvas.aspect * 0.885);
  drawQuay(canvas);
  drawLamps(canvas);
  flood(canvas, {
    shore: (x) => (x < canvas.aspect * 0.86 ? quayAt(canvas, x).foot : HORIZON + 0.0015),
    colour: hex('#04070f'),
    roughness: 0.34,
    shine: 0.8,
  });
  drawBoat(canvas, canvas.aspect * 0.6, 0.735, 0.15);
  drawBoat(canvas, canvas.aspect * 0.735, 0.655, 0.085);
}

function drawSky(canvas: Canvas, random: Random): void {
  const sky = ramp([
    [0, '#060a1c'],
    [0.4, '#101b3d'],
    [0.75, '#27365f'],
    [0.92, '#565278'],
    [1, '#8d6a78'],
  ]);
  canvas.fill((x, y) => {
    const cloud = fractal(x * 1.7, y * 6 + 3, 5);
    const base = sky(y / HORIZON + cloud * 0.05);
    return times(base, 0.85 + 0.5 * smoothstep(0, 0.6, cloud) * (y / HORIZON));
  });
  for (let i = 0; i < 150; i++) {
    const y = random() ** 1.6 * 0.42;
    const strength = random() ** 4 * 1.3 + 0.12;
    canvas.glow(random() * canvas.aspect, y, 0.006, hex('#cfdcff'), strength * (1 - y * 1.9));
  }
}

function drawFarShore(canvas: Canvas, random: Random): void {
  const { aspect } = canvas;
  const hill = (x: number) =>
    HORIZON - 0.02 - 0.055 * smoothstep(0.15, 0.75, x / aspect) - 0.03 * fractal(x * 2 + 4, 1.5, 5);
  canvas.ground(hill, (_, y) => mix(hex('#131a33'), hex('#39395a'), smoothstep(0.46, 0.57, y)));
  for (let i = 0; i < 70; i++) {
    const x = between(random, aspect * 0.22, aspect);
    const y = HORIZON - 0.004 - random() ** 2.2 * Math.max(0, HORIZON - hill(x) - 0.015);
    const colour = random() < 0.75 ? hex('#ffc583') : hex('#dfe8ff');
    canvas.glow(x, y, 0.016, colour, 0.25 + random() ** 3 * 2.2);
  }
}

function drawQuay(canvas: Canvas): void {
  const wallColour = (x: number, y: number) => {
    const { foot, top, near } = quayAt(canvas, x);
    const down = (y - top) / (foot - top);
    const row = Math.floor(down * 6);
    const along = 13 / near + (row % 2) * 0.5;
    const block = Math.floor(along);
    const toEdge = Math.min(down * 6 - row, (along - block) * 2.2, (block + 1 - along) * 2.2);
    const joint = 0.62 + 0.38 * smoothstep(0.02, 0.14, toEdge);
    const stone = 0.8 + 0.3 * noise(block * 3.7, row * 5.3) + 0.2 * noise(along * 7, down * 30);
    // Lamps stand on the wall and light it from above.
    const lit = 0.06 + 0.5 * Math.exp(-down * 3.2);
    return mix(
      times(hex('#b98a63'), stone * joint * lit),
      hex('#141a30'),
      0.2 + 0.5 * smoothstep(0.4, 0, near),
    );
  };
  const end = canvas.aspect * 0.87;
  canvas.cover((x, y) => clamp(0.5 + (y - quayAt(canvas, x).top) / canvas.pixel), wallColour, [
    0,
    0.5,
    end,
    0.75,
  ]);
  canvas.cover(
    (x, y) => {
      const { top, near } = quayAt(canvas, x);
      return clamp(1 - Math.abs(y - top - near * 0.003) / (near * 0.007));
    },
    hex('#a37b55'),
    [0, 0.5, end, 0.6],
  );
}

function drawLamps(canvas: Canvas): void {
  const { aspect } = canvas;
  const vanishing = aspect * 0.86;
  for (let lamp = 13; lamp >= 0; lamp--) {
    const near = 0.93 / (1 + lamp * 0.42);
    const x = vanishing * (1 - near);
    const { top } = quayAt(canvas, x);
    const head = top - near * 0.26;
    const post = hex('#0a0c14');
    canvas.shape(stroke([x, top + near * 0.004], [x, head], near * 0.0065, near * 0.0038), post);
    const lantern = polygon([
      [x - near * 0.011, head],
      [x - near * 0.017, head - near * 0.036],
      [x + near * 0.017, head - near * 0.036],
      [x + near * 0.011, head],
    ]);
    const fire = head - near * 0.018;
    canvas.glow(x, fire, near * 0.42 + 0.05, LAMPLIGHT, 0.55);
    canvas.shape(lantern, times(LAMPLIGHT, 7));
    canvas.shape(
      polygon([
        [x - near * 0.022, head - near * 0.035],
        [x, head - near * 0.058],
        [x + near * 0.022, head - near * 0.035],
      ]),
      post,
    );
    canvas.glow(x, fire, near * 0.09 + 0.006, hex('#ffd9a0'), 3);
    // The pool of light on the wall.
    canvas.glow(x, top + near * 0.02, near * 0.16, LAMPLIGHT, 0.3);
  }
}

function drawLighthouse(canvas: Canvas, x: number): void {
  canvas.ground(
    (at) => HORIZON + 0.004 - 0.016 * smoothstep(0.1, 0.02, Math.abs(at - x)),
    hex('#0d1122'),
  );
  canvas.shape(
    polygon([
      [x - 0.011, HORIZON],
      [x - 0.007, HORIZON - 0.085],
      [x + 0.007, HORIZON - 0.085],
      [x + 0.011, HORIZON],
    ]),
    (px) => mix(hex('#5d5f7c'), hex('#1a1f38'), clamp((px - x + 0.011) / 0.018)),
  );
  canvas.shape(box(x - 0.01, HORIZON - 0.09, x + 0.01, HORIZON - 0.085), hex('#0d1122'));
  canvas.shape(circle(x, HORIZON - 0.108, 0.0075), hex('#0d1122'));
  canvas.shape(box(x - 0.0055, HORIZON - 0.106, x + 0.0055, HORIZON - 0.09), hex('#fff2cf'));
  canvas.glow(x, HORIZON - 0.098, 0.2, hex('#ffe7b8'), 0.7);
  canvas.glow(x, HORIZON - 0.098, 0.035, hex('#fff4da'), 7);
}

function drawBoat(canvas: Canvas, x: number, y: number, size: number): void {
  const dark = hex('#05070d');
  const hull = polygon([
    [x - size * 0.62, y - size * 0.16],
    [x - size * 0.2, y - size * 0.115],
    [x + size * 0.52, y - size * 0.15],
    [x + size * 0.42, y],
    [x - size * 0.46, y],
  ]);
  canvas.shape(
    (px, py) => Math.abs(py - y) - size * 0.046 + Math.abs(px - x) * 0.06,
    times(dark, 0.8),
    size * 0.08,
    0.75,
  );
  const cabin = box(x - size * 0.05, y - size * 0.3, x + size * 0.25, y - size * 0.1, size * 0.03);
  canvas.shape(cabin, dark);
  canvas.shape(hull, dark);
  const mast = stroke(
    [x - size * 0.1, y - size * 0.05],
    [x - size * 0.1, y - size * 1.25],
    size * 0.014,
    size * 0.007,
  );
  canvas.shape(mast, dark);
  for (const [toX, toY] of [
    [-0.6, -0.15],
    [0.5, -0.14],
  ] as const) {
    const rope = stroke(
      [x - size * 0.1, y - size * 1.23],
      [x + size * toX, y + size * toY],
      size * 0.003,
    );
    canvas.shape(rope, dark, 0, 0.7);
  }
  const window = box(
    x + size * 0.03,
    y - size * 0.25,
    x + size * 0.13,
    y - size * 0.18,
    size * 0.01,
  );
  canvas.shape(window, times(hex('#ffc070'), 1.5));
  canvas.glow(x + size * 0.08, y - size * 0.21, size * 0.35, hex('#ffc070'), 0.25);
}
