import type { TargetedEvent } from 'preact';
import { useRef } from 'preact/hooks';

interface Props {
  /** Degrees, 0 is up, clockwise. */
  angle: number;
  onChange(angle: number): void;
  onCommit(): void;
}

/** Shift turns in steps of this many degrees. */
const STEP = 15;

/** A dial for the pointer; keys and readers have the slider beside it. */
export function AngleDial({ angle, onChange, onCommit }: Props) {
  const isTurning = useRef(false);
  const follow = (event: TargetedEvent<HTMLDivElement, PointerEvent>) => {
    if (!isTurning.current) return;
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const x = event.clientX - left - width / 2;
    const y = event.clientY - top - height / 2;
    const turned = (Math.round((Math.atan2(x, -y) * 180) / Math.PI) + 360) % 360;
    onChange(event.shiftKey ? (Math.round(turned / STEP) * STEP) % 360 : turned);
  };
  return (
    <div
      class="dial"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture?.(event.pointerId);
        isTurning.current = true;
        follow(event);
      }}
      onPointerMove={follow}
      onPointerUp={() => {
        isTurning.current = false;
        onCommit();
      }}
    >
      <div class="dial-hand" style={{ transform: `rotate(${angle}deg)` }} />
    </div>
  );
}
