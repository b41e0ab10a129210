import { effect, signal } from '@preact/signals';
import { design } from './work.ts';

/** A pause of this length ends a movement, ms. */
const REST = 250;

/**
 * The design changes from frame to frame, as under the drag of a slider. Until it rests, only what
 * can be seen of the preview has to be right.
 */
export const isMoving = signal(false);

/** Follows the design. One change alone is no movement. */
export function followMoves(): void {
  let shown = design.peek();
  let changed = Number.NEGATIVE_INFINITY;
  let resting: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    if (design.value === shown) return;
    shown = design.value;
    const before = changed;
    changed = performance.now();
    if (changed - before > REST) return;
    isMoving.value = true;
    clearTimeout(resting);
    resting = setTimeout(() => {
      isMoving.value = false;
    }, REST);
  });
}
