import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import type { Slide } from '../../slides/slide.ts';
import { NearSlide } from '../carousel/near-slide.tsx';
import { carousel, current, goTo } from '../carousel/shown-carousel.ts';
import { dragClass, useDrag } from '../posts/drag.ts';
import { edits } from '../state/work.ts';
import { dropSlide } from './slide-actions.ts';

/** CSS px of a slide in the strip: as large as both allow. */
const FRAME = { width: 124, height: 108 } as const;
/** As many as a wide window shows. */
const FIRST = 14;

/** All slides in their order, small; they can be dragged to another place. */
export function Filmstrip() {
  const { drag, gripOf } = useDrag('x', ({ from, to }) => dropSlide(from, to));
  return (
    <nav class="filmstrip" aria-label={text('filmstrip')}>
      <ol class={drag ? 'frames dragging' : 'frames'}>
        {carousel.value.map((slide, place) => (
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
