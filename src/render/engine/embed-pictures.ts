import { TILE_WIDTH } from '../../slides/view/backdrop.tsx';
import type { Focus, ImageEmbedder } from '../images/embed-images.ts';
import type { LaidOutSlide, Rows } from './engine.ts';

interface Embedding extends Pick<LaidOutSlide, 'scale' | 'images' | 'rows'> {
  /** Leaves out what a crop hides: in a file of its own it could be taken out again. */
  areCropped?: boolean;
}

/**
 * Gives the copy of a laid-out slide its pictures as data, at the size that the slide shows them at;
 * what stands alone may load nothing from outside.
 *
 * @param slide the slide's element as it stands in the document, laid out
 */
export async function embedPictures(
  slide: Element,
  copy: Element,
  { scale, images, rows, areCropped = false }: Embedding,
): Promise<void> {
  const shown = [...slide.querySelectorAll<HTMLImageElement>('img[data-asset]')];
  const copies = [...copy.querySelectorAll('img[data-asset]')];
  const { top } = slide.getBoundingClientRect();
  await embedTiles(copy, scale, images);
  await Promise.all(
    shown.map(async (image, index) => {
      const width = Math.round(image.offsetWidth * scale);
      const height = Math.round(image.offsetHeight * scale);
      const focus = areCropped ? focusOf(image) : null;
      const isSeen = !rows || reaches(image, top, scale, rows);
      const data = isSeen && (await images.dataUrl(image.dataset.asset!, width, height, focus));
      const target = copies[index]!;
      target.removeAttribute('data-asset');
      // Nothing from outside: without a picture of its own it must not keep the document's.
      if (data) target.setAttribute('src', data);
      else target.removeAttribute('src');
    }),
  );
}

/** CSS px that a blurred picture is seen beyond its box, and some more. */
const BLUR = 64;

/** Whether a picture of a slide that begins at `top`, CSS px, is seen in some of its rows. */
function reaches(image: Element, top: number, scale: number, rows: Rows): boolean {
  const box = image.getBoundingClientRect();
  const isAbove = (box.bottom + BLUR - top) * scale < rows.top;
  return !isAbove && (box.top - BLUR - top) * scale < rows.top + rows.height;
}

/** Where in its picture a box that covers looks, % of the way. */
function focusOf(image: HTMLImageElement): Focus | null {
  const { objectFit, objectPosition } = getComputedStyle(image);
  if (objectFit !== 'cover') return null;
  const [x, y] = objectPosition.split(' ').map(Number.parseFloat);
  return [x ?? 50, y ?? 50];
}

/** Pictures that are repeated all over the background. */
async function embedTiles(copy: Element, scale: number, images: ImageEmbedder): Promise<void> {
  for (const tile of copy.querySelectorAll<HTMLElement>('[data-background-asset]')) {
    const side = Math.round(TILE_WIDTH * scale);
    const data = await images.dataUrl(tile.dataset.backgroundAsset!, side, 1);
    tile.style.backgroundImage = data ? `url("${data}")` : 'none';
    delete tile.dataset.backgroundAsset;
  }
}
