import type { Part } from '../composition.ts';
import { levelOf, type Sketch } from '../sketches/sketch.ts';

/**
 * What words of points, of lists and of running text should cover, and a little more, for fonts differ; and what
 * comes near it. To look like the others is no reason to be half empty.
 */
const FULL = 0.31;
const NEARLY_FULL = 0.27;

/**
 * The level of each slide, so that slides that are set alike have type of one size: the smallest that any
 * of them needs, where that is at most one step below its own. Else a single full slide would make all others
 * small. Parts of one text have one size in any case.
 *
 * @param steps that the user wants a slide smaller (or, below 0, larger)
 * @param shareOf how much of a slide the words among some parts cover, 0 to 1
 */
export function evenLevels(
  sketches: readonly (Sketch | null)[],
  steps: readonly number[],
  shareOf: (parts: readonly Part[]) => number,
): number[] {
  const own = sketches.map((sketch) => (sketch && levelOf(sketch)) ?? 0);
  const shared = (sketch: Sketch, place: number): number => {
    const one = own[place]!;
    const least = Math.max(
      one,
      ...own.filter((level, at) => isAlike(sketches[at], sketch) && level - one <= 1),
    );
    const before = least > one ? shareOf(sketch.at(one)!) : 0;
    const isLost = before >= NEARLY_FULL && shareOf(sketch.at(least) ?? []) < FULL;
    return isLost ? one : least;
  };
  return sketches.map((sketch, place) => {
    if (!sketch) return 0;
    const parts = own.filter((_, at) => isOfOneText(sketches[at], sketch));
    const least = Math.max(shared(sketch, place), ...parts);
    return nearest(sketch, least + (steps[place] ?? 0), own[place]!);
  });
}

const isAlike = (one: Sketch | null | undefined, other: Sketch): boolean =>
  other.alike !== undefined && one?.alike === other.alike;

const isOfOneText = (one: Sketch | null | undefined, other: Sketch): boolean =>
  other.text !== undefined && one?.text === other.text;

/** The level nearest to the one wanted that fits. */
function nearest(sketch: Sketch, wanted: number, own: number): number {
  const most = sketch.levels - 1;
  for (let level = Math.min(most, Math.max(0, wanted)); level > own; level--) {
    if (sketch.at(level)) return level;
  }
  return own;
}
