import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProductError } from '../../../src/messaging/errors.ts';
import { protocol } from '../../../src/messaging/protocol.ts';
import { type Handlers, serve } from '../../../src/messaging/serve.ts';
import { tellError } from '../../../src/messaging/tell-error.ts';
import { theBrowser } from '../../support/fake-browser.ts';

vi.mock('../../../src/browser/webext.ts', async () =>
  (await import('../../support/fake-browser.ts')).fakeBrowser(),
);

const OURS = { id: 'extension', url: 'chrome-extension://extension/src/editor/editor.html' };
const PAGE = { id: 'extension', url: 'https://x.com/a/status/1', frameId: 0, tab: { id: 7 } };
const STRANGER = { id: 'other', url: 'chrome-extension://other/page.html' };

let onMessage: Awaited<ReturnType<typeof theBrowser>>['runtime']['onMessage'];
beforeEach(async () => {
  onMessage = (await theBrowser()).runtime.onMessage;
  onMessage.listeners.clear();
});
afterEach(() => vi.restoreAllMocks());

/** What the browser gets for an answer: undefined leaves the message to other listeners. */
function send(message: unknown, sender: object = OURS): unknown {
  return [...onMessage.listeners][0]!(message, sender);
}

const captureTab = vi.fn((): never => undefined as never);
const noticeCancelled = vi.fn();
function serveBackground(more: Partial<Handlers<'background'>> = {}) {
  captureTab.mockClear();
  noticeCancelled.mockClear();
  return serve('background', protocol.background, tellError, {
    captureTab,
    noticeCancelled,
    ...more,
  });
}

const ask = { to: 'background', method: 'captureTab', input: { tabId: 7 } };
const cancel = { to: 'background', method: 'noticeCancelled', input: { captureId: 'c1' } };

describe('is left to others', () => {
  it.each([
    ['a message to another world', { ...ask, to: 'host' }],
    ['a message to no world', { ...ask, to: 'kitchen' }],
    ['a method of another world', { ...ask, method: 'renderJob' }],
    ['a method that nobody has', { ...ask, method: 'sing' }],
    ['a method that is not served here', { ...ask, method: 'stopCapture' }],
    ['__proto__', { ...ask, method: '__proto__' }],
    ['constructor', { ...ask, method: 'constructor' }],
    ['toString', { ...ask, method: 'toString' }],
    ['hasOwnProperty', { ...ask, method: 'hasOwnProperty' }],
    ['no method', { to: 'background', input: {} }],
    ['a word', 'captureTab'],
    ['nothing', undefined],
  ])('%s', (_, message) => {
    serveBackground();
    expect(send(message)).toBeUndefined();
    expect(captureTab).not.toHaveBeenCalled();
  });

  it('everything after it has stopped', () => {
    serveBackground()();
    expect(onMessage.listeners.size).toBe(0);
  });
});

describe('is refused', () => {
  it.each([
    ['a content script that sends what only we may', ask, PAGE],
    ['one of our pages that sends what only content scripts may', cancel, OURS],
    ['another extension', ask, STRANGER],
    ['another extension in the name of a page', cancel, { ...PAGE, id: 'other' }],
    ['a frame inside a page', cancel, { ...PAGE, frameId: 2 }],
    ['somebody without an address', ask, { id: 'extension' }],
  ])('%s', async (_, message, sender) => {
    serveBackground();
    expect(await send(message, sender)).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    expect(captureTab).not.toHaveBeenCalled();
    expect(noticeCancelled).not.toHaveBeenCalled();
  });

  it.each([[{ tabId: '7' }], [{}], [null], [undefined], ['7']])('%j as input', async (input) => {
    serveBackground();
    const reply = await send({ ...ask, input });
    expect(reply).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
    expect(captureTab).not.toHaveBeenCalled();
  });

  it('a stranger, before its input is looked at', async () => {
    serveBackground();
    const reply = await send({ ...ask, input: {} }, STRANGER);
    expect(reply).toMatchObject({ error: { code: 'FORBIDDEN' } });
  });
});

describe('is answered', () => {
  it('with what the handler gives, which sees the checked input and the tab', async () => {
    serveBackground({ stopCapture: (input, caller) => ({ input, caller }) as never });
    const message = { ...ask, method: 'stopCapture', input: { tabId: 3, evil: 1 } };
    expect(await send(message, { ...OURS, tab: { id: 9 } })).toEqual({
      ok: true,
      value: { input: { tabId: 3 }, caller: { tabId: 9 } },
    });
  });

  it('to a content script', async () => {
    serveBackground();
    expect(await send(cancel, PAGE)).toEqual({ ok: true, value: undefined });
    expect(noticeCancelled).toHaveBeenCalledWith({ captureId: 'c1' }, { tabId: 7 });
  });

  it('with the code of a failure that we have a sentence for', async () => {
    const stopCapture = () => Promise.reject(new ProductError('STORAGE_FULL', 'no room'));
    serveBackground({ stopCapture });
    expect(await send({ ...ask, method: 'stopCapture' })).toEqual({
      ok: false,
      error: {
        code: 'STORAGE_FULL',
        message: 'no room',
        thrown: [{ name: 'ProductError', message: 'no room', stack: expect.any(String) }],
      },
    });
  });

  it.each([
    [
      'throws',
      () => {
        throw new TypeError('x is not a function');
      },
    ],
    ['rejects', () => Promise.reject(new TypeError('x is not a function'))],
  ])('with INTERNAL when the handler %s', async (_, stopCapture) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    serveBackground({ stopCapture });
    expect(await send({ ...ask, method: 'stopCapture' })).toEqual({
      ok: false,
      error: {
        code: 'INTERNAL',
        message: 'TypeError: x is not a function',
        thrown: [
          {
            name: 'TypeError',
            message: 'x is not a function',
            stack: expect.stringMatching(/^at .*:\d+:\d+\)?(\n|$)/),
          },
        ],
      },
    });
    expect(log).toHaveBeenCalledOnce();
  });
});
