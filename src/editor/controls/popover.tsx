import type { ComponentChildren, CSSProperties } from 'preact';
import { useRef, useState } from 'preact/hooks';

interface Props {
  /** A button with `popovertarget` of this id opens and closes it. */
  id: string;
  label: string;
  /** `below` starts at the left edge of its button, `above` ends at the right edge. */
  placement: 'below' | 'above';
  children: ComponentChildren;
}

/** Room that the largest popover below its button needs, CSS px. */
const ROOM = { width: 248, height: 260 } as const;
const GAP = 6;

/** A box over everything else, which goes with Escape or a press beside it. */
export function Popover({ id, label, placement, children }: Props) {
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
        setPlace(opens && opener ? placeBeside(opener, placement) : null);
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

function placeBeside(opener: Element, placement: Props['placement']): CSSProperties {
  const { left, right, top, bottom } = opener.getBoundingClientRect();
  if (placement === 'above') {
    return { right: `${innerWidth - right}px`, bottom: `${innerHeight - top + GAP + 2}px` };
  }
  const x = Math.max(8, Math.min(left, innerWidth - ROOM.width - 8));
  return bottom + GAP + ROOM.height < innerHeight
    ? { left: `${x}px`, top: `${bottom + GAP}px` }
    : { left: `${x}px`, bottom: `${innerHeight - top + GAP}px` };
}
