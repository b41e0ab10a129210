import type { ExportRequest } from '../messaging/protocol.ts';
import { database, filesOf, type Job } from './database.ts';
import {
  changeEnded,
  hasEnded,
  isNewerJob,
  isUnfinished,
  JOB_SCHEMA,
  loadJobs,
  upgradeJob,
} from './jobs.ts';

// What the background and the render host do to jobs. The popup only reads them (jobs.ts).

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

/** Has an export that failed go on with what it has made. */
export async function reopenJob(id: number): Promise<boolean> {
  const queued = {
    ...{ state: 'queued', starts: 0, toTidy: false, problem: undefined, asking: false },
  } as const;
  return changeEnded(id, ({ state }) => state === 'failed', queued);
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
export async function findJobByNotice(
  notice: NonNullable<Job['notice']>,
): Promise<Job | undefined> {
  const isOf = (job: Job) =>
    job.notice?.captureId === notice.captureId && job.notice.tabId === notice.tabId;
  return (await loadJobs()).find((job) => !hasEnded(job) && isOf(job));
}
