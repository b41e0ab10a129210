import type { CSSProperties } from 'preact';
import type { Background } from '../../design/background.ts';
import type { Design } from '../../design/schema.ts';
import type { SlideGround } from '../composition.ts';
import { BLACK, contrast, mix, quieter, ROUNDING, WELL_READABLE } from './colours.ts';
import { type Ground, groundsOf, strongestOf } from './grounds.ts';
import { setOff } from './lightness.ts';
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

const WORDS = WELL_READABLE + ROUNDING;
/** A stroke of a marker, as a share of the accent that words are still read on. */
const STROKES = [1, 0.9, 0.75, 0.6, 0.45, 0.3, 0.2] as const;

/** The tones of a slide whose words stand on cards, while its foot stands on the ground. */
export function toneStyleOfCards(design: Design, name: SlideGround): CSSProperties {
  const { meta, words, flat } = groundOn(design, name);
  const seen = shadesOf(backgroundOn(design, name, true));
  const tile = tintOn(seen.length > 0 ? seen : [flat], words);
  return {
    ...toneStyle(design, 'paper'),
    ...{ '--foot': meta, '--frame-ink': words, '--frame-tile': tile, '--watermark': meta },
  } as CSSProperties;
}

/** The tones of a ground, as templates.css asks for them. */
export function toneStyle(design: Design, name: SlideGround): CSSProperties {
  const grounds = groundsOf(design);
  const { words, meta, figure, flat } = groundOn(design, name);
  const other = name === 'accent' ? grounds.paper : grounds.accent;
  const seen = shadesOf(backgroundOn(design, name, false));
  const shades = seen.length > 0 ? seen : [flat];
  const strong = setOff(figure, shades, WORDS) ?? words;
  const inks = inkStyle(design, words, flat);
  return {
    ...inks,
    '--link': setOff(inks['--link'], shades, WORDS) ?? words,
    '--quiet': meta,
    '--foot': meta,
    '--accent': figure,
    '--accent-words': strong,
    '--on-accent': contrast('#FFFFFF', figure) > contrast(BLACK, figure) ? '#FFFFFF' : BLACK,
    '--tint': tintOn(shades, words),
    '--bar': tintOn(shades, words),
    '--line': `${words}33`,
    '--ground': flat,
    // Of the accent as it is: figures are darker than it, to be read themselves.
    '--marker': strokeOn(name === 'accent' ? figure : strongestOf(design), flat, words),
    '--other': other.flat,
    '--on-other': other.words,
    '--on-other-quiet': other.meta,
    '--on-other-accent': other.figure,
    '--frame-ink': words,
    '--frame-tile': tintOn(shades, words),
    '--watermark': quieter(words, worstOf(words, shades), 0.72),
  } as CSSProperties;
}

/** A veil over the ground that leaves words read on it, as hex with alpha: of their colour, else against it. */
function tintOn(shades: readonly string[], words: string): string {
  const against = contrast(words, '#FFFFFF') > contrast(words, BLACK) ? '#FFFFFF' : BLACK;
  const veils: [string, number][] = [
    [words, 0.1],
    [words, 0.07],
    [against, 0.3],
  ];
  const isRead = ([veil, part]: [string, number]) =>
    shades.every((shade) => contrast(words, mix(veil, shade, part)) >= WORDS);
  const [colour, share] = veils.find(isRead) ?? veils.at(-1)!;
  return `${colour}${Math.round(share * 255)
    .toString(16)
    .padStart(2, '0')}`;
}

function strokeOn(accent: string, ground: string, words: string): string {
  const strokes = STROKES.map((share) => mix(accent, ground, share));
  return strokes.find((stroke) => contrast(words, stroke) >= WORDS) ?? ground;
}
