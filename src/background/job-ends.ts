import { tellEditors } from '../messaging/call.ts';
import type { Job } from '../store/database.ts';
import { countHanded, isAllSaved } from '../store/job-progress.ts';
import { markTidied, updateJob } from '../store/job-steps.ts';
import { hasEnded, loadJob } from '../store/jobs.ts';
import { deleteFiles } from '../store/made-files.ts';
import { callHost } from './call-host.ts';
import { stopDownloads } from './downloads.ts';
import { reportJob } from './report.ts';
import type { Saving } from './settle-download.ts';

/** A file's way to the disk has ended; with the last of them its job does. */
export async function afterSaving(saving: Saving): Promise<void> {
  const { jobId } = saving;
  if (saving.end === 'failed') {
    return endJob(jobId, { state: 'failed', problem: saving.problem });
  }
  if (!(await endIfAllSaved(jobId))) await tellOf(jobId);
}

/** @returns whether the job has ended, now or before */
export async function endIfAllSaved(jobId: number): Promise<boolean> {
  const job = await loadJob(jobId);
  if (!job || hasEnded(job)) return true;
  if (!(await isAllSaved(job))) return false;
  const { saved, refused } = await countHanded(job);
  await endJob(jobId, { state: saved > 0 ? 'done' : 'cancelled', refused });
  return true;
}

/** Ends a job, unless it has ended; whatever stops us in between, the next life tidies up. */
export async function endJob(jobId: number, end: Partial<Job>): Promise<void> {
  if (await updateJob(jobId, end)) await tellOf(jobId);
}

/** Tells editors, badge and page how a job stands. */
export async function tellOf(jobId: number): Promise<void> {
  const job = await loadJob(jobId);
  if (!job) return;
  if (hasEnded(job)) return tidyUp(job);
  await reportJob(job);
  await tellEditors('jobChanged', { jobId });
}

/** An export that has ended leaves nothing behind but the files on the disk, and what may be tried again. */
export async function tidyUp(job: Job): Promise<void> {
  const { id: jobId, state } = job;
  await reportJob(job);
  await tellEditors('jobChanged', { jobId });
  // First of all: what still paints would miss the parts that are deleted here.
  if (state !== 'done') await callHost('stopJob', { jobId }).catch(() => undefined);
  if (state === 'cancelled') await stopDownloads(jobId);
  if (state !== 'failed') await deleteFiles(jobId);
  await markTidied(jobId);
}
