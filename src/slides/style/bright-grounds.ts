import { type Background, coloursOf, MOST_STOPS } from '../../design/background.ts';
import { distance, readOn } from './accents.ts';
import { BLACK, chroma, contrast, mix, rgb, toHex } from './colours.ts';
import {
  byChroma,
  FIGURE,
  GREY,
  type Ground,
  hasColours,
  metaOn,
  solid,
  WORDS,
} from './ground-colours.ts';
import { nearest, setOff } from './lightness.ts';
import { shadesOf, worstOf } from './shades.ts';
import { WHITE } from './slide-style.ts';

/** Of the first light in the black that lies round the lights of a glow. */
const NIGHT = 0.28;
/** Of a neighbour on the wheel of colors in a light beside the only one. */
const BESIDE = 0.6;

/** The color itself, or so much darker that white is read on it. */
export const deepened = (colour: string): string =>
  nearest(colour, 'darker', (one) => contrast(WHITE, one) >= WORDS) ?? BLACK;

/** From a deep color at the head to nearly black at the foot, as a photo under its scrim. */
export function fadingGround(strongest: string): Ground {
  const from = deepened(strongest);
  const to = mix(from, BLACK, NIGHT);
  const background: Background = { ...solid(from), kind: 'gradient', angle: 180, to };
  const shades = shadesOf(background);
  const figure = setOff(strongest, shades, FIGURE) ?? WHITE;
  return { background, flat: from, words: WHITE, meta: metaOn(WHITE, shades), figure };
}

/** The colors of a style as lights in the dark, each so deep that white is read on it, and so on all they blend to. */
export function glowGround(own: Background, strongest: string): Ground {
  const lit = hasColours(own) && own.kind !== 'pattern' ? coloursOf(own) : [];
  const colours = lit.filter((colour) => chroma(colour) >= GREY && !isBrownInTheDark(colour));
  // A style of one color, or of none, glows in that and in its neighbours.
  const lights = (colours.length > 1 ? colours : besides(colours[0] ?? strongest)).map(deepened);
  const [to, ...others] = [...lights].reverse();
  const inner = others.reverse().slice(0, MOST_STOPS);
  const background: Background = {
    ...{ ...own, kind: 'mesh', grain: 0, from: mix(lights[0]!, BLACK, NIGHT), to: to! },
    stops: inner.map((colour, at) => ({
      colour,
      at: Math.round((100 * (at + 1)) / (inner.length + 1)),
    })),
  };
  const shades = shadesOf(background);
  const [figure = WHITE] = byChroma(readOn(shades, lit.length > 0 ? lit : [strongest]));
  const meta = metaOn(WHITE, shades);
  return { background, flat: worstOf(WHITE, shades), words: WHITE, meta, figure };
}

/** Orange and yellow on which white is read are no lights. */
function isBrownInTheDark(colour: string): boolean {
  const [r, g, b] = rgb(colour);
  return r >= g && g > b && g - b > 0.13 * (r - b);
}

/** A color between its neighbours on the wheel; a grey has none. */
function besides(colour: string): string[] {
  const [r, g, b] = rgb(colour);
  return [toHex([g, b, r]), colour, toHex([b, r, g])].map((one) => mix(one, colour, BESIDE));
}

/** A strong light color as paper: of the style's others the one that differs most from its accent. */
export function brightGround(own: Background, accent: string, strongest: string): Ground {
  const others = hasColours(own) ? coloursOf(own).filter((colour) => colour !== strongest) : [];
  const away = (colour: string) => distance(colour, accent);
  const colours = others.filter((colour) => chroma(colour) >= GREY);
  const [second = strongest] = colours.sort((one, other) => away(other) - away(one));
  const flat = nearest(second, 'lighter', (one) => contrast(BLACK, one) >= WORDS) ?? WHITE;
  const figure = setOff(accent, [flat], FIGURE) ?? BLACK;
  return { background: solid(flat), flat, words: BLACK, meta: metaOn(BLACK, [flat]), figure };
}
