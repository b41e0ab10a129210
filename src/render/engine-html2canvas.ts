import { outputSize } from '../design/limits.ts';
import type { LaidOutSlide } from './engine.ts';

/**
 * The second engine, for browsers in which the first cannot paint. It draws the DOM by its own
 * understanding of CSS: no shadows (it paints them grey here), line breaks may differ.
 */
export async function paintWithHtml2canvas({ element, size, scale }: LaidOutSlide) {
  const { default: html2canvas } = await import('html2canvas');
  await Promise.all([...element.querySelectorAll('img')].map(loaded));
  const { width, height } = outputSize(size, scale);
  const canvas = await html2canvas(element, {
    scale,
    width: size.width,
    height: size.height,
    windowWidth: size.width,
    windowHeight: size.height,
    backgroundColor: null,
    logging: false,
    onclone: (_document, clone) => clone.classList.add('without-shadows'),
  });
  return createImageBitmap(canvas, 0, 0, width, height);
}

/** `decode()` never settles for photos in Chrome's offscreen document, so wait for the load. */
function loaded(image: HTMLImageElement): Promise<void> {
  if (image.complete) return Promise.resolve();
  return new Promise((resolve) => {
    image.onload = () => resolve();
    image.onerror = () => resolve();
  });
}
