import { isWordFormat } from '../../design/formats.ts';
import { ProductError } from '../../messaging/errors.ts';
import type { FileRequest } from '../../messaging/protocol.ts';
import { captionFile, wordFile } from '../files/word-file.ts';
import { problemOf } from '../layout/problem-of.ts';
import { withSlides } from '../layout/with-slides.ts';
import { pictureFile } from '../picture/picture-file.ts';

/**
 * Makes the picture of one slide, the words of all or the caption of a carousel, for a page that waits for
 * it; nothing of it is written down.
 * @throws ProductError whose code is the ExportProblem
 */
export async function renderFile({ place, caption, ...request }: FileRequest): Promise<Blob> {
  try {
    if (caption) return await captionFile(request);
    if (isWordFormat(request.settings.format)) return (await wordFile(request)).file;
    // A picture larger than a canvas cannot be pasted, and one part is not what was to be copied.
    const settings = { ...request.settings, tall: 'refuse' as const };
    return await withSlides({ ...request, settings }, async ({ slides, prepare, isOpaque }) => {
      const slide = slides[place];
      if (!slide) throw new Error(`there is no slide ${place} among ${slides.length}`);
      return pictureFile((await prepare(slide))(), settings, isOpaque);
    });
  } catch (error) {
    console.error('file not made', error);
    throw new ProductError(problemOf(error).problem);
  }
}
