/** Below this a picture shows that it was made small. */
const LOWEST = 0.4;
const STEP = 0.03;

/**
 * Encodes at a quality, or as far below it as a file of so many bytes needs. Where even the lowest is
 * larger, that one: a file that a platform may refuse is better than none.
 *
 * @param quality 0 to 1; undefined for what has no choice
 */
export async function encodeWithin(
  encodeAt: (quality: number | undefined) => Promise<Blob>,
  quality: number | undefined,
  mostBytes: number,
): Promise<Blob> {
  let file = await encodeAt(quality);
  if (quality === undefined) return file;
  for (let lower = quality - STEP; file.size > mostBytes && lower >= LOWEST; lower -= STEP) {
    file = await encodeAt(lower);
  }
  return file;
}
