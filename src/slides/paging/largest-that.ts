/**
 * The largest whole number up to `most` that holds, found by halves.
 *
 * @param least is taken to hold
 * @param holds of no number above one that does not
 */
export function largestThat(
  least: number,
  most: number,
  holds: (number: number) => boolean,
): number {
  let [low, high] = [least, most];
  while (low < high) {
    const middle = Math.floor((low + high + 1) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
