// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  DEFAULT_EXPORT_SETTINGS,
  EXPORT_SETTINGS_SCHEMA,
} from '../../../src/design/export-settings.ts';
import { EMPTY_LIBRARY } from '../../../src/design/preset-library.ts';
import { DEFAULT_DESIGN, DESIGN_SCHEMA } from '../../../src/design/schema.ts';
import { EDITS_SCHEMA, NO_EDITS } from '../../../src/edits/schema.ts';
import { database, type Job } from '../../../src/store/database.ts';
import { findDraft, loadDraft, saveEdits } from '../../../src/store/drafts.ts';
import { addJob, pruneJobs, updateJob } from '../../../src/store/job-steps.ts';
import { hasNewerJobs, loadJob, loadJobs } from '../../../src/store/jobs.ts';
import { deleteAllData, loadKeptData } from '../../../src/store/kept-data.ts';
import { isNewerData } from '../../../src/store/newer-data.ts';
import { loadLibrary, loadQuickDesign, updateLibrary } from '../../../src/store/presets.ts';
import { countNewerThreads, loadRecent } from '../../../src/store/recent.ts';
import { saveCapture } from '../../../src/store/save-capture.ts';
import {
  loadDesign,
  loadExportSettings,
  saveDesign,
  saveExportSettings,
} from '../../../src/store/settings.ts';
import { keepUnfinished, saveUnfinished } from '../../../src/store/unfinished.ts';
import { THREAD_SCHEMA } from '../../../src/thread/schema.ts';
import { emptyDatabase } from '../../support/empty-database.ts';
import { fakeLocalStorage } from '../../support/fake-local-storage.ts';
import { aPreset, libraryOf } from '../../support/presets.ts';
import { sampleThread } from '../../support/sample-thread.ts';

const local = fakeLocalStorage();
let db: Awaited<ReturnType<typeof emptyDatabase>>;
beforeEach(async () => {
  local.clear();
  db = await emptyDatabase();
});

afterEach(() => vi.unstubAllGlobals());

const request = {
  requestId: 'r',
  threadId: '10',
  edits: NO_EDITS,
  design: DEFAULT_DESIGN,
  settings: DEFAULT_EXPORT_SETTINGS,
};
/** What a later version may have made of something: another schema, and fields that we do not know. */
const later = <T extends object>(data: T, schema: number) =>
  ({ ...data, schema: schema + 1, mood: 'calm' }) as unknown as T;
const NEWER_DESIGN = later(DEFAULT_DESIGN, DESIGN_SCHEMA);
const NEWER_EDITS = later(NO_EDITS, EDITS_SCHEMA);

/** Fails as what says that a newer version is needed, and with nothing else. */
async function isRefused(work: Promise<unknown>): Promise<void> {
  await expect(work.then(() => 'done', isNewerData)).resolves.toBe(true);
}

describe.each([
  ['edits', { edits: NEWER_EDITS }],
  ['a thread', { thread: later(sampleThread('10', '11'), THREAD_SCHEMA) }],
])('a draft with %s of a newer version', (_, changes) => {
  const stored = async () => db.get('drafts', '10');
  let before: unknown;
  beforeEach(async () => {
    await saveCapture(sampleThread('10', '11'));
    await saveCapture(sampleThread('20'));
    await db.put('drafts', { ...(await stored())!, ...changes });
    before = await stored();
  });

  it('is not opened', async () => {
    await isRefused(findDraft('11'));
    await isRefused(loadDraft('10'));
    expect((await loadDraft('20'))?.id).toBe('20');
  });

  it('is not overwritten by edits', async () => {
    await isRefused(saveEdits('10', { ...NO_EDITS, hidden: ['11'] }));
    expect(await stored()).toEqual(before);
  });

  it.each([
    ['the same thread', sampleThread('10', '11', '12')],
    ['one of its posts', sampleThread('11')],
  ])('is not replaced when %s is read again', async (_case, thread) => {
    await isRefused(saveCapture(thread));
    expect(await stored()).toEqual(before);
    expect(await db.getAllKeys('drafts')).toEqual(['10', '20']);
  });

  it('is no row of the list, but counted', async () => {
    expect((await loadRecent()).map(({ id }) => id)).toEqual(['20']);
    expect(await countNewerThreads()).toBe(1);
  });
});

describe('the last design of a newer version', () => {
  it('stays, whatever is chosen here', async () => {
    await db.put('settings', NEWER_DESIGN, 'design');
    await isRefused(loadDesign());
    await isRefused(saveDesign(DEFAULT_DESIGN));
    await isRefused(loadQuickDesign());
    expect(await db.get('settings', 'design')).toEqual(NEWER_DESIGN);
  });
});

