// @vitest-environment node
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CaptureResult } from '../../../src/messaging/capture-result.ts';
import type { CaptureState } from '../../../src/messaging/protocol.ts';
import { database } from '../../../src/store/database.ts';
import { loadDraft } from '../../../src/store/drafts.ts';
import { saveCapture } from '../../../src/store/save-capture.ts';
import { savePostLabels } from '../../../src/store/settings.ts';
import { emptyDatabase } from '../../support/empty-database.ts';
import { sampleThread } from '../../support/sample-thread.ts';
import { until, whileTimePasses } from '../../support/waiting.ts';
import { CONTENT_SCRIPT, World } from './background-life.ts';

const ON_X = 'https://x.com/northlight_lab/status/10';
const PAGE = { id: 'extension', url: ON_X, frameId: 0, tab: { id: 7 } };
const FOUND: CaptureResult = {
  ok: true,
  thread: sampleThread('10', '11'),
  diagnostics: { tweet: 2 },
};
const LOG_IN: CaptureResult = { ok: false, problem: 'log-in', diagnostics: { tweet: 0 } };

let world: World;
let browser: World['browser'];

beforeEach(async () => {
  await emptyDatabase();
  world = new World();
  browser = world.browser;
  browser.tabs.get.mockResolvedValue({ id: 7, url: ON_X });
  browser.tabs.sendMessage.mockResolvedValue({ ok: true });
  await world.awake();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const capture = () => world.send<CaptureState>('captureTab', { tabId: 7 });
const known = () => browser.storage.session.kept.get('capture-7') as CaptureState | undefined;
const finish = (captureId: string, result: CaptureResult, sender: object = PAGE) =>
  world.send('captureFinished', { captureId, result }, sender);
const progress = (captureId: string, posts: number, waitingForTab = false) =>
  world.send('captureProgress', { captureId, posts, waitingForTab }, PAGE);
const asked = (method: string) =>
  browser.tabs.sendMessage.mock.calls.filter(([, message]) => message.method === method);
/** Every state that windows were told of. */
const states = () =>
  browser.runtime.sendMessage.mock.calls
    .map(([message]) => message)
    .filter(({ method }) => method === 'captureChanged')
    .map(({ input }) => input as CaptureState);
const told = () => states().map(({ phase }) => phase);

describe('a capture that comes to an end', () => {
  it('is not overwritten by what its page told of before', async () => {
    const { captureId } = await capture();
    await Promise.all([
      finish(captureId, FOUND),
      ...Array.from({ length: 5 }, (_, posts) => progress(captureId, posts)),
    ]);
    expect(known()).toMatchObject({ phase: 'done', threadId: '10' });
  });

  it.each([
    ['QuotaExceededError', 'no-room'],
    ['DataError', 'not-stored'],
  ])('fails with a name for it where the store fails with %s', async (name, problem) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { captureId } = await capture();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No', name);
    });
    await finish(captureId, FOUND);
    expect(known()).toMatchObject({ phase: 'failed', problem, wasRead: true });
  });

  it('fails where the store answers neither yes nor no', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { captureId } = await capture();
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    vi.spyOn(IDBIndex.prototype, 'get').mockReturnValue(new Promise(() => undefined) as never);
    await whileTimePasses(finish(captureId, FOUND));
    expect(String(vi.mocked(console.error).mock.calls)).toContain('no answer within');
    expect(known()).toMatchObject({ phase: 'failed', problem: 'not-stored', wasRead: true });
  });

  it('says so, and can be cancelled, though its state cannot be written', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    browser.storage.session.set.mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    const { captureId, phase } = await capture();
    expect(phase).toBe('reading');
    await progress(captureId, 3);
    await world.send('stopCapture', { tabId: 7 });
    expect(asked('stopCapture')).toHaveLength(1);
    await finish(captureId, FOUND);
    expect(told()).toEqual(['reading', 'reading', 'done']);
  });

  it('leaves none to the next background that is still being read', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { captureId } = await capture();
    expect(known()?.phase).toBe('reading');
    browser.storage.session.set.mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    await finish(captureId, FOUND);
    expect(known()).toBeUndefined();
  });

  it('says so though a window that is told of it hangs', async () => {
    const { captureId } = await capture();
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    browser.runtime.sendMessage.mockImplementation(() => new Promise(() => undefined));
    await whileTimePasses(Promise.all([progress(captureId, 3), finish(captureId, LOG_IN)]));
    expect(known()).toMatchObject({ phase: 'failed', problem: 'log-in' });
  });

  it('says so though the storage of the session cannot even be read', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    browser.storage.session.set.mockRejectedValue(new Error('disk'));
    browser.storage.session.get.mockRejectedValue(new Error('disk'));
    const { captureId } = await capture();
    await finish(captureId, LOG_IN);
    expect(told().at(-1)).toBe('failed');
  });
});

