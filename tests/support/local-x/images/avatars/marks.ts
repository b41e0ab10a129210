import type { Canvas } from '../drawing/canvas.ts';
import { hex, mix, smoothstep, times } from '../drawing/colour.ts';
import { pick, type Random } from '../drawing/random.ts';
import { box, circle, overlap, polygon, stroke, without } from '../drawing/shapes.ts';

const HOUSE_COLOURS = [
  ['#16324f', '#f4b860'],
  ['#0f4c4a', '#f3e3c2'],
  ['#7d2f3a', '#f6d9b8'],
  ['#e9e2d3', '#27496d'],
  ['#2d2a4a', '#f08a6b'],
  ['#e8a33d', '#2a2118'],
  ['#3c6e57', '#f5efdc'],
  ['#d8533e', '#fff1dd'],
] as const;

type Mark = (canvas: Canvas, ink: string, ground: string) => void;

/** The sign of an organisation: one shape in two colours. */
export function drawMark(canvas: Canvas, random: Random): void {
  const mark = pick(random, [waves, sunrise, rings, leaves, book, bars, quarters]);
  const [ground, ink] = pick(random, HOUSE_COLOURS);
  fillGround(canvas, ground);
  mark(canvas, ink, ground);
}

/** North Light Lab: a star whose north ray is a beam. */
export function drawNorthLight(canvas: Canvas): void {
  canvas.fill((x, y) => mix(hex('#0e2140'), hex('#1f4468'), smoothstep(0, 1.1, y * 0.8 + x * 0.2)));
  canvas.glow(0.5, 0.56, 0.62, hex('#ffc46b'), 0.3);
  const beam = polygon([
    [0.5, 0.56],
    [0.31, -0.05],
    [0.69, -0.05],
  ]);
  canvas.shape(
    beam,
    (_, y) => mix(hex('#ffd58f'), hex('#2b5377'), smoothstep(0.6, -0.05, y)),
    0.006,
    0.8,
  );
  canvas.shape(star(0.5, 0.56, 0.3, 0.066, 4), hex('#ffcf7d'));
  canvas.shape(
    overlap(star(0.5, 0.56, 0.3, 0.066, 4), (x) => 0.5 - x),
    hex('#f2ac4c'),
  );
  canvas.shape(circle(0.5, 0.56, 0.045), hex('#fff6e2'));
  canvas.shape(box(0.24, 0.846, 0.76, 0.866, 0.01), hex('#ffcf7d'));
}

function fillGround(canvas: Canvas, code: string): void {
  canvas.fill((x, y) => times(hex(code), 1.12 - 0.26 * (0.35 * x + 0.65 * y)));
}

function star(cx: number, cy: number, far: number, near: number, rays: number) {
  return polygon(
    Array.from({ length: rays * 2 }, (_, index) => {
      const angle = (index / rays) * Math.PI - Math.PI / 2;
      const reach = index % 2 === 0 ? far : near;
      return [cx + Math.cos(angle) * reach, cy + Math.sin(angle) * reach] as const;
    }),
  );
}

const waves: Mark = (canvas, ink) => {
  for (const [row, opacity] of [1, 0.75, 0.5].entries()) {
    const line = (x: number, y: number) =>
      Math.abs(y - 0.36 - row * 0.15 - 0.045 * Math.sin(x * 13)) * 0.86 - 0.036;
    canvas.shape(overlap(line, box(0.18, 0, 0.82, 1)), hex(ink), 0, opacity);
  }
};

const sunrise: Mark = (canvas, ink) => {
  canvas.shape(
    overlap(circle(0.5, 0.6, 0.2), (_, y) => y - 0.6),
    hex(ink),
  );
  for (let ray = 0; ray < 7; ray++) {
    const angle = Math.PI + (ray / 6) * Math.PI;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const from = [0.5 + cos * 0.26, 0.6 + sin * 0.26] as const;
    canvas.shape(stroke(from, [0.5 + cos * 0.35, 0.6 + sin * 0.35], 0.021), hex(ink));
  }
  canvas.shape(box(0.17, 0.645, 0.83, 0.683, 0.019), hex(ink));
  canvas.shape(box(0.28, 0.72, 0.72, 0.758, 0.019), hex(ink), 0, 0.7);
};

const rings: Mark = (canvas, ink) => {
  for (const [radius, opacity] of [
    [0.33, 0.45],
    [0.225, 0.75],
  ] as const) {
    canvas.shape(
      without(circle(0.5, 0.5, radius), circle(0.5, 0.5, radius - 0.05)),
      hex(ink),
      0,
      opacity,
    );
  }
  canvas.shape(circle(0.5, 0.5, 0.115), hex(ink));
};

const leaves: Mark = (canvas, ink, ground) => {
  for (const [side, opacity] of [
    [-1, 1],
    [1, 0.72],
  ] as const) {
    const leaf = overlap(
      circle(0.5 + side * 0.05, 0.29, 0.31),
      circle(0.5 + side * 0.29, 0.6, 0.31),
    );
    canvas.shape(leaf, hex(ink), 0, opacity);
    canvas.shape(stroke([0.5, 0.68], [0.5 + side * 0.25, 0.33], 0.009, 0.004), hex(ground));
  }
  canvas.shape(stroke([0.5, 0.56], [0.5, 0.84], 0.022), hex(ink));
};

const book: Mark = (canvas, ink, ground) => {
  for (const [side, opacity] of [
    [-1, 1],
    [1, 0.78],
  ] as const) {
    const page = polygon([
      [0.5, 0.34],
      [0.5 + side * 0.31, 0.26],
      [0.5 + side * 0.31, 0.66],
      [0.5, 0.76],
    ]);
    canvas.shape(page, hex(ink), 0, opacity);
    for (const row of [0, 1, 2]) {
      const y = 0.43 + row * 0.085;
      canvas.shape(
        stroke([0.5 + side * 0.06, y], [0.5 + side * 0.25, y - 0.05], 0.011),
        hex(ground),
      );
    }
  }
};

const bars: Mark = (canvas, ink) => {
  for (const [index, height] of [0.26, 0.42, 0.56, 0.36].entries()) {
    const x = 0.21 + index * 0.155;
    canvas.shape(box(x, 0.77 - height, x + 0.115, 0.77, 0.03), hex(ink), 0, 0.6 + 0.13 * index);
  }
};

const quarters: Mark = (canvas, ink) => {
  const frame = box(0.21, 0.21, 0.79, 0.79);
  const parts = [
    [0.21, 0.21, 1],
    [0.79, 0.5, 0.75],
    [0.21, 0.79, 0.6],
    [0.79, 0.79, 0.9],
  ] as const;
  for (const [index, [cx, cy, opacity]] of parts.entries()) {
    const left = index % 2 === 0 ? 0.21 : 0.505;
    const top = index < 2 ? 0.21 : 0.505;
    const tile = box(left, top, left + 0.285, top + 0.285);
    canvas.shape(overlap(frame, tile, circle(cx, cy, 0.285)), hex(ink), 0, opacity);
  }
};
