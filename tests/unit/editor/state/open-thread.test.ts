import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NO_EDITS } from '../../../../src/edits/schema.ts';
import type { CaptureState } from '../../../../src/messaging/protocol.ts';
import type { Draft } from '../../../../src/store/database.ts';
import { NewerData } from '../../../../src/store/newer-data.ts';
import type { Thread } from '../../../../src/thread/schema.ts';
import { until, whileTimePasses } from '../../../support/waiting.ts';

const store = vi.hoisted(() => ({ findDraft: vi.fn(), loadDraft: vi.fn() }));
vi.mock('../../../../src/store/drafts.ts', () => store);
vi.mock('../../../../src/editor/state/saving.ts', () => ({
  keepDesign: vi.fn(),
  keepEdits: vi.fn(),
}));
vi.mock('../../../../src/browser/webext.ts', async () =>
  (await import('../../../support/fake-browser.ts')).fakeBrowser(),
);

type Fake = ReturnType<typeof import('../../../support/fake-browser.ts')['fakeBrowser']>['browser'];

let browser: Fake;
let capture: typeof import('../../../../src/editor/state/open-thread.ts');
let stopping: typeof import('../../../../src/editor/state/stop-reading.ts');
let work: typeof import('../../../../src/editor/state/work.ts');

beforeEach(async () => {
  vi.resetModules();
  store.findDraft.mockReset().mockResolvedValue(null);
  store.loadDraft.mockReset().mockResolvedValue(null);
  browser = (await import('../../../../src/browser/webext.ts')).browser as unknown as Fake;
  browser.runtime.sendMessage.mockReset();
  capture = await import('../../../../src/editor/state/open-thread.ts');
  stopping = await import('../../../../src/editor/state/stop-reading.ts');
  work = await import('../../../../src/editor/state/work.ts');
  // jsdom has none.
  vi.stubGlobal('requestIdleCallback', (then: () => void) => setTimeout(then));
  browser.tabs.query.mockResolvedValue([{ id: 7, url: 'https://x.com/lab/status/10' }]);
});

afterEach(() => vi.unstubAllGlobals());

function draft(id: string): Draft {
  const thread = { id, posts: [{ id }] } as unknown as Thread;
  return { id, thread, edits: NO_EDITS, postIds: [id], updatedAt: 0 };
}

function state(changes: Partial<CaptureState>): CaptureState {
  return {
    captureId: 'c1',
    tabId: 7,
    purpose: 'editor',
    phase: 'reading',
    posts: 0,
    ...changes,
  };
}

const answer = (changes: Partial<CaptureState>) =>
  browser.runtime.sendMessage.mockResolvedValue({ ok: true, value: state(changes) });

test('the popup reads the active tab and shows its thread', async () => {
  answer({});
  store.loadDraft.mockResolvedValue(draft('10'));
  await capture.open({ kind: 'active-tab' });
  expect(browser.runtime.sendMessage).toHaveBeenCalledWith({
    to: 'background',
    method: 'captureTab',
    input: { tabId: 7 },
  });
  expect(capture.isReading.value).toBe(true);
  await capture.captureChanged(state({ phase: 'done', threadId: '10', posts: 1 }));
  expect(work.thread.value?.id).toBe('10');
});

test('a stored draft is shown, and once it is painted the thread is read again', async () => {
  answer({});
  store.findDraft.mockResolvedValue(draft('9'));
  vi.stubGlobal('requestIdleCallback', (then: () => void) => {
    expect(work.thread.value?.id).toBe('9');
    expect(browser.runtime.sendMessage).not.toHaveBeenCalled();
    then();
  });
  await capture.open({ kind: 'active-tab' });
  expect(store.findDraft).toHaveBeenCalledWith('10');
  expect(browser.runtime.sendMessage).toHaveBeenCalled();
});

test('a store that cannot be read keeps no page from being read', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  answer({});
  store.findDraft.mockRejectedValue(new Error('no room'));
  await capture.open({ kind: 'active-tab' });
  expect(capture.isReading.value).toBe(true);
});

test('a failure takes no thread away', async () => {
  answer({});
  store.findDraft.mockResolvedValue(draft('10'));
  await capture.open({ kind: 'active-tab' });
  await capture.captureChanged(
    state({ phase: 'failed', problem: 'nothing-loaded', diagnostics: { 'rule.post': 0 } }),
  );
  expect(work.thread.value?.id).toBe('10');
  expect(capture.failure.value).toEqual({
    problem: 'nothing-loaded',
    diagnostics: { 'rule.post': 0 },
    wasRead: false,
  });
});

test('other tabs are read too, but not for this page', async () => {
  answer({});
  await capture.open({ kind: 'active-tab' });
  await capture.captureChanged(state({ tabId: 8, phase: 'failed', problem: 'log-in' }));
  expect(capture.failure.value).toBe(null);
});

test('an end that was told before the answer is not taken back', async () => {
  store.loadDraft.mockResolvedValue(draft('10'));
  browser.runtime.sendMessage.mockImplementation(async () => {
    await capture.captureChanged(state({ phase: 'done', threadId: '10', posts: 1 }));
    return { ok: true, value: state({}) };
  });
  await capture.open({ kind: 'active-tab' });
  expect(capture.capture.value?.phase).toBe('done');
});

test('a tab without a grant asks for a click on the button', async () => {
  answer({ phase: 'failed', problem: 'cannot-inject' });
  browser.tabs.get.mockResolvedValue({ id: 7 });
  await capture.open({ kind: 'tab', tabId: 7 });
  expect(capture.failure.value?.problem).toBe('no-grant');
});

