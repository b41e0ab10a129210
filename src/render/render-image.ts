import { ProductError } from '../messaging/errors.ts';
import type { ImageRequest } from '../messaging/protocol.ts';
import { problemOf } from './problem-of.ts';
import { fileOf, withSlides } from './with-slides.ts';

/**
 * Paints one slide as PNG, for a page that waits for it; nothing of it is written down.
 * @throws ProductError whose code is the ExportProblem
 */
export async function renderImage({ place, ...request }: ImageRequest): Promise<Blob> {
  try {
    return await withSlides(request, async ({ slides, paint }) => {
      const slide = slides[place];
      if (!slide) throw new Error(`there is no slide ${place} among ${slides.length}`);
      return fileOf(await paint(slide), 'image/png');
    });
  } catch (error) {
    console.error('image not made', error);
    throw new ProductError(problemOf(error).problem);
  }
}
