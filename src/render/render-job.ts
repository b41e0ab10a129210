import { isWordFormat, isZipped } from '../design/formats.ts';
import type { Job } from '../store/database.ts';
import { hasEnded, loadJob, updateJob } from '../store/jobs.ts';
import { htmlFile } from './html-file.ts';
import { languageOf, pathOfOne, pathsOf, titleOf } from './job-facts.ts';
import { JobFiles } from './job-files.ts';
import { makeSlides } from './make-slides.ts';
import { pdfFile } from './pdf-file.ts';
import { problemOf } from './problem-of.ts';
import { tellBackground } from './tell-background.ts';
import { type LaidOut, withSlides } from './with-slides.ts';
import { wordFile } from './word-file.ts';
import { zipOf } from './zip.ts';

/**
 * Renders the files of a job into the store and tells the background of each. Files that an
 * earlier life of this host has finished are only told again. Ends when all are rendered, when the
 * job was stopped, or with the failure in the journal.
 */
export async function renderJob(jobId: number, signal: AbortSignal): Promise<void> {
  const job = await loadJob(jobId);
  if (!job || hasEnded(job)) return;
  try {
    if (isWordFormat(job.settings.format)) await renderWords(job);
    else await withSlides(job, (laidOut) => renderSlides(job, laidOut, signal));
  } catch (error) {
    if (signal.aborted) return;
    console.error('export failed', error);
    await updateJob(jobId, { state: 'failed', ...problemOf(error) });
    await tellBackground('jobMoved', { jobId });
  }
}

async function renderWords(job: Job): Promise<void> {
  const { thread, file } = await wordFile(job);
  const files = await JobFiles.begin(job, [await pathOfOne(job, thread)], null);
  await files.keep(0, file);
}

async function renderSlides(job: Job, laidOut: LaidOut, signal: AbortSignal): Promise<void> {
  const { settings } = job;
  if (settings.format === 'html') return renderPage(job, laidOut);
  if (settings.format === 'pdf') return renderPdf(job, laidOut, signal);
  if (isZipped(settings, laidOut.slides.length)) return renderZip(job, laidOut, signal);
  const files = await JobFiles.begin(job, await pathsOf(job, laidOut), null);
  await files.tellAgain();
  await makeSlides(laidOut, {
    job,
    isWanted: (place) => !files.has(place),
    keep: (place, file) => files.keep(place, file),
    signal,
  });
}

async function renderPage(job: Job, laidOut: LaidOut): Promise<void> {
  const { thread } = laidOut;
  const path = await pathOfOne(job, thread);
  const files = await JobFiles.begin(job, [path], null);
  await files.keep(0, await htmlFile(laidOut, titleOf(job, thread), languageOf(thread)));
}

async function renderZip(job: Job, laidOut: LaidOut, signal: AbortSignal): Promise<void> {
  const { slides, thread } = laidOut;
  const paths = await pathsOf(job, laidOut);
  const files = await JobFiles.begin(job, [await pathOfOne(job, thread, 'zip')], slides.length);
  if (files.has(0)) return files.tellAgain();
  await makeParts(files, job, laidOut, signal);
  const names = paths.map((path) => path.split('/').at(-1)!);
  const load = (place: number) => files.part(place);
  await files.keepWhole(await zipOf(names, load, new Date(thread.capturedAt)));
}

async function renderPdf(job: Job, laidOut: LaidOut, signal: AbortSignal): Promise<void> {
  const path = await pathOfOne(job, laidOut.thread);
  const files = await JobFiles.begin(job, [path], laidOut.slides.length);
  if (files.has(0)) return files.tellAgain();
  await makeParts(files, job, laidOut, signal);
  await files.keepWhole(await pdfFile(job, laidOut, (place) => files.part(place)));
}

function makeParts(files: JobFiles, job: Job, laidOut: LaidOut, signal: AbortSignal) {
  return makeSlides(laidOut, {
    job,
    isWanted: (place) => !files.hasPart(place),
    keep: (place, part) => files.keepPart(place, part),
    signal,
  });
}
