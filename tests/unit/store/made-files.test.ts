// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_EXPORT_SETTINGS } from '../../../src/design/export-settings.ts';
import { DEFAULT_DESIGN } from '../../../src/design/schema.ts';
import { NO_EDITS } from '../../../src/edits/schema.ts';
import type { database, Job, JobFile, JobState } from '../../../src/store/database.ts';
import { countFiles, isAllSaved, progressOf } from '../../../src/store/job-progress.ts';
import { addJob, updateJob } from '../../../src/store/job-steps.ts';
import {
  deleteFiles,
  deleteMade,
  deleteParts,
  findFileByDownload,
  loadIndexes,
  loadIndexesIn,
  moveSaving,
  saveRenderedFile,
  takeFile,
} from '../../../src/store/made-files.ts';
import { countReads } from '../../support/count-reads.ts';
import { emptyDatabase } from '../../support/empty-database.ts';
import { loadFiles, moveFile } from '../../support/job-files.ts';

const newRequest = () => ({
  requestId: crypto.randomUUID(),
  threadId: '10',
  edits: NO_EDITS,
  design: DEFAULT_DESIGN,
  settings: DEFAULT_EXPORT_SETTINGS,
});
const ENDS: [JobState][] = [['done'], ['failed'], ['cancelled']];

let db: Awaited<ReturnType<typeof database>>;
beforeEach(async () => {
  db = await emptyDatabase();
});
afterEach(() => vi.restoreAllMocks());

/** A job with as many rendered files. */
async function rendered(files: number): Promise<number> {
  const { id } = await addJob(newRequest());
  for (let index = 0; index < files; index++) {
    await saveRenderedFile(id, index, new Blob([`png ${index}`]));
  }
  return id;
}

describe('saveRenderedFile', () => {
  it('keeps a file', async () => {
    const id = await rendered(1);
    const [file] = await loadFiles(id);
    expect(file).toEqual({ jobId: id, index: 0, state: 'rendered', blob: expect.any(Blob) });
    expect(await file!.blob!.text()).toBe('png 0');
  });

  it.each(ENDS)('keeps none for a job that is %s', async (state) => {
    const { id } = await addJob(newRequest());
    await updateJob(id, { state });
    await saveRenderedFile(id, 0, new Blob());
    expect(await db.count('files')).toBe(0);
  });

  it('keeps none for a job that is gone', async () => {
    await saveRenderedFile(99_999, 0, new Blob());
    expect(await db.count('files')).toBe(0);
  });
});

describe('takeFile', () => {
  let id: number;
  beforeEach(async () => {
    id = await rendered(1);
  });

  it('gives a rendered file to one of two callers at the same time', async () => {
    const taking = [takeFile(id, 0, 'blob:a'), takeFile(id, 0, 'blob:b')];
    expect(await Promise.all(taking)).toEqual([true, false]);
    const [file] = await loadFiles(id);
    expect(file).toMatchObject({ jobId: id, index: 0, state: 'saving', url: 'blob:a' });
    expect(await file!.blob!.text()).toBe('png 0');
  });

  it('makes no file where there is none', async () => {
    expect(await takeFile(id, 1, 'blob:a')).toBe(false);
    expect(await takeFile(id + 1, 0, 'blob:a')).toBe(false);
    expect(await db.count('files')).toBe(1);
  });
});

describe('moveSaving', () => {
  const id = 7;
  beforeEach(async () => {
    const file = { jobId: id, index: 0, state: 'saving', blob: null, url: 'blob:second' } as const;
    await db.put('files', file);
  });

  it('moves the try that is under way', async () => {
    const attempt = { jobId: id, index: 0, url: 'blob:second' };
    expect(await moveSaving(attempt, { state: 'saved' })).toBe(true);
    expect(await moveSaving(attempt, { state: 'saved' })).toBe(false);
  });

  it('leaves it alone when it hears of an earlier one', async () => {
    const attempt = { jobId: id, index: 0, url: 'blob:first' };
    expect(await moveSaving(attempt, { state: 'saved' })).toBe(false);
  });
});

it('a file in a state that we do not know is made again', async () => {
  const unknown = { jobId: 7, index: 1, state: 'frozen', blob: new Blob() };
  await db.put('files', unknown as never);
  expect(await loadIndexes(7)).toEqual([]);
});

describe('files', () => {
  it('are found by their download', async () => {
    const id = await rendered(2);
    await moveFile(id, 1, 'rendered', { state: 'saving', downloadId: 5 });
    expect(await findFileByDownload(5)).toMatchObject({ jobId: id, index: 1 });
    expect(await findFileByDownload(6)).toBeUndefined();
  });

  it('are deleted with their job only', async () => {
    const id = await rendered(3);
    const other = await rendered(1);
    await deleteFiles(id);
    expect(await loadFiles(id)).toEqual([]);
    expect(await loadFiles(other)).toHaveLength(1);
  });
});

