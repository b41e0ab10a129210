import { useEffect, useState } from 'preact/hooks';
import type { ComposedLook } from '../../design/look.ts';
import type { Slide } from '../../slides/slide.ts';
import { tried } from './own-parts.ts';
import { carousel, current } from './shown-carousel.ts';

const LONGEST_WAIT = 500; // ms

/**
 * The slide in the middle with each of some changes, one after the other while the page has nothing more
 * urgent to do: undefined until it is laid out, null where it cannot be.
 */
export function useTries(changes: readonly Partial<ComposedLook>[]): (Slide | null | undefined)[] {
  const shown = carousel.value;
  const place = current.value;
  const key = JSON.stringify(changes);
  const [slides, setSlides] = useState<(Slide | null | undefined)[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is what there is of `changes`
  useEffect(() => {
    let waiting = 0;
    const tryNext = (at: number) => {
      const one = changes[at];
      if (!one) return;
      const lay = () => {
        setSlides((known) => Object.assign([...known], { [at]: tried(one) }));
        tryNext(at + 1);
      };
      waiting = requestIdleCallback(lay, { timeout: LONGEST_WAIT });
    };
    setSlides((known) => known.slice(0, changes.length));
    tryNext(0);
    return () => cancelIdleCallback(waiting);
  }, [shown, place, key]);
  return slides;
}

/** Two slides with the same are drawn alike. */
export const drawnAs = (slide: Slide): string =>
  JSON.stringify([slide.composition, slide.textSize, slide.cards.map(({ key }) => key)]);
