import { SOONEST_ALARM, stayAwakeFor } from '../browser/keep-awake.ts';
import { browser } from '../browser/webext.ts';
import type { Job } from '../store/database.ts';
import { countHanded, countSteps } from '../store/job-progress.ts';
import { pruneJobs, updateJob } from '../store/job-steps.ts';
import { hasEnded, loadJobs } from '../store/jobs.ts';
import { callHost } from './call-host.ts';
import { reconcileFiles } from './downloads.ts';
import { afterSaving, endIfAllSaved, endJob, tidyUp } from './job-ends.ts';

const RESUME_ALARM = 'resume-exports';
/** Minutes. */
const SELDOM = 5;
const MINUTE = 60_000; // ms
const KEPT_JOBS = 20;
/** An export that takes the render host down with it must not do so for ever. */
const MOST_STARTS = 10;

let queue: Promise<void> | null = null;
/** Since the running queue last looked for exports. */
let askedAgain = false;

/** Renders the unfinished exports one after the other; a second call joins the first. */
export function runQueue(): Promise<void> {
  askedAgain = true;
  // The render host went away in the middle: the alarm starts the queue again.
  queue ??= stayAwakeFor(runAll()).catch((error) => console.error('export interrupted', error));
  return queue;
}

export function isResumeAlarm(name: string): boolean {
  return name === RESUME_ALARM;
}

/** Should the background be stopped for good, the alarm wakes it to go on. */
export async function setAlarm(periodInMinutes: number = SOONEST_ALARM): Promise<void> {
  await browser.alarms.create(RESUME_ALARM, { periodInMinutes });
}

async function runAll(): Promise<void> {
  try {
    while (askedAgain) {
      askedAgain = false;
      await tidyEnded();
      await renderAll();
    }
  } finally {
    queue = null;
  }
}

/** A background or a host may be stopped after it has ended a job and before it has told of it. */
async function tidyEnded(): Promise<void> {
  for (const job of await loadJobs()) if (hasEnded(job) && job.toTidy) await tidyUp(job);
}

/** Files that are on their way to the disk, or wait for the user in a dialog, hold nobody up. */
async function renderAll(): Promise<void> {
  for (;;) {
    const job = await nextToRender();
    if (!job) break;
    await setAlarm();
    if (await begin(job)) await callHost('renderJob', { jobId: job.id });
  }
  await tidyEnded();
  const jobs = await loadJobs();
  const waiting = jobs.filter((job) => !hasEnded(job));
  // One has ended just now. Somebody is about to tidy up, and may be stopped.
  if (jobs.some((job) => hasEnded(job) && job.toTidy)) await setAlarm();
  else if (waiting.length > 0) await setAlarm(pauseFor(waiting));
  else await browser.alarms.clear(RESUME_ALARM);
  await pruneJobs(KEPT_JOBS);
}

/**
 * How long to leave exports alone of which only downloads are waited for. These wake us when they end,
 * but for those that end just as we are stopped: half as long as the youngest has taken so far.
 *
 * @returns minutes
 */
function pauseFor(waiting: readonly Job[]): number {
  const age = Date.now() - Math.max(...waiting.map(({ createdAt }) => createdAt));
  return Math.min(SELDOM, Math.max(SOONEST_ALARM, age / 2 / MINUTE));
}

/** The oldest export of which something is still to be rendered or handed over. */
async function nextToRender(): Promise<Job | null> {
  for (const job of await loadJobs()) {
    if (hasEnded(job)) continue;
    for (const saving of await reconcileFiles(job.id)) await afterSaving(saving);
    if (await endIfAllSaved(job.id)) continue;
    const { saved, saving, refused } = await countHanded(job);
    if (job.total === null || saved + saving + refused < job.total) return job;
  }
  return null;
}

/** Counts a start, of those in a row that come to nothing; false when there were too many. */
async function begin({ id, starts, steps = 0 }: Job): Promise<boolean> {
  const now = await countSteps(id);
  const inVain = now > steps ? 0 : starts;
  if (inVain < MOST_STARTS) {
    return (await updateJob(id, { starts: inVain + 1, steps: now })) !== undefined;
  }
  await endJob(id, { state: 'failed', problem: 'render-failed' });
  return false;
}
