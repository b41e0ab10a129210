// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_EXPORT_SETTINGS } from '../../../src/design/export-settings.ts';
import { DEFAULT_DESIGN } from '../../../src/design/schema.ts';
import { NO_EDITS } from '../../../src/edits/schema.ts';
import type { database, Job, JobState } from '../../../src/store/database.ts';
import {
  addJob,
  findJobByNotice,
  markTidied,
  pruneJobs,
  reopenJob,
  updateJob,
} from '../../../src/store/job-steps.ts';
import { hasEnded, loadJob, loadJobs } from '../../../src/store/jobs.ts';
import { saveRenderedFile } from '../../../src/store/made-files.ts';
import { emptyDatabase } from '../../support/empty-database.ts';

const newRequest = () => ({
  requestId: crypto.randomUUID(),
  threadId: '10',
  edits: NO_EDITS,
  design: DEFAULT_DESIGN,
  settings: DEFAULT_EXPORT_SETTINGS,
});
const STATES: [JobState, boolean][] = [
  ['queued', false],
  ['rendering', false],
  ['done', true],
  ['failed', true],
  ['cancelled', true],
];
const ENDS = STATES.filter(([, ended]) => ended);

let db: Awaited<ReturnType<typeof database>>;
beforeEach(async () => {
  db = await emptyDatabase();
});

describe('the journal', () => {
  it('begins a job queued, with the order and nothing rendered', async () => {
    const request = newRequest();
    const job = await addJob(request, { tabId: 7, captureId: 'c1' });
    expect(job).toEqual({
      ...request,
      schema: 2,
      id: expect.any(Number),
      state: 'queued',
      total: null,
      parts: null,
      names: [],
      createdAt: expect.any(Number),
      starts: 0,
      notice: { tabId: 7, captureId: 'c1' },
    });
    expect(await loadJob(job.id)).toEqual(job);
  });

  it('takes a request that arrives twice for one', async () => {
    const request = newRequest();
    const [first, second] = await Promise.all([addJob(request), addJob(request)]);
    expect(second).toEqual(first);
    expect(await loadJobs()).toEqual([first]);
  });

  it('gives a job of an older version what its design did not know', async () => {
    const { id } = await addJob({ ...newRequest(), design: {} as Job['design'] });
    expect((await loadJob(id))?.design).toEqual(DEFAULT_DESIGN);
  });

  it('keeps the jobs in the order they came', async () => {
    const first = await addJob(newRequest());
    const second = await addJob(newRequest());
    expect((await loadJobs()).map(({ id }) => id)).toEqual([first.id, second.id]);
  });

  it.each(STATES)('knows whether %s is an end', async (state, ended) => {
    expect(hasEnded({ ...(await addJob(newRequest())), state })).toBe(ended);
  });
});

describe('updateJob', () => {
  it('changes what it is told and keeps the rest', async () => {
    const job = await addJob(newRequest());
    const changed = await updateJob(job.id, { state: 'rendering', total: 2 });
    expect(changed).toEqual({ ...job, state: 'rendering', total: 2 });
    expect(await loadJob(job.id)).toEqual(changed);
  });

  it.each(ENDS)('does not bring back a job that is %s', async (state) => {
    const job = await addJob(newRequest());
    await updateJob(job.id, { state });
    expect(await updateJob(job.id, { state: 'rendering' })).toBeUndefined();
    expect((await loadJob(job.id))?.state).toBe(state);
  });

  it('makes no job where there is none', async () => {
    expect(await updateJob(99_999, { state: 'rendering' })).toBeUndefined();
    expect(await loadJobs()).toEqual([]);
  });

  it('lets one of two ends win', async () => {
    const { id } = await addJob(newRequest());
    const ends = await Promise.all([
      updateJob(id, { state: 'cancelled' }),
      updateJob(id, { state: 'done' }),
    ]);
    expect(ends.map((job) => job?.state)).toEqual(['cancelled', undefined]);
  });
});

describe('a job of version 1', () => {
  const put = (changes: object) => db.put('jobs', { ...OLD, ...changes } as Job);
  const OLD = { ...newRequest(), id: 7, total: 2, names: ['a', 'b'], createdAt: 1, starts: 1 };

  it('that goes on says that this version has to do with it', async () => {
    await put({ state: 'rendering' });
    await updateJob(7, { starts: 2 });
    expect(await db.get('jobs', 7)).toMatchObject({ schema: 2, starts: 2 });
  });

  it('that could not be saved has a sentence, and is no news any more', async () => {
    await put({ state: 'failed', problem: 'download-failed' });
    const upgraded = { schema: 2, problem: 'folder-failed', dismissed: true };
    expect(await loadJob(7)).toMatchObject(upgraded);
    expect(await loadJobs()).toMatchObject([upgraded]);
  });
});

it('a job that is tried again does not ask yet', async () => {
  const { id } = await addJob(newRequest());
  await updateJob(id, { asking: true });
  await updateJob(id, { state: 'failed', problem: 'disk-full' });
  await reopenJob(id);
  expect(await loadJob(id)).toMatchObject({ state: 'queued', asking: false, problem: undefined });
});

describe('pruneJobs', () => {
  async function addJobs(...states: JobState[]): Promise<number[]> {
    const ids: number[] = [];
    for (const state of states) {
      const { id } = await addJob(newRequest());
      await saveRenderedFile(id, 0, new Blob(['png']));
      await updateJob(id, { state });
      await markTidied(id);
      ids.push(id);
    }
    return ids;
  }

  it('keeps all that run and the newest that ended, and forgets the files of the others', async () => {
    const [oldRunning, , , newFailed, running] = await addJobs(
      'rendering',
      'done',
      'cancelled',
      'failed',
      'queued',
    );
    await pruneJobs(1);
    const kept = [oldRunning, newFailed, running];
    expect((await loadJobs()).map(({ id }) => id)).toEqual(kept);
    expect((await db.getAll('files')).map(({ jobId }) => jobId)).toEqual(kept);
  });

  it('leaves one alone that is still to be tidied up: its downloads would not be found', async () => {
    const { id } = await addJob(newRequest());
    await saveRenderedFile(id, 0, new Blob(['png']));
    await updateJob(id, { state: 'cancelled' });
    await addJobs('done');
    await pruneJobs(1);
    expect((await db.getAll('files')).map(({ jobId }) => jobId)).toContain(id);
  });

  it.each([[2], [3]])('keeps both of two when %i may stay', async (keep) => {
    const ids = await addJobs('done', 'done');
    await pruneJobs(keep);
    expect((await loadJobs()).map(({ id }) => id)).toEqual(ids);
  });
});

describe('findJobByNotice', () => {
  const notice = { tabId: 7, captureId: 'c1' };

  it('finds the job that reports there', async () => {
    await addJob(newRequest());
    await addJob(newRequest(), { tabId: 7, captureId: 'c2' });
    const job = await addJob(newRequest(), notice);
    expect(await findJobByNotice(notice)).toEqual(job);
    expect(await findJobByNotice({ tabId: 7, captureId: 'c3' })).toBeUndefined();
    expect(await findJobByNotice({ tabId: 8, captureId: 'c1' })).toBeUndefined();
  });

  it.each(ENDS)('finds none that is %s', async (state) => {
    const { id } = await addJob(newRequest(), notice);
    await updateJob(id, { state });
    expect(await findJobByNotice(notice)).toBeUndefined();
  });
});
