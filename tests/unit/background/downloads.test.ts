// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { database, type JobFile, type JobState } from '../../../src/store/database.ts';
import { addJob, updateJob } from '../../../src/store/job-steps.ts';
import { deleteFiles, saveRenderedFile } from '../../../src/store/made-files.ts';
import { saveAskWhere } from '../../../src/store/settings.ts';
import { emptyDatabase } from '../../support/empty-database.ts';
import { loadFiles, moveFile } from '../../support/job-files.ts';
import { until } from '../../support/waiting.ts';
import { REQUEST, World } from './background-life.ts';

let world: World;
let downloads: World['browser']['downloads'];
let saving: typeof import('../../../src/background/downloads.ts');
let settling: typeof import('../../../src/background/settle-download.ts');
let jobId: number;

const URL = 'blob:host/a';
const OTHER = 'blob:host/b';

beforeEach(async () => {
  await emptyDatabase();
  world = new World();
  downloads = world.browser.downloads;
  await world.idle();
  saving = await import('../../../src/background/downloads.ts');
  settling = await import('../../../src/background/settle-download.ts');
  jobId = (await addJob(REQUEST)).id;
  await updateJob(jobId, { names: ['lab-10.png'], total: 1 });
  await saveRenderedFile(jobId, 0, new Blob(['png']));
  world.host.held.add(URL).add(OTHER);
});
afterEach(() => vi.restoreAllMocks());

const file = async () => (await loadFiles(jobId))[0]!;
const held = () => [...world.host.held];
const save = async (url = URL, id = jobId) => {
  const handOver = await saving.takeToSave(id, 0, url);
  return handOver ? handOver() : null;
};
/** As the background does when the browser tells of a change. */
const settle = (id: number) => {
  const { state, error } = downloads.all.find((one) => one.id === id)!;
  return settling.settleChange({ id, state, error });
};

it('leaves the files of an export of a newer version alone', async () => {
  await save();
  const before = await file();
  const db = await database();
  await db.put('jobs', { ...(await db.get('jobs', jobId))!, schema: 99 } as never);
  downloads.all[0]!.state = 'complete';
  expect(await settle(1)).toBe(null);
  expect(await file()).toEqual(before);
  expect(held()).toEqual([URL, OTHER]);
});

