import { coloursOf } from '../../design/background.ts';
import type { Design } from '../../design/schema.ts';
import type { SlideGround } from '../composition.ts';
import { difference, PLAIN_TO_SEE } from './accent-words.ts';
import { BLACK, chroma, contrast, mix } from './colours.ts';
import { GREY, hasColours, WORDS } from './ground-colours.ts';
import { groundsOf, strongestOf } from './grounds.ts';
import { setOff } from './lightness.ts';
import { WHITE } from './slide-style.ts';

/** What markers are sold in, where a style has no color of its own that is seen. */
const LEMON = '#FFE53B';
/** Of black or white in a ground. */
const SHADE = 0.45;

/**
 * The stroke of a marker under words of a ground: the first of the style's colors that is plainly another one than the
 * ground, each as light or deep as the words ask. On the accent it is a shade of that, which has its second color for
 * figures.
 */
export function markerOn(design: Design, name: SlideGround, flat: string, words: string): string {
  const { background } = design;
  const own = [
    ...[strongestOf(design), groundsOf(design).accent.figure],
    ...(hasColours(background) ? coloursOf(background) : []),
  ].filter((colour) => chroma(colour) >= GREY);
  const shades = [BLACK, WHITE].map((one) => mix(one, flat, SHADE));
  // Lemon under white words is brown.
  const others = contrast(words, LEMON) >= WORDS ? [LEMON, ...shades] : shades;
  const strokes = (name === 'accent' ? shades : [...own, ...others]).flatMap(
    (colour) => setOff(colour, [words], WORDS) ?? [],
  );
  const [first] = strokes.filter((stroke) => difference(stroke, flat) >= PLAIN_TO_SEE);
  return first ?? mostApart(strokes, flat) ?? flat;
}

function mostApart(colours: readonly string[], from: string): string | undefined {
  return [...colours].sort((one, other) => difference(other, from) - difference(one, from))[0];
}
