import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PNG } from 'pngjs';
import { seededRandom } from '../local-x/images/drawing/random.ts';
import type { WrittenFile } from '../rendered-file.ts';

type Colour = readonly [number, number, number, number?];

const INK: Colour = [34, 40, 58];
const QUARTERS: readonly Colour[] = [
  [226, 106, 88],
  [242, 196, 88],
  [84, 148, 126],
  [92, 120, 196],
];

export interface DrawnPicture {
  png: Buffer;
  width: number;
  height: number;
}

/** Four colours round a dark spot in the middle: what is cropped away can be told. */
function quarters(width: number, height: number): DrawnPicture {
  const spot = Math.min(width, height) / 6;
  return drawn(width, height, (x, y) => {
    const [fromX, fromY] = [x - (width - 1) / 2, y - (height - 1) / 2];
    if (Math.hypot(fromX, fromY) < spot) return INK;
    return QUARTERS[(fromX > 0 ? 1 : 0) + (fromY > 0 ? 2 : 0)]!;
  });
}

function bars(width: number, height: number): DrawnPicture {
  return drawn(width, height, (x, y) => QUARTERS[((x >> 4) + (y >> 4)) % QUARTERS.length]!);
}

/** A disc with nothing round it. */
function disc(side: number, colour: Colour): DrawnPicture {
  const middle = (side - 1) / 2;
  return drawn(side, side, (x, y) =>
    Math.hypot(x - middle, y - middle) < middle ? colour : [0, 0, 0, 0],
  );
}

/** As many bytes as a photo can take in a file, and then some. */
function grain(width: number, height: number): DrawnPicture {
  const random = seededRandom('grain');
  const part = () => Math.floor(256 * random());
  return drawn(width, height, () => [part(), part(), part()]);
}

function drawn(
  width: number,
  height: number,
  colourAt: (x: number, y: number) => Colour,
): DrawnPicture {
  const png = new PNG({ width, height });
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [red, green, blue, alpha = 255] = colourAt(x, y);
      png.data.set([red, green, blue, alpha], 4 * (y * width + x));
    }
  }
  // Not packed: Nodes pack in ways of their own, and these bytes are the same in all of them.
  return { png: PNG.sync.write(png, { deflateLevel: 0 }), width, height };
}

const DRAWN = {
  wide: quarters(320, 120),
  tall: quarters(80, 320),
  square: quarters(160, 160),
  broad: quarters(240, 160),
  tiny: quarters(8, 6),
  bars: bars(160, 96),
  disc: disc(96, QUARTERS[2]!),
  grain: grain(480, 360),
} satisfies Record<string, DrawnPicture>;

const SITE = 'https://pictures.example/';

export type DrawnName = keyof typeof DRAWN;
/** Where a thread has one of the drawn pictures; nobody is asked for them. */
export const addressOfDrawn = (name: DrawnName): string => `${SITE}${name}.png`;
/** None is drawn for this one. */
export const MISSING = `${SITE}none.png`;

/** The drawn pictures that are named in a thread, by their addresses. */
export function picturesNamedIn(thread: unknown): (DrawnPicture & { url: string })[] {
  const text = JSON.stringify(thread);
  return Object.entries(DRAWN)
    .map(([name, picture]) => ({ ...picture, url: `${SITE}${name}.png` }))
    .filter(({ url }) => text.includes(url));
}

const italic = createRequire(import.meta.url).resolve(
  '@fontsource-variable/literata/files/literata-latin-wght-italic.woff2',
);

export const OWN = {
  picture: 'own:00000000000000a1',
  logo: 'own:00000000000000a2',
  font: 'own:00000000000000a3',
  gone: 'own:00000000000000a4',
} as const;

/** What the user has brought along. */
export const OWN_FILES: readonly WrittenFile[] = [
  ownPicture(OWN.picture, DRAWN.bars),
  ownPicture(OWN.logo, DRAWN.disc),
  {
    ...{ id: OWN.font, kind: 'font', name: 'italic.woff2', width: 0, height: 0 },
    ...{ type: 'font/woff2', bytes: readFileSync(italic) },
  },
];

function ownPicture(id: string, { png, width, height }: DrawnPicture): WrittenFile {
  return { id, kind: 'image', name: 'own.png', type: 'image/png', bytes: png, width, height };
}
