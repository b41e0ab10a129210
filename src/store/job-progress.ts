import { database, filesOf, type Job, type JobFile } from './database.ts';

// How far a job is. It stands by itself because the popup asks for nothing else of files.

type State = JobFile['state'];

/** Keys of the index `jobState`. */
export const inState = (jobId: number, state: State, below = Number.POSITIVE_INFINITY) =>
  IDBKeyRange.bound([jobId, state], [jobId, state, below], false, true);

/** @param below counts only what comes before this place */
export async function countFiles(jobId: number, state: State, below?: number): Promise<number> {
  return (await database()).countFromIndex('files', 'jobState', inState(jobId, state, below));
}

/** How many files of a job are on the disk, on their way, and not wanted by the user. */
export interface Handed {
  saved: number;
  saving: number;
  refused: number;
}

/** Those that the render host has nothing more to do with. Files of an earlier plan may be on their way. */
export async function countHanded({ id, total }: Job): Promise<Handed> {
  const [saved, saving, refused] = await Promise.all([
    countFiles(id, 'saved', total ?? 0),
    countFiles(id, 'saving'),
    countFiles(id, 'refused', total ?? 0),
  ]);
  return { saved, saving, refused };
}

/** Whether all that a job was to make is on the disk or not wanted, and nothing on its way. */
export async function isAllSaved(job: Job): Promise<boolean> {
  if (job.total === null) return false;
  const { saved, saving, refused } = await countHanded(job);
  return saving === 0 && saved + refused >= job.total;
}

/** Grows whenever something comes of a job: parts and files that are made, files that are saved. */
export async function countSteps(jobId: number): Promise<number> {
  const made = await (await database()).count('files', filesOf(jobId));
  return made + (await countFiles(jobId, 'saved'));
}

/** How far a job is: files on the disk, or slides that are in its one file to be. */
export async function progressOf(job: Job): Promise<{ done: number; total: number }> {
  const { id, state, parts } = job;
  const total = parts || (job.total ?? 0);
  if (state === 'done') return { done: total, total };
  if (!parts) {
    const { saved, refused } = await countHanded(job);
    return { done: saved + refused, total };
  }
  const done = await countFiles(id, 'part');
  // Looked for after the count: the parts go when the whole is there.
  const whole = await (await database()).getKey('files', [id, 0]);
  return { done: whole ? parts : done, total };
}
