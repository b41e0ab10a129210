import { beforeEach, describe, expect, it, vi } from 'vitest';
import { call, callPage, tellEditors } from '../../../src/messaging/call.ts';
import { ProductError } from '../../../src/messaging/errors.ts';
import { type FakeBrowser, theBrowser } from '../../support/fake-browser.ts';

vi.mock('../../../src/browser/webext.ts', async () =>
  (await import('../../support/fake-browser.ts')).fakeBrowser(),
);

let browser: FakeBrowser;
beforeEach(async () => {
  browser = await theBrowser();
  browser.runtime.sendMessage.mockReset();
  browser.tabs.sendMessage.mockReset();
});

const callHost = () => call('host', 'renderJob', { jobId: 1 });
const callTab = () => callPage(7, 'stopCapture', { captureId: 'c1' });

/** The two ways to ask, which treat answers alike. */
const WAYS = [
  ['call', callHost, () => browser.runtime.sendMessage],
  ['callPage', callTab, () => browser.tabs.sendMessage],
] as const;

describe.each(WAYS)('%s', (_, ask, transport) => {
  it.each([
    ['a value', { ok: true, value: { jobId: 4 } }, { jobId: 4 }],
    ['nothing', { ok: true }, undefined],
  ])('gives %s', async (_name, reply, value) => {
    transport().mockResolvedValue(reply);
    expect(await ask()).toEqual(value);
  });

  it.each([[undefined], [null]])('says NO_ANSWER to %s', async (reply) => {
    transport().mockResolvedValue(reply);
    const failure = await ask().catch((error) => error);
    expect(failure).toBeInstanceOf(ProductError);
    expect(failure.code).toBe('NO_ANSWER');
  });

  it('throws the code that the other side gave', async () => {
    transport().mockResolvedValue({ ok: false, error: { code: 'BAD_INPUT', message: 'jobId' } });
    const failure = await ask().catch((error) => error);
    expect(failure).toBeInstanceOf(ProductError);
    expect([failure.code, failure.message]).toEqual(['BAD_INPUT', 'jobId']);
  });

  it('keeps what was thrown there as the cause, with its stack and its own causes', async () => {
    const thrown = [
      { name: 'TypeError', message: 'x is no file', stack: 'at fileOf (assets/host.js:3:120)' },
      { name: 'DataError', message: 'no key', stack: '' },
    ];
    const error = { code: 'INTERNAL', message: 'TypeError: x is no file', thrown };
    transport().mockResolvedValue({ ok: false, error });
    const failure = await ask().catch((reason) => reason);
    expect([failure.code, failure.cause.name, failure.cause.cause.name]).toEqual([
      'INTERNAL',
      'TypeError',
      'DataError',
    ]);
    expect(failure.cause).toBeInstanceOf(Error);
    expect(failure.cause.stack).toBe('TypeError: x is no file\nat fileOf (assets/host.js:3:120)');
    expect(failure.stack).toContain('call.test.ts');
    expect(failure.cause.cause.cause).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ['a word', 'yes'],
    ['a failure without a code', { ok: false, error: {} }],
    ['a book for a message', { ok: false, error: { code: 'A', message: 'x'.repeat(10_000) } }],
    [
      'causes without end',
      {
        ok: false,
        error: {
          code: 'A',
          message: '',
          thrown: Array(99).fill({ name: '', message: '', stack: '' }),
        },
      },
    ],
  ])('says BAD_REPLY to %s', async (_name, reply) => {
    transport().mockResolvedValue(reply);
    await expect(ask()).rejects.toMatchObject({ name: 'ProductError', code: 'BAD_REPLY' });
  });

  it('lets the browser say that nobody is there', async () => {
    transport().mockRejectedValue(new Error('Could not establish connection'));
    await expect(ask()).rejects.toThrow('Could not establish connection');
  });
});

it('names the world, and asks only the top frame of a tab', async () => {
  browser.runtime.sendMessage.mockResolvedValue({ ok: true });
  browser.tabs.sendMessage.mockResolvedValue({ ok: true });
  await callHost();
  await callTab();
  expect(browser.runtime.sendMessage.mock.calls).toEqual([
    [{ to: 'host', method: 'renderJob', input: { jobId: 1 } }],
  ]);
  expect(browser.tabs.sendMessage.mock.calls).toEqual([
    [7, { to: 'page', method: 'stopCapture', input: { captureId: 'c1' } }, { frameId: 0 }],
  ]);
});

it('does not mind that no editor is open', async () => {
  browser.runtime.sendMessage.mockRejectedValue(new Error('Receiving end does not exist'));
  await expect(tellEditors('jobChanged', { jobId: 1 })).resolves.toBeUndefined();
});
