/** A font as lines are set in it. Sizes come later: widths are measured in em. */
export interface Font {
  /** CSS `font-family`, the whole stack of it. */
  family: string;
  weight: number;
  /** em between letters; negative in large type. */
  tracking: number;
  /** em between words, beside the space that the font has for them. */
  spacing: number;
}

/** How wide a piece of text is in a font, em. */
export type WidthOf = (text: string, font: Font) => number;

/** Output px at which widths are measured: large enough for the browsers' rounding not to count. */
const MEASURED_AT = 100;
/** Widths are whole multiples of this part of an em, so that both browsers break the same lines. */
const GRAIN = 500;

/**
 * Measures with the fonts of a document. They must be loaded before: the widths of the fallback font
 * would be kept.
 */
export function widthsIn(owner: Document): WidthOf {
  // Most slides need none.
  let context: CanvasRenderingContext2D | undefined;
  const known = new Map<string, number>();
  return (text, { family, weight, tracking, spacing }) => {
    const font = `${weight} ${MEASURED_AT}px ${family}`;
    const key = `${font}|${text}`;
    let width = known.get(key);
    if (width === undefined) {
      context ??= contextIn(owner);
      context.font = font;
      width = Math.ceil((context.measureText(text).width / MEASURED_AT) * GRAIN) / GRAIN;
      known.set(key, width);
    }
    return width + tracking * countLetters(text) + spacing * countSpaces(text);
  };
}

function contextIn(owner: Document): CanvasRenderingContext2D {
  const context = owner.createElement('canvas').getContext('2d')!;
  context.textRendering = 'geometricPrecision';
  context.fontKerning = 'normal';
  return context;
}

const countSpaces = (text: string): number => text.split(' ').length - 1;

const letters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Letters as tracking counts them. */
function countLetters(text: string): number {
  return ASCII.test(text) ? text.length : [...letters.segment(text)].length;
}

const ASCII = /^[ -~]*$/;
