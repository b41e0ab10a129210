// @vitest-environment node
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { saveImage } from '../../../src/store/images.ts';
import { deleteAllThreads, deleteThread } from '../../../src/store/recent.ts';
import { saveCapture } from '../../../src/store/save-capture.ts';
import { loadScaled, saveScaled } from '../../../src/store/scaled-images.ts';
import { emptyDatabase } from '../../support/empty-database.ts';
import { sampleThread } from '../../support/sample-thread.ts';

let db: Awaited<ReturnType<typeof emptyDatabase>>;
beforeEach(async () => {
  db = await emptyDatabase();
  vi.stubGlobal('navigator', { userAgent: 'this one' });
});
afterEach(() => vi.unstubAllGlobals());

const size = { url: 'a', width: 600, height: 400 };
const keep = async (threadId: string, words = 'photo', url = 'a') => {
  await saveImage({ threadId, url, blob: new Blob(['all']), width: 4000, height: 3000 });
  await saveScaled({ ...size, threadId, url, blob: new Blob([words]) });
};
const found = async (threadId: string, changes: Partial<typeof size> = {}) =>
  (await loadScaled({ ...size, threadId, ...changes }))?.text();

it('are found at their size alone', async () => {
  await keep('10');
  expect(await found('10')).toBe('photo');
  expect(await found('10', { width: 601 })).toBe(undefined);
  expect(await found('10', { height: 401 })).toBe(undefined);
  expect(await found('10', { url: 'b' })).toBe(undefined);
  expect(await found('11')).toBe(undefined);
});

it('are kept at the last size', async () => {
  await keep('10');
  await saveScaled({ ...size, threadId: '10', width: 300, blob: new Blob(['small']) });
  expect(await found('10')).toBe(undefined);
  expect(await found('10', { width: 300 })).toBe('small');
  expect(await db.count('scaledImages')).toBe(1);
});

it('of another browser are not taken', async () => {
  await keep('10');
  vi.stubGlobal('navigator', { userAgent: 'a newer one' });
  expect(await found('10')).toBe(undefined);
});

it('go with their thread, and no other', async () => {
  for (const id of ['1', '10', '100']) {
    await saveCapture(sampleThread(id));
    await keep(id);
    await keep(id, 'photo', '\u{10ffff}');
  }
  await deleteThread('10');
  expect((await db.getAllKeys('scaledImages')).map(([id]) => id)).toEqual(['1', '1', '100', '100']);
  await deleteAllThreads();
  expect(await db.count('scaledImages')).toBe(0);
});

it('go when their thread becomes part of another', async () => {
  await saveCapture(sampleThread('11'));
  await keep('11');
  await saveCapture(sampleThread('10', '11'));
  expect(await db.count('scaledImages')).toBe(0);
});

it('of a thread that was deleted while they were scaled are not kept', async () => {
  await saveScaled({ ...size, threadId: '10', blob: new Blob(['late']) });
  expect(await db.count('scaledImages')).toBe(0);
});
