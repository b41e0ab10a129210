import type { Box } from './page-content.ts';

export const right = ({ x, width }: Box) => x + width;
export const bottom = ({ y, height }: Box) => y + height;
export const middle = ({ y, height }: Box) => y + height / 2;
export const centre = ({ x, width }: Box) => x + width / 2;

/** The smallest box round two. */
export function union(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  const width = Math.max(right(a), right(b)) - x;
  return { x, y, width, height: Math.max(bottom(a), bottom(b)) - y };
}

/** What two boxes have in common; null when that is nothing. */
export function intersection(a: Box, b: Box): Box | null {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(right(a), right(b)) - x;
  const height = Math.min(bottom(a), bottom(b)) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** Whether the middle of `inner` lies within `outer`. */
export function holds(outer: Box, inner: Box): boolean {
  const [x, y] = [centre(inner), middle(inner)];
  return x >= outer.x && x <= right(outer) && y >= outer.y && y <= bottom(outer);
}

/** A box that is no higher than `highest`, round the same middle. */
export function lowered(box: Box, highest: number): Box {
  const height = Math.min(box.height, highest);
  return { ...box, y: middle(box) - height / 2, height };
}
