import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { DEFAULT_EXPORT_SETTINGS } from '../../../src/design/export-settings.ts';
import { DEFAULT_DESIGN } from '../../../src/design/schema.ts';
import { NO_EDITS } from '../../../src/edits/schema.ts';
import { EnvelopeSchema } from '../../../src/messaging/envelope.ts';
import {
  type CaptureState,
  type Input,
  type MethodName,
  protocol,
  type World,
} from '../../../src/messaging/protocol.ts';

const TOO_LONG = 'k'.repeat(61);
const BLOB = 'blob:chrome-extension://abc/6f1c';
const noTabs = [{}, { tabId: '7' }, { tabId: -1 }, { tabId: 1.5 }, { tabId: null }, 7, null, []];
const noJobs = [{}, { jobId: '1' }, { jobId: 0 }, { jobId: -1 }, { jobId: 1.5 }, { jobId: NaN }];
const noThreads = [
  {},
  { threadId: 12 },
  { threadId: '' },
  { threadId: 'x' },
  { threadId: '-1' },
  { threadId: '../12' },
  { threadId: '1'.repeat(26) },
];
const noCaptures = [{}, { captureId: 1 }, { captureId: '' }, { captureId: TOO_LONG }];
const noBlobs = ['https://x.com/a.png', 'javascript:1', 'data:,a', ' blob:a', '', 5, undefined];

const each = <T extends object>(rest: T, wrong: unknown[]) =>
  wrong.map((part) => (typeof part === 'object' && part !== null ? { ...rest, ...part } : part));

const request = {
  requestId: 'r1',
  threadId: '12',
  edits: NO_EDITS,
  design: DEFAULT_DESIGN,
  settings: DEFAULT_EXPORT_SETTINGS,
};
const { requestId: _, ...shown } = request;
const image = { ...shown, place: 0 };
const badImages = [
  ...each({ ...image, threadId: undefined }, noThreads),
  shown,
  { ...image, place: -1 },
  { ...image, place: 0.5 },
  { ...image, design: null },
];
const state: CaptureState = {
  captureId: 'c1',
  tabId: 7,
  purpose: 'export',
  phase: 'reading',
  posts: 3,
};
const rendered = { jobId: 1, index: 0, url: BLOB };
const progress = { captureId: 'c1', posts: 0, waitingForTab: false };
const failed = { ok: false, problem: 'log-in', diagnostics: { posts: 0 } } as const;
const notice = { captureId: 'c1', text: 'Saved', tone: 'done' } as const;

type Cases = {
  [W in World]: { [M in MethodName<W>]: { good: Input<W, M>; bad: unknown[] } };
};

