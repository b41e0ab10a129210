import type { Design } from '../design/schema.ts';
import type { Framing } from '../edits/crops.ts';
import type { Role } from './roles.ts';
import type { SlideCard } from './slide-card.ts';
import type { HiddenAuthor } from './text/identity.ts';
import type { Words } from './text/words.ts';

/** What composed slides stand on, by turns. */
export const GROUNDS = [
  /** The card's colour. */
  'paper',
  /** Its opposite. */
  'ink',
  /** The strongest colour of the style. */
  'accent',
  /** A photo under a scrim (style/scrim.ts). */
  'photo',
] as const;
export type GroundName = (typeof GROUNDS)[number];

/** The ground of a slide: one of those that take turns, or the design's own background. */
export type SlideGround = GroundName | 'own';

/** CSS px from the upper left corner of the slide. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What words and shapes are coloured by; the ground of the slide says what each comes to. */
export const TONES = [
  ...(['ink', 'quiet', 'accent', 'tint', 'marker', 'ground', 'foot', 'faint'] as const),
  /** What is read on a shape of the accent; the other ground of a slide that has two, and what is read on that. */
  ...(['on-accent', 'other', 'on-other', 'on-other-quiet', 'on-other-accent'] as const),
] as const;
export type Tone = (typeof TONES)[number];

/** Lines of words, broken by us. */
export interface TextPart {
  kind: 'text';
  /** Its height is that of its lines. */
  box: Box;
  lines: Words[];
  /** Of each line, CSS px. */
  widths: number[];
  /** CSS px. */
  size: number;
  /** From one line to the next, CSS px. */
  leading: number;
  family: string;
  weight: number;
  /** em */
  tracking: number;
  /** Between words, beside the font's own space, em. */
  spacing?: number;
  /** Against the direction of the words. */
  align: 'start' | 'center' | 'end';
  tone: Tone;
  /** What its words are for; without it they are of the slide, or for the eye. */
  role?: Role;
  lang: string | null;
  dir: 'auto' | 'ltr' | 'rtl';
  /** Stands there for the eye: words that are read elsewhere. */
  isDecoration?: true;
  /** Of the slide, not of the post: who wrote it, which page it is. */
  isMeta?: true;
}

export interface PicturePart {
  kind: 'picture';
  box: Box;
  url: string | null;
  alt: string;
  fit: 'cover' | 'contain';
  /** What of it stays in sight. */
  framing: Framing | undefined;
  /** CSS px. */
  radius: number;
  /** CSS px by which it is blurred: it lies behind words. */
  blur?: number;
  /** Of a video or GIF: what it says of itself. */
  sign?: { kind: 'video' | 'gif'; text: string };
}

/** A plain shape. */
export interface ShapePart {
  kind: 'shape';
  box: Box;
  /** A tone, or a CSS background where it is one of its own. */
  tone: Tone | { css: string };
  radius: number;
  /** Degrees, clockwise. */
  tilt?: number;
}

export interface AvatarPart {
  kind: 'avatar';
  box: Box;
  author: HiddenAuthor;
  /** CSS px of the ring round it. */
  ring: number;
}

/** What a post has under its words, drawn as on a card. */
export interface AttachmentsPart {
  kind: 'attachments';
  box: Box;
  card: SlideCard;
  /** Of its words, CSS px. */
  size: number;
  /** As a design calls it: that of running text on this slide. */
  family: string;
}

/** An address as a code. */
export interface QrPart {
  kind: 'qr';
  box: Box;
  address: string;
}

/** Another slide, small and tilted, as a decoration: nobody reads it there. */
export interface PeekPart {
  kind: 'peek';
  /** Before it is tilted; it may go on over the edge. */
  box: Box;
  /** Degrees, clockwise. */
  tilt: number;
  /** Width of the box ÷ that of the slide. */
  scale: number;
  of: Composition;
  /** Of the slide that shows. */
  design: Design;
}

/** What stands on a composed slide, from back to front and in the order in which it is read. */
export type Part =
  | TextPart
  | PicturePart
  | ShapePart
  | AvatarPart
  | AttachmentsPart
  | QrPart
  | PeekPart;

/** A slide as it is set: everything has its place. */
export interface Composition {
  ground: SlideGround;
  parts: Part[];
}
