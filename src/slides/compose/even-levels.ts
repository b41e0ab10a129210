import { levelOf, type Sketch } from '../sketches/sketch.ts';

/**
 * The level of each slide, so that slides that are set alike have type of one size: the smallest that any
 * of them needs, where that is at most one step below its own. Else a single full slide would make all others
 * small. Parts of one text have one size in any case.
 *
 * @param steps that the user wants a slide smaller (or, below 0, larger)
 */
export function evenLevels(
  sketches: readonly (Sketch | null)[],
  steps: readonly number[],
): number[] {
  const own = sketches.map((sketch) => (sketch && levelOf(sketch)) ?? 0);
  return sketches.map((sketch, place) => {
    if (!sketch) return 0;
    const least = Math.max(
      own[place]!,
      ...own.filter(
        (level, at) =>
          isOfOneText(sketches[at], sketch) ||
          (isAlike(sketches[at], sketch) && level - own[place]! <= 1),
      ),
    );
    const wanted = least + (steps[place] ?? 0);
    return nearest(sketch, wanted, own[place]!);
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
