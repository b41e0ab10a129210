import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sampleThread } from '../../../support/sample-thread.ts';

const store = vi.hoisted(() => ({
  loadRecent: vi.fn(),
  countNewerThreads: vi.fn(),
  deleteThread: vi.fn(),
  deleteAllThreads: vi.fn(),
  putBack: vi.fn(),
}));
const drafts = vi.hoisted(() => ({ findDraft: vi.fn(), loadDraft: vi.fn() }));
vi.mock('../../../../src/store/recent.ts', () => store);
vi.mock('../../../../src/store/drafts.ts', () => drafts);
vi.mock('../../../../src/editor/state/saving.ts', () => ({
  keepDesign: vi.fn(),
  keepEdits: vi.fn(),
}));
vi.mock('../../../../src/browser/webext.ts', async () =>
  (await import('../../../support/fake-browser.ts')).fakeBrowser(),
);

let recent: typeof import('../../../../src/editor/recent/recent-threads.ts');
let thread: typeof import('../../../../src/editor/state/work.ts')['thread'];
/** Ids of what is stored. */
let stored: string[];

beforeEach(async () => {
  vi.useFakeTimers();
  vi.resetModules();
  vi.resetAllMocks();
  stored = ['10', '20'];
  store.countNewerThreads.mockResolvedValue(0);
  store.loadRecent.mockImplementation(async () => stored.map((id) => ({ id })));
  store.deleteThread.mockImplementation(async (id: string) => {
    stored = stored.filter((one) => one !== id);
    return { draft: { id }, images: [] };
  });
  store.putBack.mockImplementation(async ({ draft }) => void stored.push(draft.id));
  drafts.findDraft.mockImplementation(async (id: string) =>
    stored.includes(id) ? { id, thread: sampleThread(id), edits: {}, postIds: [id] } : null,
  );
  recent = await import('../../../../src/editor/recent/recent-threads.ts');
  ({ thread } = await import('../../../../src/editor/state/work.ts'));
  thread.value = sampleThread('20');
  await recent.readRecent();
});
afterEach(() => vi.useRealTimers());

const listed = () => recent.recent.value?.map(({ id }) => id);

test('a deleted thread is off the list, and back on it with Undo', async () => {
  await recent.deleteRecent('10');
  expect(listed()).toEqual(['20']);
  await recent.undoDeletion();
  expect(listed()).toEqual(['20', '10']);
  expect(recent.recentNote.value).toBe(null);
  expect(thread.value?.id).toBe('20');
});

test('Undo is offered for some seconds', async () => {
  await recent.deleteRecent('10');
  await vi.advanceTimersByTimeAsync(9_000);
  expect(recent.recentNote.value?.kind).toBe('deleted');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(recent.recentNote.value).toBe(null);
});

test('each deletion gives its Undo the whole time', async () => {
  await recent.deleteRecent('10');
  await vi.advanceTimersByTimeAsync(9_000);
  await recent.deleteRecent('20');
  await vi.advanceTimersByTimeAsync(9_000);
  expect(recent.recentNote.value).toMatchObject({ deleted: { draft: { id: '20' } } });
});

test('the thread that is shown goes from the stage, too, and comes back', async () => {
  await recent.deleteRecent('20');
  expect(thread.value).toBe(null);
  await recent.undoDeletion();
  expect(thread.value?.id).toBe('20');
});

test('a thread that is being exported stays, and the list says why', async () => {
  store.deleteThread.mockResolvedValue(null);
  await recent.deleteRecent('20');
  expect(listed()).toEqual(['10', '20']);
  expect(recent.recentNote.value).toEqual({ kind: 'exporting', kept: 1 });
  expect(thread.value?.id).toBe('20');
});

test('one that was deleted elsewhere is just gone', async () => {
  store.deleteThread.mockResolvedValue(null);
  stored = ['20'];
  await recent.deleteRecent('10');
  expect(listed()).toEqual(['20']);
  expect(recent.recentNote.value).toBe(null);
});

test('all are deleted but those that are being exported', async () => {
  store.deleteAllThreads.mockImplementation(async () => {
    stored = ['10'];
    return 1;
  });
  await recent.deleteAllRecent();
  expect(listed()).toEqual(['10']);
  expect(recent.recentNote.value).toEqual({ kind: 'exporting', kept: 1 });
  expect(thread.value).toBe(null);
});

test('threads that only a newer version can open are counted', async () => {
  store.countNewerThreads.mockResolvedValue(2);
  await recent.readRecent();
  expect(recent.newerThreads.value).toBe(2);
  expect(listed()).toEqual(['10', '20']);
});

test('a store of a newer version is told of', async () => {
  const { isSomeNewer } = await import('../../../../src/editor/state/some-newer.ts');
  store.loadRecent.mockRejectedValue(new DOMException('higher version', 'VersionError'));
  await recent.readRecent();
  expect(isSomeNewer.value).toBe(true);
});
