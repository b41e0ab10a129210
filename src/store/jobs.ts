import { restoreExportSettings } from '../design/export-settings.ts';
import { restoreDesign } from '../design/schema.ts';
import { restoreEdits } from '../edits/schema.ts';
import type { ExportRequest } from '../messaging/protocol.ts';
import { database, type Job, type JobFile, type JobState } from './database.ts';

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

export async function loadFiles(jobId: number): Promise<JobFile[]> {
  return (await database()).getAllFromIndex('files', 'jobId', jobId);
}

export async function loadFile(jobId: number, index: number): Promise<JobFile | undefined> {
  return (await database()).get('files', [jobId, index]);
}

/** Keeps a rendered file, unless its job has ended: nobody would fetch or forget it. */
export async function saveRenderedFile(
  jobId: number,
  index: number,
  blob: Blob,
  state: 'rendered' | 'part' = 'rendered',
): Promise<void> {
  const tx = (await database()).transaction(['jobs', 'files'], 'readwrite');
  const job = await tx.objectStore('jobs').get(jobId);
  if (job && !hasEnded(job)) await tx.objectStore('files').put({ jobId, index, state, blob });
  await tx.done;
}

/**
 * Moves one file on, only if it is in the state that the caller thinks: two wakings of the
 * background must not save the same file twice.
 */
export async function moveFile(
  jobId: number,
  index: number,
  from: JobFile['state'],
  changes: Partial<JobFile>,
): Promise<boolean> {
  const tx = (await database()).transaction('files', 'readwrite');
  const file = await tx.store.get([jobId, index]);
  if (!file || file.state !== from) return false;
  await tx.store.put({ ...file, ...changes });
  await tx.done;
  return true;
}

/**
 * Takes a rendered file to save it from `url`; only one of several wakings of the background gets
 * it. An address that was taken before is refused: an earlier waking has let go of it, though the
 * render host, which got no answer, may name it once more.
 */
export async function takeFile(jobId: number, index: number, url: string): Promise<boolean> {
  const tx = (await database()).transaction('files', 'readwrite');
  const file = await tx.store.get([jobId, index]);
  if (file?.state !== 'rendered' || file.url === url) return false;
  await tx.store.put({ ...file, state: 'saving', url });
  await tx.done;
  return true;
}

/** Finds the file whose download has this id. */
export async function findFileByDownload(downloadId: number): Promise<JobFile | undefined> {
  const files = await (await database()).getAll('files');
  return files.find((file) => file.downloadId === downloadId);
}

/** Forgets the files of a job; the journal keeps the job itself. */
export async function deleteFiles(jobId: number): Promise<void> {
  await deleteWhere(jobId, () => true);
}

/** Forgets what a job has made, but for what is on its way to the disk. */
export async function deleteMade(jobId: number): Promise<void> {
  await deleteWhere(jobId, ({ state }) => state !== 'saving');
}

/** Forgets what has gone into the one file of a job. */
export async function deleteParts(jobId: number): Promise<void> {
  await deleteWhere(jobId, ({ state }) => state === 'part');
}

async function deleteWhere(jobId: number, isUnwanted: (file: JobFile) => boolean): Promise<void> {
  const tx = (await database()).transaction('files', 'readwrite');
  let cursor = await tx.store.index('jobId').openCursor(jobId);
  for (; cursor; cursor = await cursor.continue()) {
    if (isUnwanted(cursor.value)) await cursor.delete();
  }
  await tx.done;
}

/** Forgets all but the newest ended jobs. */
export async function pruneJobs(keep: number): Promise<void> {
  const ended = (await loadJobs()).filter(hasEnded);
  const db = await database();
  for (const job of ended.slice(0, Math.max(0, ended.length - keep))) {
    await deleteFiles(job.id);
    await db.delete('jobs', job.id);
  }
}

/** How far a job is: files on the disk, or slides that are in its one file to be. */
export function progressOf(
  { state, total, parts }: Job,
  files: readonly JobFile[],
): { done: number; total: number } {
  const count = (wanted: JobFile['state']) => files.filter((one) => one.state === wanted).length;
  if (!parts) return { done: state === 'done' ? (total ?? 0) : count('saved'), total: total ?? 0 };
  // The parts go when the whole is there.
  const isWhole = state === 'done' || files.some((file) => file.state !== 'part');
  return { done: isWhole ? parts : count('part'), total: parts };
}

/** Finds the unfinished job that reports to the notice of this capture. */
export async function findJobByNotice(captureId: string): Promise<Job | undefined> {
  return (await loadJobs()).find((job) => !hasEnded(job) && job.notice?.captureId === captureId);
}
