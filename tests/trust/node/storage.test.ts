import * as v from 'valibot';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import { DEFAULT_EXPORT_SETTINGS } from '../../../src/design/export-settings.ts';
import { DEFAULT_DESIGN } from '../../../src/design/schema.ts';
import { NO_EDITS } from '../../../src/edits/schema.ts';
import type { CaptureResult } from '../../../src/messaging/capture-result.ts';
import { type CaptureState, CaptureStateSchema } from '../../../src/messaging/capture-state.ts';
import { database } from '../../../src/store/database.ts';
import { saveEdits } from '../../../src/store/drafts.ts';
import { saveImage } from '../../../src/store/images.ts';
import { hasEnded, loadJobs } from '../../../src/store/jobs.ts';
import { saveOwnFile } from '../../../src/store/own-files.ts';
import { updateLibrary } from '../../../src/store/presets.ts';
import { saveCapture } from '../../../src/store/save-capture.ts';
import { saveScaled } from '../../../src/store/scaled-images.ts';
import { saveDesign, saveExportSettings } from '../../../src/store/settings.ts';
import { loadFiles } from '../../support/job-files.ts';
import { sampleThread } from '../../support/sample-thread.ts';
import { REQUEST, type World } from '../../unit/background/background-life.ts';
import { runCases } from '../run-cases.ts';
import { type Fault, FaultyStore } from './faulty-store.ts';
import { newWorld, pass, untilQuiet } from './life.ts';

/*
 * A case: a store of ours fails at one of its writes, that once or from then on, while something is done
 * that writes there. What is done comes to an end that the user is told; when the store works again
 * nothing hangs, and nothing is half there.
 */

const ON_X = 'https://x.com/northlight_lab/status/10';
const PAGE = { id: 'extension', url: ON_X, frameId: 0, tab: { id: 7 } };
const FOUND: CaptureResult = { ok: true, thread: sampleThread('10', '11'), diagnostics: {} };
/** So often a content script tells how a capture ended. */
const TRIES = 5;

const WRITES = [1, 2, 3, 4, 5, 6, 7, 8];
const KINDS = ['thrown', 'aborted'] as const;
const LASTS = [false, true];

const WORK: Record<string, (world: World) => Promise<void>> = {
  export: exportThread,
  capture: (world) => captureThread(world, 'editor'),
  quick: (world) => captureThread(world, 'export'),
};
const STORES: Record<string, readonly string[]> = {
  export: ['jobs', 'files', 'session'],
  capture: ['drafts', 'session'],
  quick: ['drafts', 'jobs', 'files', 'session'],
};
const IN_BACKGROUND = Object.entries(STORES).flatMap(([work, stores]) =>
  stores.flatMap((store) =>
    WRITES.flatMap((at) =>
      KINDS.flatMap((kind) =>
        LASTS.map((lasts) => ({ what: work, fault: { store, at, kind, lasts } satisfies Fault })),
      ),
    ),
  ),
);

/** What a page of ours writes by itself, and must hear of when it fails. */
const WINDOWS: Record<string, [store: string, write: () => Promise<unknown>]> = {
  'a design': ['settings', () => saveDesign({ ...DEFAULT_DESIGN, fontSize: 20 })],
  'export settings': ['settings', () => saveExportSettings(DEFAULT_EXPORT_SETTINGS)],
  edits: ['drafts', () => saveEdits('10', NO_EDITS)],
  presets: ['settings', () => updateLibrary((library) => ({ ...library, isBrandOn: true }))],
  'an own file': [
    'ownFiles',
    () => saveOwnFile(new Blob(['x']), { kind: 'font', name: 'x', width: 0, height: 0 }),
  ],
  'a picture': [
    'images',
    () => saveImage({ threadId: '10', url: 'u', blob: new Blob(['x']), width: 1, height: 1 }),
  ],
};
const IN_WINDOWS = Object.keys(WINDOWS).flatMap((what) =>
  KINDS.flatMap((kind) =>
    LASTS.flatMap((lasts) =>
      [1, 2].map((at) => ({
        what,
        fault: { store: WINDOWS[what]![0], at, kind, lasts } satisfies Fault,
      })),
    ),
  ),
);

/** Calls of the background in three minutes of alarms in vain; more would be a loop. */
const MOST_CALLS = 3000;

const CASES = [...IN_BACKGROUND, ...IN_WINDOWS];
const figures = { 'faults that were met': 0, 'caught by nobody': 0 };

