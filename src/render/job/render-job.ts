import { textPath } from '../../design/file-names.ts';
import { isWordFormat, isZipped } from '../../design/formats.ts';
import type { Job } from '../../store/database.ts';
import { updateJob } from '../../store/job-steps.ts';
import { hasEnded, loadJob } from '../../store/jobs.ts';
import { dateOf, languageOf, titleOf } from '../files/file-facts-of.ts';
import { htmlFile } from '../files/html-file.ts';
import { type PostText, postTexts, textFile } from '../files/post-texts.ts';
import { pdfFile } from '../files/slides-pdf.ts';
import { wordFile } from '../files/word-file.ts';
import { zipOf } from '../files/zip.ts';
import { problemOf } from '../layout/problem-of.ts';
import { type LaidOut, withSlides } from '../layout/with-slides.ts';
import { namesIn, pathOfOne, pathsOf } from './file-paths.ts';
import { JobFiles, type Plan } from './job-files.ts';
import { makeSlides } from './make-slides.ts';
import { slidesDigest } from './slides-digest.ts';
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
    if (isWordFormat(job.settings.format)) await renderWords(job);
    else await withSlides(job, (laidOut) => renderSlides(job, laidOut, signal), signal);
  } catch (error) {
    if (signal.aborted) return;
    console.error('export failed', error);
    await updateJob(jobId, { state: 'failed', ...problemOf(error) });
    await tellBackground('jobMoved', { jobId });
  }
}

async function renderWords(job: Job): Promise<void> {
  const { thread, file } = await wordFile(job);
  const path = await pathOfOne(job, thread);
  await renderOne(job, { paths: [path], parts: null, plan: 'words' }, async () => file);
}

async function renderSlides(job: Job, laidOut: LaidOut, signal: AbortSignal): Promise<void> {
  const { settings } = job;
  const { slides, thread, missing } = laidOut;
  if (missing !== (job.missing ?? 0)) await updateJob(job.id, { missing });
  const texts = postTexts(job, laidOut);
  const plan = await slidesDigest(job, laidOut, texts);
  if (settings.format === 'html') {
    const page = { title: titleOf(job, thread), lang: languageOf(thread), signal };
    const paths = [await pathOfOne(job, thread)];
    return renderOne(job, { paths, parts: null, plan }, () => htmlFile(laidOut, page));
  }
  const pictures =
    settings.format === 'pdf' ? [await pathOfOne(job, thread)] : await pathsOf(job, laidOut);
  const ofOne = await pathOfOne(job, thread);
  const paths = [
    ...pictures,
    ...texts.map(({ name }) => textPath(name, pictures, ofOne, settings.sizeInName)),
  ];
  if (settings.format === 'pdf') {
    const makePdf = async (parts: JobFiles) =>
      pdfFile(job, laidOut, await makeParts(parts, job, laidOut, signal));
    return renderOne(job, { paths, parts: slides.length, plan }, makePdf, texts);
  }
  if (isZipped(settings, slides.length)) {
    const zip = [await pathOfOne(job, thread, 'zip')];
    return renderOne(job, { paths: zip, parts: slides.length, plan }, async (parts) => {
      const load = await makeParts(parts, job, laidOut, signal);
      const loadAny = async (place: number) => {
        const text = texts[place - pictures.length];
        return text ? textFile(text) : load(place);
      };
      return zipOf(namesIn(paths), loadAny, dateOf(job, thread));
    });
  }
  const files = await JobFiles.begin(job, { paths, parts: null, plan });
  await files.tellAgain();
  await keepTexts(files, texts, pictures.length);
  await makeSlides(laidOut, {
    job,
    isWanted: (place) => !files.has(place),
    keep: (place, file) => files.keep(place, file),
    signal,
  });
}

/** What comes in one file, unless an earlier life has made it, and the texts that lie beside it. */
async function renderOne(
  job: Job,
  plan: Plan,
  make: (files: JobFiles) => Promise<Blob>,
  texts: readonly PostText[] = [],
): Promise<void> {
  const files = await JobFiles.begin(job, plan);
  await files.tellAgain();
  await keepTexts(files, texts, 1);
  if (!files.has(0)) await files.keepWhole(await make(files));
}

/** @param from how many files stand before them */
async function keepTexts(files: JobFiles, texts: readonly PostText[], from: number) {
  for (const [place, text] of texts.entries()) {
    if (!files.has(from + place)) await files.keep(from + place, textFile(text));
  }
}

/** Makes the slides that come in one file, and gives what reads them one by one. */
async function makeParts(files: JobFiles, job: Job, laidOut: LaidOut, signal: AbortSignal) {
  await makeSlides(laidOut, {
    job,
    isWanted: (place) => !files.hasPart(place),
    keep: (place, part) => files.keepPart(place, part),
    signal,
  });
  return (place: number): Promise<Blob> => {
    signal.throwIfAborted();
    return files.part(place);
  };
}
