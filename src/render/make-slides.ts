import { isFilePerSlide } from '../design/formats.ts';
import type { Job } from '../store/database.ts';
import { ENCODERS } from './encode.ts';
import { factsOf } from './job-facts.ts';
import { withMetadata } from './metadata/with-metadata.ts';
import { pictureFile } from './picture-file.ts';
import { slideMarkup } from './slide-markup.ts';
import type { LaidOut } from './with-slides.ts';

interface Work {
  job: Job;
  /** Whether a slide is still to be made. */
  isWanted(place: number): boolean;
  /** Keeps the file of a slide. */
  keep(place: number, file: Blob): Promise<void>;
  signal: AbortSignal;
}

/**
 * Makes the file of each slide: a picture, or an SVG.
 * @throws what `keep` throws, and the signal's reason
 */
export function makeSlides(laidOut: LaidOut, work: Work): Promise<void> {
  return work.job.settings.format === 'svg'
    ? writeSlides(laidOut, work)
    : paintSlides(laidOut, work);
}

/** Paints slide after slide while those before are still being encoded. */
async function paintSlides(laidOut: LaidOut, work: Work): Promise<void> {
  const { slides, paint } = laidOut;
  const { job } = work;
  const isOwnFile = isFilePerSlide(job.settings.format);
  const encoding = new Set<Promise<void>>();
  for (const [place, slide] of slides.entries()) {
    if (!work.isWanted(place)) continue;
    // As many pictures alive as encoders work on, and the one being painted.
    if (encoding.size >= ENCODERS) await Promise.race(encoding);
    work.signal.throwIfAborted();
    const bitmap = await paint(slide);
    const finishing = pictureFile(bitmap, job.settings, laidOut.isOpaque)
      .then((file) => (isOwnFile ? withMetadata(file, factsOf(job, laidOut, slide.slide)) : file))
      .then((file) => work.keep(place, file))
      .finally(() => encoding.delete(finishing));
    encoding.add(finishing);
    // A failure is met at the next race or at the end; until then it is not "unhandled".
    finishing.catch(() => undefined);
  }
  await Promise.all(encoding);
}

/** SVG that browsers show as the slide is: other programs know no `foreignObject`. */
async function writeSlides(laidOut: LaidOut, work: Work): Promise<void> {
  const { slides, layOut, scale, family, images, veil } = laidOut;
  for (const [place, slide] of slides.entries()) {
    if (!work.isWanted(place)) continue;
    work.signal.throwIfAborted();
    const { svg } = await slideMarkup(layOut(slide), slide.size, scale, family, images, veil);
    await work.keep(place, new Blob([svg], { type: 'image/svg+xml' }));
  }
}
