import { afterAll, expect, vi } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { INTERRUPTIONS, interruptionOf, refusalOf } from '../../../src/browser/interruptions.ts';
import { loadJobs } from '../../../src/store/jobs.ts';
import { loadFiles } from '../../support/job-files.ts';
import type { World } from '../../unit/background/background-life.ts';
import { REQUEST } from '../../unit/background/background-life.ts';
import { runCases } from '../run-cases.ts';
import { newWorld, untilQuiet } from './life.ts';

/*
 * A case: an export of one or ten files, of which one breaks off for a reason that a browser may give, once or
 * whenever it is tried, under way or as it begins. In the end every file is on the disk once, or the
 * user knows why not, and "Try again" saves the rest.
 */

const REASONS = [...Object.keys(INTERRUPTIONS), 'SOMETHING_NEW', ''];
const CASES = REASONS.flatMap((reason) =>
  [1, 10].flatMap((files) =>
    [1, Number.POSITIVE_INFINITY].flatMap((times) =>
      ['under way', 'as it begins'].map((when) => ({ reason, files, times, when })),
    ),
  ),
);

afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const figures = { reasons: REASONS.length };

runCases(
  'interruptions',
  async (number, random) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { reason, files, times, when } = CASES[number]!;
    const world = await newWorld();
    world.host.files = files;
    const broken = `lab-10-${1 + Math.floor(random() * files)}.png`;
    let left = times;
    world.browser.downloads.onStart = ({ id, filename }) => {
      const breaks = filename === broken && left-- > 0;
      if (breaks && when === 'as it begins') throw new Error(reason);
      const end = () =>
        breaks
          ? world.browser.downloads.end(id, 'interrupted', reason)
          : world.browser.downloads.end(id, 'complete');
      setTimeout(end, random() < 0.3 ? 0 : 20);
    };
    await world.post('startExport', REQUEST);
    expect(await untilQuiet(world), 'it comes to an end').toBe(true);

    const isRefused = when === 'as it begins';
    const interruption = isRefused ? refusalOf(new Error(reason)) : interruptionOf(reason);
    const [job] = await loadJobs();
    const all = Array.from({ length: files }, (_, at) => `lab-10-${at + 1}.png`).sort();
    if (interruption.kind === 'refused') {
      expect(job!.state).toBe(files === 1 ? 'cancelled' : 'done');
      expect(world.browser.downloads.saved().sort()).toEqual(all.filter((one) => one !== broken));
      return expectNothingLeft(world, job!.id);
    }
    const isEnd = interruption.kind === 'hindered' || times > 3;
    if (isEnd) {
      const problem = interruption.kind === 'hindered' ? interruption.problem : 'download-broken';
      expect(job).toMatchObject({ state: 'failed', problem });
      expect(messages).toHaveProperty(`export_problem_${problem}`.replaceAll('-', '_'));
      left = 0;
      await world.send('resumeExport', { jobId: job!.id });
      expect(await untilQuiet(world), 'another try comes to an end').toBe(true);
    }
    expect((await loadJobs())[0]).toMatchObject({ state: 'done' });
    expect(world.browser.downloads.saved().sort()).toEqual(all);
    await expectNothingLeft(world, job!.id);
  },
  figures,
);

async function expectNothingLeft(world: World, jobId: number): Promise<void> {
  expect(await loadFiles(jobId), 'rows').toEqual([]);
  expect(world.host.held.size, 'addresses').toBe(0);
}
