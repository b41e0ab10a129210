import { afterAll, beforeAll, expect, vi } from 'vitest';
import {
  type MethodName,
  protocol,
  type World as WorldName,
} from '../../../src/messaging/protocol.ts';
import { saveCapture } from '../../../src/store/save-capture.ts';
import { pick, type Random } from '../../support/local-x/images/drawing/random.ts';
import { sampleThread } from '../../support/sample-thread.ts';
import { REQUEST, type World } from '../../unit/background/background-life.ts';
import { runCases } from '../run-cases.ts';
import { newWorld, pass } from './life.ts';
import { mutateJson } from './mutate-json.ts';

/*
 * A case: a message to one of our worlds from somebody who may not send it, or nearly one that the
 * sender may. A thread is being read and an export is under way, for it to disturb. It does nothing
 * and learns nothing.
 */

const ON_X = 'https://x.com/northlight_lab/status/10';
const OURS = 'chrome-extension://extension/';
const TAB = { id: 7 };
const OTHER_TAB = { id: 8 };

const CONTENT_SCRIPT = { id: 'extension', url: ON_X, frameId: 0, tab: TAB };
const SENDERS: readonly object[] = [
  CONTENT_SCRIPT,
  { ...CONTENT_SCRIPT, url: 'https://x.com/other/status/99', tab: OTHER_TAB },
  { ...CONTENT_SCRIPT, frameId: 4, url: 'https://ads.example/frame' },
  { ...CONTENT_SCRIPT, frameId: undefined },
  { ...CONTENT_SCRIPT, tab: undefined },
  { ...CONTENT_SCRIPT, url: undefined },
  { ...CONTENT_SCRIPT, id: undefined },
  // Another extension: its page, its content script, one that gives itself out as ours.
  { id: 'other', url: 'chrome-extension://other/page.html' },
  { ...CONTENT_SCRIPT, id: 'other' },
  { id: 'other', url: `${OURS}src/editor/editor.html` },
  // Addresses that begin nearly as ours, or have ours inside.
  { id: 'extension', url: 'chrome-extension://extension.evil.example/editor.html', tab: TAB },
  { id: 'extension', url: 'chrome-extension://extension', tab: TAB, frameId: 1 },
  { id: 'extension', url: `https://evil.example/${OURS}`, tab: TAB, frameId: 2 },
  { id: 'extension', url: `blob:${OURS}1`, tab: TAB, frameId: 1 },
  // A web page, where a browser lets it send at all.
  { url: 'https://evil.example/', tab: TAB, frameId: 0 },
  {},
];

/** Of what pages may send, only with the id of the capture that was asked of that tab. */
const FOR_PAGES = ['captureProgress', 'captureFinished', 'noticeCancelled'];

type Method = { [W in WorldName]: MethodName<W> }[WorldName];

/** What each method takes, as its sender would have it. */
const INPUTS: Record<Method, (captureId: string) => object> = {
  captureTab: () => ({ tabId: 7 }),
  stopCapture: (captureId) => ({ captureId, tabId: 7 }),
  startExport: () => ({ ...REQUEST, requestId: 'forged' }),
  cancelExport: () => ({ jobId: 1 }),
  resumeExport: () => ({ jobId: 1 }),
  renderFile: () => ({ ...REQUEST, place: 0 }),
  fileRendered: () => ({ jobId: 1, index: 1, url: `blob:${OURS}2` }),
  jobMoved: () => ({ jobId: 1 }),
  captureProgress: (captureId) => ({ captureId, posts: 5, waitingForTab: false }),
  captureFinished: (captureId) => ({
    captureId,
    result: { ok: true, thread: sampleThread('66', '67'), diagnostics: {} },
  }),
  noticeCancelled: (captureId) => ({ captureId }),
  startCapture: (captureId) => ({ captureId, labels: true }),
  readWords: (captureId) => ({ captureId }),
  showNotice: (captureId) => ({ captureId, text: '<b>forged</b>', tone: 'error' }),
  fetchImages: () => ({ threadId: '10', isAskedFor: true }),
  findFacts: () => ({ threadId: '10' }),
  renderJob: () => ({ jobId: 1 }),
  stopJob: () => ({ jobId: 1 }),
  releaseFile: () => ({ url: 'blob:evil/3' }),
  saveUnfinished: () => ({}),
  captureChanged: (captureId) => ({
    captureId,
    tabId: 7,
    purpose: 'export',
    phase: 'done',
    posts: 2,
  }),
  jobChanged: () => ({ jobId: 1 }),
  exportNotStarted: () => ({ requestId: REQUEST.requestId }),
  imagesChanged: () => ({ threadId: '10' }),
  dataDeleted: () => ({}),
};
const ANY_INPUT = Object.values(INPUTS);
const isMethod = (name: string): name is Method => Object.hasOwn(INPUTS, name);
const METHODS = [
  ...Object.keys(INPUTS),
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then', '', 'eval'],
];
const WORLDS = [...Object.keys(protocol), '__proto__', 'kitchen'];
/** A background serves so many, then there is a new one. */
const IN_ONE_LIFE = 250;

