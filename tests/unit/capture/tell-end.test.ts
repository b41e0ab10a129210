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
  ['is never answered', new Error('Could not establish connection'), 8],
])('ends with a problem what %s, and its page keeps the words', async (_, error, times) => {
  for (let n = 0; n < times; n++) send.mockRejectedValueOnce(error);
  await tell();
  const problem = times === 1 ? 'too-long' : 'not-stored';
  expect(told().slice(times)).toEqual([
    { ok: false, problem, wasRead: true, diagnostics: { tweet: 1 } },
  ]);
});

it.each([
  ['BAD_INPUT', 'page-not-understood', 1],
  ['INTERNAL', 'not-stored', 8],
])('ends what is refused with %s as %s', async (code, problem, times) => {
  for (let n = 0; n < times; n++) send.mockResolvedValueOnce(refused(code));
  await tell();
  expect(told().slice(times)).toEqual([
    { ok: false, problem, wasRead: true, diagnostics: { tweet: 1 } },
  ]);
});

it('waits half a minute for a background that is slow to start', async () => {
  const start = Date.now();
  for (let n = 0; n < 7; n++) send.mockRejectedValueOnce(new Error('The message port closed'));
  await tell();
  expect(told().at(-1)).toEqual(FOUND);
  expect(Date.now() - start).toBeGreaterThan(30_000);
});

it('gives up telling of a failure that nobody hears', async () => {
  send.mockRejectedValue(new Error('gone'));
  await tell({ ok: false, problem: 'log-in', diagnostics: {} });
  expect(send).toHaveBeenCalledTimes(8);
});
