import { useRef, useState } from 'preact/hooks';

/** A row on its way: from which place to which, counted without it. */
export interface Drag {
  from: number;
  to: number;
}

/** As near to an edge of the list the list scrolls; CSS px, and px a frame. */
const EDGE = 24;
const SPEED = 6;

/**
 * Dragging of rows of one height by their grips. While a grip is held near an edge of the list, the
 * list scrolls.
 */
export function useRowDrag(count: number, onDrop: (drag: Drag) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const held = useRef<{ list: HTMLElement; from: number; y: number } | null>(null);
  const current = useRef<Drag | null>(null);

  const follow = () => {
    if (!held.current) return;
    const { list, from, y } = held.current;
    const row = list.scrollHeight / count;
    const place = (y - list.getBoundingClientRect().top + list.scrollTop) / row;
    const to = Math.min(count - 1, Math.max(0, Math.floor(place)));
    if (current.current?.to === to) return;
    current.current = { from, to };
    setDrag(current.current);
  };
  const scroll = () => {
    if (!held.current) return;
    const { list, y } = held.current;
    const { top, bottom } = list.getBoundingClientRect();
    if (y < top + EDGE) list.scrollTop -= SPEED;
    if (y > bottom - EDGE) list.scrollTop += SPEED;
    follow();
    requestAnimationFrame(scroll);
  };
  const end = (isDropped: boolean) => {
    const done = current.current;
    held.current = null;
    current.current = null;
    setDrag(null);
    if (isDropped && done && done.from !== done.to) onDrop(done);
  };

  const gripOf = (place: number) => ({
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return;
      const grip = event.currentTarget as HTMLElement;
      event.preventDefault();
      grip.setPointerCapture(event.pointerId);
      held.current = { list: grip.closest<HTMLElement>('ol')!, from: place, y: event.clientY };
      follow();
      requestAnimationFrame(scroll);
    },
    onPointerMove(event: PointerEvent) {
      if (held.current) held.current.y = event.clientY;
      follow();
    },
    onPointerUp: () => end(true),
    onPointerCancel: () => end(false),
  });
  return { drag, gripOf };
}