const figures = { refused: 0, 'left alone': 0, served: 0 };
let world: World;
let known: string;
let calls: string[];
let listeners: ((message: unknown, sender: unknown) => Promise<unknown> | undefined)[];

beforeAll(() => {
  vi.stubGlobal('navigator', { userAgent: 'Browser/1' });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

runCases(
  'messages',
  async (number, random) => {
    if (!world || number % IN_ONE_LIFE === 0) await begin();
    const sender = pick(random, SENDERS);
    // Whoever guesses the id of a capture is rare; the content script of its tab knows it.
    const guessed = sender === CONTENT_SCRIPT || random() < 0.3 ? known : 'guessed';
    const message = forge(random, guessed);
    calls.length = 0;
    const replies = await Promise.all(listeners.map((listener) => listener(message, sender)));
    await new Promise(setImmediate);
    for (const reply of replies) tally(reply);
    if (sender === CONTENT_SCRIPT && isForPages(message)) {
      // It may say how its own capture gets on, and nothing else.
      expect(calls.filter((call) => /jobs|files|download|alarm|settings|own/.test(call))).toEqual(
        [],
      );
      if (calls.length > 0) await begin();
      return;
    }
    expect(calls, `from ${JSON.stringify(sender)}`).toEqual([]);
    // Whoever speaks of a capture that there is not is told nothing at all.
    const told = replies.filter((reply) => (reply as { value?: unknown })?.value !== undefined);
    expect(told).toEqual([]);
    expect(JSON.stringify(replies)).not.toContain('Words of post');
  },
  figures,
);

function forge(random: Random, guessed: string): unknown {
  const [to, method] = [pick(random, WORLDS), pick(random, METHODS)];
  const usual = Object.entries(protocol).find(([, methods]) => method in methods)?.[0];
  const message = {
    to: random() < 0.8 ? (usual ?? to) : to,
    method,
    input: (random() < 0.8 && isMethod(method) ? INPUTS[method] : pick(random, ANY_INPUT))(guessed),
  };
  if (random() < 0.6) return message;
  try {
    return JSON.parse(mutateJson(random, message));
  } catch {
    return message;
  }
}

function isForPages(message: unknown): boolean {
  const { to, method, input } = Object(message);
  return to === 'background' && FOR_PAGES.includes(method) && Object(input).captureId === known;
}

function tally(reply: unknown): void {
  const { ok } = (reply ?? {}) as { ok?: boolean };
  figures[ok === undefined ? 'left alone' : ok ? 'served' : 'refused']++;
}

/** A background with a thread, a capture and an export of its own, and the listeners of the other worlds. */
async function begin(): Promise<void> {
  world = await newWorld();
  const { browser } = world;
  await saveCapture(sampleThread('10', '11'));
  browser.tabs.get.mockResolvedValue({ id: 7, url: ON_X });
  browser.tabs.sendMessage.mockResolvedValue({ ok: true });
  known = (await world.send<{ captureId: string }>('captureTab', { tabId: 7 })).captureId;
  await world.post('startExport', REQUEST);
  await pass(world, 300);
  expect(browser.downloads.all).toHaveLength(2);
  calls = [];
  listeners = [...browser.runtime.onMessage.listeners] as typeof listeners;
  const { answerTo } = await import('../../../src/messaging/serve.ts');
  for (const name of ['page', 'host', 'editors'] as const) {
    listeners.push(answerTo(name, protocol[name], null, noted(name) as never));
  }
  watchBrowser();
  watchStore();
  do {
    calls.length = 0;
    await pass(world, 400);
  } while (calls.length > 0);
}

function noted(name: WorldName): Record<string, () => void> {
  const methods = Object.keys(protocol[name]);
  return Object.fromEntries(
    methods.map((method) => [method, () => void calls.push(`${name} ${method}`)]),
  );
}

/** Whatever of the browser changes anything, or tells anybody. */
function watchBrowser(): void {
  const { downloads, alarms, action, scripting, tabs, storage, runtime } = world.browser;
  note('alarm', alarms, ['create', 'clear']);
  note('download', downloads, ['download', 'cancel']);
  note('action', action, ['openPopup', 'setBadgeText', 'setTitle']);
  note('scripting', scripting, ['executeScript']);
  note('tabs', tabs, ['sendMessage']);
  note('session', storage.session, ['set', 'remove']);
  note('sync', storage.sync, ['set', 'remove']);
  note('runtime', runtime, ['sendMessage']);
}

function note(name: string, api: object, methods: readonly string[]): void {
  const target = api as Record<string, (...args: unknown[]) => unknown>;
  for (const method of methods) {
    const call = target[method]!.bind(api);
    target[method] = (...args) => {
      calls.push(`${name} ${method}`);
      return call(...args);
    };
  }
}

const written = { put: IDBObjectStore.prototype.put, add: IDBObjectStore.prototype.add };

function watchStore(): void {
  for (const [name, write] of Object.entries(written)) {
    Object.assign(IDBObjectStore.prototype, {
      [name](this: IDBObjectStore, ...args: Parameters<typeof write>) {
        calls.push(`${this.name} ${name}`);
        return write.apply(this, args);
      },
    });
  }
}
