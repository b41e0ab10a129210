import { isFilePerSlide } from '../../design/formats.ts';
import { isBanded, outputSize } from '../../design/limits.ts';
import type { Job } from '../../store/database.ts';
import type { Painting } from '../engine/engine.ts';
import { slideMarkup } from '../engine/slide-markup.ts';
import { factsOf } from '../files/file-facts-of.ts';
import { tallPng } from '../files/tall-png.ts';
import type { PlannedSlide } from '../layout/plan.ts';
import type { LaidOut } from '../layout/with-slides.ts';
import { withMetadata } from '../metadata/with-metadata.ts';
import { pictureFile } from '../picture/picture-file.ts';
import { WORKERS } from '../picture/picture-workers.ts';
import { mostBytesOfSlide } from './most-bytes.ts';

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
  const { settings } = work.job;
  if (settings.format === 'svg') return writeSlides(laidOut, work);
  const [first] = laidOut.slides;
  const isTall = first && isBanded(first.size, settings);
  return isTall ? packSlide(laidOut, first, work) : paintSlides(laidOut, work);
}

/** Makes the one PNG of a slide that no canvas holds. */
async function packSlide(laidOut: LaidOut, slide: PlannedSlide, work: Work): Promise<void> {
  if (!work.isWanted(0)) return;
  const size = outputSize(slide.size, laidOut.scale);
  const file = await laidOut.inRows(slide, (prepare) =>
    tallPng(prepare, size, laidOut.isOpaque, work.signal),
  );
  await work.keep(0, await withMetadata(file, factsOf(work.job, laidOut, slide.slide)));
}

/** Paints slide after slide while the next are being prepared and those before encoded. */
async function paintSlides(laidOut: LaidOut, work: Work): Promise<void> {
  const { job } = work;
  const isOwnFile = isFilePerSlide(job.settings.format);
  const most = mostBytesOfSlide(job, laidOut.slides.length);
  const wanted = [...laidOut.slides.entries()].filter(([place]) => work.isWanted(place));
  const prepared: Promise<Painting>[] = [];
  const encoding = new Set<Promise<void>>();
  try {
    for (const [turn, [place, slide]] of wanted.entries()) {
      for (const [, ahead] of wanted.slice(turn + prepared.length, turn + laidOut.atOnce)) {
        prepared.push(expected(laidOut.prepare(ahead)));
      }
      const paint = await prepared.shift()!;
      // As many pictures alive as are encoded at once, and the one being painted.
      if (encoding.size >= WORKERS) await Promise.race(encoding);
      work.signal.throwIfAborted();
      const finishing = pictureFile(paint(), job.settings, laidOut.isOpaque, most)
        .then((file) => (isOwnFile ? withMetadata(file, factsOf(job, laidOut, slide.slide)) : file))
        .then((file) => work.keep(place, file))
        // Only those that went well: a failure stays until it is met.
        .then(() => void encoding.delete(finishing));
      encoding.add(expected(finishing));
    }
    await Promise.all(encoding);
  } finally {
    // Their slides stand in the document until they are ready.
    await Promise.allSettled(prepared);
  }
}

/** A failure is met when it is waited for; until then it is not "unhandled". */
function expected<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined);
  return promise;
}

/** SVG that browsers show as the slide is: other programs know no `foreignObject`. */
async function writeSlides(laidOut: LaidOut, work: Work): Promise<void> {
  const { slides, layOut, scale, families, images, veil } = laidOut;
  for (const [place, slide] of slides.entries()) {
    if (!work.isWanted(place)) continue;
    work.signal.throwIfAborted();
    const element = layOut(slide);
    const { svg } = await slideMarkup({ element, size: slide.size, scale, families, images }, veil);
    await work.keep(place, new Blob([svg], { type: 'image/svg+xml' }));
  }
}
