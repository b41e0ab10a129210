// @vitest-environment node
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { database } from '../../../src/store/database.ts';
import { countFiles } from '../../../src/store/job-progress.ts';
import { findFileByDownload, loadIndexes, loadIndexesIn } from '../../../src/store/made-files.ts';
import { loadDesign } from '../../../src/store/settings.ts';

it('is opened once by all who come together', async () => {
  const [one, other] = await Promise.all([database(), database()]);
  expect(one).toBe(other);
});

function settled(request: IDBOpenDBRequest): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('the database was held'));
  });
}

it('lets go when a newer version wants it, and opens again when asked', async () => {
  const before = await database();
  await settled(indexedDB.deleteDatabase('thread-navigator'));
  expect(await loadDesign()).toHaveProperty('fontSize');
  expect(await database()).not.toBe(before);
});

it('can be asked again after it could not be opened', async () => {
  await settled(indexedDB.deleteDatabase('thread-navigator'));
  (await settled(indexedDB.open('thread-navigator', 5))).close();
  await expect(database()).rejects.toHaveProperty('name', 'VersionError');
  await settled(indexedDB.deleteDatabase('thread-navigator'));
  await expect(database()).resolves.toHaveProperty('version', 4);
});

it('takes over what the first version has kept, with an export half done', async () => {
  await settled(indexedDB.deleteDatabase('thread-navigator'));
  const old = indexedDB.open('thread-navigator', 1);
  old.onupgradeneeded = () => {
    const { result: db } = old;
    for (const name of ['drafts', 'images', 'settings']) db.createObjectStore(name);
    db.createObjectStore('jobs', { keyPath: 'id', autoIncrement: true });
    const files = db.createObjectStore('files', { keyPath: ['jobId', 'index'] });
    files.createIndex('jobId', 'jobId');
  };
  const first = await settled(old);
  const writing = first.transaction(['settings', 'files'], 'readwrite');
  writing.objectStore('settings').put({ schema: 1, fontSize: 23 }, 'design');
  const files = writing.objectStore('files');
  files.put({ jobId: 1, index: 0, state: 'saved', blob: null, downloadId: 4 });
  files.put({ jobId: 1, index: 1, state: 'saving', blob: null, url: 'blob:a', downloadId: 5 });
  files.put({ jobId: 1, index: 2, state: 'rendered', blob: null });
  await new Promise((resolve) => {
    writing.oncomplete = resolve;
  });
  first.close();
  expect(await loadDesign()).toMatchObject({ schema: 5, fontSize: 23 });
  const db = await database();
  expect([...db.objectStoreNames]).toEqual(expect.arrayContaining(['ownFiles', 'scaledImages']));
  expect([...db.transaction('files').store.indexNames]).toEqual(['downloadId', 'jobState']);
  expect(await loadIndexes(1)).toEqual([0, 1, 2]);
  expect(await loadIndexesIn(1, 'rendered')).toEqual([2]);
  expect(await countFiles(1, 'saved')).toBe(1);
  expect(await findFileByDownload(5)).toMatchObject({ index: 1, url: 'blob:a' });
});
