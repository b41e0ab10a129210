import type { Canvas } from '../drawing/canvas.ts';
import { type Colour, clamp, hex, mix, ramp, smoothstep, times } from '../drawing/colour.ts';
import { fractal, noise } from '../drawing/noise.ts';
import { type Random, seededRandom } from '../drawing/random.ts';
import { polygon, stroke } from '../drawing/shapes.ts';

const HORIZON = 0.5;
const LAMPLIGHT = hex('#ffb866');
const SEA_WALL = 1.02;

interface Weather {
  /** Share of the light that a unit of air takes away. */
  density: number;
  air: Colour;
}

const air = hex('#55575a');

export const drawClearNight = quayIn({ density: 0.012, air: hex('#20294a') });
export const drawMist = quayIn({ density: 0.09, air: hex('#3a4456') });
export const drawFog = quayIn({ density: 0.42, air });
export const drawBlindFog = quayIn({ density: 1.7, air: hex('#6b6a68') });

/** The same walk along the quay in different air. */
function quayIn(weather: Weather): (canvas: Canvas) => void {
  return (canvas) => {
    const vanishing = canvas.aspect * 0.56;
    const veil = (colour: Colour, depth: number) =>
      mix(weather.air, colour, Math.exp(-weather.density * depth));
    // All four nights have the same town and stars.
    const random = seededRandom('quay');
    drawSky(canvas, weather, veil, random);
    drawTown(canvas, veil, random);
    drawGround(canvas, vanishing, veil);
    drawRailing(canvas, vanishing, veil);
    for (let lamp = 9; lamp >= 0; lamp--)
      drawLamp(canvas, vanishing, 1.25 + lamp * 1.15, weather, veil);
    drawDrift(canvas, weather);
  };
}

type Veil = (colour: Colour, depth: number) => Colour;

function drawSky(canvas: Canvas, weather: Weather, veil: Veil, random: Random): void {
  const sky = ramp([
    [0, '#0a1024'],
    [0.6, '#1c2848'],
    [1, '#4b4a66'],
  ]);
  canvas.fill((x, y) => {
    const cloud = smoothstep(0, 0.7, fractal(x * 1.3 + 2, y * 4, 4));
    const seen = mix(sky(y / HORIZON), hex('#4a4b62'), cloud * 0.35);
    return veil(seen, 4 + 14 * smoothstep(0, HORIZON, y));
  });
  if (weather.density > 0.02) return;
  for (let star = 0; star < 90; star++) {
    const [x, y] = [random() * canvas.aspect, random() * 0.42];
    canvas.glow(x, y, 0.006, hex('#dfe6ff'), 0.12 + random() ** 4 * 1.2);
  }
}

function drawTown(canvas: Canvas, veil: Veil, random: Random): void {
  canvas.ground(
    (x) => HORIZON - 0.035 - 0.03 * fractal(x * 2.2 + 8, 3.1, 4),
    veil(hex('#151b30'), 16),
  );
  const [lit, unlit] = [veil(LAMPLIGHT, 16), veil([0, 0, 0], 16)];
  const seen: Colour = [lit[0] - unlit[0], lit[1] - unlit[1], lit[2] - unlit[2]];
  for (let light = 0; light < 34; light++) {
    const [x, y] = [random() * canvas.aspect, HORIZON - 0.006 - random() ** 2 * 0.03];
    canvas.glow(x, y, 0.018, seen, 0.4 + random() ** 2 * 2);
  }
}

/** Wet flagstones up to the edge of the quay, water right of it. */
function drawGround(canvas: Canvas, vanishing: number, veil: Veil): void {
  canvas.cover(
    (_, y) => clamp(0.5 + (y - HORIZON) / canvas.pixel),
    (x, y) => {
      const depth = 0.5 / Math.max(y - HORIZON, 0.004);
      const across = (x - vanishing) * depth * 2;
      const isWater = across > SEA_WALL;
      const base = isWater ? waterAt(across, depth) : stoneAt(across, depth);
      return veil(base, depth);
    },
  );
}

