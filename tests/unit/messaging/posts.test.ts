import { beforeEach, describe, expect, it, vi } from 'vitest';
import { post, servePosts } from '../../../src/messaging/posts.ts';
import { protocol } from '../../../src/messaging/protocol.ts';
import { theBrowser } from '../../support/fake-browser.ts';
import { until } from '../../support/waiting.ts';

vi.mock('../../../src/browser/webext.ts', async () =>
  (await import('../../support/fake-browser.ts')).fakeBrowser(),
);

const browser = await theBrowser();
const { session } = browser.storage;
const cancelExport = vi.fn(async (_input: { jobId: number }) => undefined);
const serveIt = () => servePosts(protocol.background, { cancelExport } as never);
const asked = () => cancelExport.mock.calls.map(([{ jobId }]) => jobId);
const emptied = () => until(() => expect([...session.kept.keys()]).toEqual([]));

beforeEach(() => {
  vi.clearAllMocks();
  session.kept.clear();
  browser.storage.onChanged.listeners.clear();
});

describe('a post', () => {
  it('reaches a background that runs, once', async () => {
    serveIt();
    await post('cancelExport', { jobId: 1 });
    await post('cancelExport', { jobId: 2 });
    await emptied();
    expect(asked()).toEqual([1, 2]);
  });

  it('reaches one that was woken by it, once', async () => {
    await post('cancelExport', { jobId: 1 });
    serveIt();
    const [[key, newValue]] = [...session.kept] as [[string, unknown]];
    browser.storage.onChanged.emit({ [key]: { newValue } }, 'session');
    await emptied();
    expect(asked()).toEqual([1]);
  });

  it('stays until it has been dealt with', async () => {
    let end: () => void = () => undefined;
    cancelExport.mockReturnValueOnce(new Promise((resolve) => (end = () => resolve(undefined))));
    serveIt();
    await post('cancelExport', { jobId: 1 });
    await until(() => expect(asked()).toEqual([1]));
    expect(session.kept.size).toBe(1);
    end();
    await emptied();
  });

  it.each<[string, unknown]>([
    ['with a wrong input', { to: 'background', method: 'cancelExport', input: { jobId: 'x' } }],
    ['for another world', { to: 'host', method: 'cancelExport', input: { jobId: 1 } }],
    ['of an unknown method', { to: 'background', method: 'fly', input: {} }],
    ['that is no message', 'hello'],
  ])('%s is thrown away', async (_, message) => {
    serveIt();
    await session.set({ 'post-a': message });
    await emptied();
    expect(asked()).toEqual([]);
  });

  it('has nothing to do with the rest of the storage', async () => {
    serveIt();
    await session.set({ 'capture-7': { to: 'background', method: 'cancelExport', input: {} } });
    browser.storage.onChanged.emit({ 'post-a': { newValue: 'x' } }, 'local');
    await post('cancelExport', { jobId: 1 });
    await until(() => expect(session.remove).toHaveBeenCalledOnce());
    expect([...session.kept.keys()]).toEqual(['capture-7']);
    expect(asked()).toEqual([1]);
  });
});
