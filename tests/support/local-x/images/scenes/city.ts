import type { Canvas } from '../drawing/canvas.ts';
import { type Colour, hex, mix, ramp, smoothstep, times } from '../drawing/colour.ts';
import { fractal } from '../drawing/noise.ts';
import { between, pick, type Random } from '../drawing/random.ts';
import { box, stroke } from '../drawing/shapes.ts';
import { flood } from '../drawing/water.ts';

/** A town across the river at dusk, the first windows lit. */
export function drawCity(canvas: Canvas, random: Random): void {
  const shore = 0.72;
  const stops = pick(random, [
    ['#23305e', '#7d5f92', '#f4a07c', '#fcd29a'],
    ['#1f3a5f', '#5f8ba3', '#e8b48e', '#fbdcae'],
    ['#2b2552', '#85528a', '#e57f80', '#fbb98a'],
  ] as const);
  const sky = ramp([
    [0, stops[0]],
    [0.5, stops[1]],
    [0.85, stops[2]],
    [1, stops[3]],
  ]);
  canvas.fill((x, y) => {
    const cloud = smoothstep(0, 0.5, fractal(x * 1.1 + 5, y * 6, 5)) * smoothstep(0.7, 0.3, y);
    return mix(sky(y / shore), hex(stops[2]), cloud * 0.4);
  });
  for (let row = 0; row < 4; row++) {
    const near = row / 3;
    const wall = mix(mix(hex(stops[2]), hex(stops[1]), 0.5), hex('#141728'), 0.25 + 0.75 * near);
    let x = -random() * 0.05;
    while (x < canvas.aspect) {
      const width = between(random, 0.045, 0.11);
      const middle = Math.exp(-(((x / canvas.aspect - 0.5) / 0.33) ** 2));
      const height = (0.08 + (0.3 - 0.19 * near) * middle) * between(random, 0.55, 1.2);
      drawHouse(canvas, random, x, shore, width, height, wall, near);
      x += width * between(random, 0.92, 1.35);
    }
  }
  canvas.ground(() => shore - 0.008, hex('#10121f'));
  flood(canvas, { shore: () => shore, colour: hex('#141a33'), roughness: 0.16, shine: 0.85 });
}

function drawHouse(
  canvas: Canvas,
  random: Random,
  x: number,
  shore: number,
  width: number,
  height: number,
  wall: Colour,
  near: number,
): void {
  const top = shore - height;
  canvas.shape(box(x, top, x + width, shore + 0.02), (_, y) =>
    mix(wall, hex('#e3a58a'), 0.25 * (1 - near) * smoothstep(top, shore, y)),
  );
  if (random() < 0.25) {
    canvas.shape(
      stroke([x + width / 2, top], [x + width / 2, top - height * 0.22], 0.0022, 0.0008),
      wall,
    );
  } else if (random() < 0.4) {
    canvas.shape(box(x + width * 0.2, top - 0.015, x + width * 0.75, top + 0.01), wall);
  }
  const pitch = 0.0125;
  const lights = between(random, 0.12, 0.5);
  for (let wx = x + 0.009; wx < x + width - 0.011; wx += pitch) {
    for (let wy = top + 0.012; wy < shore - 0.025; wy += pitch * 1.35) {
      if (random() > lights) continue;
      const glass = times(
        mix(hex('#ffb765'), hex('#ffe7bd'), random()),
        between(random, 0.35, 1.3),
      );
      canvas.shape(box(wx, wy, wx + 0.0062, wy + 0.0088), glass, 0, 0.35 + 0.65 * near);
    }
  }
}

/** A window in the rain, the street behind it out of focus. */
export function drawRain(canvas: Canvas, random: Random): void {
  const street = ramp([
    [0, '#1b2b3d'],
    [0.55, '#31475a'],
    [1, '#141d2a'],
  ]);
  canvas.fill((x, y) => times(street(y), 0.9 + 0.5 * fractal(x * 2, y * 2, 3)));
  for (let light = 0; light < 34; light++) {
    const colour = pick<Colour>(random, [
      hex('#ffb45e'),
      hex('#ff7a52'),
      hex('#7fd0e8'),
      hex('#ffd9a0'),
    ]);
    const [x, y] = [random() * canvas.aspect, 0.3 + 0.5 * random()];
    const radius = between(random, 0.03, 0.07);
    canvas.add(
      (px, py) => 0.4 * smoothstep(radius, radius * 0.8, Math.sqrt((px - x) ** 2 + (py - y) ** 2)),
      colour,
      [x - radius, y - radius, x + radius, y + radius],
    );
    canvas.glow(x, y, radius * 4, colour, 0.12);
  }
  const behind = canvas.light.slice();
  for (let drop = 0; drop < 420; drop++) {
    const size = 0.0035 + 0.017 * random() ** 4;
    drawDrop(canvas, behind, random() * canvas.aspect, random(), size, between(random, 1, 1.5));
  }
}

/** A drop shows what is behind it upside down and much smaller. */
function drawDrop(
  canvas: Canvas,
  behind: Float32Array,
  cx: number,
  cy: number,
  size: number,
  stretch: number,
): void {
  const shape = (x: number, y: number) =>
    Math.sqrt((x - cx) ** 2 + ((y - cy) / stretch) ** 2) -
    size * (1 + 0.12 * Math.sin((y - cy) * 60 + cx * 99));
  const lookAt = (x: number, y: number): Colour => {
    const column = Math.round((cx - (x - cx) * 9) / canvas.pixel);
    const row = Math.round((cy - (y - cy) * 9) / canvas.pixel);
    const at =
      (Math.min(canvas.height - 1, Math.max(0, row)) * canvas.width +
        Math.min(canvas.width - 1, Math.max(0, column))) *
      3;
    const seen: Colour = [behind[at]!, behind[at + 1]!, behind[at + 2]!];
    const rim = smoothstep(-0.25, 0, shape(x, y) / size);
    const shade = 1.5 - 1.1 * rim - 0.5 * smoothstep(0.6, -0.8, (y - cy) / size / stretch);
    return times(seen, Math.max(0.2, shade));
  };
  canvas.shape(shape, lookAt, canvas.pixel * 1.5);
  canvas.glow(cx - size * 0.35, cy - size * stretch * 0.45, size * 0.7, hex('#eef6ff'), 0.7);
}