describe('takeToSave', () => {
  it('hands the file to the browser under its name', async () => {
    expect(await save()).toBe(null);
    expect(downloads.all).toMatchObject([{ url: URL, filename: 'lab-10.png' }]);
    expect(await file()).toMatchObject({ state: 'saving', url: URL, downloadId: 1 });
    expect(held()).toEqual([URL, OTHER]);
  });

  it('sees when a small file is on disk before its download is written down', async () => {
    downloads.onChanged.listeners.clear();
    downloads.onStart = ({ id }) => downloads.end(id, 'complete');
    expect(await save()).toEqual({ jobId, end: 'saved' });
    expect(await file()).toMatchObject({ state: 'saved', blob: null });
    expect(held()).toEqual([OTHER]);
  });

  it('asks where to save one file when the user wants it, and several never', async () => {
    await saveAskWhere(true);
    await save();
    expect(downloads.all).toMatchObject([{ saveAs: true }]);
    await updateJob(jobId, { names: ['a/1.png', 'a/2.png'], total: 2 });
    await moveFile(jobId, 0, 'saving', { state: 'rendered' });
    await save(OTHER);
    expect(downloads.all[1]).not.toHaveProperty('saveAs');
  });

  it('sees when it is even taken out of the list before that', async () => {
    downloads.onStart = ({ id }) => {
      downloads.end(id, 'complete');
      downloads.erase(id);
    };
    expect(await save()).toBe(null);
    expect(await file()).toMatchObject({ state: 'saved', blob: null });
    expect(held()).toEqual([OTHER]);
  });

  it('tells when the user closes the dialog', async () => {
    downloads.onStart = () => {
      throw new Error('Download canceled by the user');
    };
    expect(await save()).toEqual({ jobId, end: 'refused' });
    expect(await file()).toMatchObject({ state: 'refused', blob: null });
    expect(held()).toEqual([OTHER]);
  });

  it('saves without asking where the browser has no dialog', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await saveAskWhere(true);
    downloads.onStart = ({ saveAs }) => {
      if (saveAs) throw new Error('An unexpected error occurred');
    };
    expect(await save()).toBe(null);
    expect(downloads.all.at(-1)).not.toHaveProperty('saveAs');
  });

  it('tells when the browser refuses', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    downloads.onStart = () => {
      throw new Error('Invalid filename');
    };
    expect(await save()).toEqual({ jobId, end: 'failed', problem: 'name-refused' });
    expect(await file()).toMatchObject({ state: 'rendered', blob: expect.any(Blob) });
    expect(held()).toEqual([OTHER]);
  });

  it('saves one file once, though it is told of twice', async () => {
    await Promise.all([save(URL), save(OTHER)]);
    expect(downloads.all).toHaveLength(1);
    expect(held()).toEqual([downloads.all[0]!.url]);
  });

  it('keeps the address of a file that is told of again while it is being saved', async () => {
    await save();
    await save();
    expect(downloads.all).toHaveLength(1);
    expect(held()).toEqual([URL, OTHER]);
  });

  it.each<[JobState]>([['cancelled'], ['failed'], ['done']])(
    'saves nothing of a job that is %s',
    async (state) => {
      await updateJob(jobId, { state });
      expect(await save()).toBe(null);
      expect(downloads.all).toEqual([]);
      expect(held()).toEqual([OTHER]);
    },
  );

  it('saves nothing of a job that is cancelled after the file was taken', async () => {
    const handOver = await saving.takeToSave(jobId, 0, URL);
    await deleteFiles(jobId);
    expect(await handOver!()).toBe(null);
    expect(downloads.all).toEqual([]);
    expect(held()).toEqual([OTHER]);
  });

  it('saves nothing of a job that is gone', async () => {
    expect(await save(URL, 99_999)).toBe(null);
    expect(downloads.all).toEqual([]);
    expect(held()).toEqual([OTHER]);
  });

  it('breaks the download off when the job is cancelled while it begins', async () => {
    let cancelling: Promise<unknown> = Promise.resolve();
    downloads.onStart = () => {
      cancelling = world.send('cancelExport', { jobId });
    };
    const begin = downloads.download.bind(downloads);
    downloads.download = async (options) => {
      const id = await begin(options);
      await cancelling;
      return id;
    };
    expect(await save()).toBe(null);
    expect(downloads.all).toMatchObject([{ state: 'interrupted' }]);
    expect(held()).toEqual([OTHER]);
  });
});

