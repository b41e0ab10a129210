import type { Part } from '../composition.ts';
import { levelOf, type Sketch } from '../sketches/sketch.ts';
import type { Sliced } from '../slices.ts';

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
export function* evenLevels(
  sketches: readonly (Sketch | null)[],
  steps: readonly number[],
  shareOf: (parts: readonly Part[]) => number,
): Sliced<number[]> {
  const own: number[] = [];
  for (const sketch of sketches) {
    yield;
    own.push((sketch && levelOf(sketch)) ?? 0);
  }
  const alike = grouped(own, (place) => sketches[place]?.alike);
  const ofText = grouped(own, (place) => sketches[place]?.text);
  const shared = (sketch: Sketch, one: number): number => {
    const others = [...(alike.get(sketch.alike) ?? [])];
    const least = Math.max(one, ...others.filter((level) => level - one <= 1));
    const before = least > one ? shareOf(sketch.at(one)!) : 0;
    const isLost = before >= NEARLY_FULL && shareOf(sketch.at(least) ?? []) < FULL;
    return isLost ? one : least;
  };
  const levels: number[] = [];
  for (const [place, sketch] of sketches.entries()) {
    yield;
    const one = own[place]!;
    const least = sketch && Math.max(shared(sketch, one), ...(ofText.get(sketch.text) ?? []));
    levels.push(least === null ? 0 : nearest(sketch!, least + (steps[place] ?? 0), one));
  }
  return levels;
}

/** The levels that there are among sketches with the same key, each once; those without a key are in no group. */
function grouped<Key>(
  own: readonly number[],
  keyOf: (place: number) => Key | undefined,
): Map<Key | undefined, Set<number>> {
  const groups = new Map<Key | undefined, Set<number>>();
  own.forEach((level, place) => {
    const key = keyOf(place);
    if (key === undefined) return;
    groups.set(key, (groups.get(key) ?? new Set()).add(level));
  });
  return groups;
}

/** The level nearest to the one wanted that fits. */
function nearest(sketch: Sketch, wanted: number, own: number): number {
  const most = sketch.levels - 1;
  for (let level = Math.min(most, Math.max(0, wanted)); level > own; level--) {
    if (sketch.at(level)) return level;
  }
  return own;
}
