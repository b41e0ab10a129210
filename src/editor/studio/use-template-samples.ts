import { useEffect, useState } from 'preact/hooks';
import { COMPOSED, type ComposedTemplate } from '../../design/carousel.ts';
import type { Slide } from '../../slides/slide.ts';
import { carousel, layOut } from '../carousel/shown-carousel.ts';
import { shownDesign } from '../state/shown-design.ts';

/** Lays out the first slide with posts in templates that break lines otherwise. */
const LAID_OUT = [...COMPOSED, 'cards'] as const;
const LONGEST_WAIT = 500; // ms

type Samples = Partial<Record<ComposedTemplate | 'cards', Slide>>;

/** That slide in each of them, one after the other while the page has nothing more urgent to do. */
export function useTemplateSamples(): Samples {
  const shown = carousel.value;
  const [samples, setSamples] = useState<Samples>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: laid out again with each carousel
  useEffect(() => {
    let waiting = 0;
    const next = (at: number) => {
      const template = LAID_OUT[at];
      if (!template || shown.length === 0) return;
      const lay = () => {
        const sample = sampleOf(template);
        if (sample) setSamples((known) => ({ ...known, [template]: sample }));
        next(at + 1);
      };
      waiting = requestIdleCallback(lay, { timeout: LONGEST_WAIT });
    };
    next(0);
    return () => cancelIdleCallback(waiting);
  }, [shown]);
  return samples;
}

function sampleOf(template: keyof Samples): Slide | undefined {
  const design = shownDesign.peek();
  const isShown = (slide: Slide) => slide.frame?.template === template;
  const slides = carousel.peek().some(isShown)
    ? carousel.peek()
    : (layOut?.({ ...design, carousel: { ...design.carousel, template } }, {}) ?? []);
  return slides.find((slide) => !slide.plate && isShown(slide)) ?? slides[0];
}
