import { database, filesOf, type JobFile } from '../../src/store/database.ts';

/** All that a job has made, in order, with its pictures. */
export async function loadFiles(jobId: number): Promise<JobFile[]> {
  return (await database()).getAll('files', filesOf(jobId));
}

/** Puts a file of a job into another state, whoever would do that. */
export async function moveFile(
  jobId: number,
  index: number,
  from: JobFile['state'],
  changes: Partial<JobFile>,
): Promise<void> {
  const db = await database();
  const file = await db.get('files', [jobId, index]);
  if (file?.state !== from) throw new Error(`file ${index} is ${file?.state}, not ${from}`);
  await db.put('files', { ...file, ...changes });
}
