import type { CSSProperties } from 'preact';
import { coloursOf } from '../../design/background.ts';
import type { Design } from '../../design/schema.ts';
import { fontStack } from '../fonts/font-stacks.ts';
import type { Slide } from '../slide.ts';
import { averageColour, backgroundStyle } from './background-css.ts';
import { contrast, mix, quieter, READABLE, readableOn } from './colours.ts';

export const LINK_COLOURS = ['#1B62D1', '#6FB2FF', '#1D9BF0'] as const;
const HIGHLIGHTS = ['#FFE58A', '#6B5A12'] as const;
/** To be read on white as well as on black, where nobody knows what will lie behind. */
export const MIDDLE_GREY = '#75777F';
export const WHITE = '#FFFFFF';

/** The values of a design that slides.css asks for, and the background. */
export function slideStyle(
  slide: Slide,
  ground = backgroundStyle(slide.design.background),
): CSSProperties {
  const { design } = slide;
  const { card, type, watermark } = design;
  const paper = paperColour(design);
  return {
    width: `${slide.width}px`,
    ...(slide.height !== null && { height: `${slide.height}px` }),
    ...ground,
    '--margin': `${slide.margin}px`,
    '--gap': `${design.gap}px`,
    '--padding': `${slide.padding}px`,
    '--radius': `${card.radius}px`,
    '--size': `${slide.textSize}px`,
    '--family': fontStack(type.family),
    '--weight': String(type.weight),
    '--strong': String(Math.min(900, Math.max(650, type.weight + 250))),
    '--leading': String(type.lineHeight / 100),
    '--align': type.align,
    ...inkStyle(design, design.textColor, paper),
    '--paper': withOpacity(card.colour, card.opacity),
    '--border': `${card.border.width}px solid ${card.border.colour}`,
    '--shadow': shadow(card.shadow),
    '--watermark': watermarkColour(design),
    '--watermark-opacity': String(watermark.opacity / 100),
    '--watermark-place': watermark.place,
  } as CSSProperties;
}

/** The colours of words, of what is quieter, and of lines, where `ink` stands on `paper`. */
export function inkStyle({ linkColor }: Design, ink: string, paper: string) {
  return {
    '--ink': ink,
    '--under': paper,
    '--quiet': quieter(ink, paper, 0.62),
    '--line': mix(ink, paper, 0.12),
    '--tint': mix(ink, paper, 0.05),
    '--bar': mix(ink, paper, 0.1),
    '--link': linkColor ?? readableLink(paper, ink),
    '--highlight': readable(HIGHLIGHTS, ink) ?? HIGHLIGHTS[0],
  };
}

/** What the words stand on: the card's colour, and through it that of the background. */
export function paperColour({ background, card }: Design): string {
  const behind = background.kind === 'transparent' ? WHITE : averageColour(background);
  return mix(card.colour, behind, card.opacity / 100);
}

/** The words of the posts against what they stand on, 1 to 21. */
export function textContrast(design: Design): number {
  return contrast(design.textColor, paperColour(design));
}

function readableLink(paper: string, ink: string): string {
  return readable(LINK_COLOURS, paper) ?? ink;
}

function readable(colours: readonly string[], against: string): string | undefined {
  return colours.find((colour) => contrast(colour, against) >= READABLE);
}

function withOpacity(colour: string, percent: number): string {
  if (percent === 100) return colour;
  return `${colour}${Math.round((percent / 100) * 255)
    .toString(16)
    .padStart(2, '0')}`;
}

/** Contact and ambient shadow; 50 % is the default look. */
function shadow(strength: number): string {
  if (strength === 0) return 'none';
  const alpha = (full: number) => `rgba(20, 21, 26, ${((full * strength) / 50).toFixed(3)})`;
  const grown = (px: number) => `${Math.round((px * (50 + strength)) / 100)}px`;
  return [
    `0 1px 2px ${alpha(0.1)}`,
    `0 ${grown(10)} ${grown(28)} -${grown(6)} ${alpha(0.18)}`,
  ].join(', ');
}

/** The watermark stands at the foot of the picture, over the second half of the gradient. */
function watermarkColour({ background }: Design): string {
  if (background.kind === 'transparent') return MIDDLE_GREY;
  // On a dark plate of its own (slides.css).
  if (background.kind === 'image') return WHITE;
  const colours = coloursOf(background);
  const behind = colours.slice(Math.floor((colours.length - 1) / 2));
  const ink = readableOn(behind);
  return quieter(ink, behind.at(-1)!, 0.72);
}
