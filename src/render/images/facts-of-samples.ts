import { PICTURE_FACTS, type PictureFacts } from '../../thread/picture-facts.ts';
import { levelsOf, lightOf } from './light-of-samples.ts';
import { SAMPLES } from './sample-picture.ts';

/** Every so many samples are looked at for colours and for what there is to see: 64 × 64. */
const EVERY = 4;
/** A graphic has fewer colours. Told apart by five bits, or edges of letters alone would be more. */
const GRAPHIC_COLOURS = 64;
/** Or it has many, in gradients, but two of them on so much of it. Photos reach a fifth. */
const FLAT_SHARE = 0.35;
/** Levels that neighbours must differ by to be an edge: grain is none. */
const EDGE = 12;

/** What `PictureFacts` says of a picture. @param type MIME type of its file */
export function factsOfSamples(
  samples: Uint8ClampedArray,
  { width, height }: { width: number; height: number },
  type: string,
): PictureFacts {
  const levels = levelsOf(samples);
  const isGraphic = type !== 'image/jpeg' && isDrawn(samples);
  return {
    version: PICTURE_FACTS,
    width,
    height,
    kind: isGraphic ? 'graphic' : 'photo',
    focus: focusOf(levels),
    edges: edgesOf(samples),
    ...lightOf(levels),
  };
}

function isDrawn(samples: Uint8ClampedArray): boolean {
  const rough: number[] = [];
  for (let row = EVERY / 2; row < SAMPLES; row += EVERY) {
    for (let column = EVERY / 2; column < SAMPLES; column += EVERY) {
      rough.push(roughColour(samples, row * SAMPLES + column));
    }
  }
  const counts = [...countsOf(rough).values()].sort((a, b) => b - a);
  const [first = 0, second = 0] = counts;
  return counts.length < GRAPHIC_COLOURS || first + second > FLAT_SHARE * rough.length;
}

/** Five bits of each part. */
function roughColour(samples: Uint8ClampedArray, place: number): number {
  const [red, green, blue] = samples.subarray(place * 4, place * 4 + 3);
  return ((red! >> 3) << 10) | ((green! >> 3) << 5) | (blue! >> 3);
}

/** The third that is rich in edges, in each direction, or the middle. */
function focusOf(levels: Uint8Array): PictureFacts['focus'] {
  const across = [0, 0, 0];
  const down = [0, 0, 0];
  const third = (at: number) => Math.floor((3 * at) / SAMPLES);
  for (let row = 0; row + EVERY < SAMPLES; row += EVERY) {
    for (let column = 0; column + EVERY < SAMPLES; column += EVERY) {
      const at = row * SAMPLES + column;
      const step = edge(levels[at]! - levels[at + EVERY]!);
      const fall = edge(levels[at]! - levels[at + EVERY * SAMPLES]!);
      across[third(column)]! += step + fall;
      down[third(row)]! += step + fall;
    }
  }
  return { x: richest(across), y: richest(down) };
}

function edge(difference: number): number {
  const size = Math.abs(difference);
  return size < EDGE ? 0 : size;
}

/** An outer third counts only when it has clearly most: a little more of it is chance. */
function richest([first, middle, last]: number[]): number {
  const all = first! + middle! + last!;
  const isClear = (one: number, other: number) => one > 0.45 * all && other < 0.35 * all;
  if (isClear(first!, last!)) return 0.125;
  return isClear(last!, first!) ? 0.875 : 0.5;
}

function edgesOf(samples: Uint8ClampedArray): PictureFacts['edges'] {
  const line = (placeOf: (at: number) => number) =>
    usualColour(
      samples,
      Array.from({ length: SAMPLES }, (_, at) => placeOf(at)),
    );
  return {
    top: line((at) => at),
    right: line((at) => at * SAMPLES + SAMPLES - 1),
    bottom: line((at) => (SAMPLES - 1) * SAMPLES + at),
    left: line((at) => at * SAMPLES),
  };
}

/** Of the rough colour that most of them have, the exact one that most have: a chart goes on without a seam. */
function usualColour(samples: Uint8ClampedArray, places: number[]): string {
  const rough = mostFrequent(places.map((place) => roughColour(samples, place)));
  const alike = places.filter((place) => roughColour(samples, place) === rough);
  const exact = mostFrequent(alike.map((place) => exactColour(samples, place)));
  return `#${exact.toString(16).padStart(6, '0').toUpperCase()}`;
}

function exactColour(samples: Uint8ClampedArray, place: number): number {
  const [red, green, blue] = samples.subarray(place * 4, place * 4 + 3);
  return (red! << 16) | (green! << 8) | blue!;
}

/** Of those that are equally frequent the first. */
function mostFrequent(values: readonly number[]): number {
  const counts = countsOf(values);
  let [best = 0] = values;
  for (const [value, count] of counts) if (count > counts.get(best)!) best = value;
  return best;
}

function countsOf(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
