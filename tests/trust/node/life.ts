import { vi } from 'vitest';
import { problemOf } from '../../../src/render/layout/problem-of.ts';
import { updateJob } from '../../../src/store/job-steps.ts';
import { hasEnded, loadJobs } from '../../../src/store/jobs.ts';
import { emptyDatabase } from '../../support/empty-database.ts';
import { World } from '../../unit/background/background-life.ts';

const TURN = 50; // ms
const ALARM = 30_000; // ms

/** A background with an empty store, and a clock that stands still but for `pass`. */
export async function newWorld(): Promise<World> {
  vi.useRealTimers();
  await emptyDatabase();
  const world = new World();
  await world.idle();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  const answer = world.host.answer.bind(world.host);
  // As the render host: what it cannot make or store is in the journal, if that can be written.
  world.host.answer = (message) =>
    answer(message).catch(async (error) => {
      if (message.method !== 'renderJob') throw error;
      const { jobId } = message.input as { jobId: number };
      await updateJob(jobId, { state: 'failed', ...problemOf(error) });
      await world.host.tell('jobMoved', { jobId });
      return { ok: true };
    });
  return world;
}

/** Time passes, and whatever runs gets on. */
export async function pass(world: World, ms: number): Promise<void> {
  for (let time = 0; time < ms; time += TURN) {
    for (let i = 0; i < 6; i++) await new Promise(setImmediate);
    await world.started();
    vi.advanceTimersByTime(TURN);
  }
}

/** Time passes, alarms ring, until all exports have ended and nothing waits for an alarm, or in vain. */
export async function untilQuiet(world: World, rings = 6): Promise<boolean> {
  for (let ring = 0; ; ring++) {
    for (let time = 0; time < ALARM / 30; time += 200) {
      await pass(world, 200);
      const jobs = await loadJobs();
      if (jobs.every((job) => hasEnded(job) && !job.toTidy) && world.alarms.size === 0) return true;
    }
    if (ring === rings) return false;
    await world.ringAlarms();
  }
}
