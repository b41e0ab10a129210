import type { FontFamily } from '../../design/font-families.ts';
import { plainText } from '../../thread/spans.ts';
import { bundledFamily, CODE_FONT, familyKind, fontStack } from '../fonts/font-stacks.ts';
import type { Words } from '../text/words.ts';
import type { Face } from './set-text.ts';
import { type WidthOf, widthsIn } from './widths.ts';

/** What composed slides are measured with. */
export interface TypeMeasure {
  widthOf: WidthOf;
  /** The whole CSS `font-family` of a family, with the fonts behind it for other scripts. */
  stackOf(family: string, lang: string | null): string;
}

/** Measures with the fonts and the stylesheet of `stage`'s document; both must be loaded. */
export function typeMeasureIn(stage: HTMLElement): TypeMeasure {
  const known = new Map<string, string>();
  return {
    widthOf: widthsIn(stage.ownerDocument),
    stackOf(family, lang) {
      const key = `${family} ${lang}`;
      const stack = known.get(key) ?? readStack(stage, family, lang);
      known.set(key, stack);
      return stack;
    },
  };
}

function readStack(stage: HTMLElement, family: string, lang: string | null): string {
  const slide = stage.ownerDocument.createElement('div');
  const words = stage.ownerDocument.createElement('div');
  slide.className = 'slide';
  words.className = `set ${familyKind(family)}`;
  words.style.setProperty('--family', fontStack(family));
  if (lang) words.lang = lang;
  slide.append(words);
  stage.append(slide);
  const { fontFamily } = getComputedStyle(words);
  slide.remove();
  return fontFamily;
}

/** How type of one role is set in a family. */
export interface Cut {
  family: string;
  weight: number;
  tracking: number;
  spacing?: number;
}

/** Letters that are joined; browsers differ in whether they part them. */
const CURSIVE = /[\p{sc=Arabic}\p{sc=Syriac}\p{sc=Mandaic}\p{sc=Mongolian}\p{sc=Nko}\p{sc=Adlam}]/u;

const UNMOVED = { tracking: 0, spacing: 0 } as const;

/** The face of a cut for words of a language. */
export function faceOf(
  { family, weight, tracking, spacing = 0 }: Cut,
  lang: string | null,
  type: TypeMeasure,
  words: Words = [],
): Face {
  return {
    family: type.stackOf(family, lang),
    ...{ weight, ...(CURSIVE.test(plainText(words)) ? UNMOVED : { tracking, spacing }) },
    strong: heavier(family, weight),
    code: type.stackOf(CODE_FONT satisfies FontFamily, lang),
  };
}

/** Scripts with marks above and below, whose lines would touch as near to one another as Latin ones; em. */
const TALL: readonly [script: RegExp, leading: number][] = [
  [/[\p{sc=Tibetan}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Javanese}\p{sc=Balinese}]/u, 1.6],
  [/[\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Thai}\p{sc=Lao}]/u, 1.35],
  [/[\p{sc=Devanagari}\p{sc=Bengali}\p{sc=Gurmukhi}\p{sc=Gujarati}\p{sc=Oriya}]/u, 1.3],
  [/[\p{sc=Tamil}\p{sc=Telugu}\p{sc=Kannada}\p{sc=Malayalam}\p{sc=Sinhala}]/u, 1.35],
];

/** Emoji reach from over the capitals down to the descenders: in tight lines they stand on the words over them. */
const EMOJI = { sign: /\p{Emoji_Presentation}|\uFE0F/u, leading: 1.24 } as const;

/** From one line to the next, em: what the type asks for, and more where the letters need it. */
export function leadingFor(words: Words, leading: number): number {
  const flat = plainText(words);
  const least = EMOJI.sign.test(flat) ? EMOJI.leading : 0;
  return Math.max(leading, least, ...TALL.map(([script, own]) => (script.test(flat) ? own : 0)));
}

/** The weight of bold words among others. */
function heavier(family: string, weight: number): number {
  return nearestWeight(family, Math.max(650, weight + 250));
}

/** The weight that a family has nearest to the one wanted. */
export function nearestWeight(family: string, weight: number): number {
  const { min, max } = bundledFamily(family)?.weights ?? { min: 100, max: 900 };
  return Math.min(max, Math.max(min, weight));
}
