import {
  fitsLimits,
  isBanded,
  isCut,
  largestScale,
  type PixelSize,
  tallestFit,
} from '../../design/limits.ts';
import { PLATE_LOOKS } from '../../edits/schema.ts';
import { slidesOf } from '../../slides/compose/slides-of.ts';
import { loadFontsFor } from '../../slides/fonts/fonts.ts';
import { cutSlide } from '../../slides/paging/cut-slide.ts';
import { inSlices, type Sliced } from '../../slides/slices.ts';
import type { Slide } from '../../slides/slide.ts';
import { familiesIn } from '../../slides/templates/families.ts';
import { wordsOnSlides } from '../../slides/text/words-on-slides.ts';
import type { Assets } from '../../slides/view/assets.ts';
import { loadGrain } from '../../slides/view/grain.tsx';
import { type MeasureSlide, measureIn } from '../../slides/view/measure.tsx';
import { loadQrCodes } from '../../slides/view/qr-code.tsx';
import type { Job } from '../../store/database.ts';
import { loadOwnFont } from '../../store/own-files.ts';
import type { Thread } from '../../thread/schema.ts';
import { openStage } from './hidden-stage.tsx';

/** A slide and the size it is painted at, CSS px, whole. */
export interface PlannedSlide {
  slide: Slide;
  size: PixelSize;
}

/** Every slide does not fit what the format can hold. */
export class TooLarge extends Error {
  override name = 'TooLarge';
  readonly largestScale: number | null;
  constructor(scale: number | null) {
    super('a slide is larger than the format can hold');
    this.largestScale = scale;
  }
}

/**
 * Lays out all slides of an export before any is painted.
 * @throws TooLarge with the largest scale that fits, rather than leave a blank or cropped file; the signal's reason
 */
export async function planSlides(
  { edits, design, settings }: Pick<Job, 'edits' | 'design' | 'settings'>,
  thread: Thread,
  assets: Assets,
  signal?: AbortSignal,
): Promise<PlannedSlide[]> {
  const isSourceLast = edits.looks[PLATE_LOOKS.outro]?.layout === 'source';
  if (design.source === 'qr' || isSourceLast) await loadQrCodes();
  await loadFontsFor(wordsOnSlides(thread, edits, design), familiesIn(design), loadOwnFont);
  const { scale, format } = settings;
  const stage = openStage();
  try {
    const measure = measureIn(stage, assets);
    const work = slidesOf(thread, edits, design, settings.layout, measure);
    const slides = await inSlices(work, signal);
    if (slides.some((slide) => slide.design.background.grain > 0)) await loadGrain();
    const planned = await inSlices(sized(slides, settings, measure), signal);
    const sizes = planned.map(({ size }) => size);
    if (!sizes.every((size) => fitsLimits(size, scale, format) || isBanded(size, settings))) {
      throw new TooLarge(largestScale(sizes, format));
    }
    return planned;
  } finally {
    stage.remove();
  }
}

/** The slides, tall ones in parts where they are wanted so, with their sizes. */
function* sized(
  whole: readonly Slide[],
  settings: Job['settings'],
  measure: MeasureSlide,
): Sliced<PlannedSlide[]> {
  const { scale, format } = settings;
  const slides: Slide[] = [];
  for (const slide of whole) {
    const most = tallestFit(slide.width, scale, format);
    const isTall = isCut(settings) && measure(slide).height > most;
    slides.push(...(isTall ? yield* cutSlide(slide, most, measure) : [slide]));
  }
  // Those of a carousel have been measured already.
  const isFixed = slides.every(({ height }) => height !== null);
  const measured = isFixed ? [] : measure.all(slides);
  return slides.map((slide, place) => {
    const height = slide.height ?? measured[place]!.height;
    return { slide, size: { width: slide.width, height } };
  });
}
