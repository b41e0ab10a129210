// @vitest-environment node
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { tellEnd } from '../../../src/capture/tell-end.ts';
import type { CaptureResult } from '../../../src/messaging/capture-result.ts';
import { type FakeBrowser, theBrowser } from '../../support/fake-browser.ts';
import { sampleThread } from '../../support/sample-thread.ts';
import { whileTimePasses } from '../../support/waiting.ts';

vi.mock('../../../src/browser/webext.ts', async () =>
  (await import('../../support/fake-browser.ts')).fakeBrowser(),
);

const FOUND: CaptureResult = { ok: true, thread: sampleThread('10'), diagnostics: { tweet: 1 } };
const refused = (code: string) => ({ ok: false, error: { code, message: code } });

let send: FakeBrowser['runtime']['sendMessage'];

beforeEach(async () => {
  vi.useFakeTimers();
  send = (await theBrowser()).runtime.sendMessage;
  send.mockReset().mockResolvedValue({ ok: true });
});
afterEach(() => vi.useRealTimers());

const told = () =>
  send.mock.calls.map(([{ input }]) => (input as { result: CaptureResult }).result);
const tell = (result: CaptureResult = FOUND) => whileTimePasses(tellEnd('c1', result));

it('is told once where it is heard', async () => {
  await tell();
  expect(told()).toEqual([FOUND]);
});

it('is told again where the background was just stopping', async () => {
  send.mockRejectedValueOnce(new Error('The message port closed'));
  send.mockResolvedValueOnce(undefined);
  await tell();
  expect(told()).toEqual([FOUND, FOUND, FOUND]);
});

it.each([
  ['is longer than a message', new Error('Message exceeded maximum allowed size of 64MiB.'), 1],
  ['is never answered', new Error('Could not establish connection'), 5],
])('ends as too long what %s, and its page keeps the words', async (_, error, times) => {
  for (let n = 0; n < times; n++) send.mockRejectedValueOnce(error);
  await tell();
  expect(told().slice(times)).toEqual([
    { ok: false, problem: 'too-long', wasRead: true, diagnostics: { tweet: 1 } },
  ]);
});

it.each([
  ['BAD_INPUT', 'page-not-understood', 1],
  ['INTERNAL', 'not-stored', 5],
])('ends what is refused with %s as %s', async (code, problem, times) => {
  for (let n = 0; n < times; n++) send.mockResolvedValueOnce(refused(code));
  await tell();
  expect(told().slice(times)).toEqual([
    { ok: false, problem, wasRead: true, diagnostics: { tweet: 1 } },
  ]);
});

it('gives up telling of a failure that nobody hears', async () => {
  send.mockRejectedValue(new Error('gone'));
  await tell({ ok: false, problem: 'log-in', diagnostics: {} });
  expect(send).toHaveBeenCalledTimes(5);
});
