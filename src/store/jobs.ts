import { isNewerExportSettings, restoreExportSettings } from '../design/export-settings.ts';
import { isNewerDesign, restoreDesign } from '../design/schema.ts';
import { isNewerEdits, restoreEdits } from '../edits/schema.ts';
import { EXPORT_PROBLEMS, type ExportRequest } from '../messaging/protocol.ts';
import { database, filesOf, JOB_STATES, type Job, type JobState } from './database.ts';

const ENDED: readonly JobState[] = ['done', 'failed', 'cancelled'];

export const hasEnded = (job: Job): boolean => ENDED.includes(job.state);

/** Jobs that say none are of version 1. */
const JOB_SCHEMA = 2;

/**
 * A job as this version writes it. Version 1 said `download-failed` of all that went wrong on the way to
 * the disk, and threw away what was made: that is no news any more.
 */
function upgradeJob(job: Job): Job {
  const upgraded = { ...job, schema: JOB_SCHEMA };
  const { problem } = job;
  if (problem === undefined || EXPORT_PROBLEMS.includes(problem)) return upgraded;
  return { ...upgraded, problem: 'folder-failed', dismissed: true };
}

/**
 * Whether a later version than ours wrote any part of this job. It waits for that version: made by us
 * its files would not be what was asked for.
 */
function isNewerJob(job: Job): boolean {
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
 * Writes a new job into the journal, or finds the one of the same request. It ends with `done`,
 * `failed` or `cancelled`.
 */
export async function addJob(request: ExportRequest, notice?: Job['notice']): Promise<Job> {
  const job: Omit<Job, 'id'> = {
    ...request,
    schema: JOB_SCHEMA,
    state: 'queued',
    total: null,
    parts: null,
    names: [],
    createdAt: Date.now(),
    starts: 0,
    ...(notice && { notice }),
  };
  const tx = (await database()).transaction('jobs', 'readwrite');
  const known = (await tx.store.getAll()).find((one) => one.requestId === request.requestId);
  // The database gives the id.
  const id = known ? known.id : await tx.store.add(job as Job);
  await tx.done;
  return known ?? { ...job, id };
}

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

/**
 * Changes a job unless it has ended: an answer that arrives after Cancel must not bring it back. One
 * of a newer version stays as it is.
 * @returns the job as it is now, or undefined when it is gone or had ended
 */
export async function updateJob(id: number, changes: Partial<Job>): Promise<Job | undefined> {
  const tx = (await database()).transaction('jobs', 'readwrite');
  const job = await tx.store.get(id);
  if (!job || !isUnfinished(job)) return undefined;
  const changed = { ...upgradeJob(job), ...changes };
  if (hasEnded(changed)) changed.toTidy = true;
  await tx.store.put(changed);
  await tx.done;
  return changed;
}

/** Whoever has told of the end of a job, and tidied up after it, says so. */
export async function markTidied(id: number): Promise<void> {
  await changeEnded(id, (job) => job.toTidy === true, { toTidy: false });
}

/** The user has seen that a job failed, and leaves it at that. */
export async function markDismissed(id: number): Promise<void> {
  await changeEnded(id, () => true, { dismissed: true });
}

/** Has an export that failed go on with what it has made. */
export async function reopenJob(id: number): Promise<boolean> {
  const queued = {
    ...{ state: 'queued', starts: 0, toTidy: false, problem: undefined, asking: false },
  } as const;
  return changeEnded(id, ({ state }) => state === 'failed', queued);
}

async function changeEnded(
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

/**
 * Forgets all but the newest ended jobs, and their files with them. Of those that stay only the last
 * keeps what it has made, for another try.
 */
export async function pruneJobs(keep: number): Promise<void> {
  const tx = (await database()).transaction(['jobs', 'files'], 'readwrite');
  const jobs = await tx.objectStore('jobs').getAll();
  // Who tidies up after a job still has to find its downloads.
  const ended = jobs.filter((job) => hasEnded(job) && !job.toTidy && !isNewerJob(job));
  for (const { id } of ended.slice(0, Math.max(0, ended.length - keep))) {
    await tx.objectStore('files').delete(filesOf(id));
    await tx.objectStore('jobs').delete(id);
  }
  for (const { id } of ended.slice(0, -1)) await tx.objectStore('files').delete(filesOf(id));
  await tx.done;
}

/** Finds the unfinished job that reports to the notice of this capture. */
export async function findJobByNotice(captureId: string): Promise<Job | undefined> {
  return (await loadJobs()).find((job) => !hasEnded(job) && job.notice?.captureId === captureId);
}
