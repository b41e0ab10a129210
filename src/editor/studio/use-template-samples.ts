import { useEffect, useState } from 'preact/hooks';
import { COMPOSED, type ComposedTemplate } from '../../design/carousel.ts';
import type { Slide } from '../../slides/slide.ts';
import { layOut } from '../carousel/follow-carousel.ts';
import { oneByOne } from '../carousel/one-by-one.ts';
import { carousel } from '../carousel/shown-carousel.ts';
import { shownDesign } from '../state/shown-design.ts';

/** Lays out the first slide with posts in templates that break lines otherwise. */
const LAID_OUT = [...COMPOSED, 'cards'] as const;

type Samples = Partial<Record<ComposedTemplate | 'cards', Slide>>;

/** That slide in each of them. */
export function useTemplateSamples(): Samples {
  const shown = carousel.value;
  const [samples, setSamples] = useState<Samples>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: laid out again with each carousel
  useEffect(() => {
    if (shown.length === 0) return;
    return oneByOne(LAID_OUT, async (template, _, signal) => {
      const sample = await sampleOf(template, signal);
      if (sample && !signal.aborted) setSamples((known) => ({ ...known, [template]: sample }));
    });
  }, [shown]);
  return samples;
}

async function sampleOf(template: keyof Samples, signal: AbortSignal): Promise<Slide | undefined> {
  const design = shownDesign.peek();
  const isShown = (slide: Slide) => slide.frame?.template === template;
  const slides = carousel.peek().some(isShown)
    ? carousel.peek()
    : await layOut?.({ ...design, carousel: { ...design.carousel, template } }, signal, {});
  return slides?.find((slide) => !slide.plate && isShown(slide)) ?? slides?.[0];
}
