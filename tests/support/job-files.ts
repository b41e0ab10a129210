import { database, filesOf, type JobFile } from '../../src/store/database.ts';

/** All that a job has made, in order, with its pictures. */
export async function loadFiles(jobId: number): Promise<JobFile[]> {
  return (await database()).getAll('files', filesOf(jobId));
}
