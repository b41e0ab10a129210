import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { carouselBox } from '../../design/carousel-box.ts';
import { ScaledSlide } from '../carousel/scaled-slide.tsx';
import { carousel, current, goTo, isLayingOut } from '../carousel/shown-carousel.ts';
import { MissingNotice } from '../preview/missing-notice.tsx';
import { shownDesign } from '../state/shown-design.ts';
import { CurrentSlide } from './current-slide.tsx';
import { LayingOut } from './laying-out.tsx';
import { LayoutsNotice } from './layouts-notice.tsx';
import { SlideTools } from './slide-tools.tsx';

/** Free room over and under the slide, for the pill at the foot too; CSS px. */
const EDGES = { vertical: 96, horizontal: 32 } as const;
/** Size of the neighbours against the slide in the middle. */
const NEIGHBOUR = 0.72;

/** The slide in the middle with its neighbours at the sides. */
export function SlideStage() {
  const stage = useRef<HTMLElement>(null);
  const [room, setRoom] = useState({ width: 0, height: 0 });

  useLayoutEffect(() => {
    const element = stage.current!;
    const observer = new ResizeObserver(() =>
      setRoom({
        width: element.clientWidth - EDGES.horizontal,
        height: element.clientHeight - EDGES.vertical,
      }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const place = current.value;
  const slides = carousel.value;
  const { width, height } = carouselBox(shownDesign.value.carousel);
  const scale =
    room.width > 0 ? Math.max(0.2, Math.min(room.width / width, room.height / height)) : 0;
  const [before, slide, after] = [slides[place - 1], slides[place], slides[place + 1]];
  return (
    <main ref={stage} class="stage slide-stage" aria-label={text('preview')}>
      <div class="notices" role="log">
        <LayoutsNotice />
        <MissingNotice />
      </div>
      {slide && scale > 0 && (
        <div class="slides-row">
          <div class="neighbour before" onClick={() => goTo(place - 1)} aria-hidden="true">
            {before && <ScaledSlide key={before.key} slide={before} scale={scale * NEIGHBOUR} />}
          </div>
          <CurrentSlide key={slide.key} slide={slide} scale={scale} />
          <div class="neighbour after" onClick={() => goTo(place + 1)} aria-hidden="true">
            {after && <ScaledSlide key={after.key} slide={after} scale={scale * NEIGHBOUR} />}
          </div>
        </div>
      )}
      {!slide && <span class="spinner large" role="status" aria-label={text('layingOut')} />}
      {slide && isLayingOut.value && <LayingOut />}
      {slide && <SlideTools />}
    </main>
  );
}
