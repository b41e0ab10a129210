import * as v from 'valibot';

/** Whoever changes how facts are found raises it: older ones are found again. */
export const PICTURE_FACTS = 1;

/** Cells of the grids, across and down. */
export const GRID = 16;

const level = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255));
const grid = v.pipe(v.array(level), v.length(GRID * GRID));
const px = v.pipe(v.number(), v.integer(), v.minValue(1));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const hex = v.pipe(v.string(), v.regex(/^#[0-9A-F]{6}$/));

/**
 * What layouts ask of a picture. It is the same in every browser, and found once, when the picture comes.
 * What it lets through is taken for white.
 *
 * Levels are greys, 0 to 255, that are as light as what is seen: of the same relative luminance (WCAG 2.2).
 * Grids go row by row from the left upper corner.
 */
const PictureFactsSchema = v.object({
  version: v.literal(PICTURE_FACTS),
  /** px, as it is shown: turned as its file says. */
  width: px,
  height: px,
  /** A drawing, chart or screenshot, whole only when nothing of it is cut off. */
  kind: v.picklist(['photo', 'graphic']),
  /** Where there is most to see, share of the way from left and top. */
  focus: v.object({ x: share, y: share }),
  /** The colour that most of each outermost line of px has. */
  edges: v.object({ top: hex, right: hex, bottom: hex, left: hex }),
  /** The mean level of each cell. */
  light: grid,
  /** A level that no sample of the cell is above, and one that none is below. */
  lightest: grid,
  darkest: grid,
});
export type PictureFacts = v.InferOutput<typeof PictureFactsSchema>;

/** What is known of a stored picture; null when nothing is, or it is of another version. */
export function storedFacts({ facts }: { facts?: unknown }): PictureFacts | null {
  return v.is(PictureFactsSchema, facts) ? facts : null;
}

/**
 * Whether facts are still to be found: there are none, or older or damaged ones. Those of a later version
 * are left alone.
 */
export function lacksFacts(image: { blob: Blob | null; facts?: unknown }): boolean {
  const { version } = Object(image.facts);
  const isNewer = typeof version === 'number' && version > PICTURE_FACTS;
  return image.blob !== null && !isNewer && storedFacts(image) === null;
}
