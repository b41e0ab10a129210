import { type Background, coloursOf } from '../../design/background.ts';
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

/** Of a light in the black that lies round the lights of a glow. */
const NIGHT = 0.16;
/** How far the neighbours of a color are from it: this share of the way to the next third of the wheel. */
const BESIDE = 0.4;
/** What makes a sky and lights look as if they had been photographed, %. */
const GRAIN = 20;

/** The color itself, or so much darker that white is read on it. */
export const deepened = (colour: string): string =>
  nearest(colour, 'darker', (one) => contrast(WHITE, one) >= WORDS) ?? BLACK;

/** So dark that white is read on it under the grain, too. */
const deepUnderGrain = (colour: string): string =>
  nearest(colour, 'darker', (one) =>
    shadesOf({ ...solid(one), grain: GRAIN }).every((shade) => contrast(WHITE, shade) >= WORDS),
  ) ?? BLACK;

/** Where a sky is of which color, % of the way down: its highest, the one between, its glow, the shore. */
const PLACES = { high: 28, between: 48, glow: 63, shore: 69 } as const;
/** The same over running text, which stands on the highest alone. */
const LOW: Readonly<Record<number, number>> = {
  [PLACES.high]: 78,
  [PLACES.between]: 86,
  [PLACES.glow]: 92,
  [PLACES.shore]: 96,
};
/** What is left of its colors over it and under it. */
const SKY = { high: 0.4, shore: 0.34, foot: 0.12 } as const;
/** A sky is greyer than the colors of a screen. */
const HAZE = { colour: '#55565E', share: 0.26, low: 0.16 } as const;

/** The colors of a style as a sky at dusk, from the coldest at the head to the warmest over a dark shore. */
export function skyGround(own: Background, strongest: string): Ground {
  const colours = litBy(own, strongest).sort((one, other) => warmth(one) - warmth(other));
  const inHaze = (colour: string, share: number) => deepUnderGrain(mix(HAZE.colour, colour, share));
  const high = inHaze(colours[0]!, HAZE.share);
  const between = colours.slice(1, -1).map((colour) => inHaze(colour, HAZE.share));
  const glow = inHaze(colours.at(-1)!, HAZE.low);
  const background: Background = {
    ...solid(mix(high, BLACK, SKY.high)),
    ...{ kind: 'gradient', angle: 180, grain: GRAIN, to: mix(high, BLACK, SKY.foot) },
    stops: [
      { colour: high, at: PLACES.high },
      ...between.slice(0, 1).map((colour) => ({ colour, at: PLACES.between })),
      { colour: glow, at: PLACES.glow },
      { colour: mix(glow, BLACK, SKY.shore), at: PLACES.shore },
    ],
  };
  return lightWordsOn(background, high, lit(own, strongest));
}

/** The same sky with its horizon at the foot of the slide. */
export const withLowHorizon = (sky: Background): Background => ({
  ...sky,
  stops: sky.stops.map(({ colour, at }) => ({ colour, at: LOW[at] ?? at })),
});

const warmth = (colour: string): number => {
  const [r, , b] = rgb(colour);
  return r - b;
};

/**
 * The strongest color of a style and its neighbours on the wheel as lights in the dark, each so deep that white is
 * read on it, and so on all they blend to. Its other colors are for figures.
 */
export function glowGround(own: Background, strongest: string): Ground {
  const first = isBrown(strongest) ? asRose(strongest) : strongest;
  const beside = besides(first).filter(
    (one) => !isBrown(one) && (isViolet(first) || !isViolet(one)),
  );
  const lights = [...new Set([...beside, first].map(deepUnderGrain))];
  const background: Background = {
    ...{
      ...own,
      kind: 'mesh',
      grain: GRAIN,
      from: mix(lights[0]!, BLACK, NIGHT),
      to: lights.at(-1)!,
    },
    stops: lights.slice(0, -1).map((colour, at) => ({ colour, at: 30 * (at + 1) })),
  };
  return lightWordsOn(background, worstOf(WHITE, shadesOf(background)), lit(own, strongest));
}

function lightWordsOn(background: Background, flat: string, figures: readonly string[]): Ground {
  const shades = shadesOf(background);
  const [figure = WHITE] = byChroma(readOn(shades, figures));
  return { background, flat, words: WHITE, meta: metaOn(WHITE, shades), figure };
}

const lit = (own: Background, strongest: string): readonly string[] =>
  hasColours(own) && own.kind !== 'pattern' ? coloursOf(own) : [strongest];

/** The colors of a style; of one color that and its neighbours on the wheel. */
function litBy(own: Background, strongest: string): string[] {
  const colours = [...new Set(lit(own, strongest))].filter((colour) => chroma(colour) >= GREY);
  if (colours.length > 1) return colours;
  const [only = strongest] = colours;
  return [...besides(only), only];
}

/** Orange, yellow and lime on which white is read are brown and olive, and no lights. */
function isBrown(colour: string): boolean {
  const [r, g, b] = rgb(colour);
  return g > b && r > b && (r >= g ? g - b > 0.13 * (r - b) : r - b > 0.6 * (g - b));
}

/** In the place of orange, the rose that is as far from red. */
function asRose(colour: string): string {
  const [r, g, b] = rgb(colour);
  return toHex([Math.max(r, g), b, Math.min(r, g)]);
}

/** Between blue and rose: a blue that glows with it looks like every other glow. */
function isViolet(colour: string): boolean {
  const [r, g, b] = rgb(colour);
  const share = (r - g) / (b - g);
  return b > r && r > g && share > 0.15 && share < 0.85;
}

/** The neighbours of a color on the wheel, which are as strong; those of a grey are that. */
function besides(colour: string): string[] {
  const parts = rgb(colour);
  const [r, g, b] = parts;
  const [least, most] = [Math.min(...parts), Math.max(...parts)];
  const asStrong = (one: string): string => {
    const own = rgb(one);
    const [low, high] = [Math.min(...own), Math.max(...own)];
    if (low === high) return one;
    return toHex(own.map((part) => least + ((part - low) / (high - low)) * (most - least)));
  };
  return [toHex([g, b, r]), toHex([b, r, g])].map((one) => asStrong(mix(one, colour, BESIDE)));
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
