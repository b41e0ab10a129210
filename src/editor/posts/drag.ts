import { useRef, useState } from 'preact/hooks';

/** Something on its way: from which place to which, counted without it. */
export interface Drag {
  from: number;
  to: number;
}

/** How near an edge scrolling starts, CSS px, and how fast it is, px a frame. */
const EDGE = 24;
const SPEED = 6;
/** CSS px that a press may move and still be a click. */
const STILL = 4;

interface Held {
  list: HTMLElement;
  from: number;
  /** Where the pointer went down, and where it is; CSS px of the window. */
  start: number;
  now: number;
}

/**
 * Dragging of what stands in an `ol`, by grips. While one is held near an edge, the list or its panel
 * scrolls.
 *
 * @param axis along which it stands
 */
export function useDrag(axis: 'x' | 'y', onDrop: (drag: Drag) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const held = useRef<Held | null>(null);
  const current = useRef<Drag | null>(null);
  const isAcross = axis === 'x';
  const positionOf = (event: PointerEvent) => (isAcross ? event.clientX : event.clientY);

  const follow = () => {
    const { list, from, start, now } = held.current!;
    if (!current.current && Math.abs(now - start) < STILL) return;
    const to = placeIn(list, isAcross, now);
    if (current.current?.to === to) return;
    current.current = { from, to };
    setDrag(current.current);
  };
  const scroll = () => {
    if (!held.current) return;
    const { list, now } = held.current;
    // The list of posts is as long as they are, and its panel scrolls.
    const scroller = list.closest('.tab-panel') ?? list;
    const box = scroller.getBoundingClientRect();
    const [start, end] = isAcross ? [box.left, box.right] : [box.top, box.bottom];
    const by = now < start + EDGE ? -SPEED : now > end - EDGE ? SPEED : 0;
    if (current.current && by !== 0) scroller.scrollBy(isAcross ? { left: by } : { top: by });
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
      grip.setPointerCapture(event.pointerId);
      const start = positionOf(event);
      held.current = { list: grip.closest<HTMLElement>('ol')!, from: place, start, now: start };
      requestAnimationFrame(scroll);
    },
    onPointerMove(event: PointerEvent) {
      if (!held.current) return;
      held.current.now = positionOf(event);
      follow();
    },
    onPointerUp: () => end(true),
    onPointerCancel: () => end(false),
    // What was held may be gone.
    onLostPointerCapture: () => end(false),
  });
  return { drag, gripOf };
}

/** The place of the child that a point is over, or nearest to. */
function placeIn(list: HTMLElement, isAcross: boolean, point: number): number {
  const distances = [...list.children].map((child) => {
    const box = child.getBoundingClientRect();
    const [start, end] = isAcross ? [box.left, box.right] : [box.top, box.bottom];
    return Math.max(start - point, point - end, 0);
  });
  return distances.indexOf(Math.min(...distances));
}

/** Where what is dragged would stand. */
export function dragClass(place: number, drag: Drag | null): string {
  if (!drag) return '';
  if (place === drag.from) return 'dragged';
  if (place !== drag.to) return '';
  return drag.to > drag.from ? 'drop-behind' : 'drop-before';
}