describe('the states of a capture', () => {
  /** Whatever pages and users do, in any order and at once. */
  const STEPS = ['progress', 'found', 'log-in', 'old', 'stop', 'gone', 'again'] as const;

  it('only go forward: what comes late changes no end', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const property = fc.asyncProperty(
      fc.array(fc.constantFrom(...STEPS), { minLength: 1, maxLength: 12 }),
      async (steps) => {
        browser.runtime.sendMessage.mockClear();
        browser.tabs.sendMessage.mockResolvedValue({ ok: true });
        let { captureId } = await capture();
        const first = captureId;
        const running: Promise<unknown>[] = [];
        for (const step of steps) {
          if (step === 'progress') running.push(progress(captureId, running.length));
          if (step === 'found') running.push(finish(captureId, FOUND));
          if (step === 'log-in') running.push(finish(captureId, LOG_IN));
          if (step === 'old') running.push(finish(first, FOUND), progress(first, 9));
          if (step === 'stop') running.push(world.send('stopCapture', { tabId: 7 }));
          if (step === 'gone') {
            browser.tabs.sendMessage.mockRejectedValueOnce(new Error('No receiver'));
            running.push(world.send('stopCapture', { tabId: 7 }));
          }
          if (step === 'again') ({ captureId } = await capture());
        }
        await Promise.all(running);
        const ends = new Map<string, string>();
        for (const { captureId: id, phase } of states()) {
          expect(ends.has(id), `${id} goes on after ${ends.get(id)}`).toBe(false);
          if (phase !== 'reading') ends.set(id, phase);
        }
        const of = states().map((state) => state.captureId);
        expect(of, 'none comes back').toEqual(
          [...new Set(of)].flatMap((id) => of.filter((o) => o === id)),
        );
      },
    );
    await fc.assert(property, { numRuns: 40 });
  });
});