describe('settleChange', () => {
  beforeEach(() => save());

  it('waits while it goes on', async () => {
    expect(await settle(1)).toBe(null);
    expect((await file()).state).toBe('saving');
  });

  it.each([
    ['complete', undefined, { end: 'saved' }, { state: 'saved', blob: null }],
    [
      ...(['interrupted', 'FILE_NO_SPACE', { end: 'failed', problem: 'disk-full' }] as const),
      { state: 'rendered', blob: expect.any(Blob) },
    ],
    ['interrupted', 'USER_CANCELED', { end: 'refused' }, { state: 'refused', blob: null }],
    [
      ...(['interrupted', 'CRASH', { end: 'again' }] as const),
      { state: 'rendered', blob: expect.any(Blob), breaks: 1 },
    ],
  ] as const)(
    'tells once that it is %s (%s), and lets go of the file',
    async (state, error, end, after) => {
      downloads.onChanged.listeners.clear();
      downloads.end(1, state, error);
      expect(await settle(1)).toEqual({ jobId, ...end });
      expect(await settle(1)).toBe(null);
      expect(await file()).toMatchObject(after);
      expect(held()).toEqual([OTHER]);
    },
  );

  it('minds its own downloads only', async () => {
    const id = await downloads.download({ url: 'https://x.com/a.pdf', filename: 'a.pdf' });
    downloads.end(id, 'complete');
    expect(await settle(id)).toBe(null);
  });

  it('is not misled by a file that had the number in an earlier session of the browser', async () => {
    await (await database()).put('files', {
      ...{ jobId: jobId - 1, index: 0, state: 'saved', blob: null, url: 'blob:gone' },
      downloadId: 1,
    });
    downloads.onChanged.listeners.clear();
    downloads.end(1, 'complete');
    expect(await settle(1)).toEqual({ jobId, end: 'saved' });
  });

  it('does not take a download of somebody else for the one that had its number', async () => {
    downloads.all[0]!.url = 'https://x.com/a.pdf';
    downloads.onChanged.listeners.clear();
    downloads.end(1, 'complete');
    expect(await settle(1)).toBe(null);
    expect((await file()).state).toBe('saving');
  });

  it('takes a file that was said to be complete for saved, though it is no longer listed', async () => {
    downloads.onChanged.listeners.clear();
    downloads.onErased.listeners.clear();
    downloads.end(1, 'complete');
    downloads.erase(1);
    const [told, erased] = await Promise.all([
      settling.settleChange({ id: 1, state: 'complete' }),
      settling.settleErased(1),
    ]);
    expect(told).toEqual({ jobId, end: 'saved' });
    expect(erased).toBe(null);
    expect(await file()).toMatchObject({ state: 'saved', blob: null });
  });

  it('takes first what is said of one while it is looked for', async () => {
    const search = downloads.search.bind(downloads);
    downloads.search = async (query) => {
      downloads.search = search;
      downloads.end(1, 'complete');
      downloads.erase(1);
      return search(query);
    };
    expect(await settling.lookAfter(1)).toBe(null);
    expect(await file()).toMatchObject({ state: 'saved', blob: null });
  });

  it('saves one that vanished over itself, and over nothing else', async () => {
    await settling.settleChange({ id: 1, filename: '/home/ada/Downloads/lab-10 (3).png' });
    downloads.all.length = 0;
    expect(await settling.settleErased(1)).toEqual({ jobId, end: 'again' });
    await save(OTHER);
    expect(downloads.all).toMatchObject([
      { filename: 'lab-10 (3).png', conflictAction: 'overwrite' },
    ]);
  });

  it('waits for one that is paused, which Firefox calls cancelled', async () => {
    const paused = { state: 'interrupted', error: 'USER_CANCELED', paused: true, canResume: true };
    Object.assign(downloads.all[0]!, paused);
    expect(
      await settling.settleChange({
        id: 1,
        state: 'interrupted',
        error: 'USER_CANCELED',
        paused: true,
      }),
    ).toBe(null);
    expect(await file()).toMatchObject({ state: 'saving', blob: expect.any(Blob) });
    expect(held()).toEqual([URL, OTHER]);
    // Cancelled for good it is told of once more, as paused no longer.
    Object.assign(downloads.all[0]!, { paused: false, canResume: false });
    expect(await settling.settleChange({ id: 1, paused: false })).toEqual({
      jobId,
      end: 'refused',
    });
  });

  it('takes one that Firefox calls interrupted, and does not say why yet, for cancelled', async () => {
    Object.assign(downloads.all[0]!, { state: 'interrupted', error: undefined });
    const told = await settling.settleChange({ id: 1, state: 'interrupted' });
    expect(told).toEqual({ jobId, end: 'refused' });
  });

  it('saves one again that Chrome calls cancelled, because it was taken out of the list', async () => {
    downloads.all.length = 0;
    const change = { id: 1, state: 'interrupted', error: 'USER_CANCELED' };
    expect(await settling.settleChange(change)).toEqual({ jobId, end: 'again' });
    await save(OTHER);
    expect(downloads.all).toMatchObject([{ conflictAction: 'uniquify' }]);
  });

  it('takes one that the user does not want to keep for refused', async () => {
    expect(await settling.settleChange({ id: 1, danger: 'file' })).toBe(null);
    downloads.all.length = 0;
    expect(await settling.settleErased(1)).toEqual({ jobId, end: 'refused' });
  });

  it('saves one again that vanished after the user has said to keep it', async () => {
    await settling.settleChange({ id: 1, danger: 'file' });
    await settling.settleChange({ id: 1, danger: 'accepted' });
    downloads.all.length = 0;
    expect(await settling.settleErased(1)).toEqual({ jobId, end: 'again' });
  });

  it('saves one over nothing that vanished before its place was known, whatever came before', async () => {
    await settling.settleChange({ id: 1, filename: '/home/ada/Downloads/lab-10.png' });
    await settling.settleChange({ id: 1, state: 'interrupted', error: 'CRASH' });
    downloads.onStart = (download) => {
      download.filename = '';
    };
    await save(OTHER);
    downloads.all.length = 0;
    expect(await settling.settleErased(2)).toEqual({ jobId, end: 'again' });
    await save('blob:host/c');
    expect(downloads.all).toMatchObject([{ conflictAction: 'uniquify' }]);
  });

  it('saves one that broke off over nothing', async () => {
    await settling.settleChange({ id: 1, filename: '/home/ada/Downloads/lab-10 (3).png' });
    const told = await settling.settleChange({ id: 1, state: 'interrupted', error: 'CRASH' });
    expect(told).toEqual({ jobId, end: 'again' });
    await save(OTHER);
    expect(downloads.all.at(-1)).toMatchObject({
      ...{ filename: 'lab-10.png', conflictAction: 'uniquify' },
    });
  });

  it('tries three times what breaks off, and gives up at the fourth with its bytes kept', async () => {
    const ends: unknown[] = [];
    for (let id = 1; id <= 4; id++) {
      if (id > 1) await save(`blob:host/${id}`);
      ends.push(await settling.settleChange({ id, state: 'interrupted', error: 'NETWORK_FAILED' }));
    }
    const again = { jobId, end: 'again' };
    const failed = { jobId, end: 'failed', problem: 'download-broken' };
    expect(ends).toEqual([again, again, again, failed]);
    expect(await file()).toMatchObject({ state: 'rendered', blob: expect.any(Blob), breaks: 0 });
  });
});

