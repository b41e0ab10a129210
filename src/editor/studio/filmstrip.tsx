import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import type { Slide } from '../../slides/slide.ts';
import { NearSlide } from '../carousel/near-slide.tsx';
import { carousel, current, goTo } from '../carousel/shown-carousel.ts';
import { dragClass, useDrag } from '../posts/drag.ts';
import { edits } from '../state/work.ts';
import { dropSlide } from './slide-actions.ts';

/** CSS px of a slide in the strip: as large as both allow. */
const FRAME = { width: 124, height: 108 } as const;
/** As many as a popup shows; the others that are in sight come with the next frame. */
const FIRST = 8;
/** Places that are added in one go, and ms until they are in any case: hundreds at once would keep the window busy. */
const PORTION = { places: 40, wait: 200 } as const;

/** All slides in their order, small; they can be dragged to another place. */
export function Filmstrip() {
  const { drag, gripOf } = useDrag('x', ({ from, to }) => dropSlide(from, to));
  const count = usePortions(carousel.value.length);
  const [first] = carousel.value;
  const frame = first && { '--frame': `${first.width * smallScale(first)}px` };
  return (
    <nav class="filmstrip" aria-label={text('filmstrip')}>
      <ol class={drag ? 'frames dragging' : 'frames'} style={frame}>
        {carousel.value.slice(0, count).map((slide, place) => (
          <Frame
            key={slide.key}
            slide={slide}
            place={place}
            class={dragClass(place, drag)}
            grip={gripOf(place)}
          />
        ))}
      </ol>
    </nav>
  );
}

/** How many of the slides have their place in the strip already. */
function usePortions(length: number): number {
  const [count, setCount] = useState<number>(PORTION.places);
  useEffect(() => {
    if (count >= length) return;
    const add = () => setCount(count + PORTION.places);
    const next = requestIdleCallback(add, { timeout: PORTION.wait });
    return () => cancelIdleCallback(next);
  }, [count, length]);
  return count;
}

interface Props {
  slide: Slide;
  place: number;
  /** While a slide is dragged. */
  class: string;
  grip: object;
}

function Frame({ slide, place, grip, ...frameProps }: Props) {
  const frame = useRef<HTMLLIElement>(null);
  const isCurrent = current.value === place;
  const hasLook = slide.frame!.anchor in edits.value.looks;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it goes out of sight when it is moved
  useEffect(() => {
    if (isCurrent) frame.current!.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isCurrent, place]);
  return (
    <li ref={frame} class={`frame ${frameProps.class}`}>
      <div aria-hidden="true">
        <NearSlide slide={slide} scale={smallScale(slide)} isFirst={place < FIRST} />
      </div>
      {/* Over the slide, not around it: the words of the slide are not those of the button. */}
      <button
        type="button"
        class="frame-button"
        aria-label={text('slideNumber', place + 1)}
        aria-current={isCurrent}
        onClick={() => goTo(place)}
        {...grip}
      >
        <span class={hasLook ? 'number-tag own-look' : 'number-tag'} aria-hidden="true">
          {place + 1}
        </span>
      </button>
    </li>
  );
}

/** Of whole pixels in width: what is half a pixel wide is scrolled to places between two. */
function smallScale({ width, height }: Slide): number {
  const scale = Math.min(FRAME.width / width, FRAME.height / height!);
  return Math.floor(width * scale) / width;
}
