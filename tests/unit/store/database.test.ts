// @vitest-environment node
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { database } from '../../../src/store/database.ts';
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
  (await settled(indexedDB.open('thread-navigator', 4))).close();
  await expect(database()).rejects.toHaveProperty('name', 'VersionError');
  await settled(indexedDB.deleteDatabase('thread-navigator'));
  await expect(database()).resolves.toHaveProperty('version', 3);
});

it('takes over what an earlier version has kept', async () => {
  await settled(indexedDB.deleteDatabase('thread-navigator'));
  const old = indexedDB.open('thread-navigator', 1);
  old.onupgradeneeded = () => {
    for (const name of ['drafts', 'images', 'jobs', 'files', 'settings']) {
      old.result.createObjectStore(name);
    }
  };
  const first = await settled(old);
  const writing = first.transaction('settings', 'readwrite');
  writing.objectStore('settings').put({ schema: 1, fontSize: 23 }, 'design');
  await new Promise((resolve) => {
    writing.oncomplete = resolve;
  });
  first.close();
  expect(await loadDesign()).toMatchObject({ schema: 2, fontSize: 23 });
  expect([...(await database()).objectStoreNames]).toEqual(
    expect.arrayContaining(['ownFiles', 'scaledImages']),
  );
});
