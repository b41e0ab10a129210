import type { Sliced } from '../slices.ts';

/**
 * The largest whole number up to `most` that holds, found by halves.
 *
 * @param least is taken to hold
 * @param holds of no number above one that does not
 */
export function* largestThat(
  least: number,
  most: number,
  holds: (number: number) => boolean,
): Sliced<number> {
  let [low, high] = [least, most];
  while (low < high) {
    yield;
    const middle = Math.floor((low + high + 1) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The same from -1, which is taken to hold, beginning at a guess and going on from there in steps twice as long
 * each time: for numbers that are the dearer to try the larger they are.
 *
 * @param guess from -1, which is for none
 */
export function* largestNear(
  guess: number,
  most: number,
  holds: (number: number) => boolean,
): Sliced<number> {
  if (most < 0) return -1;
  const start = guess < 0 ? most : Math.min(guess, most);
  if (holds(start)) {
    for (let low = start, step = 1; low < most; low += step, step *= 2) {
      yield;
      const next = Math.min(most, low + step);
      if (!holds(next)) return yield* largestThat(low, next - 1, holds);
    }
    return most;
  }
  for (let high = start - 1, step = 1; ; high -= step + 1, step *= 2) {
    yield;
    const next = high - step;
    if (next < 0) return yield* largestThat(-1, high, holds);
    if (holds(next)) return yield* largestThat(next, high, holds);
  }
}
