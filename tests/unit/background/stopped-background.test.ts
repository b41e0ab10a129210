// @vitest-environment node
import { isDeepStrictEqual } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Job } from '../../../src/store/database.ts';
import { hasEnded, loadJobs } from '../../../src/store/jobs.ts';
import { emptyDatabase } from '../../support/empty-database.ts';
import { chosenFrom } from '../../support/fixed-set/index.ts';
import { loadFiles } from '../../support/job-files.ts';
import { REQUEST, World } from './background-life.ts';

const TURN = 100; // ms
const ALARM = 30_000; // ms
const PATIENCE = 4 * ALARM;

beforeEach(async () => {
  await emptyDatabase();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Time passes, and whatever runs gets on. */
async function pass(world: World, ms: number): Promise<void> {
  for (let time = 0; time < ms; time += TURN) {
    for (let i = 0; i < 6; i++) await new Promise(setImmediate);
    await world.started();
    vi.advanceTimersByTime(TURN);
  }
}

async function untilEnded(world: World): Promise<void> {
  for (let time = 0; time < PATIENCE; time += ALARM / 30) {
    await pass(world, ALARM / 30);
    const jobs = await loadJobs();
    if (jobs.length > 0 && jobs.every(hasEnded)) break;
    if (time % ALARM === ALARM - ALARM / 30) await world.ringAlarms();
  }
  // One that is stopped at its last steps is woken once more.
  for (let ring = 0; ring < 3 && world.alarms.size > 0; ring++) {
    await world.ringAlarms();
    await pass(world, 500);
  }
  await pass(world, 200);
}

/** Pictures that the store still holds. */
async function picturesOf(jobs: Job[]): Promise<number> {
  const files = await Promise.all(jobs.map(({ id }) => loadFiles(id)));
  return files.flat().filter(({ blob }) => blob).length;
}

interface Circumstances {
  hostDies: boolean;
  /** ms */
  downloadTime: number;
  /** Another extension takes finished downloads out of the list. */
  cleansUp?: boolean;
}

/** An export in a background that is stopped at its call number `diesAt`. */
async function exportOnce(
  diesAt: number,
  { hostDies, downloadTime, cleansUp = false }: Circumstances,
) {
  await emptyDatabase();
  vi.clearAllTimers();
  const world = new World({ hostDies });
  if (cleansUp) {
    world.browser.downloads.onEnd = (id) => world.browser.downloads.erase(id);
  }
  world.browser.downloads.onStart = ({ id, url }) => {
    if (cleansUp) setTimeout(() => void world.nameDownload(id), downloadTime / 2);
    // Firefox breaks off a download whose address is gone.
    const end = () => (hostDies || world.host.held.has(url) ? 'complete' : 'interrupted');
    if (downloadTime === 0) world.browser.downloads.end(id, end());
    else setTimeout(() => void world.endDownload(id, end()), downloadTime);
  };
  const { calls } = await world.awake(diesAt).then(async (life) => {
    await world.post('startExport', REQUEST);
    await pass(world, 100);
    // Stopped before it wrote anything down: whatever wakes it, the request is still there.
    if ((await loadJobs()).length === 0) await world.awake();
    await untilEnded(world);
    return life;
  });
  const jobs = await loadJobs();
  return {
    calls,
    outcome: {
      states: jobs.map(({ state }) => state),
      saved: world.browser.downloads.saved().sort(),
      downloads: world.browser.downloads.begun,
      leftInStore: await picturesOf(jobs),
      leftInHost: world.host.held.size,
      alarms: world.alarms.size,
    },
  };
}

const WELL = {
  states: ['done'],
  saved: ['lab-10-1.png', 'lab-10-2.png'],
  downloads: 2,
  leftInStore: 0,
  leftInHost: 0,
  alarms: 0,
};

/** There are five circumstances: `npm test` stops at each call in one of them, a deep run in all. */
const STEP = 5;

/**
 * Stopped at each of its calls in turn, all ends well.
 *
 * @param place of these circumstances among the five
 */
async function expectWell(circumstances: Circumstances, place: number): Promise<void> {
  const { calls, outcome } = await exportOnce(Number.POSITIVE_INFINITY, circumstances);
  expect(outcome).toEqual(WELL);
  expect(calls).toBeGreaterThan(50);
  const ill: Record<string, object> = {};
  const all = Array.from({ length: calls }, (_, index) => index + 1);
  const isChosen = (_: unknown, index: number) => index % STEP === place;
  const nameOf = (diesAt: number) => `${JSON.stringify(circumstances)}, at call ${diesAt}`;
  for (const diesAt of chosenFrom('stopped background', 'unit', all, isChosen, nameOf)) {
    const { outcome: interrupted } = await exportOnce(diesAt, circumstances);
    // What vanished may be saved once more, over itself.
    if (circumstances.cleansUp) interrupted.downloads = WELL.downloads;
    if (!isDeepStrictEqual(interrupted, WELL)) ill[`stopped at call ${diesAt}`] = interrupted;
  }
  expect(ill).toEqual({});
}

it('stopped at any of its calls saves every file once, though downloads vanish as they end', async () => {
  await expectWell({ hostDies: false, downloadTime: 700, cleansUp: true }, 4);
});

describe.each([
  ['a host that outlives it', false, 0],
  ['a host that goes with it', true, 2],
])('a background that is stopped at any of its calls, with %s', (_, hostDies, place) => {
  it.each([
    ['at once', 0, place],
    ['late', 700, place + 1],
  ])('saves every file once, with downloads that end %s', async (_name, downloadTime, own) => {
    await expectWell({ hostDies, downloadTime }, own);
  });
});
