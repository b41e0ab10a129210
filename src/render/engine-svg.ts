import { outputSize } from '../design/limits.ts';
import type { LaidOutSlide } from './engine.ts';
import { slideMarkup, svgAddress } from './slide-markup.ts';

/** The first engine: the browser itself paints the slide, as a picture in SVG. */
export async function paintWithSvg({ element, size, scale, images }: LaidOutSlide) {
  return paintSvg(await slideMarkup(element, size, scale, images), outputSize(size, scale));
}

/** Draws an SVG picture; `size` in output px. */
export async function paintSvg(
  svg: string,
  { width, height }: { width: number; height: number },
): Promise<ImageBitmap> {
  const image = new Image();
  image.src = svgAddress(svg);
  // After `onload` alone Firefox's first draw may miss pictures inside.
  await image.decode();
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d', { alpha: false })!.drawImage(image, 0, 0, width, height);
  return canvas.transferToImageBitmap();
}