test('a background that does not answer is told', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  browser.runtime.sendMessage.mockResolvedValue(undefined);
  await capture.open({ kind: 'active-tab' });
  expect(capture.failure.value?.problem).toBe('no-answer');
});

test('a stored thread is opened by any of its posts, without reading', async () => {
  store.findDraft.mockResolvedValue(draft('10'));
  await capture.open({ kind: 'thread', statusId: '12' });
  expect(store.findDraft).toHaveBeenCalledWith('12');
  expect(work.thread.value?.id).toBe('10');
  expect(browser.runtime.sendMessage).not.toHaveBeenCalled();
});

test('a thread that is not stored says so', async () => {
  await capture.open({ kind: 'thread', statusId: '12' });
  expect(capture.failure.value?.problem).toBe('no-draft');
});

test('a thread chosen from the list stays, whatever the reading under way brings', async () => {
  answer({});
  await capture.open({ kind: 'active-tab' });
  store.findDraft.mockResolvedValue(draft('20'));
  await capture.openInPlace('20');
  expect(work.thread.value?.id).toBe('20');
  expect(capture.isReading.value).toBe(false);
  store.loadDraft.mockResolvedValue(draft('10'));
  await capture.captureChanged(state({ phase: 'done', threadId: '10', posts: 1 }));
  expect(work.thread.value?.id).toBe('20');
});

test('the draft of the tab does not take the place of what was chosen meanwhile', async () => {
  answer({});
  let found: (found: Draft) => void = () => undefined;
  store.findDraft.mockReturnValueOnce(
    new Promise<Draft>((resolve) => {
      found = resolve;
    }),
  );
  const opening = capture.open({ kind: 'active-tab' });
  await until(() => expect(store.findDraft).toHaveBeenCalled());
  store.findDraft.mockResolvedValue(draft('20'));
  await capture.openInPlace('20');
  found(draft('10'));
  await opening;
  expect(work.thread.value?.id).toBe('20');
});

test('a tab that is loaded again shows the thread that was chosen; the popup has no address', async () => {
  store.findDraft.mockResolvedValue(draft('20'));
  await capture.openInPlace('20');
  expect(location.search).toBe('');
  history.replaceState(null, '', '?thread=10');
  await capture.openInPlace('20');
  expect(location.search).toBe('?thread=20');
  history.replaceState(null, '', location.pathname);
});

test('a thread that was deleted is shown no more', async () => {
  store.findDraft.mockResolvedValue(draft('20'));
  await capture.openInPlace('20');
  capture.closeThread();
  expect(work.thread.value).toBe(null);
  expect(capture.failure.value?.problem).toBe('no-draft');
});

test.each([
  ['a tab', { kind: 'active-tab' }],
  ['the list', { kind: 'thread', statusId: '10' }],
] as const)('what a newer version has stored is told of, opened from %s', async (_, source) => {
  for (const error of [new NewerData(), new DOMException('higher version', 'VersionError')]) {
    store.findDraft.mockRejectedValue(error);
    await capture.open(source);
    expect(capture.failure.value?.problem).toBe('newer-data');
    expect(browser.runtime.sendMessage).not.toHaveBeenCalled();
  }
});

test.each([
  ['knows of none', async () => ({ ok: true, value: null })],
  ['does not answer', async () => undefined],
  ['hangs', () => new Promise<never>(() => undefined)],
  ['goes on for ever', async () => ({ ok: true, value: state({}) })],
])('Cancel ends the reading also where the background %s', async (_, stopped) => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  answer({});
  await capture.open({ kind: 'active-tab' });
  browser.runtime.sendMessage.mockImplementation(stopped);
  await whileTimePasses(stopping.stopReading());
  expect(capture.isReading.value).toBe(false);
  expect(capture.failure.value?.problem).toBe('cancelled');
  // Should it come to an end after all, that is shown.
  store.loadDraft.mockResolvedValue(draft('10'));
  await capture.captureChanged(state({ phase: 'done', threadId: '10', posts: 1 }));
  expect(work.thread.value?.id).toBe('10');
  vi.useRealTimers();
});

test('Cancel leaves the next reading alone', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  answer({});
  await capture.open({ kind: 'active-tab' });
  answer({ phase: 'failed', problem: 'cancelled' });
  const ending = stopping.stopReading();
  await until(() => expect(capture.failure.value?.problem).toBe('cancelled'));
  answer({ captureId: 'c2' });
  await capture.read();
  await whileTimePasses(ending);
  expect(capture.isReading.value).toBe(true);
  vi.useRealTimers();
});

test('a background that hangs is told', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  browser.runtime.sendMessage.mockImplementation(() => new Promise(() => undefined));
  await whileTimePasses(capture.open({ kind: 'active-tab' }));
  expect(capture.failure.value?.problem).toBe('no-answer');
  vi.useRealTimers();
});

test('a thread that was kept and cannot be loaded can still be copied', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  answer({});
  await capture.open({ kind: 'active-tab' });
  store.loadDraft.mockRejectedValue(new Error('disk'));
  await capture.captureChanged(state({ phase: 'done', threadId: '10', posts: 1 }));
  expect(capture.failure.value).toMatchObject({ problem: 'not-stored', wasRead: true });
  browser.tabs.sendMessage.mockResolvedValue({ ok: true, value: 'All of it.' });
  expect(await stopping.wordsRead()).toBe('All of it.');
  expect(browser.tabs.sendMessage.mock.calls.at(-1)?.slice(0, 2)).toEqual([
    7,
    { to: 'page', method: 'readWords', input: { captureId: 'c1' } },
  ]);
  browser.tabs.sendMessage.mockResolvedValue({ ok: true, value: '' });
  await expect(stopping.wordsRead()).rejects.toThrow('no words');
});