function stoneAt(across: number, depth: number): Colour {
  const row = Math.floor(depth * 2.2);
  const along = Math.abs(depth * 2.2 - row - 0.5);
  const column = across * 2.4 + (row % 2) * 0.5;
  const joint =
    smoothstep(0.5, 0.465, along) *
    smoothstep(0.5, 0.47, Math.abs(column - Math.round(column + 0.5) + 0.5));
  const tone =
    0.8 +
    0.3 * noise(Math.floor(column) * 3.7, row * 5.1) +
    0.2 * fractal(across * 6, depth * 6, 3);
  let lamplight = 0;
  for (let lamp = 0; lamp < 10; lamp++) {
    const z = 1.25 + lamp * 1.15;
    const away = (across + 0.82) ** 2 + (depth - z) ** 2;
    lamplight += 0.9 / (1 + away * 3.2);
    // The wet stone mirrors the lamp towards the viewer.
    lamplight +=
      1.1 *
      Math.exp(-((across + 0.82 * (depth / z)) ** 2) * 26) *
      smoothstep(z + 0.2, z - 0.9, depth) *
      0.25;
  }
  return times(
    mix(hex('#23283a'), hex('#e0a568'), clamp(lamplight * 0.42)),
    tone * (0.45 + 0.55 * joint),
  );
}

function waterAt(across: number, depth: number): Colour {
  const wave = noise(across * 2.5, depth * 7) + 0.5 * noise(across * 6, depth * 17);
  const glint = smoothstep(0.35, 1.2, wave);
  return mix(hex('#0c1424'), hex('#4c5676'), 0.25 + 0.5 * glint * smoothstep(0, 6, depth));
}

function drawRailing(canvas: Canvas, vanishing: number, veil: Veil): void {
  const project = (z: number, height: number): readonly [number, number] => [
    vanishing + SEA_WALL / (2 * z) - 0.02 / z,
    HORIZON + 0.5 / z - height / z,
  ];
  for (let post = 22; post >= 1; post--) {
    const z = 0.62 + post * 0.55;
    const iron = veil(hex('#0a0c12'), z);
    canvas.shape(stroke(project(z, 0), project(z, 0.24), 0.011 / z), iron);
    const next = z - 0.55;
    for (const height of [0.235, 0.13]) {
      canvas.shape(
        stroke(project(z, height), project(next, height), 0.0075 / z, 0.0075 / next),
        iron,
      );
    }
  }
}

function drawLamp(
  canvas: Canvas,
  vanishing: number,
  z: number,
  weather: Weather,
  veil: Veil,
): void {
  const x = vanishing - 0.41 / z;
  const foot = HORIZON + 0.5 / z;
  const head = foot - 0.86 / z;
  const iron = veil(hex('#090b11'), z);
  canvas.shape(stroke([x, foot], [x, head], 0.014 / z, 0.008 / z), iron);
  canvas.shape(stroke([x, foot], [x, foot - 0.09 / z], 0.026 / z, 0.016 / z), iron);
  const through = Math.exp(-weather.density * z);
  const lantern = polygon([
    [x - 0.018 / z, head],
    [x - 0.03 / z, head - 0.075 / z],
    [x + 0.03 / z, head - 0.075 / z],
    [x + 0.018 / z, head],
  ]);
  const roof = polygon([
    [x - 0.042 / z, head - 0.072 / z],
    [x, head - 0.12 / z],
    [x + 0.042 / z, head - 0.072 / z],
  ]);
  const fire = head - 0.04 / z;
  // What the air takes from the ray it scatters around the lamp.
  const halo = 0.22 + 0.5 * Math.min(1, weather.density * 3.2);
  canvas.glow(
    x,
    fire,
    halo / z ** 0.6,
    LAMPLIGHT,
    through * (0.35 + 1.3 * Math.min(1, weather.density * 2)),
  );
  canvas.shape(lantern, times(LAMPLIGHT, 6 * through + 0.4), 0, Math.min(1, through * 1.6));
  canvas.shape(roof, iron);
  canvas.glow(x, fire, 0.13 / z, hex('#ffdca8'), 3 * through);
}

function drawDrift(canvas: Canvas, weather: Weather): void {
  const strength = Math.min(0.5, weather.density * 1.5);
  if (strength < 0.05) return;
  canvas.cover(
    (x, y) =>
      strength *
      smoothstep(-0.35, 0.75, fractal(x * 1.4 + 11, y * 3.2, 5)) *
      (0.45 + 0.55 * smoothstep(0.1, 0.55, y)),
    times(weather.air, 1.25),
  );
}
