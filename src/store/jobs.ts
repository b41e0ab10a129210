import { isNewerExportSettings, restoreExportSettings } from '../design/export-settings.ts';
import { isNewerDesign, restoreDesign } from '../design/schema.ts';
import { isNewerEdits, restoreEdits } from '../edits/schema.ts';
import { EXPORT_PROBLEMS } from '../messaging/export-problems.ts';
import { database, JOB_STATES, type Job, type JobState } from './database.ts';

const ENDED: readonly JobState[] = ['done', 'failed', 'cancelled'];

export const hasEnded = (job: Job): boolean => ENDED.includes(job.state);

/** Jobs that say none are of version 1. */
export const JOB_SCHEMA = 2;

/**
 * A job as this version writes it. Version 1 said `download-failed` of all that went wrong on the way to
 * the disk, and threw away what was made: that is no news any more.
 */
export function upgradeJob(job: Job): Job {
  const upgraded = { ...job, schema: JOB_SCHEMA };
  const { problem } = job;
  if (problem === undefined || EXPORT_PROBLEMS.includes(problem)) return upgraded;
  return { ...upgraded, problem: 'folder-failed', dismissed: true };
}

/**
 * Whether a later version than ours wrote any part of this job. It waits for that version: made by us
 * its files would not be what was asked for.
 */
export function isNewerJob(job: Job): boolean {
  return (
    (job.schema ?? 1) > JOB_SCHEMA ||
    !JOB_STATES.includes(job.state) ||
    isNewerEdits(job.edits) ||
    isNewerDesign(job.design) ||
    isNewerExportSettings(job.settings)
  );
}

/** Whether this version has still to do with a job. */
export const isUnfinished = (job: Job): boolean => !hasEnded(job) && !isNewerJob(job);

/**
 * Storage is a boundary too: a job of an older version gets what its design did not know, and one of
 * a newer version is not there for us.
 */
export async function loadJob(id: number): Promise<Job | undefined> {
  const job = await (await database()).get('jobs', id);
  if (!job || isNewerJob(job)) return undefined;
  return {
    ...upgradeJob(job),
    edits: restoreEdits(job.edits),
    design: restoreDesign(job.design),
    settings: restoreExportSettings(job.settings),
  };
}

/** All jobs but those of a newer version. */
export async function loadJobs(): Promise<Job[]> {
  const jobs = await (await database()).getAll('jobs');
  return jobs.filter((job) => !isNewerJob(job)).map(upgradeJob);
}

/** Whether exports wait for a newer version. */
export async function hasNewerJobs(): Promise<boolean> {
  const jobs = await (await database()).getAll('jobs');
  return jobs.some((job) => isNewerJob(job) && !hasEnded(job));
}

/** The user has seen that a job failed, and leaves it at that. */
export async function markDismissed(id: number): Promise<void> {
  await changeEnded(id, () => true, { dismissed: true });
}

/** Changes a job that has ended, if it is one of those that are meant. */
export async function changeEnded(
  id: number,
  isMeant: (job: Job) => boolean,
  changes: Partial<Record<keyof Job, unknown>>,
): Promise<boolean> {
  const tx = (await database()).transaction('jobs', 'readwrite');
  const job = await tx.store.get(id);
  if (!job || isNewerJob(job) || !hasEnded(job) || !isMeant(job)) return false;
  await tx.store.put({ ...upgradeJob(job), ...changes } as Job);
  await tx.done;
  return true;
}
