import { SOONEST_ALARM, stayAwakeFor } from '../browser/keep-awake.ts';
import { browser } from '../browser/webext.ts';
import { tellEditors } from '../messaging/call.ts';
import type { ExportRequest } from '../messaging/protocol.ts';
import type { Job } from '../store/database.ts';
import { addJob, hasEnded, loadJob, loadJobs, pruneJobs, updateJob } from '../store/jobs.ts';
import { countFiles, deleteFiles, isAllSaved } from '../store/made-files.ts';
import { callHost } from './call-host.ts';
import {
  reconcileFiles,
  type Saving,
  saveFile,
  settleDownload,
  stopDownloads,
} from './downloads.ts';
import { reportJob } from './report.ts';

const RESUME_ALARM = 'resume-exports';
const KEPT_JOBS = 20;
/** An export that takes the render host down with it must not do so for ever. */
const MOST_STARTS = 10;

/** Writes an export into the journal and starts it when its turn comes. */
export async function startExport(request: ExportRequest, notice?: Job['notice']): Promise<void> {
  let job: Job;
  try {
    job = await addJob(request, notice);
  } catch (error) {
    await tellEditors('exportNotStarted', { requestId: request.requestId });
    throw error;
  }
  await setAlarm();
  await onJobMoved(job.id);
  void runQueue();
}

export function cancelExport(jobId: number): Promise<void> {
  return endJob(jobId, { state: 'cancelled' });
}

/** The render host has a file ready. */
export async function onFileRendered(jobId: number, index: number, url: string): Promise<void> {
  await afterSaving(await saveFile(jobId, index, url));
}

/** A download has changed; it may be one of ours. */
export async function onDownloadChanged(downloadId: number): Promise<void> {
  await afterSaving(await settleDownload(downloadId));
}

/** The render host has laid a job out, or given it up. */
export async function onJobMoved(jobId: number): Promise<void> {
  tellOfMove();
  const job = await loadJob(jobId);
  if (!job) return;
  await reportJob(job);
  await tellEditors('jobChanged', { jobId });
  if (hasEnded(job)) await cleanUp(job);
}

/** An export that has ended leaves nothing behind but the files on the disk. */
async function cleanUp({ id: jobId, state }: Job): Promise<void> {
  if (state !== 'done') {
    // First of all: what still paints would miss the parts that are deleted here.
    await callHost('stopJob', { jobId }).catch(() => undefined);
    await stopDownloads(jobId);
  }
  await deleteFiles(jobId);
}

async function afterSaving(saving: Saving | null): Promise<void> {
  if (!saving) return;
  const { jobId, end } = saving;
  if (end === 'cancelled') return endJob(jobId, { state: 'cancelled' });
  if (end === 'failed') return endJob(jobId, { state: 'failed', problem: 'download-failed' });
  if (!(await endIfAllSaved(jobId))) await onJobMoved(jobId);
}

async function endIfAllSaved(jobId: number): Promise<boolean> {
  const job = await loadJob(jobId);
  const isDone = job !== undefined && (await isAllSaved(job));
  if (isDone) await endJob(jobId, { state: 'done' });
  return isDone;
}

async function endJob(jobId: number, end: Partial<Job>): Promise<void> {
  if (await updateJob(jobId, end)) await onJobMoved(jobId);
}

let queue: Promise<void> | null = null;
/** Since the running queue last looked for exports. */
let askedAgain = false;

/** Runs the unfinished exports one after the other; a second call joins the first. */
export function runQueue(): Promise<void> {
  askedAgain = true;
  tellOfMove();
  // The render host went away in the middle: the alarm starts the queue again.
  queue ??= stayAwakeFor(runAll()).catch((error) => console.error('export interrupted', error));
  return queue;
}

async function runAll(): Promise<void> {
  try {
    while (askedAgain) {
      askedAgain = false;
      await runJobs();
    }
  } finally {
    queue = null;
  }
}

async function runJobs(): Promise<void> {
  for (;;) {
    const job = (await loadJobs()).find((candidate) => !hasEnded(candidate));
    if (!job) break;
    if (job.starts >= MOST_STARTS) {
      await endJob(job.id, { state: 'failed', problem: 'render-failed' });
      continue;
    }
    await setAlarm();
    await updateJob(job.id, { starts: job.starts + 1 });
    await reconcileFiles(job.id);
    if (await endIfAllSaved(job.id)) continue;
    await callHost('renderJob', { jobId: job.id });
    await filesSaved(job.id);
  }
  await browser.alarms.clear(RESUME_ALARM);
  await pruneJobs(KEPT_JOBS);
}

/** Should the background be stopped for good, the alarm wakes it to go on. */
async function setAlarm(): Promise<void> {
  await browser.alarms.create(RESUME_ALARM, { periodInMinutes: SOONEST_ALARM });
}

/**
 * Waits until the last file of a rendered job is on disk, or one has fallen back to `rendered` and
 * must be told of again. The journal is looked at after each move: the last may have come before.
 */
async function filesSaved(jobId: number): Promise<void> {
  for (;;) {
    const move = nextMove();
    const job = await loadJob(jobId);
    if (!job || hasEnded(job) || (await endIfAllSaved(jobId))) return;
    if ((await countFiles(jobId, 'rendered')) > 0) return;
    await move;
  }
}

let tellOfMove: () => void = () => undefined;

/** Fulfilled when a job moves on, or the alarm rings. The queue alone waits for it. */
function nextMove(): Promise<void> {
  return new Promise((resolve) => {
    tellOfMove = resolve;
  });
}

export function isResumeAlarm(name: string): boolean {
  return name === RESUME_ALARM;
}
