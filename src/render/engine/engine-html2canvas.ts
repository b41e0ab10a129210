import { outputSize } from '../../design/limits.ts';
import { drawnCrop } from '../../slides/view/drawn-crop.ts';
import type { LaidOutSlide, Painting } from './engine.ts';

/**
 * The second engine, for browsers in which the first cannot paint. It draws the DOM by its own
 * understanding of CSS: no shadows (it paints them grey here), line breaks may differ.
 */
export async function prepareWithHtml2canvas({
  element,
  size,
  scale,
  isOpaque,
  rows,
}: LaidOutSlide): Promise<Painting> {
  if (rows) throw new Error('this engine paints whole slides only');
  const { default: html2canvas } = await import('html2canvas');
  await Promise.all([...element.querySelectorAll('img')].map(loaded));
  const { width, height } = outputSize(size, scale);
  const canvas = await html2canvas(element, {
    scale,
    width: size.width,
    height: size.height,
    windowWidth: size.width,
    windowHeight: size.height,
    backgroundColor: isOpaque ? '#ffffff' : null,
    logging: false,
    onclone: (copy, clone) => {
      // It places letters by where they stand in its copy of the document, which has no font that was loaded by hand.
      for (const face of document.fonts) copy.fonts.add(face);
      clone.classList.add('without-shadows');
      layOutCrops(element, clone);
    },
  });
  // It cannot do without the document: all is done before.
  const bitmap = await createImageBitmap(canvas, 0, 0, width, height);
  return () => bitmap;
}

/** It knows no `object-fit`: the pictures of the copy are made as large as they are in their boxes. */
function layOutCrops(element: Element, copy: Element): void {
  const copies = copy.querySelectorAll<HTMLImageElement>('img.photo');
  for (const [index, image] of element.querySelectorAll<HTMLImageElement>('img.photo').entries()) {
    const { offsetWidth, offsetHeight, naturalWidth, naturalHeight } = image;
    const { x, y, zoom } = drawnCrop(image);
    const share = zoom * Math.max(offsetWidth / naturalWidth, offsetHeight / naturalHeight);
    const [width, height] = [naturalWidth * share, naturalHeight * share];
    const { style } = copies[index]!;
    style.scale = '';
    style.position = 'absolute';
    style.left = `${((offsetWidth - width) * x) / 100}px`;
    style.top = `${((offsetHeight - height) * y) / 100}px`;
    style.width = `${width}px`;
    style.height = `${height}px`;
  }
}

/** `decode()` never settles for photos in Chrome's offscreen document, so wait for the load. */
function loaded(image: HTMLImageElement): Promise<void> {
  if (image.complete) return Promise.resolve();
  return new Promise((resolve) => {
    image.onload = () => resolve();
    image.onerror = () => resolve();
  });
}