/** A job with a file in each of these states, in order; '' leaves one out. */
async function jobWith(...states: (JobFile['state'] | '')[]): Promise<Job> {
  const { id } = await addJob(newRequest());
  for (const [index, state] of states.entries()) {
    if (state) await db.put('files', { jobId: id, index, state, blob: new Blob(['png']) });
  }
  return (await updateJob(id, { state: 'rendering', total: states.length }))!;
}

describe('what is asked of all files of a job', () => {
  let job: Job;
  beforeEach(async () => {
    // Their files stand before and after those of the job in every index.
    await jobWith('part', 'rendered', 'saving', 'saved');
    job = await jobWith('saved', 'rendered', 'saving', 'part', '', 'saved');
    await jobWith('part', 'rendered', 'saving', 'saved');
  });

  it('is answered for that job alone', async () => {
    expect(await loadIndexes(job.id)).toEqual([0, 1, 2, 3, 5]);
    expect(await loadIndexesIn(job.id, 'saved')).toEqual([0, 5]);
    expect(await loadIndexesIn(job.id, 'saving')).toEqual([2]);
    expect(await countFiles(job.id, 'saved')).toBe(2);
    expect(await countFiles(job.id, 'saved', 5)).toBe(1);
    expect(await countFiles(job.id, 'part', 0)).toBe(0);
    expect(await progressOf(job)).toEqual({ done: 2, total: 6 });
    expect(await isAllSaved(job)).toBe(false);
  });

  it('is answered without a look at a picture', async () => {
    const reads = countReads('files');
    await loadIndexes(job.id);
    await loadIndexesIn(job.id, 'saved');
    await countFiles(job.id, 'saved');
    await progressOf(job);
    await progressOf({ ...job, parts: 6 });
    await isAllSaved(job);
    await deleteParts(job.id);
    await deleteMade(job.id);
    await deleteFiles(job.id);
    expect(reads.records).toBe(0);
    await findFileByDownload(5);
    await loadFiles(job.id - 1);
    expect(reads.records).toBe(4);
  });

  it.each([
    ['all', deleteFiles, []],
    ['all but what is on its way to the disk', deleteMade, ['saving']],
    ['the parts', deleteParts, ['saved', 'rendered', 'saving', 'saved']],
  ])('is deleted for that job alone: %s', async (_, remove, left) => {
    const others = (await db.count('files')) - (await loadFiles(job.id)).length;
    await remove(job.id);
    expect((await loadFiles(job.id)).map(({ state }) => state)).toEqual(left);
    expect(await db.count('files')).toBe(others + left.length);
  });
});

type Row = [string, (JobFile['state'] | '')[], Partial<Job>, boolean];

describe('isAllSaved, of a job', () => {
  it.each<Row>([
    ['all of whose files are on the disk', ['saved', 'saved'], {}, true],
    ['with one on its way', ['saved', 'saving'], {}, false],
    ['with one that waits', ['saved', 'rendered'], {}, false],
    ['with one that is not there', ['saved', ''], {}, false],
    ['that is not laid out', ['saved'], { total: null }, false],
    ['whose parts are there', ['', 'part', 'part'], { total: 1 }, false],
    // A thread that was read again while a file was on its way may give fewer slides.
    ['with a file more of an earlier plan', ['saved', 'saved', 'saved'], { total: 2 }, true],
    ['with one more on its way', ['saved', 'saved', 'saving'], { total: 2 }, false],
    ['with that one in place of its own', ['saved', 'rendered', 'saved'], { total: 2 }, false],
  ])('%s', async (_, states, changes, isSaved) => {
    expect(await isAllSaved({ ...(await jobWith(...states)), ...changes })).toBe(isSaved);
  });
});

type Progress = [string, (JobFile['state'] | '')[], Partial<Job>, number, number];

describe('progressOf', () => {
  it.each<Progress>([
    ['a job that waits', [], { total: null }, 0, 0],
    ['files', ['saved', 'saving', 'saved', 'rendered'], {}, 2, 4],
    ['files that are forgotten', [], { state: 'done', total: 4 }, 4, 4],
    ['parts', ['', 'part', 'part'], { total: 1, parts: 5 }, 2, 5],
    ['parts that are in their file', ['rendered'], { total: 1, parts: 5 }, 5, 5],
    ['parts whose file has just come', ['rendered', 'part'], { total: 1, parts: 5 }, 5, 5],
    ['parts whose file is forgotten', [], { state: 'done', total: 1, parts: 5 }, 5, 5],
  ])('counts %s', async (_, states, changes, done, total) => {
    const job = { ...(await jobWith(...states)), ...changes };
    expect(await progressOf(job)).toEqual({ done, total });
  });
});
