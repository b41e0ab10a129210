import { restoreExportSettings } from '../design/export-settings.ts';
import { restoreDesign } from '../design/schema.ts';
import { restoreEdits } from '../edits/schema.ts';
import type { ExportRequest } from '../messaging/protocol.ts';
import { database, filesOf, type Job, type JobState } from './database.ts';

const ENDED: readonly JobState[] = ['done', 'failed', 'cancelled'];

export const hasEnded = (job: Job): boolean => ENDED.includes(job.state);

/**
 * Writes a new job into the journal, or finds the one of the same request. It ends with `done`,
 * `failed` or `cancelled`.
 */
export async function addJob(request: ExportRequest, notice?: Job['notice']): Promise<Job> {
  const job: Omit<Job, 'id'> = {
    ...request,
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

/** Storage is a boundary too: a job of an older version gets what its design did not know. */
export async function loadJob(id: number): Promise<Job | undefined> {
  const job = await (await database()).get('jobs', id);
  if (!job) return undefined;
  return {
    ...job,
    edits: restoreEdits(job.edits),
    design: restoreDesign(job.design),
    settings: restoreExportSettings(job.settings),
  };
}

export async function loadJobs(): Promise<Job[]> {
  return (await database()).getAll('jobs');
}

/**
 * Changes a job unless it has ended: an answer that arrives after Cancel must not bring it back.
 * @returns the job as it is now, or undefined when it is gone or had ended
 */
export async function updateJob(id: number, changes: Partial<Job>): Promise<Job | undefined> {
  const tx = (await database()).transaction('jobs', 'readwrite');
  const job = await tx.store.get(id);
  if (!job || hasEnded(job)) return undefined;
  const changed = { ...job, ...changes };
  await tx.store.put(changed);
  await tx.done;
  return changed;
}

/** Forgets all but the newest ended jobs, and their files with them. */
export async function pruneJobs(keep: number): Promise<void> {
  const tx = (await database()).transaction(['jobs', 'files'], 'readwrite');
  const ended = (await tx.objectStore('jobs').getAll()).filter(hasEnded);
  for (const { id } of ended.slice(0, Math.max(0, ended.length - keep))) {
    await tx.objectStore('files').delete(filesOf(id));
    await tx.objectStore('jobs').delete(id);
  }
  await tx.done;
}

/** Finds the unfinished job that reports to the notice of this capture. */
export async function findJobByNotice(captureId: string): Promise<Job | undefined> {
  return (await loadJobs()).find((job) => !hasEnded(job) && job.notice?.captureId === captureId);
}
