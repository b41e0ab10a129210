import * as v from 'valibot';
import { choice, flag, group, line, lineOrAuto, whole } from './fields.ts';

/** Templates whose slides are set by what stands on them (slides/compose). */
export const COMPOSED = [
  ...(['bold', 'editorial', 'photos', 'post', 'figures', 'notepad'] as const),
  ...(['console', 'swiss', 'glow', 'split', 'poster', 'quiet'] as const),
] as const;
export type ComposedTemplate = (typeof COMPOSED)[number];

/** Templates in which every post stands on its slide in the same way. */
export const UNIFORM = [
  ...(['cards', 'top', 'drawer', 'window', 'bubble', 'sheet'] as const),
  ...(['bare', 'number', 'quote', 'bar', 'outline', 'magazine'] as const),
] as const;

/** Looks of the slides of a carousel; slides/style/templates.css draws them. */
export const TEMPLATES = [...COMPOSED, ...UNIFORM] as const;
export type Template = (typeof TEMPLATES)[number];

/** Whether slides in a template are set by what stands on them. */
export const isComposed = (template: Template): template is ComposedTemplate =>
  (COMPOSED as readonly Template[]).includes(template);

/** Slides that say who wrote them at the foot. */
export const SIGNED_SLIDES = ['every', 'ends', 'none'] as const;
export const PAGE_NUMBERS = ['none', 'plain', 'fraction', 'padded'] as const;
export const PROGRESSES = ['none', 'dots', 'line'] as const;
/** `auto` is what the platform takes first. */
export const CAROUSEL_FILES = ['auto', 'png', 'jpeg', 'webp', 'pdf'] as const;

export type PageNumbers = (typeof PAGE_NUMBERS)[number];
export type Progress = (typeof PROGRESSES)[number];

/** Output px per CSS px of every carousel: a slide of 1080 px is laid out at 540. */
export const CAROUSEL_SCALE = 2;

export const CAROUSEL_RANGES = {
  /** Output px. */
  side: { min: 400, max: 2400 },
  /** CSS px. Below 12 nobody reads on a phone. */
  text: { min: 12, max: 40 },
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
  progress: choice(PROGRESSES, 'none'),
  /** Who wrote it, small, at the foot of composed slides: on every one, on the cover and the last, on none. */
  author: choice(SIGNED_SLIDES, 'every'),
  /** Composed slides stand on grounds that take turns. */
  alternate: flag(true),
  /** An arrow on the first slide. */
  swipe: flag(false),
  /** Who wrote it, at the head of every slide. */
  byline: flag(false),
  /** One background over all slides. */
  across: flag(false),
  /** Short posts may share a slide. */
  share: flag(false),
  /** All texts have one size between these, CSS px. */
  smallest: whole(CAROUSEL_RANGES.text, 15),
  largest: whole(CAROUSEL_RANGES.text, 22),
});
export type Carousel = v.InferOutput<typeof CarouselSchema>;
