import { ProductError } from '../messaging/errors.ts';
import type { ImageRequest } from '../messaging/protocol.ts';
import { pictureFile } from './picture-file.ts';
import { problemOf } from './problem-of.ts';
import { withSlides } from './with-slides.ts';

/**
 * Paints one slide as the settings say, for a page that waits for it; nothing of it is written down.
 * @throws ProductError whose code is the ExportProblem
 */
export async function renderImage({ place, ...request }: ImageRequest): Promise<Blob> {
  try {
    return await withSlides(request, async ({ slides, paint }) => {
      const slide = slides[place];
      if (!slide) throw new Error(`there is no slide ${place} among ${slides.length}`);
      return pictureFile(await paint(slide), request.settings);
    });
  } catch (error) {
    console.error('image not made', error);
    throw new ProductError(problemOf(error).problem);
  }
}
