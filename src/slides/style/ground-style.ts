import type { CSSProperties } from 'preact';
import { type Background, coloursOf } from '../../design/background.ts';
import type { Design } from '../../design/schema.ts';
import type { SlideGround } from '../composition.ts';
import { recipeOf } from '../templates/recipes.ts';
import { accentWords } from './accent-words.ts';
import { brightGround } from './bright-grounds.ts';
import { BLACK, contrast, mix, quieter, READABLE } from './colours.ts';
import { byChroma, FIGURE, type Ground, hasColours, metaOn, WORDS } from './ground-colours.ts';
import { groundsOf, strongestOf } from './grounds.ts';
import { setOff } from './lightness.ts';
import { markerOn } from './marker.ts';
import { type OwnGround, ownGround } from './own-ground.ts';
import { shadesOf, worstOf } from './shades.ts';
import { inkStyle } from './slide-style.ts';

/**
 * What lies behind everything on the slide.
 *
 * @param isOnCards its words stand on cards, and need nothing else to be read on
 */
export function backgroundOn(design: Design, name: SlideGround, isOnCards: boolean): Background {
  const ground = groundOn(design, name);
  const needsPaper = 'needsPaper' in ground && ground.needsPaper && !isOnCards;
  return needsPaper ? groundsOf(design).paper.background : ground.background;
}

function groundOn(design: Design, name: SlideGround): Ground | OwnGround {
  return name === 'own' ? ownGround(design) : groundsOf(design)[name];
}

/** The tones of a slide whose words stand on cards, while its foot stands on the ground. */
export function toneStyleOfCards(design: Design, name: SlideGround): CSSProperties {
  const { meta, words, flat } = groundOn(design, name);
  const seen = shadesOf(backgroundOn(design, name, true));
  const tile = tintOn(seen.length > 0 ? seen : [flat], words).colour;
  return {
    ...toneStyle(design, 'paper'),
    ...{ '--foot': meta, '--frame-ink': words, '--frame-tile': tile, '--watermark': meta },
  } as CSSProperties;
}

/** Of the marker in the bar of a poll that is not the longest. */
const SHARE = 0.45;

/** The tones of a ground, as composed.css asks for them. */
export function toneStyle(design: Design, name: SlideGround): CSSProperties {
  const grounds = groundsOf(design);
  const ground = groundOn(design, name);
  const { words, flat } = ground;
  const other = name === 'accent' ? grounds.paper : grounds.accent;
  const seen = shadesOf(backgroundOn(design, name, false));
  const shades = seen.length > 0 ? seen : [flat];
  const figure = setOff(ground.figure, shades, FIGURE) ?? words;
  const meta =
    contrast(ground.meta, worstOf(words, shades)) < READABLE ? metaOn(words, shades) : ground.meta;
  const inks = inkStyle(design, words, flat);
  const tint = tintOn(shades, words);
  const marker = markerOn(design, name, flat, words);
  const link = setOff(inks['--link'], [...shades, ...tint.shades], WORDS) ?? words;
  return {
    ...inks,
    '--link': link,
    '--faint': faintOn(design, words),
    '--quiet': metaOn(words, [...shades, ...tint.shades]),
    '--foot': meta,
    '--accent': figure,
    '--accent-words': accentWords([figure, ...stylesOwn(design)], words, shades),
    '--on-accent': onAccent(figure),
    '--tint': tint.colour,
    '--bar': tint.colour,
    '--share': setOff(mix(marker, flat, SHARE), [words], WORDS) ?? flat,
    '--line': `${words}33`,
    '--ground': flat,
    '--marker': marker,
    '--bright': brightGround(design.background, other.flat, strongestOf(design)).flat,
    '--other': other.flat,
    '--on-other': other.words,
    '--on-other-quiet': other.meta,
    '--on-other-accent': other.figure,
    '--frame-ink': words,
    '--frame-tile': tint.colour,
    '--watermark': quieter(words, worstOf(words, shades), 0.72),
  } as CSSProperties;
}

/** Colors of the style, the strongest first. */
const stylesOwn = ({ background }: Design): string[] =>
  hasColours(background) ? byChroma(coloursOf(background)) : [];

/**
 * A veil over the ground that leaves words read on it, of their colour, else against it.
 *
 * @returns its colour as hex with alpha, and what it makes of the shades
 */
function tintOn(shades: readonly string[], words: string): { colour: string; shades: string[] } {
  const against = contrast(words, '#FFFFFF') > contrast(words, BLACK) ? '#FFFFFF' : BLACK;
  // In 255ths, as alpha is written.
  const veils: [string, number][] = [
    [words, 26 / 255],
    [words, 18 / 255],
    [against, 77 / 255],
  ];
  const under = ([veil, part]: [string, number]) => shades.map((shade) => mix(veil, shade, part));
  const isRead = (veil: [string, number]) =>
    under(veil).every((shade) => contrast(words, shade) >= WORDS);
  const best = veils.find(isRead) ?? veils.at(-1)!;
  const [colour, share] = best;
  const alpha = Math.round(share * 255)
    .toString(16)
    .padStart(2, '0');
  return { colour: `${colour}${alpha}`, shades: under(best) };
}

/** White or ink; black on a middle tone, on which neither is read. */
function onAccent(accent: string): string {
  const best = contrast('#FFFFFF', accent) > contrast(BLACK, accent) ? '#FFFFFF' : BLACK;
  return contrast(best, accent) >= READABLE ? best : '#000000';
}

/** What a decoration is drawn in that words may stand on: of the color against theirs, it takes nothing from them. */
const AGAINST = { light: '#FFFFFF59', dark: '#0000002E' } as const;
/** Of the words' color, for the lines of squared paper, on which none stand: 16 %. */
const LINES = '29';

function faintOn({ carousel: { template } }: Design, words: string): string {
  if (recipeOf(template).decoration === 'sheet') return `${words}${LINES}`;
  return contrast(words, BLACK) > contrast(words, '#FFFFFF') ? AGAINST.dark : AGAINST.light;
}
