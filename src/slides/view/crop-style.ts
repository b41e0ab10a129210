import type { Framing } from '../../edits/crops.ts';

/**
 * The CSS for the part of a picture that its box shows. The picture is scaled about the point that stays in sight, so
 * the box shows what `object-position` alone would show of a larger picture. The box hides the rest.
 */
export function cropStyle({ x, y, zoom = 1 }: Framing) {
  const point = `${x}% ${y}%`;
  return {
    objectPosition: point,
    ...(zoom > 1 && { scale: String(zoom), transformOrigin: point }),
  };
}
