import { database, FILE_STATES, filesOf, type JobFile } from './database.ts';
import { inState } from './job-progress.ts';
import { hasEnded } from './jobs.ts';

// To read a file is to read its picture. What is counted, found or forgotten goes by keys alone:
// an export of n files would read n² of them otherwise.

type State = JobFile['state'];

/** Places of all that a job has made, in order. What is in a state that we do not know is not there. */
export async function loadIndexes(jobId: number): Promise<number[]> {
  const found = await Promise.all(FILE_STATES.map((state) => loadIndexesIn(jobId, state)));
  return found.flat().sort((a, b) => a - b);
}

/** Places of what is in this state, in order. */
export async function loadIndexesIn(jobId: number, state: State): Promise<number[]> {
  const db = await database();
  const keys = await db.getAllKeysFromIndex('files', 'jobState', inState(jobId, state));
  return keys.map(([, index]) => index);
}

export async function loadFile(jobId: number, index: number): Promise<JobFile | undefined> {
  return (await database()).get('files', [jobId, index]);
}

/**
 * Finds the file that is on its way as this download. One that is saved may have had the same id:
 * Firefox begins again at 1 whenever it starts.
 */
export async function findFileByDownload(downloadId: number): Promise<JobFile | undefined> {
  const files = await (await database()).getAllFromIndex('files', 'downloadId', downloadId);
  return files.find(({ state }) => state === 'saving');
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
 * Moves a file on that is on its way to the disk, only while it is the same try: two wakings of the
 * background must not save it twice, and what is heard late of an earlier try says nothing of this one.
 *
 * @returns whether it was
 */
export async function moveSaving(
  { jobId, index, url }: Pick<JobFile, 'jobId' | 'index' | 'url'>,
  changes: Partial<JobFile>,
): Promise<boolean> {
  const isSame = (file: JobFile) => file.state === 'saving' && file.url === url;
  return changeFile(jobId, index, isSame, changes);
}

async function changeFile(
  jobId: number,
  index: number,
  isMeant: (file: JobFile) => boolean,
  changes: Partial<JobFile>,
): Promise<boolean> {
  const tx = (await database()).transaction('files', 'readwrite');
  const file = await tx.store.get([jobId, index]);
  if (!file || !isMeant(file)) return false;
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
  const isFree = (file: JobFile) => file.state === 'rendered' && file.url !== url;
  return changeFile(jobId, index, isFree, { state: 'saving', url });
}

/** Forgets the files of a job; the journal keeps the job itself. */
export async function deleteFiles(jobId: number): Promise<void> {
  await (await database()).delete('files', filesOf(jobId));
}

/** Forgets what a job has made, but for what is on its way to the disk. */
export async function deleteMade(jobId: number): Promise<void> {
  await deleteIn(jobId, ['part', 'rendered', 'saved', 'refused']);
}

/** Forgets what has gone into the one file of a job. */
export async function deleteParts(jobId: number): Promise<void> {
  await deleteIn(jobId, ['part']);
}

async function deleteIn(jobId: number, states: readonly State[]): Promise<void> {
  const tx = (await database()).transaction('files', 'readwrite');
  const index = tx.store.index('jobState');
  for (const state of states) {
    for (const key of await index.getAllKeys(inState(jobId, state))) await tx.store.delete(key);
  }
  await tx.done;
}
