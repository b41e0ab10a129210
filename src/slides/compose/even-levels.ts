import type { Part } from '../composition.ts';
import { levelOf, type Sketch } from '../sketches/sketch.ts';
import type { Sliced } from '../slices.ts';
import type { Words } from '../text/words.ts';

/**
 * What words of points, of lists and of running text should cover, and a tenth more, for fonts differ in how high a
 * line is; and what comes near it. To look like the others is no reason to be half empty.
 */
const FULL = 0.34;
const NEARLY_FULL = 0.27;

/**
 * The level of each slide, so that slides that are set alike have type of one size: the smallest that any
 * of them needs, where that is at most one step below its own. Else a single full slide would make all others
 * small. Long texts have words of one size in any case.
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
  const ofTexts = yield* levelsOfTexts(sketches, own);
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
    const least = sketch && (ofTexts.get(sketch.running?.text) ?? shared(sketch, one));
    levels.push(least === null ? 0 : nearest(sketch!, least + (steps[place] ?? 0), one));
  }
  return levels;
}

/**
 * The level of each long text: one for all of its parts, and such that the words of all of them have one size, the
 * largest that the fullest allows.
 */
function* levelsOfTexts(
  sketches: readonly (Sketch | null)[],
  own: readonly number[],
): Sliced<Map<Words | undefined, number>> {
  const parts = new Map<Words, { some: Sketch[]; level: number }>();
  for (const [place, sketch] of sketches.entries()) {
    if (!sketch?.running) continue;
    const { some, level } = parts.get(sketch.running.text) ?? { some: [], level: 0 };
    const most = Math.max(level, own[place]!);
    parts.set(sketch.running.text, { some: [...some, sketch], level: most });
  }
  const levels = new Map<Words | undefined, number>();
  let size = Number.POSITIVE_INFINITY;
  for (const [text, { some, level }] of parts) {
    const common = (yield* firstFor(some, level)) ?? level;
    levels.set(text, common);
    size = Math.min(size, sizeAt(some, common));
  }
  for (const [text, { some }] of parts) {
    const level = levels.get(text)!;
    if (sizeAt(some, level) <= size) continue;
    levels.set(text, (yield* firstFor(some, level, size)) ?? level);
  }
  return levels;
}

const sizeAt = ([first]: readonly Sketch[], level: number): number => first!.running!.sizes[level]!;

/** The first level from one on at which all parts of a text fit, with words of a size at most. */
function* firstFor(
  some: readonly Sketch[],
  from: number,
  size = Number.POSITIVE_INFINITY,
): Sliced<number | null> {
  for (let level = from; level < some[0]!.running!.sizes.length; level++) {
    yield;
    if (sizeAt(some, level) <= size && some.every((sketch) => sketch.at(level))) return level;
  }
  return null;
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
