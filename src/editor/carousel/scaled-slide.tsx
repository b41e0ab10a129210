import type { Slide } from '../../slides/slide.ts';
import { FramedSlideView } from '../../slides/view/framed-slide-view.tsx';

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
