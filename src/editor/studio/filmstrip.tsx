import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import type { Slide } from '../../slides/slide.ts';
import { carousel, current, goTo } from './carousel.ts';
import { ScaledSlide } from './scaled-slide.tsx';

/** CSS px of a slide in the strip: as large as both allow. */
const FRAME = { width: 124, height: 108 } as const;

/** All slides in their order, small. */
export function Filmstrip() {
  return (
    <nav class="filmstrip" aria-label={text('filmstrip')}>
      {carousel.value.map((slide, place) => (
        <Frame key={slide.key} slide={slide} place={place} />
      ))}
    </nav>
  );
}

function Frame({ slide, place }: { slide: Slide; place: number }) {
  const frame = useRef<HTMLDivElement>(null);
  const isCurrent = current.value === place;
  useEffect(() => {
    if (isCurrent) frame.current!.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isCurrent]);
  return (
    <div ref={frame} class="frame">
      <div aria-hidden="true">
        <ScaledSlide slide={slide} scale={smallScale(slide)} />
      </div>
      {/* Over the slide, not around it: the words of the slide are not those of the button. */}
      <button
        type="button"
        class="frame-button"
        aria-label={text('slideNumber', place + 1)}
        aria-current={isCurrent}
        onClick={() => goTo(place)}
      >
        <span class="number-tag" aria-hidden="true">
          {place + 1}
        </span>
      </button>
    </div>
  );
}

/** Of whole pixels in width: what is half a pixel wide is scrolled to places between two. */
function smallScale({ width, height }: Slide): number {
  const scale = Math.min(FRAME.width / width, FRAME.height / height!);
  return Math.floor(width * scale) / width;
}
