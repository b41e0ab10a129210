import { useRef } from 'preact/hooks';

/** Share of a slide's width that is enough for the next one. */
const ENOUGH = 0.25;
/** CSS px a millisecond: a flick is one, however short. */
const FLICK = 0.4;
/** Of the way of the pointer, where there is no slide to come. */
const STIFF = 0.3;

interface Swipe {
  /** CSS px of a slide. */
  width: number;
  place: number;
  count: number;
  onSwipe(to: number): void;
}

/** Slides that are dragged to the side, by mouse, pen and finger alike. @returns what listens on their box */
export function useSwipe({ width, place, count, onSwipe }: Swipe) {
  const drag = useRef<{ id: number; x: number; at: number } | null>(null);
  const moved = (event: PointerEvent): number => {
    const isRtl = document.documentElement.dir === 'rtl';
    return (event.clientX - drag.current!.x) * (isRtl ? -1 : 1);
  };
  const follow = (box: EventTarget | null, px: number | null) => {
    const { style } = box as HTMLElement;
    if (px === null) style.removeProperty('--dragged');
    else style.setProperty('--dragged', `${px}px`);
  };
  const end = (event: PointerEvent, by: number) => {
    if (event.pointerId !== drag.current?.id) return;
    drag.current = null;
    follow(event.currentTarget, null);
    const to = Math.min(count - 1, Math.max(0, place + by));
    if (to !== place) onSwipe(to);
  };
  return {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return;
      drag.current = { id: event.pointerId, x: event.clientX, at: event.timeStamp };
      (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent) {
      if (event.pointerId !== drag.current?.id) return;
      const px = moved(event);
      const isOver = px > 0 ? place === 0 : place === count - 1;
      follow(event.currentTarget, isOver ? px * STIFF : px);
    },
    onPointerUp(event: PointerEvent) {
      if (event.pointerId !== drag.current?.id) return;
      const px = moved(event);
      const speed = Math.abs(px) / Math.max(1, event.timeStamp - drag.current.at);
      const isFar = Math.abs(px) > ENOUGH * width || speed > FLICK;
      end(event, isFar ? -Math.sign(px) : 0);
    },
    onPointerCancel: (event: PointerEvent) => end(event, 0),
  };
}
