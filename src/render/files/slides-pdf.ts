import type { Job } from '../../store/database.ts';
import type { LaidOut } from '../layout/with-slides.ts';
import { collectPage } from '../pdf/collect-page.ts';
import { type PdfPage, writePdf } from '../pdf/write-pdf.ts';
import { veilSlide } from '../redaction/stand-alone.ts';
import { authorOf, dateOf, languageOf, titleOf } from './file-facts-of.ts';

/**
 * The slides as pages of a PDF, with their words where they are seen.
 *
 * @param pictureOf gives the painted page of a place in the slides
 */
export function pdfFile(
  job: Job,
  laidOut: LaidOut,
  pictureOf: (place: number) => Promise<Blob>,
): Promise<Blob> {
  const { slides, thread, layOut, veil } = laidOut;
  async function* pages(): AsyncGenerator<PdfPage> {
    for (const [place, planned] of slides.entries()) {
      const picture = await pictureOf(place);
      const element = layOut(planned);
      veilSlide(element, veil);
      yield { size: planned.size, picture, content: collectPage(element, planned.size) };
    }
  }
  return writePdf(pages(), {
    title: titleOf(job, thread),
    language: languageOf(thread),
    author: authorOf(job, thread),
    created: dateOf(job, thread),
  });
}