describe('a capture', () => {
  it('injects the script, asks it to read, and answers at once', async () => {
    const state = await capture();
    expect(state).toEqual({
      captureId: expect.any(String),
      tabId: 7,
      purpose: 'editor',
      phase: 'reading',
      posts: 0,
    });
    expect(browser.scripting.executeScript.mock.calls).toEqual([
      [{ target: { tabId: 7 }, files: [CONTENT_SCRIPT] }],
    ]);
    const { captureId } = state;
    expect(asked('startCapture')[0]).toEqual([
      7,
      { to: 'page', method: 'startCapture', input: { captureId, labels: false } },
      { frameId: 0 },
    ]);
    expect(known()).toEqual(state);
    expect(told()).toEqual(['reading']);
  });

  it('has the posts labelled where the user wants it', async () => {
    await savePostLabels(true);
    await capture();
    expect(asked('startCapture')[0]![1]).toMatchObject({ input: { labels: true } });
  });

  it.each([
    [
      'not-a-thread',
      () => browser.tabs.get.mockResolvedValue({ id: 7, url: 'https://x.com/home' }),
    ],
    ['not-a-thread', () => browser.tabs.get.mockResolvedValue({ id: 7, url: 'chrome://newtab/' })],
    ['tab-gone', () => browser.tabs.get.mockRejectedValue(new Error('No tab with id: 7'))],
    [
      'cannot-inject',
      () => {
        browser.tabs.get.mockResolvedValue({ id: 7 });
        browser.scripting.executeScript.mockRejectedValue(new Error('Cannot access page'));
      },
    ],
    ['cannot-inject', () => browser.tabs.sendMessage.mockRejectedValue(new Error('No receiver'))],
  ])('fails with %s', async (problem, goWrong) => {
    goWrong();
    expect(await capture()).toMatchObject({ phase: 'failed', problem });
    expect(known()).toMatchObject({ phase: 'failed', problem });
    expect(told().at(-1)).toBe('failed');
  });

  it('does not touch a page that is no thread', async () => {
    browser.tabs.get.mockResolvedValue({ id: 7, url: 'https://bank.example/' });
    await capture();
    expect(browser.scripting.executeScript).not.toHaveBeenCalled();
  });

  it('tries a page whose address is hidden: the grant decides', async () => {
    browser.tabs.get.mockResolvedValue({ id: 7 });
    expect((await capture()).phase).toBe('reading');
  });

  it('asks again where the page has not heard of the grant yet', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    browser.scripting.executeScript.mockRejectedValueOnce(new Error('Cannot access page'));
    expect((await whileTimePasses(capture())).phase).toBe('reading');
  });

  it('does not ask again for a page that it was not given', async () => {
    browser.tabs.get.mockResolvedValue({ id: 7 });
    browser.scripting.executeScript.mockReset();
    browser.scripting.executeScript.mockRejectedValue(new Error('Cannot access page'));
    expect((await capture()).phase).toBe('failed');
    expect(browser.scripting.executeScript).toHaveBeenCalledOnce();
  });

  it('gives up a page that keeps turning it away', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    browser.scripting.executeScript.mockRejectedValue(new Error('Cannot access page'));
    expect(await whileTimePasses(capture())).toMatchObject({
      phase: 'failed',
      problem: 'cannot-inject',
    });
  });

  it('joins one that is under way', async () => {
    const first = await capture();
    await progress(first.captureId, 5);
    expect(await capture()).toMatchObject({ captureId: first.captureId, posts: 5 });
    expect(browser.scripting.executeScript).toHaveBeenCalledTimes(1);
  });

  it('starts anew where the page has been left', async () => {
    const first = await capture();
    browser.tabs.sendMessage.mockRejectedValueOnce(new Error('No receiver'));
    const second = await capture();
    expect(second.phase).toBe('reading');
    expect(second.captureId).not.toBe(first.captureId);
  });

  it('starts anew where one has ended', async () => {
    const first = await capture();
    await finish(first.captureId, LOG_IN);
    expect((await capture()).captureId).not.toBe(first.captureId);
  });

  it('starts anew where what is known is damaged', async () => {
    browser.storage.session.kept.set('capture-7', { phase: 'reading', captureId: 7 });
    expect((await capture()).phase).toBe('reading');
  });

  it('does not take back an end that came before the page had answered', async () => {
    browser.tabs.sendMessage.mockImplementation(async (_tab, { method, input }) => {
      const { captureId } = input as { captureId: string };
      if (method === 'startCapture') await finish(captureId, LOG_IN);
      return { ok: true };
    });
    expect(await capture()).toMatchObject({ phase: 'failed', problem: 'log-in' });
    expect(known()).toMatchObject({ phase: 'failed', problem: 'log-in' });
  });
});

