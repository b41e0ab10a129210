import type { Job } from '../store/database.ts';
import { loadDraft } from '../store/drafts.ts';
import { loadImages } from '../store/images.ts';
import { hasEnded, loadFiles, loadJob, saveRenderedFile, updateJob } from '../store/jobs.ts';
import { loadDesignImages } from '../store/own-files.ts';
import { checkFile } from './check-file.ts';
import { chooseEngine } from './choose-engine.ts';
import { ImageEmbedder } from './embed-images.ts';
import { ENCODERS, encode } from './encode.ts';
import type { Engine } from './engine.ts';
import { fetchThreadImages } from './fetch-images.ts';
import { fileNames } from './file-names.ts';
import { holdFile } from './held-files.ts';
import { type PlannedSlide, planSlides, TooLarge } from './plan.ts';
import { layOut, openAssets, openStage } from './stage.tsx';
import { tellBackground } from './tell-background.ts';

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

async function renderFiles(job: Job, signal: AbortSignal): Promise<void> {
  const draft = await loadDraft(job.threadId);
  if (!draft) throw new DraftMissing();
  await fetchThreadImages(draft.thread);

  const own = await loadDesignImages(job.design);
  const images = [...(await loadImages(job.threadId)), ...own];
  const { assets, release } = openAssets(images);
  const stage = openStage();
  try {
    const slides = await planSlides(job, draft.thread, assets, stage);
    const names = fileNames(draft.thread, slides.length, job.settings.format);
    await updateJob(job.id, { state: 'rendering', total: slides.length, names });
    await tellBackground('jobMoved', { jobId: job.id });

    const engine = await chooseEngine();
    const embedder = new ImageEmbedder(images);
    const paint = ({ slide, size }: PlannedSlide) =>
      engine({
        element: layOut(stage, slide, size, assets),
        size,
        scale: job.settings.scale,
        family: job.design.type.family,
        images: embedder,
        isOpaque: job.design.background.kind !== 'transparent',
      });
    await paintAndEncode(job, slides, paint, signal);
  } finally {
    stage.remove();
    release();
  }
}

/** Paints slide after slide while those before are still being encoded. */
async function paintAndEncode(
  job: Job,
  slides: PlannedSlide[],
  paint: (slide: PlannedSlide) => ReturnType<Engine>,
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
  const { width, height } = bitmap;
  const blob = await encode(bitmap, `image/${job.settings.format}`);
  await checkFile(blob, width, height);
  await saveRenderedFile(job.id, index, blob);
  await announce(job.id, index, blob);
}

async function announce(jobId: number, index: number, blob: Blob): Promise<void> {
  await tellBackground('fileRendered', { jobId, index, url: holdFile(blob) });
}

class DraftMissing extends Error {
  override name = 'DraftMissing';
}

function problemOf(error: unknown): Pick<Job, 'problem' | 'largestScale'> {
  if (error instanceof TooLarge) {
    return { problem: 'too-large', largestScale: error.largestScale };
  }
  if (error instanceof DraftMissing) return { problem: 'draft-missing' };
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  return { problem: isFull ? 'storage-full' : 'render-failed' };
}