const CASES: Cases = {
  background: {
    captureTab: { good: { tabId: 0 }, bad: noTabs },
    stopCapture: { good: { tabId: 7 }, bad: noTabs },
    startExport: {
      good: request,
      bad: [
        ...each({ ...request, threadId: undefined }, noThreads),
        { ...request, edits: 'none' },
        { ...request, design: null },
        { ...request, settings: 2 },
        { threadId: '12' },
        { ...request, requestId: TOO_LONG },
        { ...request, requestId: undefined },
      ],
    },
    renderFile: { good: image, bad: badImages },
    cancelExport: { good: { jobId: 1 }, bad: noJobs },
    resumeExport: { good: { jobId: 1 }, bad: noJobs },
    fetchImages: { good: { threadId: '12' }, bad: noThreads },
    findFacts: { good: { threadId: '12' }, bad: noThreads },
    fileRendered: {
      good: rendered,
      bad: [
        ...each({ index: 0, url: BLOB }, noJobs),
        ...noBlobs.map((url) => ({ ...rendered, url })),
        { ...rendered, index: -1 },
        { ...rendered, index: 0.5 },
      ],
    },
    jobMoved: { good: { jobId: 1 }, bad: noJobs },
    captureProgress: {
      good: progress,
      bad: [
        ...each({ posts: 0, waitingForTab: false }, noCaptures),
        { ...progress, posts: -1 },
        { ...progress, posts: 0.5 },
        { ...progress, posts: Infinity },
        { ...progress, waitingForTab: 'no' },
      ],
    },
    captureFinished: {
      good: { captureId: 'c1', result: failed },
      bad: [
        ...each({ result: failed }, noCaptures),
        { captureId: 'c1' },
        { captureId: 'c1', result: { ...failed, problem: 'no-such-problem' } },
        { captureId: 'c1', result: { ...failed, ok: true } },
      ],
    },
    noticeCancelled: { good: { captureId: 'c1' }, bad: noCaptures },
  },
  page: {
    startCapture: {
      good: { captureId: 'c1', labels: false },
      bad: [...each({ labels: false }, noCaptures), { captureId: 'c1', labels: 1 }],
    },
    stopCapture: { good: { captureId: 'c1' }, bad: noCaptures },
    readWords: { good: { captureId: 'c1' }, bad: noCaptures },
    showNotice: {
      good: notice,
      bad: [
        ...each({ text: 'Saved', tone: 'done' }, noCaptures),
        { ...notice, text: 'x'.repeat(301) },
        { ...notice, text: { html: '<b>' } },
        { ...notice, tone: 'loud' },
      ],
    },
  },
  host: {
    fetchImages: {
      good: { threadId: '12', isAskedFor: true },
      bad: [...each({ isAskedFor: true }, noThreads), { threadId: '12', isAskedFor: 'yes' }],
    },
    findFacts: { good: { threadId: '12' }, bad: noThreads },
    renderJob: { good: { jobId: 1 }, bad: noJobs },
    renderFile: { good: image, bad: badImages },
    stopJob: { good: { jobId: 1 }, bad: noJobs },
    releaseFile: { good: { url: BLOB }, bad: noBlobs.map((url) => ({ url })) },
    saveUnfinished: { good: {}, bad: [null, '', 7] },
  },
  editors: {
    captureChanged: {
      good: state,
      bad: [
        ...each({ ...state, captureId: undefined }, noCaptures),
        ...each({ ...state, tabId: undefined }, noTabs),
        { ...state, purpose: 'fun' },
        { ...state, phase: 'lost' },
        { ...state, posts: -1 },
        { ...state, threadId: 'x' },
        { ...state, problem: 'x' },
      ],
    },
    jobChanged: { good: { jobId: 1 }, bad: noJobs },
    exportNotStarted: { good: { requestId: 'r1' }, bad: [{}, { requestId: TOO_LONG }] },
    imagesChanged: { good: { threadId: '12' }, bad: noThreads },
    dataDeleted: { good: {}, bad: [null, 'all'] },
  },
};

type Rule = { from: string; input: v.GenericSchema };
const METHODS = Object.entries(CASES).flatMap(([world, methods]) =>
  Object.entries(methods).map(([name, { good, bad }]) => {
    const rule = (protocol[world as World] as unknown as Record<string, Rule>)[name]!;
    return [`${world}.${name}`, rule, good as unknown, bad as unknown[]] as const;
  }),
);

describe.each(METHODS)('%s', (_method, { input }, good, bad) => {
  it('takes what it is made for, as it is', () => {
    expect(v.parse(input, good)).toEqual(good);
  });

  it.each(bad.map((value) => [JSON.stringify(value), value]))('refuses %s', (_name, value) => {
    expect(v.is(input, value)).toBe(false);
  });

  it('drops what it does not know', () => {
    expect(v.parse(input, { ...(good as object), more: 'x' })).toEqual(good);
  });
});

it('takes from a page only what its content script has to say', () => {
  const fromPages = METHODS.filter(([, rule]) => rule.from === 'page').map(([name]) => name);
  expect(fromPages).toEqual([
    'background.captureProgress',
    'background.captureFinished',
    'background.noticeCancelled',
  ]);
});

it('never throws, whatever comes, and gives only what it would take again', () => {
  fc.assert(
    fc.property(fc.constantFrom(...METHODS), fc.anything(), ([, { input }, good], noise) => {
      for (const value of [noise, { ...(good as object), ...(noise as object) }]) {
        const result = v.safeParse(input, value);
        if (result.success) expect(v.parse(input, result.output)).toEqual(result.output);
      }
    }),
  );
});

it.each([
  [undefined],
  ['captureTab'],
  [[]],
  [{ to: 'background', input: {} }],
  [{ to: 'nowhere', method: 'captureTab', input: {} }],
  [{ to: 'background', method: 5, input: {} }],
  [{ to: 'background', method: 'm'.repeat(41), input: {} }],
  [{ to: '__proto__', method: 'captureTab', input: {} }],
])('is no message: %j', (message) => {
  expect(v.is(EnvelopeSchema, message)).toBe(false);
});
