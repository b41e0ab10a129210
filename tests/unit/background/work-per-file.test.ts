// @vitest-environment node
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hasEnded, loadJobs } from '../../../src/store/jobs.ts';
import { countReads } from '../../support/count-reads.ts';
import { emptyDatabase } from '../../support/empty-database.ts';
import { REQUEST, World } from './background-life.ts';

beforeEach(emptyDatabase);
afterEach(() => vi.restoreAllMocks());

/**
 * Files that are read from the store while as many are exported, for each of them. They hold the
 * pictures.
 */
async function readsPerFile(files: number): Promise<number> {
  await emptyDatabase();
  const world = new World();
  world.host.files = files;
  world.browser.downloads.onStart = ({ id }) => world.browser.downloads.end(id, 'complete');
  await world.awake();
  const reads = countReads('files');
  await world.post('startExport', REQUEST);
  await vi.waitFor(async () => expect((await loadJobs()).filter(hasEnded)).toHaveLength(1), 60_000);
  await vi.waitFor(() => expect(world.alarms.size).toBe(0), 60_000);
  vi.restoreAllMocks();
  expect(world.browser.downloads.saved()).toHaveLength(files);
  return reads.records / files;
}

it('reads as many files for each of a hundred as for each of ten', async () => {
  const ofTen = await readsPerFile(10);
  const ofHundred = await readsPerFile(100);
  expect(ofTen).toBeLessThan(10);
  expect(ofHundred).toBeLessThanOrEqual(ofTen);
}, 120_000);
