import type { Template } from '../design/carousel.ts';
import type { SafeArea } from '../design/platforms.ts';
import type { Design } from '../design/schema.ts';
import type { Composition } from './composition.ts';
import type { SlideCard } from './slide-card.ts';
import type { HiddenAuthor } from './text/identity.ts';

/** The place of a slide in its carousel, and what is free at its edges. */
export interface SlideFrame {
  /** What `edits.looks` calls it: the post that it begins with, or a plate. */
  anchor: string;
  template: Template;
  /** From 1. */
  place: number;
  of: number;
  /** CSS px from the edges of the slide to what stands on it. */
  top: number;
  bottom: number;
  /** What the platform may cover, as who reads this slide sees it. */
  safe: SafeArea;
}

/** What a slide says that holds no posts. */
export type Plate =
  | { kind: 'cover'; title: string; author: HiddenAuthor }
  | { kind: 'outro'; text: string; author: HiddenAuthor };

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
  /** Of the cover and of the last slide. */
  plate?: Plate;
  /** What stands where on a slide of a carousel, once it is set; its cards say what that is. */
  composition?: Composition;
}

/** What the slides of a carousel have in common. */
export type Blank = Omit<Slide, 'key' | 'cards' | 'footer'>;

/** Width that text and pictures have inside a card, CSS px. */
export function innerWidth({ width, margin, padding, design, frame }: Slide): number {
  const border = frame ? 0 : design.card.border.width;
  return width - 2 * margin - 2 * padding - 2 * border;
}
