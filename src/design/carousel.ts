import * as v from 'valibot';
import { choice, flag, group, line, lineOrAuto, whole } from './fields.ts';

/** Looks of the slides of a carousel; slides/templates says what makes each. */
export const TEMPLATES = [
  ...(['bold', 'editorial', 'photos', 'post', 'figures', 'notepad'] as const),
  ...(['console', 'swiss', 'glow', 'split', 'poster', 'quiet'] as const),
] as const;
export type Template = (typeof TEMPLATES)[number];

/** Slides that say who wrote them at the foot. */
export const SIGNED_SLIDES = ['every', 'ends', 'none'] as const;
export const PAGE_NUMBERS = ['none', 'plain', 'fraction', 'padded'] as const;
/** `auto` is what the platform takes first. */
export const CAROUSEL_FILES = ['auto', 'png', 'jpeg', 'webp', 'pdf'] as const;

export type PageNumbers = (typeof PAGE_NUMBERS)[number];

/** Output px per CSS px of every carousel: a slide of 1080 px is laid out at 540. */
export const CAROUSEL_SCALE = 2;

export const CAROUSEL_RANGES = {
  /** Output px. */
  side: { min: 400, max: 2400 },
} as const;

/** How a thread becomes slides. Part of a Design: it is kept, undone and named with it. */
export const CarouselSchema = group({
  /** A row of the platforms (platforms.ts), or `own`. */
  size: v.fallback(v.pipe(v.string(), v.regex(/^[a-z-]{1,30}$/)), 'instagram-portrait'),
  ownWidth: whole(CAROUSEL_RANGES.side, 1080),
  ownHeight: whole(CAROUSEL_RANGES.side, 1350),
  template: choice(TEMPLATES, 'bold'),
  file: choice(CAROUSEL_FILES, 'auto'),
  cover: flag(true),
  /** Without one it is how the first post begins. */
  coverTitle: line(200, ''),
  outro: flag(true),
  /** Null: whom to follow. */
  outroText: lineOrAuto(160),
  numbers: choice(PAGE_NUMBERS, 'fraction'),
  /** Who wrote it, small, at the foot of slides: on every one, on the cover and the last, on none. */
  author: choice(SIGNED_SLIDES, 'every'),
  /** Slides stand on grounds that take turns. */
  alternate: flag(true),
  /** One background over all slides. */
  across: flag(false),
});
export type Carousel = v.InferOutput<typeof CarouselSchema>;
