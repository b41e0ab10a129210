import { useEffect, useState } from 'preact/hooks';
import type { ComposedLook } from '../../design/look.ts';
import type { Slide } from '../../slides/slide.ts';
import { oneByOne } from './one-by-one.ts';
import { tried } from './own-parts.ts';
import { carousel, current } from './shown-carousel.ts';

/** The slide in the middle with each of some changes: undefined until it is laid out, null where it cannot be. */
export function useTries(changes: readonly Partial<ComposedLook>[]): (Slide | null | undefined)[] {
  const shown = carousel.value;
  const place = current.value;
  const key = JSON.stringify(changes);
  const [slides, setSlides] = useState<(Slide | null | undefined)[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is what there is of `changes`
  useEffect(() => {
    setSlides((known) => known.slice(0, changes.length));
    return oneByOne(changes, async (one, at, signal) => {
      const slide = await tried(one, signal);
      if (!signal.aborted) setSlides((known) => Object.assign([...known], { [at]: slide }));
    });
  }, [shown, place, key]);
  return slides;
}

/** Two slides with the same are drawn alike. */
export const drawnAs = (slide: Slide): string =>
  JSON.stringify([slide.composition, slide.textSize, slide.cards.map(({ key }) => key)]);