describe('noteBegun, after the life that handed the file over', () => {
  it('writes down which download it is', async () => {
    await moveFile(jobId, 0, 'rendered', { state: 'saving', url: URL });
    await saving.noteBegun(7, URL, '/home/ada/Downloads/lab-10.png');
    expect(await file()).toMatchObject({ downloadId: 7, path: '/home/ada/Downloads/lab-10.png' });
  });

  it('writes it down at once, though something told before is still dealt with', async () => {
    await moveFile(jobId, 0, 'rendered', { state: 'saving', url: URL });
    void settling.inOrder(() => new Promise(() => undefined));
    void saving.noteBegun(7, URL, '/home/ada/Downloads/lab-10.png');
    await until(async () => expect((await file()).downloadId).toBe(7));
  });

  it('writes down where it is put, also when it is known already which download it is', async () => {
    await save();
    await saving.noteBegun(1, URL, '/home/ada/Downloads/lab-10 (1).png');
    expect(await file()).toMatchObject({ path: '/home/ada/Downloads/lab-10 (1).png' });
  });

  it('minds its own downloads only', async () => {
    await moveFile(jobId, 0, 'rendered', { state: 'saving', url: URL });
    await saving.noteBegun(7, 'https://x.com/a.pdf');
    await saving.noteBegun(8, OTHER);
    expect((await file()).downloadId).toBe(undefined);
  });
});

type Download = (typeof downloads.all)[number];
type Row = [string, Partial<JobFile>, Download['state'] | null, Partial<JobFile>, boolean];

