/** Below this a picture shows that it was made small. */
const LOWEST = 0.4;
const STEP = 0.03;
/** So many can be searched by halves in four encodes. */
const MOST_LOWER = 2 ** 4 - 1;

/**
 * Encodes at a quality, or as far below it as a file of so many bytes needs, in five encodes at most.
 * Where even the lowest is larger, that one: a file that a platform may refuse is better than none.
 *
 * @param quality 0 to 1; undefined for what has no choice
 */
export async function encodeWithin(
  encodeAt: (quality: number | undefined) => Promise<Blob>,
  quality: number | undefined,
  mostBytes: number,
): Promise<Blob> {
  let tooLarge = await encodeAt(quality);
  if (quality === undefined || tooLarge.size <= mostBytes) return tooLarge;
  const lower = qualitiesBelow(quality);
  let fitting: Blob | null = null;
  // Those before `from` are too large, and that at `to` fits or is none.
  let [from, to] = [0, lower.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const file = await encodeAt(lower[middle]);
    if (file.size <= mostBytes) [fitting, to] = [file, middle];
    else [tooLarge, from] = [file, middle + 1];
  }
  // Nothing has fitted: the last that was tried is the lowest.
  return fitting ?? tooLarge;
}

/** What to come down to, best first. Where that is too many for the search, the last steps are double. */
function qualitiesBelow(quality: number): number[] {
  // 0.7 is ten steps above the lowest, but for the last of its binary digits.
  const steps = Math.max(0, Math.floor((quality - LOWEST) / STEP + 1e-9));
  const double = Math.max(0, steps - MOST_LOWER);
  const single = Math.min(steps, MOST_LOWER) - double;
  return [
    ...Array.from({ length: single }, (_, i) => quality - STEP * (i + 1)),
    ...Array.from({ length: double }, (_, i) => quality - STEP * (single + 2 * (i + 1))),
  ];
}
