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

/** CSS px along the list, from its start. */
type Range = readonly [start: number, end: number];

interface Held {
  list: HTMLElement;
  from: number;
  /** Where the children of the list begin and end: as they stood then, since a gap moves them. */
  boxes: Range[];
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
    const { list, from, boxes, start, now } = held.current!;
    if (!current.current && Math.abs(now - start) < STILL) return;
    const to = nearest(boxes, now - originOf(list, isAcross));
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
      const list = grip.closest<HTMLElement>('ol')!;
      const boxes = boxesIn(list, isAcross);
      held.current = { list, from: place, boxes, start, now: start };
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

/** Where the content of a list begins, CSS px of the window, whatever has been scrolled. */
function originOf(list: HTMLElement, isAcross: boolean): number {
  const { left, top } = list.getBoundingClientRect();
  return isAcross ? left - list.scrollLeft : top - list.scrollTop;
}

function boxesIn(list: HTMLElement, isAcross: boolean): Range[] {
  const origin = originOf(list, isAcross);
  return [...list.children].map((child) => {
    const { left, right, top, bottom } = child.getBoundingClientRect();
    return isAcross ? [left - origin, right - origin] : [top - origin, bottom - origin];
  });
}

/** The place of the box that a point is in, or nearest to. */
function nearest(boxes: readonly Range[], point: number): number {
  const distances = boxes.map(([start, end]) => Math.max(start - point, point - end, 0));
  return distances.indexOf(Math.min(...distances));
}

/** Marks what is dragged, and the neighbor of the gap in which it would land. */
export function dragClass(place: number, drag: Drag | null): string {
  if (!drag) return '';
  if (place === drag.from) return drag.to === drag.from ? 'dragged' : 'dragged away';
  if (place !== drag.to) return '';
  return drag.to > drag.from ? 'drop-behind' : 'drop-before';
}