// Browsers only note what the background does not catch, and so do we.
const ofVitest = process.listeners('unhandledRejection');
beforeAll(() => {
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', () => void figures['caught by nobody']++);
  vi.stubGlobal('navigator', { userAgent: 'Browser/1' });
});
afterAll(() => {
  process.removeAllListeners('unhandledRejection');
  for (const listener of ofVitest) process.on('unhandledRejection', listener);
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

runCases(
  'storage',
  async (number) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { what, fault } = CASES[number]!;
    const world = await newWorld();
    const before = figures['caught by nobody'];
    await saveCapture(sampleThread('10', '11'));
    const store = new FaultyStore(fault, world.browser.storage.session);
    try {
      if (what in WORK) await inBackground(world, WORK[what]!, store);
      else await inWindow(WINDOWS[what]![1], store);
    } finally {
      store.restore();
      figures['faults that were met'] += store.met;
    }
    expect(figures['caught by nobody'], 'caught by nobody').toBe(before);
  },
  figures,
);

async function inBackground(
  world: World,
  work: (world: World) => Promise<void>,
  store: FaultyStore,
): Promise<void> {
  world.browser.tabs.get.mockResolvedValue({ id: 7, url: ON_X });
  world.browser.tabs.sendMessage.mockResolvedValue({ ok: true });
  world.browser.downloads.onStart = ({ id }) =>
    void setTimeout(() => world.browser.downloads.end(id, 'complete'), 10);
  // Who is told of it at once, by a refusal, need not be told again.
  const isTold = await work(world).then(
    () => false,
    () => true,
  );
  const life = await world.awake();
  await untilQuiet(world, 5);
  expect(life.calls, 'calls in vain').toBeLessThan(MOST_CALLS);
  const wasMet = store.met > 0;
  store.restore();
  // Somebody makes room, and the next thing that happens goes on with it.
  await world.ringAlarms();
  await world.idle();
  expect(await untilQuiet(world), 'it comes to an end').toBe(true);

  const jobs = await loadJobs();
  for (const job of jobs) expect(hasEnded(job), job.state).toBe(true);
  // One whose end could not be written down ends when it is asked for again.
  if (captureOf(world)?.phase === 'reading') {
    await work(world);
    expect(await untilQuiet(world), 'another try comes to an end').toBe(true);
  }
  const capture = captureOf(world);
  if (capture) expect(capture.phase, 'the capture').not.toBe('reading');
  const messages = world.browser.runtime.sendMessage.mock.calls.map(([message]) => message);
  const told = messages.map(({ method }) => method);
  const heard = messages.filter(({ method }) => method === 'captureChanged').at(-1);
  // The storage that would tell a later window may be the one that fails.
  const isHeard = heard !== undefined && (heard.input as CaptureState).phase !== 'reading';
  const isWhole = jobs.length > 0 && jobs.every(({ state }) => state === 'done');
  const isSaid =
    isTold ||
    told.includes('exportNotStarted') ||
    capture?.phase === 'failed' ||
    (isHeard && work !== WORK.quick) ||
    (jobs.length > 0 && jobs.every(({ state, problem }) => state === 'done' || problem)) ||
    (capture?.phase === 'done' && capture.purpose === 'editor');
  if (wasMet) expect(isSaid, 'told, or whole').toBe(true);
  for (const job of jobs) {
    const names = job.state === 'done' ? job.names : [];
    const saved = world.browser.downloads.saved().sort();
    if (isWhole) expect(saved).toEqual([...names].sort());
    if (job.state === 'done') expect(await loadFiles(job.id), 'rows').toEqual([]);
  }
  expect(new Set(world.browser.downloads.saved()).size).toBe(
    world.browser.downloads.saved().length,
  );
}

const captureOf = (world: World): CaptureState | undefined => {
  const kept = v.safeParse(CaptureStateSchema, world.browser.storage.session.kept.get('capture-7'));
  return kept.success ? kept.output : undefined;
};

async function exportThread(world: World): Promise<void> {
  await world.post('startExport', REQUEST);
  await pass(world, 200);
}

/** As the popup, or the key, and then the page do it. */
async function captureThread(world: World, purpose: 'editor' | 'export'): Promise<void> {
  if (purpose === 'editor') await world.send('captureTab', { tabId: 7 });
  else {
    await world.awake();
    world.browser.commands.onCommand.emit('quick-export', { id: 7 });
    await pass(world, 500);
  }
  const asked = world.browser.tabs.sendMessage.mock.calls.find(
    ([, message]) => message.method === 'startCapture',
  );
  if (!asked) throw new Error('no capture was begun');
  const { captureId } = asked[1].input as CaptureState;
  const finish = (result: CaptureResult) =>
    world.send('captureFinished', { captureId, result }, PAGE);
  for (let attempt = 1; ; attempt++) {
    try {
      await finish(FOUND);
      break;
    } catch (error) {
      if (attempt < TRIES) continue;
      await finish({ ok: false, problem: 'not-stored', diagnostics: {} });
      throw error;
    }
  }
  await pass(world, 200);
}

/** A window hears that it failed, and what was there before is there still. */
async function inWindow(write: () => Promise<unknown>, store: FaultyStore): Promise<void> {
  const outcomes: string[] = [];
  for (let turn = 0; turn < 3; turn++) {
    outcomes.push(
      await write().then(
        () => 'done',
        () => 'told',
      ),
    );
  }
  const { at, lasts } = store.fault;
  const expected = [1, 2, 3].map((turn) => (turn === at || (lasts && turn > at) ? 'told' : 'done'));
  expect(outcomes).toEqual(expected);
  store.restore();
  await write();
  const db = await database();
  expect(await db.count('drafts')).toBe(1);
  await saveScaled({ threadId: '10', url: 'u', width: 1, height: 1, blob: new Blob(['x']) });
}
