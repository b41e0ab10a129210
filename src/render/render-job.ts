import type { Job } from '../store/database.ts';
import { hasEnded, loadFiles, loadJob, saveRenderedFile, updateJob } from '../store/jobs.ts';
import { ENCODERS } from './encode.ts';
import { fileNames } from './file-names.ts';
import { holdFile } from './held-files.ts';
import type { PlannedSlide } from './plan.ts';
import { problemOf } from './problem-of.ts';
import { tellBackground } from './tell-background.ts';
import { fileOf, type LaidOut, withSlides } from './with-slides.ts';

/**
 * Renders the files of a job into the store and tells the background of each. Files that an
 * earlier life of this host has finished are only told again. Ends when all are rendered, when the
 * job was stopped, or with the failure in the journal.
 */
export async function renderJob(jobId: number, signal: AbortSignal): Promise<void> {
  const job = await loadJob(jobId);
  if (!job || hasEnded(job)) return;
  try {
    await renderFiles(job, signal);
  } catch (error) {
    if (signal.aborted) return;
    console.error('export failed', error);
    await updateJob(jobId, { state: 'failed', ...problemOf(error) });
    await tellBackground('jobMoved', { jobId });
  }
}

function renderFiles(job: Job, signal: AbortSignal): Promise<void> {
  return withSlides(job, async ({ thread, slides, paint }) => {
    const names = fileNames(thread, slides.length, job.settings.format, job.design.identity.mode);
    await updateJob(job.id, { state: 'rendering', total: slides.length, names });
    await tellBackground('jobMoved', { jobId: job.id });
    await paintAndEncode(job, slides, paint, signal);
  });
}

/** Paints slide after slide while those before are still being encoded. */
async function paintAndEncode(
  job: Job,
  slides: PlannedSlide[],
  paint: LaidOut['paint'],
  signal: AbortSignal,
): Promise<void> {
  const done = new Map((await loadFiles(job.id)).map((file) => [file.index, file]));
  const encoding = new Set<Promise<void>>();
  for (const [index, slide] of slides.entries()) {
    const earlier = done.get(index);
    if (earlier?.state === 'rendered' && earlier.blob) await announce(job.id, index, earlier.blob);
    if (earlier) continue;
    // As many pictures alive as encoders work on, and the one being painted.
    if (encoding.size >= ENCODERS) await Promise.race(encoding);
    signal.throwIfAborted();
    const bitmap = await paint(slide);
    const work = finish(job, index, bitmap).finally(() => encoding.delete(work));
    encoding.add(work);
    // A failure is met at the next race or at the end; until then it is not "unhandled".
    work.catch(() => undefined);
  }
  await Promise.all(encoding);
}

async function finish(job: Job, index: number, bitmap: ImageBitmap): Promise<void> {
  const blob = await fileOf(bitmap, `image/${job.settings.format}`);
  await saveRenderedFile(job.id, index, blob);
  await announce(job.id, index, blob);
}

async function announce(jobId: number, index: number, blob: Blob): Promise<void> {
  await tellBackground('fileRendered', { jobId, index, url: holdFile(blob) });
}
