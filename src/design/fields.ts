import * as v from 'valibot';

export interface Range {
  min: number;
  max: number;
}

/** Ranges of the numbers of a Design. Lengths are CSS px on the page, angles are degrees. */
export const RANGES = {
  angle: { min: 0, max: 360 },
  /** Where an inner colour of a gradient stands, % of the way. */
  stop: { min: 1, max: 99 },
  /** %. */
  grain: { min: 0, max: 100 },
  imageBlur: { min: 0, max: 40 },
  /** %. */
  imageDim: { min: 0, max: 90 },
  pageWidth: { min: 480, max: 1080 },
  margin: { min: 0, max: 120 },
  gap: { min: 0, max: 80 },
  cardPadding: { min: 0, max: 96 },
  cardRadius: { min: 0, max: 64 },
  /** %. */
  cardOpacity: { min: 0, max: 100 },
  borderWidth: { min: 0, max: 8 },
  /** Strength, %. */
  shadow: { min: 0, max: 100 },
  fontSize: { min: 12, max: 32 },
  fontWeight: { min: 300, max: 800 },
  /** % of the font size. */
  lineHeight: { min: 110, max: 200 },
  /** %. */
  watermarkOpacity: { min: 20, max: 100 },
} as const satisfies Record<string, Range>;

/*
 * Fields that have a default for a missing or impossible value: a damaged design is repaired, never
 * refused.
 */

export const whole = ({ min, max }: Range, standard: number) =>
  v.fallback(v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max)), standard);

export const COLOUR = /^#[0-9a-f]{6}$/i;
const anyColour = v.pipe(v.string(), v.regex(COLOUR));

export const colour = (standard: string) => v.fallback(anyColour, standard);

/** A colour, or null for one that follows from the others. */
export const colourOrAuto = v.fallback(v.nullable(anyColour), null);

export const flag = (standard: boolean) => v.fallback(v.boolean(), standard);

export const choice = <const Options extends readonly string[]>(
  options: Options,
  standard: Options[number],
) => v.fallback(v.picklist(options), standard);

export const line = (most: number, standard: string) =>
  v.fallback(v.pipe(v.string(), v.maxLength(most)), standard);

/** A line of text, or null for one that follows from the rest. */
export const lineOrAuto = (most: number) =>
  v.fallback(v.nullable(v.pipe(v.string(), v.maxLength(most))), null);

/** A file of the user's own (picture, logo, font) in the store, by what is in it. */
export const OWN_FILE = /^own:[0-9a-f]{16}$/;
export const ownFile = v.fallback(v.nullable(v.pipe(v.string(), v.regex(OWN_FILE))), null);

/** A group of fields; without it, all of them have their defaults. */
export function group<const Entries extends v.ObjectEntries>(entries: Entries) {
  const schema = v.object(entries);
  return v.fallback(schema, () => v.parse(schema, {}));
}
