import { outputSize, type PixelSize } from '../../design/limits.ts';
import type { LaidOutSlide, Painting, Rows } from './engine.ts';
import { fontsPainted } from './font-probes.ts';
import { slideMarkup, svgAddress } from './slide-markup.ts';

/** The first engine: the browser itself paints the slide, as a picture in SVG. */
export async function prepareWithSvg(slide: LaidOutSlide): Promise<Painting> {
  const { size, scale, isOpaque, rows } = slide;
  const { svg, probes } = await slideMarkup(slide);
  const output = outputSize(size, scale);
  const image = await loadSvg(svg);
  await fontsPainted(image, probes, output.height, scale);
  return () => paint(image, output, isOpaque, rows);
}

/** Paints an SVG picture without fonts of its own; `size` in output px. */
export async function paintSvg(svg: string, size: PixelSize): Promise<ImageBitmap> {
  return paint(await loadSvg(svg), size, true);
}

async function loadSvg(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = svgAddress(svg);
  // After `onload` alone Firefox's first draw may miss pictures inside.
  await image.decode();
  return image;
}

/** What of the picture lies within `size`, output px, or some rows of that. */
function paint(
  image: HTMLImageElement,
  size: PixelSize,
  isOpaque: boolean,
  { top, height }: Rows = { top: 0, height: size.height },
): ImageBitmap {
  const { width } = size;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: !isOpaque })!;
  // An opaque canvas begins black, and a transparent design may go into a format without alpha.
  if (isOpaque) {
    context.fillStyle = 'white';
    context.fillRect(0, 0, width, height);
  }
  context.drawImage(image, 0, top, width, height, 0, 0, width, height);
  return canvas.transferToImageBitmap();
}