describe('a thread that a newer version keeps', () => {
  const asNewer = async () => {
    const draft = await saveCapture(sampleThread('10', '11'));
    const newer = { ...draft, edits: { ...draft.edits, schema: 99 } } as never;
    await (await database()).put('drafts', newer);
    return newer;
  };

  it('is not read: it would have to be changed', async () => {
    const newer = await asNewer();
    expect(await capture()).toMatchObject({ phase: 'failed', problem: 'newer-data' });
    expect(browser.scripting.executeScript).not.toHaveBeenCalled();
    expect(await (await database()).get('drafts', '10')).toEqual(newer);
  });

  it('stays when that shows only after reading', async () => {
    browser.tabs.get.mockResolvedValue({ id: 7 });
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const newer = await asNewer();
    const { captureId } = await capture();
    await finish(captureId, FOUND);
    expect(known()).toMatchObject({ phase: 'failed', problem: 'newer-data' });
    expect(told().at(-1)).toBe('failed');
    expect(await (await database()).get('drafts', '10')).toEqual(newer);
  });
});

describe('what a page tells', () => {
  it('moves the capture on', async () => {
    const { captureId } = await capture();
    await progress(captureId, 4, true);
    expect(known()).toMatchObject({ phase: 'reading', posts: 4, waitingForTab: true });
  });

  it('becomes a draft, and its pictures are fetched', async () => {
    const { captureId } = await capture();
    await finish(captureId, FOUND);
    expect(known()).toEqual({
      captureId,
      tabId: 7,
      purpose: 'editor',
      phase: 'done',
      posts: 2,
      threadId: '10',
      diagnostics: { tweet: 2 },
    });
    expect((await loadDraft('10'))?.thread).toEqual(sampleThread('10', '11'));
    expect(world.host.asked).toEqual(['fetchImages 10']);
  });

  it('says why there is no thread', async () => {
    const { captureId } = await capture();
    await finish(captureId, LOG_IN);
    expect(known()).toMatchObject({ phase: 'failed', problem: 'log-in' });
    expect(known()?.diagnostics).toEqual({ tweet: 0 });
    expect(world.host.asked).toEqual([]);
  });

  it('is kept though the pictures cannot be fetched', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    world.host.answer = () => Promise.reject(new Error('host gone'));
    const { captureId } = await capture();
    await finish(captureId, FOUND);
    expect(known()?.phase).toBe('done');
    await until(() => expect(console.error).toHaveBeenCalled());
  });

  it.each([
    ['of a capture nobody asked for', 'made-up', PAGE],
    ['from another tab', null, { ...PAGE, tab: { id: 8 } }],
  ])('is ignored when it is %s', async (_, madeUp, sender) => {
    const { captureId } = await capture();
    await finish(madeUp ?? captureId, FOUND, sender);
    expect(known()?.phase).toBe('reading');
    expect(await loadDraft('10')).toBe(null);
  });

  it('is ignored after the end', async () => {
    const { captureId } = await capture();
    await finish(captureId, LOG_IN);
    await finish(captureId, FOUND);
    await progress(captureId, 9);
    expect(known()).toMatchObject({ phase: 'failed', posts: 0 });
    expect(await loadDraft('10')).toBe(null);
  });
});

describe('stopping', () => {
  const stop = () => world.send('stopCapture', { tabId: 7 });

  it('asks the page, which gives what it has read', async () => {
    const { captureId } = await capture();
    await stop();
    expect(asked('stopCapture')[0]?.[1].input).toEqual({ captureId });
    expect(known()?.phase).toBe('reading');
  });

  it('ends the capture of a page that has gone', async () => {
    await capture();
    browser.tabs.sendMessage.mockRejectedValue(new Error('No receiver'));
    await stop();
    expect(known()).toMatchObject({ phase: 'failed', problem: 'tab-gone' });
  });

  it('ends the capture of a page that has stopped reading and could not say so', async () => {
    await capture();
    browser.tabs.sendMessage.mockResolvedValue({ ok: true, value: false });
    expect(await stop()).toMatchObject({ phase: 'failed', problem: 'cancelled' });
    expect(told().at(-1)).toBe('failed');
  });

  it('does nothing where nothing is read', async () => {
    await stop();
    const { captureId } = await capture();
    await finish(captureId, LOG_IN);
    await stop();
    expect(asked('stopCapture')).toEqual([]);
  });
});