describe('export settings of a newer version', () => {
  it('stay, whatever is chosen here', async () => {
    const newer = later(DEFAULT_EXPORT_SETTINGS, EXPORT_SETTINGS_SCHEMA);
    await db.put('settings', newer, 'export');
    await isRefused(loadExportSettings());
    await isRefused(saveExportSettings(DEFAULT_EXPORT_SETTINGS));
    expect(await db.get('settings', 'export')).toEqual(newer);
  });
});

describe.each([
  ['as a whole', later(libraryOf(aPreset('Sea')), EMPTY_LIBRARY.schema)],
  ['in one design', libraryOf(aPreset('Sea'), aPreset('Sky', { design: NEWER_DESIGN }))],
])('presets that are newer %s', (_, library) => {
  it('stay, whatever is done here', async () => {
    await db.put('settings', library, 'presets');
    await isRefused(loadLibrary());
    await isRefused(updateLibrary((mine) => ({ ...mine, isBrandOn: true })));
    await isRefused(loadQuickDesign());
    expect(await db.get('settings', 'presets')).toEqual(library);
  });

  it('are counted among what is kept', async () => {
    vi.stubGlobal('navigator', { storage: { estimate: async () => ({}) } });
    await db.put('settings', library, 'presets');
    expect((await loadKeptData()).presets).toBe(library.presets.length);
  });
});

describe.each([
  ['as a whole', (job: Job) => later(job, job.schema!)],
  ['in its design', (job: Job) => ({ ...job, design: NEWER_DESIGN })],
  ['in its edits', (job: Job) => ({ ...job, edits: NEWER_EDITS })],
  [
    'in its settings',
    (job: Job) => ({ ...job, settings: later(job.settings, EXPORT_SETTINGS_SCHEMA) }),
  ],
])('an export that is newer %s', (_, newer) => {
  let job: Job;
  beforeEach(async () => {
    job = newer(await addJob(request));
    await db.put('jobs', job);
  });
  const stored = () => db.get('jobs', job.id);

  it('is not begun, moved on or ended', async () => {
    expect(await loadJobs()).toEqual([]);
    expect(await loadJob(job.id)).toBe(undefined);
    expect(await updateJob(job.id, { state: 'cancelled' })).toBe(undefined);
    expect(await stored()).toEqual(job);
    expect(await hasNewerJobs()).toBe(true);
  });

  it('keeps no other from its turn', async () => {
    const other = await addJob({ ...request, requestId: 'other' });
    expect((await loadJobs()).map(({ id }) => id)).toEqual([other.id]);
    await updateJob(other.id, { state: 'done' });
    expect((await loadJob(other.id))?.state).toBe('done');
  });

  it('is not swept out with old ones, and of no interest when it has ended', async () => {
    await db.put('jobs', { ...job, state: 'done' });
    await pruneJobs(0);
    expect(await stored()).toMatchObject({ state: 'done' });
    expect(await hasNewerJobs()).toBe(false);
  });

  it('goes when the user deletes everything', async () => {
    expect(await deleteAllData()).toBe(true);
    expect(await stored()).toBe(undefined);
  });
});

describe('what a page of a newer version has left unsaved', () => {
  it.each([
    ['a design', { design: NEWER_DESIGN }],
    ['edits', { edits: { '10': NEWER_EDITS } }],
    ['settings', { settings: later(DEFAULT_EXPORT_SETTINGS, EXPORT_SETTINGS_SCHEMA) }],
    ['presets', { library: later(EMPTY_LIBRARY, EMPTY_LIBRARY.schema) }],
  ])('stays there: %s', async (_, work) => {
    const kept = JSON.stringify(work);
    local.set('unfinished', kept);
    await saveUnfinished();
    keepUnfinished({ design: DEFAULT_DESIGN });
    expect(local.get('unfinished')).toBe(kept);
    expect(await db.count('settings')).toBe(0);
  });
});

describe('a database of a newer version', () => {
  it('is told from other failures, and stays', async () => {
    const { version } = await database();
    const settled = (opening: IDBOpenDBRequest) =>
      new Promise<IDBDatabase>((resolve, reject) => {
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
    (await settled(indexedDB.open('thread-navigator', version + 1))).close();
    await isRefused(database());
    await isRefused(saveCapture(sampleThread('10')));
    const still = await settled(indexedDB.open('thread-navigator'));
    expect(still.version).toBe(version + 1);
    still.close();
    expect(isNewerData(new DOMException('full', 'QuotaExceededError'))).toBe(false);
    await settled(indexedDB.deleteDatabase('thread-navigator'));
  });
});

it('an export in a state that we do not know is left to the version that does', async () => {
  const job = { ...(await addJob(request)), state: 'pending' } as unknown as Job;
  await db.put('jobs', job);
  expect(await loadJobs()).toEqual([]);
  expect(await updateJob(job.id, { state: 'done' })).toBe(undefined);
  expect(await db.get('jobs', job.id)).toEqual(job);
});
