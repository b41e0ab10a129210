import jpeg from 'jpeg-js';
import { seededRandom } from './local-x/images/drawing/random.ts';
import { drawnOnce } from './local-x/images/drawn-files.ts';

type Rgb = readonly [red: number, green: number, blue: number];

/** Of a slide, so that a pixel is a pixel. */
export const HARSH_SIZE = { width: 1080, height: 1350 };

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];
const PURE: readonly Rgb[] = [
  [255, 0, 0],
  [255, 255, 0],
  [0, 255, 0],
  [0, 255, 255],
  [0, 0, 255],
  [255, 0, 255],
];

const checks = (side: number) => (x: number, y: number) =>
  (Math.floor(x / side) + Math.floor(y / side)) % 2 === 0 ? BLACK : WHITE;

/** Photos on which words are hard to read, each in its own way: what is at a pixel. */
const COLOUR_AT: Record<string, (x: number, y: number, random: () => number) => Rgb> = {
  'fine checks': checks(3),
  checks: checks(24),
  bright: (_, __, random) => grey(235 + 20 * random()),
  dark: (_, __, random) => grey(20 * random()),
  'bright over dark': (_, y) => (y < HARSH_SIZE.height / 2 ? WHITE : BLACK),
  'dark beside bright': (x) => (x < HARSH_SIZE.width / 2 ? BLACK : WHITE),
  pure: (x, y) => PURE[(Math.floor(x / 90) + Math.floor(y / 90)) % PURE.length]!,
  noise: (_, __, random) => [255 * random(), 255 * random(), 255 * random()],
};

const grey = (level: number): Rgb => [level, level, level];

export const HARSH_PHOTOS = Object.keys(COLOUR_AT);

/** The file of such a photo, as JPEG: what has few colors in another format is taken for a chart. */
export function harshPhoto(name: string): Buffer {
  return drawnOnce({ harsh: 1, name }, () => draw(name));
}

function draw(name: string): Buffer {
  const { width, height } = HARSH_SIZE;
  const random = seededRandom(name);
  const data = Buffer.alloc(4 * width * height, 255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      data.set(COLOUR_AT[name]!(x, y, random), 4 * (y * width + x));
    }
  }
  return jpeg.encode({ data, width, height }, 95).data;
}
