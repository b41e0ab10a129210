import { TILE_WIDTH } from '../../slides/view/backdrop.tsx';
import { type DrawnCrop, drawnCrop } from '../../slides/view/drawn-crop.ts';
import type { ImageEmbedder } from '../images/embed-images.ts';
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
  const copies = [...copy.querySelectorAll<HTMLImageElement>('img[data-asset]')];
  const { top } = slide.getBoundingClientRect();
  await embedTiles(copy, scale, images);
  await Promise.all(
    shown.map(async (image, index) => {
      const { zoom } = drawnCrop(image);
      const width = Math.round(image.offsetWidth * scale * zoom);
      const height = Math.round(image.offsetHeight * scale * zoom);
      const crop = areCropped ? cropOf(image) : null;
      const isSeen = !rows || reaches(image, top, scale, rows);
      const data = isSeen && (await images.dataUrl(image.dataset.asset!, width, height, crop));
      const target = copies[index]!;
      target.removeAttribute('data-asset');
      if (crop) target.style.scale = '';
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

/** What a box that covers shows of its picture. */
const cropOf = (image: HTMLImageElement): DrawnCrop | null =>
  getComputedStyle(image).objectFit === 'cover' ? drawnCrop(image) : null;

/** Pictures that are repeated all over the background. */
async function embedTiles(copy: Element, scale: number, images: ImageEmbedder): Promise<void> {
  for (const tile of copy.querySelectorAll<HTMLElement>('[data-background-asset]')) {
    const side = Math.round(TILE_WIDTH * scale);
    const data = await images.dataUrl(tile.dataset.backgroundAsset!, side, 1);
    tile.style.backgroundImage = data ? `url("${data}")` : 'none';
    delete tile.dataset.backgroundAsset;
  }
}
