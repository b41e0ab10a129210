import * as v from 'valibot';
import { type Background, BackgroundSchema } from '../../design/background.ts';
import { chroma, quieter, READABLE, ROUNDING, WELL_READABLE } from './colours.ts';
import { worstOf } from './shades.ts';

/** What a slide of a carousel stands on, with the colours that can be read on all of it. */
export interface Ground {
  /** Solid, or a gradient without grain. Of a photo it is the lightest that its scrim lets through. */
  background: Background;
  /** One colour in the place of a gradient, for long texts. */
  flat: string;
  /** At least 7:1. */
  words: string;
  /** What is quieter: handle, page number, source. At least 4.5:1. */
  meta: string;
  /** Figures, numbers and marks, all of them large. At least 4.5:1. */
  figure: string;
}

/** Contrast of words on a ground, and of figures, as it is reckoned. */
export const WORDS = WELL_READABLE + ROUNDING;
export const FIGURE = READABLE + ROUNDING;
/** Below it a colour is grey to the eye. */
export const GREY = 24;
const META = 0.72;

export const hasColours = ({ kind }: Background): boolean =>
  kind !== 'image' && kind !== 'transparent';

/** The strongest first. */
export const byChroma = (colours: readonly string[]): string[] =>
  [...colours].sort((a, b) => chroma(b) - chroma(a));

export const solid = (from: string): Background =>
  v.parse(BackgroundSchema, { kind: 'solid', from, to: from, stops: [] });

/** Colours of one side are all further from the words than the worst of them, and so from what is paler. */
export const metaOn = (words: string, shades: readonly string[]): string =>
  quieter(words, worstOf(words, shades), META);
