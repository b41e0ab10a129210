import type { Slide } from '../../slides/slide.ts';

/** What a platform may lay something over, marked on a slide. `scale` as in ScaledSlide. */
export function SafeEdges({ slide, scale }: { slide: Slide; scale: number }) {
  const { top, bottom, left, right } = slide.frame!.safe;
  const px = (length: number) => `${length * scale}px`;
  return (
    <div
      class="safe-edges"
      aria-hidden="true"
      style={{ borderWidth: `${px(top)} ${px(right)} ${px(bottom)} ${px(left)}` }}
    />
  );
}
