import { type Background, coloursOf, sortedStops } from '../../design/background.ts';
import { BLACK, chroma, contrast, luminance, mix, rgb } from './colours.ts';
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
import { SCRIMMED } from './scrim.ts';
import { shadesOf } from './shades.ts';
import { WHITE } from './slide-style.ts';

/** From here on a colour is strong as it comes. */
const STRONG = 140;
/** Of white to a deep accent: more than words need, so that a second colour is read on it, too. */
const DEEP = 8.2;
/** Of black to a bright one, for the same reason. */
const BRIGHT = 8.6;

/** The strongest colour, or the gradient that has it, moved so far that one of `texts` is read on it. */
export function accentGround(own: Background, strongest: string, texts: readonly string[]): Ground {
  const isFlowing = ['gradient', 'radial', 'mesh'].includes(own.kind);
  const has = isFlowing && coloursOf(own).includes(strongest);
  const start: Background = has ? { ...own, grain: 0 } : solid(strongest);
  const [first, ...others] = texts
    .map((text) => movedFor(text, start, strongest))
    .filter((moved) => moved !== null);
  const best = others.reduce((one, other) => (other.shift < one.shift ? other : one), first!);
  const { words, background, flat } = best;
  const shades = shadesOf(background);
  const figures = hasColours(own) ? readOn(shades, coloursOf(own)) : [];
  const figure = byChroma(figures)[0] ?? words;
  return { background, flat, words, meta: metaOn(words, shades), figure };
}

/**
 * One strong colour, as on a poster: a pastel made so deep that white is read on it or, where its hue is
 * strongest as a light one, as yellow is, so light that black is.
 */
export function flatAccent(own: Background, strongest: string): Ground {
  const flat = posterColour(strongest);
  const words = contrast(WHITE, flat) >= WORDS ? WHITE : BLACK;
  const figure = secondOn(flat, own, strongest) ?? words;
  return { background: solid(flat), flat, words, meta: metaOn(words, [flat]), figure };
}

/** The colour itself where it is strong, else the stronger of its deep and its bright shade. */
function posterColour(colour: string): string {
  const isRead = [WHITE, BLACK].some((words) => contrast(words, colour) >= WORDS);
  if (isRead && chroma(colour) >= STRONG) return colour;
  const deep = nearest(colour, 'darker', (one) => contrast(WHITE, one) >= DEEP)!;
  const bright = nearest(colour, 'lighter', (one) => contrast(BLACK, one) >= BRIGHT)!;
  return chroma(deep) >= chroma(bright) ? deep : bright;
}

/** Of the background's other colours the one that differs most from an accent, made so that it is read there. */
function secondOn(flat: string, own: Background, strongest: string): string | null {
  if (!hasColours(own)) return null;
  const others = coloursOf(own).filter((colour) => colour !== strongest);
  const away = (colour: string) => distance(colour, flat);
  return readOn([flat], others).sort((one, other) => away(other) - away(one))[0] ?? null;
}

/** Colours that can be told from grey, each moved so far that figures of it are read on all shades. */
export const readOn = (shades: readonly string[], colours: readonly string[]): string[] =>
  colours
    .flatMap((colour) => setOff(colour, shades, FIGURE) ?? [])
    .filter((colour) => chroma(colour) >= GREY);

/** How far apart two colours are, 0 to 442. */
export function distance(one: string, other: string): number {
  const parts = rgb(other);
  return Math.hypot(...rgb(one).map((part, at) => part - parts[at]!));
}

interface Moved {
  words: string;
  background: Background;
  flat: string;
  /** How far the strongest colour was moved, 0 to 1. */
  shift: number;
}

/** Each colour as far as it needs to, and all of them further where those between them are worse. */
function movedFor(words: string, start: Background, strongest: string): Moved | null {
  const end = luminance(words) > luminance(SCRIMMED) ? '#000000' : '#FFFFFF';
  if (contrast(words, end) < WORDS) return null;
  const isRead = (shade: string) => contrast(words, shade) >= WORDS;
  const moved = (from: string, least: number) => {
    const needed = leastPercent((percent) => isRead(mix(end, from, percent / 100)));
    const shift = Math.max(needed, least) / 100;
    return { colour: mix(end, from, shift), shift };
  };
  const all = (least: number): Background => ({
    ...start,
    from: moved(start.from, least).colour,
    to: moved(start.to, least).colour,
    stops: sortedStops(start.stops).map((stop) => ({
      ...stop,
      colour: moved(stop.colour, least).colour,
    })),
  });
  const further = leastPercent((percent) => shadesOf(all(percent)).every(isRead));
  const { colour, shift } = moved(strongest, further);
  return { words, background: all(further), flat: colour, shift };
}

/** The least percent at which something holds that holds at 100, and at all above where it holds. */
function leastPercent(holds: (percent: number) => boolean): number {
  let [low, high] = [0, 100];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}
