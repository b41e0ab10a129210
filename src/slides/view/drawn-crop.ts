import type { Framing } from '../../edits/crops.ts';
import { cropStyle } from './crop-style.ts';

/** What of a picture its box shows: the point that stays in sight, % of the way, and the zoom, 1 just filling it. */
export type DrawnCrop = Required<Framing>;

/** The crop of a picture in the document, wherever it comes from. */
export function drawnCrop(image: HTMLImageElement): DrawnCrop {
  const { objectPosition, scale } = getComputedStyle(image);
  const [x, y] = objectPosition.split(' ').map(Number.parseFloat);
  return { x: x ?? 50, y: y ?? 50, zoom: Number.parseFloat(scale) || 1 };
}

/** Shows another part of a picture in the document. */
export function drawCrop(image: HTMLImageElement, crop: DrawnCrop): void {
  Object.assign(image.style, { scale: '', transformOrigin: '' }, cropStyle(crop));
}