describe('reconcileFiles, where an earlier life has left the file', () => {
  it.each<Row>([
    ['rendered', {}, null, { state: 'rendered' }, true],
    ['about to be saved', { state: 'saving', url: URL }, null, { state: 'rendered' }, false],
    [
      'being saved, unwritten',
      { state: 'saving', url: URL },
      'in_progress',
      { state: 'saving', downloadId: 1 },
      true,
    ],
    [
      'on disk, unwritten',
      { state: 'saving', url: URL },
      'complete',
      { state: 'saved', blob: null },
      false,
    ],
    [
      'broken off, unwritten',
      { state: 'saving', url: URL },
      'interrupted',
      { state: 'rendered' },
      false,
    ],
    [
      'being saved',
      { state: 'saving', url: URL, downloadId: 1 },
      'in_progress',
      { state: 'saving', downloadId: 1 },
      true,
    ],
    [
      'on disk',
      { state: 'saving', url: URL, downloadId: 1 },
      'complete',
      { state: 'saved', blob: null },
      false,
    ],
    [
      'broken off',
      { state: 'saving', url: URL, downloadId: 1 },
      'interrupted',
      { state: 'rendered' },
      false,
    ],
    [
      'forgotten by the browser',
      { state: 'saving', url: URL, downloadId: 1 },
      null,
      { state: 'rendered' },
      false,
    ],
    ['saved', { state: 'saved', blob: null, downloadId: 1 }, 'complete', { state: 'saved' }, true],
  ])('%s', async (_, left, download, after, isHeld) => {
    await moveFile(jobId, 0, 'rendered', left);
    if (download) {
      const error = download === 'interrupted' && { error: 'CRASH' };
      const known = { id: 1, url: URL, filename: 'lab-10.png', state: download };
      downloads.all.push({ ...known, ...error });
    }
    await saving.reconcileFiles(jobId);
    expect(await file()).toMatchObject(after);
    expect(held().includes(URL)).toBe(isHeld);
  });

  it('saves again what was on its way in an earlier session, whoever has its number now', async () => {
    await moveFile(jobId, 0, 'rendered', { state: 'saving', url: URL, downloadId: 1 });
    const other = { id: 1, url: 'https://x.com/a.pdf', filename: 'a.pdf' };
    downloads.all.push({ ...other, state: 'complete' });
    await saving.reconcileFiles(jobId);
    expect(await file()).toMatchObject({ state: 'rendered', blob: expect.any(Blob) });
  });

  it('does not save from an address it has let go of, when the render host names it again', async () => {
    await moveFile(jobId, 0, 'rendered', { state: 'saving', url: URL });
    await saving.reconcileFiles(jobId);
    expect(await save(URL)).toBe(null);
    expect(downloads.all).toEqual([]);
    expect(await file()).toMatchObject({ state: 'rendered' });
    await save(OTHER);
    expect(downloads.all).toMatchObject([{ url: OTHER }]);
  });

  it('leaves alone what this life is handing over', async () => {
    let begin: () => void = () => undefined;
    const beginning = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const download = downloads.download.bind(downloads);
    downloads.download = (options) => beginning.then(() => download(options));
    const handing = save();
    await until(async () => expect((await file()).state).toBe('saving'));
    await saving.reconcileFiles(jobId);
    begin();
    await handing;
    expect(await file()).toMatchObject({ state: 'saving', downloadId: 1 });
    expect(held()).toEqual([URL, OTHER]);
  });
});

describe('stopDownloads', () => {
  it('breaks off what is being saved and lets go of it', async () => {
    await save();
    downloads.onChanged.listeners.clear();
    await saving.stopDownloads(jobId);
    expect(downloads.all).toMatchObject([{ state: 'interrupted' }]);
    expect(held()).toEqual([OTHER]);
  });

  it('breaks off no download of somebody else that has its number', async () => {
    await save();
    downloads.all[0]!.url = 'https://x.com/a.pdf';
    await saving.stopDownloads(jobId);
    expect(downloads.all).toMatchObject([{ state: 'in_progress' }]);
  });

  it('leaves alone what is on disk, and other jobs', async () => {
    await save();
    await moveFile(jobId, 0, 'saving', { state: 'saved' });
    await saving.stopDownloads(jobId);
    await saving.stopDownloads(jobId + 1);
    expect(downloads.all).toMatchObject([{ state: 'in_progress' }]);
  });
});
