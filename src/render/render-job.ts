import { isWordFormat, isZipped } from '../design/formats.ts';
import type { Job } from '../store/database.ts';
import { hasEnded, loadJob, updateJob } from '../store/jobs.ts';
import { htmlFile } from './html-file.ts';
import { languageOf, namesIn, pathOfOne, pathsOf, planOf, titleOf } from './job-facts.ts';
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
  const paths = [await pathOfOne(job, thread)];
  const files = await JobFiles.begin(job, { paths, parts: null, plan: 'words' });
  if (files.has(0)) return files.tellAgain();
  await files.keep(0, file);
}

async function renderSlides(job: Job, laidOut: LaidOut, signal: AbortSignal): Promise<void> {
  const { settings } = job;
  if (settings.format === 'html') return renderPage(job, laidOut, signal);
  if (settings.format === 'pdf') return renderPdf(job, laidOut, signal);
  if (isZipped(settings, laidOut.slides.length)) return renderZip(job, laidOut, signal);
  const paths = await pathsOf(job, laidOut);
  const files = await JobFiles.begin(job, { paths, parts: null, plan: planOf(laidOut) });
  await files.tellAgain();
  await makeSlides(laidOut, {
    job,
    isWanted: (place) => !files.has(place),
    keep: (place, file) => files.keep(place, file),
    signal,
  });
}

async function renderPage(job: Job, laidOut: LaidOut, signal: AbortSignal): Promise<void> {
  const { thread } = laidOut;
  const paths = [await pathOfOne(job, thread)];
  const files = await JobFiles.begin(job, { paths, parts: null, plan: planOf(laidOut) });
  if (files.has(0)) return files.tellAgain();
  const page = { title: titleOf(job, thread), lang: languageOf(thread), signal };
  await files.keep(0, await htmlFile(laidOut, page));
}

async function renderZip(job: Job, laidOut: LaidOut, signal: AbortSignal): Promise<void> {
  const { slides, thread } = laidOut;
  const paths = [await pathOfOne(job, thread, 'zip')];
  const parts = slides.length;
  const files = await JobFiles.begin(job, { paths, parts, plan: planOf(laidOut) });
  if (files.has(0)) return files.tellAgain();
  await makeParts(files, job, laidOut, signal);
  const names = namesIn(await pathsOf(job, laidOut));
  const load = (place: number) => files.part(place);
  await files.keepWhole(await zipOf(names, load, new Date(thread.capturedAt)));
}

async function renderPdf(job: Job, laidOut: LaidOut, signal: AbortSignal): Promise<void> {
  const paths = [await pathOfOne(job, laidOut.thread)];
  const parts = laidOut.slides.length;
  const files = await JobFiles.begin(job, { paths, parts, plan: planOf(laidOut) });
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
