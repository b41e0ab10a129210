// @vitest-environment node
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hasEnded, loadJobs } from '../../../src/store/jobs.ts';
import { countReads } from '../../support/count-reads.ts';
import { emptyDatabase } from '../../support/empty-database.ts';
import { until } from '../../support/waiting.ts';
import { REQUEST, World } from './background-life.ts';

beforeEach(emptyDatabase);
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/**
 * Files that are read from the store while as many are exported, for each of them. They hold the
 * pictures.
 */
async function readsPerFile(files: number): Promise<number> {
  await emptyDatabase();
  const world = new World();
  world.host.files = files;
  world.browser.downloads.onStart = ({ id }) => world.browser.downloads.end(id, 'complete');
  const life = await world.awake();
  const reads = countReads('files');
  await world.post('startExport', REQUEST);
  await until(async () => expect((await loadJobs()).filter(hasEnded)).toHaveLength(1));
  await until(() => expect(world.alarms.size).toBe(0));
  vi.restoreAllMocks();
  // It would look once more whether there is something to do, and find the next one's export.
  life.die();
  expect(world.browser.downloads.saved()).toHaveLength(files);
  return reads.records / files;
}

it('reads as many files for each of a hundred as for each of ten', async () => {
  const ofTen = await readsPerFile(10);
  const ofHundred = await readsPerFile(100);
  expect(ofTen).toBeLessThan(10);
  expect(ofHundred).toBeLessThanOrEqual(ofTen);
});

/** Whatever can go on without a clock goes on until this holds. */
async function untilWithoutClock(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise(setImmediate);
}

it('looks at nothing while files are on their way to the disk, and goes on without a clock', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  const world = new World();
  const { downloads, runtime } = world.browser;
  const life = await world.awake();
  await world.post('startExport', REQUEST);
  await untilWithoutClock(() => downloads.all.length === 2);
  const looks = () => life.calls - runtime.getPlatformInfo.mock.calls.length;
  let before = -1;
  // What the background still had to do about them is done.
  await untilWithoutClock(async () => {
    const isAtRest = looks() === before;
    before = looks();
    for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
    return isAtRest;
  });
  for (let second = 0; second < 60; second++) {
    vi.advanceTimersByTime(1000);
    await new Promise(setImmediate);
  }
  // It only keeps itself awake.
  expect(looks()).toBe(before);
  downloads.end(1, 'complete');
  downloads.end(2, 'complete');
  await untilWithoutClock(
    async () => world.alarms.size === 0 && (await loadJobs()).every(hasEnded),
  );
  expect(await loadJobs()).toMatchObject([{ state: 'done' }]);
});
