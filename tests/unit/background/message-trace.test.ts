import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type FakeBrowser, theBrowser } from '../../support/fake-browser.ts';
import { until } from '../../support/waiting.ts';

vi.mock('../../../src/browser/webext.ts', async () =>
  (await import('../../support/fake-browser.ts')).fakeBrowser(),
);

const EDITOR = {
  id: 'extension',
  url: 'chrome-extension://extension/src/editor/editor.html?a=SECRET',
};
const SECRET = 'SECRET words';

let browser: FakeBrowser;
let trace: typeof import('../../../src/messaging/trace.ts');
let messages: typeof import('../../../src/messaging/call.ts');

/** A life of the background that answers `stopCapture`; the session's storage outlives it. */
async function live(stopCapture: () => unknown = () => undefined): Promise<void> {
  const kept = browser ? [...browser.storage.session.kept] : [];
  vi.resetModules();
  browser = await theBrowser();
  for (const [key, value] of kept) browser.storage.session.kept.set(key, value);
  trace = await import('../../../src/messaging/trace.ts');
  messages = await import('../../../src/messaging/call.ts');
  const { protocol } = await import('../../../src/messaging/protocol.ts');
  const { serve } = await import('../../../src/messaging/serve.ts');
  (await import('../../../src/background/message-trace.ts')).traceMessages();
  serve('background', protocol.background, null, { stopCapture } as never);
}

async function send(message: unknown, sender: object = EDITOR): Promise<void> {
  await Promise.all(browser.runtime.onMessage.emit(message, sender));
}
const stop = (tabId = 7) => send({ to: 'background', method: 'stopCapture', input: { tabId } });
const entries = async () => (await trace.loadTrace()).entries;
const traced = (count: number) => until(async () => expect(await entries()).toHaveLength(count));
/** The background has heard of the switch. */
async function switchOn(): Promise<void> {
  await trace.switchTrace(true);
  await until(() => expect(browser.storage.session.kept.has('trace')).toBe(true));
}

beforeEach(async () => {
  browser?.storage.session.kept.clear();
  await live();
});

describe('the trace of messages', () => {
  it('is off until somebody wants it', async () => {
    await stop();
    expect([...browser.storage.session.kept.keys()]).toEqual([]);
    expect(await trace.loadTrace()).toEqual({ isOn: false, entries: [] });
  });

  it('tells of what comes in, goes out and goes by, and nothing of what is in it', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    await live(() => Promise.reject(new TypeError(SECRET)));
    await switchOn();
    await stop();
    browser.runtime.sendMessage.mockResolvedValueOnce({ ok: true, value: SECRET });
    await messages.call('host', 'releaseFile', { url: `blob:${SECRET}` });
    browser.tabs.sendMessage.mockRejectedValueOnce(new RangeError(SECRET));
    const notice = { captureId: 'c', tone: 'busy', text: SECRET } as const;
    await messages.callPage(7, 'showNotice', notice).catch(() => undefined);
    await send({ to: 'editors', method: 'imagesChanged', input: { threadId: '17' } });
    await send({ to: 'editors', method: SECRET, input: {} });
    await traced(4);
    const seen = await entries();
    expect(seen.map(({ way, world, method, outcome }) => [way, world, method, outcome])).toEqual([
      ['in', 'windows', 'stopCapture', 'INTERNAL'],
      ['out', 'host', 'releaseFile', 'ok'],
      ['out', 'page', 'showNotice', 'RangeError'],
      ['by', 'editors', 'imagesChanged', ''],
    ]);
    expect(JSON.stringify([...browser.storage.session.kept])).not.toContain('SECRET');
    const [first, second] = trace.traceText(seen).split('\n');
    expect(first).toMatch(/^\+0 ms in windows stopCapture: INTERNAL in \d+ ms, 11 > \d+$/);
    expect(second).toMatch(/^\+\d+ ms out host releaseFile: ok in \d+ ms, 27 > 34$/);
  });

  it('is told in the order in which messages set out, though answers come in another', () => {
    const entry = { way: 'in', world: 'page', outcome: 'ok', sent: 1, got: 2 } as const;
    const text = trace.traceText([
      { ...entry, at: 1050, method: 'later', took: 5 },
      { ...entry, at: 1000, method: 'first', took: 900 },
    ]);
    expect(text.split('\n')).toEqual([
      '+0 ms in page first: ok in 900 ms, 1 > 2',
      '+50 ms in page later: ok in 5 ms, 1 > 2',
    ]);
  });

  it('has the newest 200', async () => {
    await switchOn();
    for (let n = 0; n < 203; n++) await stop(10 ** (n % 10));
    await until(async () => expect((await entries())[0]?.sent).toBe('{"tabId":1000}'.length));
    expect(await entries()).toHaveLength(200);
  });

  it('goes on over the end of a background, with the message that woke the next', async () => {
    await switchOn();
    await stop(1);
    await traced(1);
    await live();
    await stop(10);
    await traced(2);
    expect((await entries()).map(({ sent }) => sent)).toEqual([11, 12]);
  });

  it('has nothing of what went by while it was off', async () => {
    const goBy = () => send({ to: 'editors', method: 'imagesChanged', input: { threadId: '17' } });
    await switchOn();
    await trace.switchTrace(false);
    await until(() => expect(browser.storage.session.kept.has('trace')).toBe(false));
    await goBy();
    await stop(1);
    await switchOn();
    await stop(10);
    await traced(1);
    expect((await entries()).map(({ sent }) => sent)).toEqual([12]);
  });

  it('is gone when it is switched off', async () => {
    await switchOn();
    await stop();
    await traced(1);
    await trace.switchTrace(false);
    await stop();
    expect(await trace.loadTrace()).toEqual({ isOn: false, entries: [] });
    await switchOn();
    expect(await entries()).toEqual([]);
  });
});
