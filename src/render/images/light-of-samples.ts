import { LINEAR } from '../../slides/style/colours.ts';
import { GRID, type PictureFacts } from '../../thread/picture-facts.ts';
import { SAMPLES } from './sample-picture.ts';

/** Samples of a cell, across and down. */
const CELL = SAMPLES / GRID;
/** Extremes are told in steps of so many levels, away from the middle. */
const STEP = 8;

/** As whole numbers, which browsers agree on: a power may differ in its last digit. */
const WHOLE = 65_535;
const LIGHT = LINEAR.map((light) => Math.round(light * WHOLE));

/** For each luminance the lightest grey that is not above it. */
let levels: Uint8Array | null = null;
function levelTable(): Uint8Array {
  if (levels) return levels;
  levels = new Uint8Array(WHOLE + 1);
  for (let grey = 0; grey < 256; grey++) levels.fill(grey, LIGHT[grey]);
  return levels;
}

/** The level of each sample (RGBA), as `PictureFacts` has it. */
export function levelsOf(samples: Uint8ClampedArray): Uint8Array {
  const table = levelTable();
  const found = new Uint8Array(samples.length / 4);
  for (let at = 0; at < found.length; at++) {
    const red = LIGHT[samples[at * 4]!]!;
    const green = LIGHT[samples[at * 4 + 1]!]!;
    const blue = LIGHT[samples[at * 4 + 2]!]!;
    found[at] = table[Math.floor((2126 * red + 7152 * green + 722 * blue) / 10_000)]!;
  }
  return found;
}

/** How light the cells of a picture are. */
export function lightOf(found: Uint8Array): Pick<PictureFacts, 'light' | 'lightest' | 'darkest'> {
  const sum = new Array<number>(GRID * GRID).fill(0);
  const most = new Array<number>(GRID * GRID).fill(0);
  const least = new Array<number>(GRID * GRID).fill(255);
  found.forEach((level, at) => {
    const row = Math.floor(at / SAMPLES / CELL);
    const cell = row * GRID + Math.floor((at % SAMPLES) / CELL);
    sum[cell]! += level;
    if (level > most[cell]!) most[cell] = level;
    if (level < least[cell]!) least[cell] = level;
  });
  return {
    light: sum.map((total) => Math.round(total / CELL ** 2)),
    // A level is rounded down, so the next one is what no sample is above.
    lightest: most.map((level) => Math.min(255, Math.ceil((level + 1) / STEP) * STEP)),
    darkest: least.map((level) => Math.floor(level / STEP) * STEP),
  };
}
