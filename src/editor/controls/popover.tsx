import type { ComponentChildren, CSSProperties } from 'preact';
import { useRef, useState } from 'preact/hooks';

interface Props {
  /** A button with `popovertarget` of this id opens and closes it. */
  id: string;
  label: string;
  /** Where it is to open, if there is room; `below` starts where its button starts, `above` ends where it ends. */
  placement: 'below' | 'above';
  /** Room that it needs, CSS px; the default is that of the colour picker. */
  room?: { width: number; height: number };
  children: ComponentChildren;
}

const COLOUR_PICKER = { width: 248, height: 260 } as const;
const GAP = 6;
const EDGE = 8;

/** A box over everything else, which goes with Escape or a press beside it. */
export function Popover({ id, label, placement, room = COLOUR_PICKER, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<CSSProperties | null>(null);
  return (
    <div
      ref={box}
      id={id}
      popover="auto"
      role="dialog"
      aria-label={label}
      class="popover"
      style={place ?? undefined}
      onBeforeToggle={(event) => {
        const opener = document.querySelector(`[popovertarget="${id}"]`);
        const opens = event.newState === 'open';
        setPlace(opens && opener ? placeBeside(opener, placement, room) : null);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // The browser would close the whole popup of the toolbar button with it.
        event.preventDefault();
        event.stopPropagation();
        box.current?.hidePopover();
      }}
    >
      {place && children}
    </div>
  );
}

function placeBeside(
  opener: Element,
  placement: Props['placement'],
  room: NonNullable<Props['room']>,
): CSSProperties {
  const { left, right, top, bottom } = opener.getBoundingClientRect();
  const isRtl = document.documentElement.dir === 'rtl';
  const inside = (x: number) => `${Math.max(EDGE, Math.min(x, innerWidth - room.width - EDGE))}px`;
  // In a language that runs to the left the start is at the right.
  const across =
    (placement === 'below') !== isRtl
      ? { left: inside(left) }
      : { right: inside(innerWidth - right) };
  const above = top - GAP - EDGE;
  const below = innerHeight - bottom - GAP - EDGE;
  const [wanted, other] = placement === 'above' ? [above, below] : [below, above];
  const isAsWanted = wanted >= room.height || wanted >= other;
  // Where there is room for it on neither side, it scrolls.
  return isAsWanted === (placement === 'above')
    ? { ...across, bottom: `${innerHeight - top + GAP}px`, maxHeight: `${above}px` }
    : { ...across, top: `${bottom + GAP}px`, maxHeight: `${below}px` };
}
