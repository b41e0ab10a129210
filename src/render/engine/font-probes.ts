import { pause } from '../../browser/pause.ts';
import type { FontFile } from '../../slides/fonts/fonts.ts';

/** Side of the box of one letter, CSS px. */
export const PROBE_SIDE = 24;

const XHTML = 'http://www.w3.org/1999/xhtml';
const LONGEST_WAIT = 10_000; // ms
const PAUSE = 4; // ms

/**
 * Letters under a slide, one for each of its font files, by which one sees whether the fonts are
 * ready. Browsers decode fonts in the background, and a picture in SVG says nothing about it: it
 * counts as loaded, and every text that needs one of the fonts is left out of it.
 */
export function fontProbes(document: Document, files: readonly FontFile[]): HTMLElement {
  const row = document.createElementNS(XHTML, 'div') as HTMLElement;
  row.setAttribute('style', 'display:flex;color:#000');
  for (const { family, sample } of files) {
    const box = row.appendChild(document.createElementNS(XHTML, 'div'));
    const font = `font:16px/${PROBE_SIDE}px "${family}"`;
    box.setAttribute('style', `flex:none;width:${PROBE_SIDE}px;height:${PROBE_SIDE}px;${font}`);
    box.textContent = sample;
  }
  return row;
}

/**
 * Waits until all letters of `fontProbes` are painted.
 *
 * @param image the SVG picture, loaded
 * @param count number of letters
 * @param top output px from the top of the picture to the letters
 * @param scale output px per CSS px
 * @throws Error when a font never gets ready
 */
export async function fontsPainted(
  image: CanvasImageSource,
  count: number,
  top: number,
  scale: number,
): Promise<void> {
  if (count === 0) return;
  const side = PROBE_SIDE * scale;
  const canvas = new OffscreenCanvas(side * count, side);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const start = performance.now();
  while (performance.now() - start < LONGEST_WAIT) {
    context.clearRect(0, 0, canvas.width, side);
    context.drawImage(image, 0, top, canvas.width, side, 0, 0, canvas.width, side);
    if (hasInkInEach(context, count, side)) return;
    await pause(PAUSE);
  }
  throw new Error('a font was not ready in time');
}

function hasInkInEach(
  context: OffscreenCanvasRenderingContext2D,
  count: number,
  side: number,
): boolean {
  return Array.from({ length: count }, (_, place) => place).every((place) => {
    const { data } = context.getImageData(place * side, 0, side, side);
    return data.some((value, index) => index % 4 === 3 && value > 0);
  });
}
