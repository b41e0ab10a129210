import * as v from 'valibot';
import {
  type Background,
  BackgroundSchema,
  coloursOf,
  sortedStops,
} from '../../design/background.ts';
import type { Design } from '../../design/schema.ts';
import type { GroundName } from '../composition.ts';
import { rememberEach } from '../text/remember.ts';
import {
  BLACK,
  chroma,
  contrast,
  luminance,
  mix,
  quieter,
  READABLE,
  ROUNDING,
  rgb,
  WELL_READABLE,
} from './colours.ts';
import { nearest, setOff } from './lightness.ts';
import { SCRIMMED } from './scrim.ts';
import { shadesOf, worstOf } from './shades.ts';
import { LINK_COLOURS, paperColour, WHITE } from './slide-style.ts';

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

/** Below it a colour is grey to the eye. */
const GREY = 24;
const META = 0.72;
/** Up to here a colour is white, grey or black as it comes, and not the tint that somebody chose. */
const UNTINTED = 8;
/** How much of the accent white paper and black ink take on, so that all slides of a carousel are of one palette. */
const PAPER_TINT = 0.06;
const INK_TINT = 0.16;
/** From here on a colour is strong as it comes. */
const STRONG = 140;
/** Of white to a deep accent: more than words need, so that a second colour is read on it, too. */
const DEEP = 8.2;
const WORDS = WELL_READABLE + ROUNDING;
const FIGURE = READABLE + ROUNDING;

/** The grounds of a design. */
export const groundsOf = rememberEach(findGrounds);

function findGrounds(design: Design): Record<GroundName, Ground> {
  const card = cardColour(design);
  const words = setOff(design.textColor, [card], WORDS);
  // A middle grey lets nothing stand out from it by 7:1, and gives way.
  const paper = words ? card : setOff(card, [BLACK], WORDS)!;
  const ink = words ?? BLACK;
  const strongest = strongestOf(design);
  const accent =
    design.carousel.template === 'bold'
      ? flatAccent(design.background, strongest)
      : accentGround(design.background, strongest, [paper, ink, WHITE, BLACK]);
  return {
    paper: solidGround(tinted(paper, strongest, PAPER_TINT, ink), ink, strongest),
    ink: solidGround(tinted(ink, strongest, INK_TINT, paper), paper, strongest),
    accent,
    photo: { ...solidGround(SCRIMMED, WHITE, strongest), meta: WHITE },
  };
}

/** A grey with some of the accent, as long as words are read on it; a color that somebody chose stays as it is. */
function tinted(ground: string, accent: string, share: number, words: string): string {
  const mixed = mix(accent, ground, share);
  return chroma(ground) <= UNTINTED && contrast(words, mixed) >= WORDS ? mixed : ground;
}

/** A picture or nothing behind the cards adds nothing to their colour that is known. */
function cardColour(design: Design): string {
  return hasColours(design.background) ? paperColour(design) : design.card.colour;
}

const hasColours = ({ kind }: Background): boolean => kind !== 'image' && kind !== 'transparent';

/** The accent as somebody chose it. */
export function strongestOf({ background, linkColor }: Design): string {
  const [best] = byChroma(hasColours(background) ? coloursOf(background) : []);
  if (best && chroma(best) >= GREY) return best;
  // A style of greys: its links may have a colour.
  const link = linkColor ?? LINK_COLOURS[0];
  return best && chroma(link) < GREY ? best : link;
}

const byChroma = (colours: readonly string[]): string[] =>
  [...colours].sort((a, b) => chroma(b) - chroma(a));

export const solid = (from: string): Background =>
  v.parse(BackgroundSchema, { kind: 'solid', from, to: from, stops: [] });

function solidGround(flat: string, words: string, strongest: string): Ground {
  return {
    ...{ background: solid(flat), flat, words, meta: metaOn(words, [flat]) },
    figure: setOff(strongest, [flat], FIGURE) ?? words,
  };
}

/** Colours of one side are all further from the words than the worst of them, and so from what is paler. */
export const metaOn = (words: string, shades: readonly string[]): string =>
  quieter(words, worstOf(words, shades), META);

/** The strongest colour, or the gradient that has it, moved so far that one of `texts` is read on it. */
function accentGround(own: Background, strongest: string, texts: readonly string[]): Ground {
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
function flatAccent(own: Background, strongest: string): Ground {
  const flat = posterColour(strongest);
  const words = contrast(WHITE, flat) >= WORDS ? WHITE : BLACK;
  const figure = secondOn(flat, own, strongest) ?? words;
  return { background: solid(flat), flat, words, meta: metaOn(words, [flat]), figure };
}

function posterColour(colour: string): string {
  const isRead = [WHITE, BLACK].some((words) => contrast(words, colour) >= WORDS);
  if (isRead && chroma(colour) >= STRONG) return colour;
  const deep = nearest(colour, 'darker', (one) => contrast(WHITE, one) >= DEEP)!;
  const bright = nearest(colour, 'lighter', (one) => contrast(BLACK, one) >= WORDS)!;
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
const readOn = (shades: readonly string[], colours: readonly string[]): string[] =>
  colours
    .map((colour) => setOff(colour, shades, FIGURE))
    .filter((colour) => colour !== null && chroma(colour) >= GREY) as string[];

/** How far apart two colours are, 0 to 442. */
function distance(one: string, other: string): number {
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
