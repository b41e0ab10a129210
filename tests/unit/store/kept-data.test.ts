// @vitest-environment node
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_EXPORT_SETTINGS } from '../../../src/design/export-settings.ts';
import { DEFAULT_DESIGN } from '../../../src/design/schema.ts';
import { NO_EDITS } from '../../../src/edits/schema.ts';
import type { database } from '../../../src/store/database.ts';
import { saveImage } from '../../../src/store/images.ts';
import { addJob, updateJob } from '../../../src/store/job-steps.ts';
import { deleteAllData, loadKeptData } from '../../../src/store/kept-data.ts';
import { saveOwnFile } from '../../../src/store/own-files.ts';
import { saveCapture } from '../../../src/store/save-capture.ts';
import { saveDesign } from '../../../src/store/settings.ts';
import { keepUnfinished } from '../../../src/store/unfinished.ts';
import { emptyDatabase } from '../../support/empty-database.ts';
import { fakeLocalStorage } from '../../support/fake-local-storage.ts';
import { sampleThread } from '../../support/sample-thread.ts';

const local = fakeLocalStorage();
let db: Awaited<ReturnType<typeof database>>;
beforeEach(async () => {
  db = await emptyDatabase();
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage: 7_000_000 }) } });
  await saveCapture(sampleThread('10'));
  await saveCapture(sampleThread('20'));
  const size = { width: 1, height: 1 };
  await saveImage({ threadId: '10', url: 'a', blob: new Blob(['a']), ...size });
  await saveImage({ threadId: '10', url: 'b', blob: null, ...size });
  await saveOwnFile(new Blob(['logo']), { kind: 'image', name: 'logo.png', ...size });
  await saveDesign(DEFAULT_DESIGN);
});
afterEach(() => vi.unstubAllGlobals());

const everything = async () =>
  Promise.all([...db.objectStoreNames].map((name) => db.count(name))).then((counts) =>
    counts.reduce((sum, count) => sum + count, 0),
  );
const job = () =>
  addJob({
    requestId: 'r',
    threadId: '10',
    edits: NO_EDITS,
    design: DEFAULT_DESIGN,
    settings: DEFAULT_EXPORT_SETTINGS,
  });

it('is counted: pictures that are known to be missing are none', async () => {
  expect(await loadKeptData()).toEqual({
    threads: 2,
    pictures: 1,
    ownFiles: 1,
    presets: 0,
    bytes: 7_000_000,
  });
});

it('is all deleted', async () => {
  await updateJob((await job()).id, { state: 'done' });
  keepUnfinished({ design: DEFAULT_DESIGN });
  expect(await deleteAllData()).toBe(true);
  expect(await everything()).toBe(0);
  expect(local.size).toBe(0);
});

it('is not touched while an export is not finished', async () => {
  await job();
  const before = await everything();
  expect(await deleteAllData()).toBe(false);
  expect(await everything()).toBe(before);
});
