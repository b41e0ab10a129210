import { useEffect, useRef, useState } from 'preact/hooks';
import type { Template } from '../../design/carousel.ts';
import type { Slide } from '../../slides/slide.ts';
import { layOutFirst } from '../carousel/follow-carousel.ts';
import { oneByOne } from '../carousel/one-by-one.ts';
import { carousel } from '../carousel/shown-carousel.ts';
import { shownDesign } from '../state/shown-design.ts';

/** The cover and one post in each template that is laid out. */
type Samples = Partial<Record<Template, readonly Slide[]>>;

/**
 * Those slides in each of the templates that have been in sight. They are laid out one by one, while nothing more urgent
 * is to do, and anew with each carousel.
 */
export function useTemplateSamples(seen: readonly Template[]): Samples {
  const shown = carousel.value;
  const [samples, setSamples] = useState<Samples>({});
  /** What has been laid out of the carousel that is shown: templates come into sight one after the other. */
  const made = useRef({ of: shown, templates: new Set<Template>() });
  // biome-ignore lint/correctness/useExhaustiveDependencies: laid out again with each carousel
  useEffect(() => {
    if (shown.length === 0) return;
    if (made.current.of !== shown) made.current = { of: shown, templates: new Set() };
    const { templates } = made.current;
    const missing = seen.filter((one) => !templates.has(one));
    return oneByOne(missing, async (template, _, signal) => {
      const slides = await samplesOf(template, signal);
      if (signal.aborted) return;
      templates.add(template);
      setSamples((known) => ({ ...known, [template]: slides }));
    });
  }, [shown, seen]);
  return samples;
}

async function samplesOf(template: Template, signal: AbortSignal): Promise<readonly Slide[]> {
  const design = shownDesign.peek();
  const isShown = carousel.peek().some(({ frame }) => frame?.template === template);
  const slides = isShown
    ? carousel.peek()
    : await layOutFirst?.({ ...design, carousel: { ...design.carousel, template } }, signal);
  return slides?.slice(0, 2) ?? [];
}
