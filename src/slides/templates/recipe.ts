import type { FontFamily } from '../../design/font-families.ts';
import type { Cover } from '../../design/slide-layouts.ts';
import type { GroundName } from '../composition.ts';
import type { Use } from '../roles.ts';
import type { SlideKind } from '../slide-kinds.ts';
import type { Cuts } from './cuts.ts';

/** A font that a template asks for; `own` takes the one that the design has. */
export type Wanted = FontFamily | 'own';

/** What makes a template: everything in which it differs from the others. */
export interface Recipe {
  fonts: Record<Use, Wanted>;
  cuts: Cuts;
  /** Largest steps, where they are smaller than layouts have them: output px of the drawn slide. */
  most?: { large: number; small: number; figure: number };
  /** Step of the numbers of points, where it is not NUMERAL: output px of the drawn slide. */
  numeral?: number;
  /** Letters of a part of a long text at most, where they are fewer than others have. */
  part?: number;
  /** The ground of each kind of slide; null lets all three take turns. */
  grounds: (Partial<Record<SlideKind, Ground>> & { others: Ground }) | null;
  /**
   * The accent ground: one strong color, the gradient that the style has, or its colors as lights in the dark that
   * run on over the edges of slides.
   */
  accent: 'flat' | 'flowing' | 'glow';
  /** Of the accent in white paper and black ink, 0 to 1; without a word what `style/grounds.ts` has. */
  tints?: { paper: number; ink: number };
  /** Paper is no card, but a strong light color. */
  isPaperBright?: true;
  /** Ink is the colors of the style as a sky at dusk over a dark shore. */
  isInkSky?: true;
  /** Covers that it draws as another one. */
  covers: Partial<Record<Cover, Cover>>;
  /** Where words stand that would stand in the middle of their room. */
  placing?: 'top' | 'bottom';
  /** Words that are seen, not read, stand in the middle of their lines. */
  isCentered?: true;
  /** All that stands on a slide begins at its margin, the last slide, too. */
  isFlush?: true;
  /**
   * How words are made to stand out: the last of them under a marker, in statements of any length and else by the one
   * number or the last sign in the accent (`closing`), or in longer ones alone (`marker`); numbers in the accent; each
   * sentence of a statement by itself.
   */
  emphasis: 'marker' | 'closing' | 'numbers' | 'sentences' | 'none';
  /** Short words in the largest type grow by this, where they fit. */
  grown?: number;
  /** All words but figures begin so much larger, where they fit; slides that are alike do not wait for one another. */
  roomy?: number;
  /** Words of a single photo stand on it, or under it, however many they are. */
  photos?: 'over' | 'under';
  /** Slides without a picture have the nearest photo of the thread behind their words. */
  isOnPhotos?: true;
  /** Kept free of words beside the usual edges, output px of the drawn slide; the start is where lines begin. */
  room?: { top: number; start: number };
  /** Posts stand as X shows them, on a card. */
  isOnCards?: true;
  decoration: Decoration;
}

/** What a template has on its slides beside their words and pictures; compose/decoration.ts draws it. */
export type Decoration =
  | 'none'
  | 'rule'
  | 'scale'
  | 'sheet'
  | 'window'
  | 'line'
  | 'halves'
  | 'letter'
  | 'sun'
  | 'dot';

/** One of those that take turns, or of paper and ink the darker one: in a dark style that is paper. */
type Ground = Exclude<GroundName, 'photo'> | 'dark';
