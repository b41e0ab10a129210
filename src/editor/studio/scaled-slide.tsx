import { FramedSlideView } from '../../slides/framed-slide-view.tsx';
import type { Slide } from '../../slides/slide.ts';

/** A slide of fixed size, as a whole larger or smaller. `scale` 1 is its own size in CSS px. */
export function ScaledSlide({ slide, scale }: { slide: Slide; scale: number }) {
  return (
    <div
      class="page"
      style={{ width: `${slide.width * scale}px`, height: `${slide.height! * scale}px` }}
    >
      <div class="paper" style={{ width: `${slide.width}px`, transform: `scale(${scale})` }}>
        <FramedSlideView slide={slide} />
      </div>
    </div>
  );
}
