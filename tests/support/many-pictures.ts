import { PNG } from 'pngjs';
import type { Canvas } from './local-x/images/drawing/canvas.ts';
import { FLAT } from './local-x/images/drawing/develop.ts';
import { write } from './local-x/images/drawing/lettering.ts';
import { seededRandom } from './local-x/images/drawing/random.ts';
import { drawnOnce } from './local-x/images/drawn-files.ts';
import { encode } from './local-x/images/encode.ts';
import { drawPicture } from './local-x/images/picture.ts';
import { SCENES } from './local-x/images/scenes/index.ts';

export interface ManyPicture {
  name: string;
  type: string;
  bytes: Buffer;
  /** px, as it is shown. */
  width: number;
  height: number;
  kind: 'photo' | 'graphic';
  /** Something half shines through it. */
  isVeiled?: boolean;
}

type Part = readonly [red: number, green: number, blue: number, alpha?: number];

const GRAPHICS = ['bars', 'evenings'];

/** A picture of every kind that people post, drawn here: photos, charts, screenshots and odd ones. */
export function manyPictures(): ManyPicture[] {
  const scenes = Object.keys(SCENES).flatMap((scene, place) => {
    const isTall = place % 3 === 0;
    const size = isTall ? ([360, 540] as const) : ([600, 400] as const);
    const types = GRAPHICS.includes(scene)
      ? (['image/png', 'image/jpeg'] as const)
      : ([place % 4 === 1 ? 'image/png' : 'image/jpeg'] as const);
    return types.map((type) => sceneAs(scene, type, size));
  });
  return [...scenes, ...ODD()];
}

function sceneAs(
  scene: string,
  type: 'image/png' | 'image/jpeg',
  [width, height]: readonly [number, number],
): ManyPicture {
  const { draw, look } = SCENES[scene]!;
  const bytes = drawnOnce({ many: 1, scene, type, width, height }, () =>
    drawPicture({
      ...{ width, height, type, look },
      draw: (canvas) => draw(canvas, seededRandom(scene)),
    }),
  );
  const isGraphic = GRAPHICS.includes(scene) && type === 'image/png';
  return {
    ...{ name: `${scene} as ${type}`, type, bytes, width, height },
    kind: isGraphic ? 'graphic' : 'photo',
  };
}

const ODD = (): ManyPicture[] => [
  png('one px', 1, 1, () => [12, 140, 90], 'graphic'),
  png('one column', 1, 900, (_, y) => [y % 256, 90, 200 - (y % 200)], 'photo'),
  png('one row', 900, 1, (x) => (x < 300 ? [0, 0, 0] : [255, 255, 255]), 'graphic'),
  png('three px', 3, 2, (x, y) => [x * 90, y * 200, 77], 'graphic'),
  png('as wide as X keeps them', 4096, 300, (x, y) => [x >> 4, y % 256, (x * y) % 256], 'photo'),
  png(
    'a tall screenshot',
    400,
    2400,
    (x, y) => (onLetter(x, y) ? [20, 20, 30] : [250, 250, 252]),
    'graphic',
  ),
  png('stripes', 1000, 700, (x, y) => ((x + y) % 9 < 4 ? [255, 0, 0] : [255, 240, 240]), 'graphic'),
  png('even grey', 640, 480, () => [127, 127, 127], 'graphic'),
  png('a gradient', 800, 500, (x, y) => [x / 4, y / 3, 255 - x / 5], 'photo'),
  png('noise', 500, 500, noisy, 'photo'),
  png(
    'a logo with nothing round it',
    400,
    400,
    (x, y) => (Math.hypot(x - 200, y - 200) < 150 ? [240, 90, 40] : [0, 0, 0, 0]),
    'graphic',
  ),
  {
    ...png('a veil', 600, 400, (x, y) => [30, 90, 200, (x + y) % 256], 'graphic'),
    isVeiled: true,
  },
  png(
    'a shadow',
    300,
    300,
    (x, y) => [0, 0, 0, Math.max(0, 255 - Math.hypot(x - 150, y - 150) * 2)],
    'graphic',
  ),
  screenshot(),
  turned(),
];

const onLetter = (x: number, y: number) =>
  y % 40 < 18 && x > 30 && x < 340 && (x * 7 + y * 3) % 11 < 4;

const noisy = (x: number, y: number): Part => {
  const part = (salt: number) =>
    (Math.imul(x * 73_856_093 + salt, y * 19_349_663 + 7) >>> 13) % 256;
  return [part(1), part(2), part(3)];
};

function png(
  name: string,
  width: number,
  height: number,
  colourAt: (x: number, y: number) => Part,
  kind: ManyPicture['kind'],
): ManyPicture {
  const picture = new PNG({ width, height });
  for (let at = 0; at < width * height; at++) {
    const [red, green, blue, alpha = 255] = colourAt(at % width, Math.floor(at / width));
    picture.data.set([red, green, blue, alpha], at * 4);
  }
  return { name, type: 'image/png', bytes: PNG.sync.write(picture), width, height, kind };
}

/** Bars, panels and lines of letters with soft edges. */
function screenshot(): ManyPicture {
  const size = { width: 700, height: 900 };
  const draw = (canvas: Canvas) => {
    canvas.light.fill(0.9);
    for (let line = 0; line < 14; line++) {
      const colour = line % 5 === 0 ? ([0.1, 0.3, 0.8] as const) : ([0.02, 0.02, 0.03] as const);
      write(canvas, 'SAT 0525 FEB 1963', [0.38, 0.06 + line * 0.066], 0.03, colour);
    }
  };
  const bytes = drawPicture({ ...size, type: 'image/png', look: FLAT, draw });
  return { name: 'a screenshot', type: 'image/png', bytes, ...size, kind: 'graphic' };
}

/** As a camera keeps what was taken upright. */
function turned(): ManyPicture {
  const [width, height] = [480, 320];
  const rgba = Buffer.alloc(width * height * 4, 255);
  for (let at = 0; at < width * height; at++) {
    const [x, y] = [at % width, Math.floor(at / width)];
    rgba.set([x / 2, y / 2, x > 300 ? noisy(x, y)[0] : 120], at * 4);
  }
  const bytes = encode(rgba, width, height, 'image/jpeg');
  const tiff = 'MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0';
  const exif = Buffer.from(`Exif\0\0${tiff}`, 'latin1');
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return {
    ...{ name: 'taken upright', type: 'image/jpeg', kind: 'photo' },
    bytes: Buffer.concat([bytes.subarray(0, 2), head, exif, bytes.subarray(2)]),
    ...{ width: height, height: width },
  };
}
