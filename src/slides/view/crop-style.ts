import type { Framing } from '../../edits/crops.ts';

/**
 * What of a picture its box shows, as CSS. Zoom and place begin at the same point: so what is seen is what
 * `object-position` alone would show of a picture that is as much larger. The box hides what sticks out.
 */
export function cropStyle({ x, y, zoom = 1 }: Framing) {
  const point = `${x}% ${y}%`;
  return {
    objectPosition: point,
    ...(zoom > 1 && { scale: String(zoom), transformOrigin: point }),
  };
}
