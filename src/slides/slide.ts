import type { Template } from '../design/carousel.ts';
import type { SafeArea } from '../design/platforms.ts';
import type { Design } from '../design/schema.ts';
import type { Crop } from '../edits/schema.ts';
import type { Composition } from './composition.ts';
import type { SlideCard } from './slide-card.ts';
import type { HiddenAuthor } from './text/identity.ts';

/** What stands round the posts of a slide of a carousel. */
export interface SlideFrame {
  /** What `edits.looks` calls it: the post that it begins with, or a plate. */
  anchor: string;
  template: Template;
  /** From 1. */
  place: number;
  of: number;
  /** CSS px from the edges of the slide to its cards, and to what stands at its head and foot. */
  top: number;
  bottom: number;
  safe: SafeArea;
  /** CSS px of the line round a card; words that stand on none have no line. */
  border: number;
  /** So low that what decorates it, and long names, must not take the room of words. */
  isLow: boolean;
  /** Who wrote the thread; null shows nobody. */
  byline: HiddenAuthor | null;
}

/** What stands on a slide that holds no posts. */
export type Plate =
  | {
      kind: 'cover';
      title: string;
      size: number;
      author: HiddenAuthor;
      picture: { url: string; focus: Crop | undefined } | null;
    }
  | { kind: 'outro'; text: string; size: number; author: HiddenAuthor };

/** What stands under the last card. */
export interface FooterContent {
  text: string;
  logo: string | null;
  /** Address of the thread, and how it is shown. */
  source: { kind: Exclude<Design['source'], 'none'>; url: string } | null;
}

/** One picture to be painted. Lengths are CSS px, whole numbers. */
export interface Slide {
  key: string;
  width: number;
  /** null: as high as its cards need. */
  height: number | null;
  margin: number;
  padding: number;
  textSize: number;
  cards: SlideCard[];
  /** Under the last card of the last slide. */
  footer: FooterContent | null;
  design: Design;
  /** Slides of a carousel alone have one. */
  frame?: SlideFrame;
  /** In the place of cards. */
  plate?: Plate;
  /** Slides that are set by what stands on them have one; their cards say what that is. */
  composition?: Composition;
}

/** Width that text and pictures have inside a card, CSS px. */
export function innerWidth({ width, margin, padding, design, frame }: Slide): number {
  const border = frame?.border ?? design.card.border.width;
  return width - 2 * margin - 2 * padding - 2 * border;
}

/**
 * A slide with something under its cards. Cards may reach under what a platform lays over a slide, since
 * their words do not; what stands under them has no such edge.
 */
export function withFooter(slide: Slide, footer: FooterContent | null): Slide {
  const { frame } = slide;
  if (!footer || !frame) return { ...slide, footer };
  const bottom = Math.max(frame.bottom, frame.safe.bottom);
  return { ...slide, footer, frame: { ...frame, bottom } };
}
