import { computed, signal } from '@preact/signals';
import { SAVING_PROBLEMS } from '../../browser/saving-problems.ts';
import type { ExportSettings } from '../../design/export-settings.ts';
import { post } from '../../messaging/posts.ts';
import type { ExportRequest } from '../../messaging/protocol.ts';
import type { Job } from '../../store/database.ts';
import { hasEnded, hasNewerJobs, loadJob, loadJobs, markDismissed } from '../../store/jobs.ts';
import { type LatestOnly, latestOnly } from './latest-only.ts';
import { shownDesign } from './shown-design.ts';
import { isSomeNewer } from './some-newer.ts';
import { edits, thread } from './work.ts';

/** An export as the status line tells of it, and how far it is (store/job-progress.ts). */
export interface JobProgress {
  job: Job;
  done: number;
  total: number;
}

const jobs = signal<ReadonlyMap<number, JobProgress>>(new Map());
/** The export could not even be started. */
export const startFailed = signal(false);
/** Other editors may be open and ask for exports of their own. */
let lastRequest: string | null = null;

/** Those that still run, oldest first: exports queue. */
export const running = computed(() =>
  [...jobs.value.values()].filter(({ job }) => !hasEnded(job)).sort((a, b) => a.job.id - b.job.id),
);
/** The newest one that ended while this page was open. */
export const ended = computed(() =>
  [...jobs.value.values()].filter(({ job }) => hasEnded(job)).reduce(newest, null),
);

function newest(a: JobProgress | null, b: JobProgress): JobProgress {
  return a && a.job.id > b.job.id ? a : b;
}

const refreshing = new Map<number, LatestOnly<number>>();

/** The background tells that a job moved on. */
export function jobChanged(jobId: number): void {
  const refresh = refreshing.get(jobId) ?? latestOnly(loadProgress);
  refreshing.set(jobId, refresh);
  refresh.run(jobId);
}

async function loadProgress(jobId: number): Promise<void> {
  const job = await loadJob(jobId);
  if (!job) return;
  // Most windows see no export.
  const { progressOf } = await import('../../store/job-progress.ts');
  const progress = { job, ...(await progressOf(job)) };
  jobs.value = new Map(jobs.peek()).set(jobId, progress);
}

/** Exports that were started before this page opened; and the last one, if it waits for another try. */
export async function showRunningJobs(): Promise<void> {
  if (await hasNewerJobs()) isSomeNewer.value = true;
  const known = await loadJobs();
  for (const job of known) if (!hasEnded(job)) jobChanged(job.id);
  const last = known.at(-1);
  if (last?.state === 'failed' && !last.dismissed && isOfSaving(last)) jobChanged(last.id);
}

const isOfSaving = ({ problem }: Job) => SAVING_PROBLEMS.some((known) => known === problem);

/** Starts an export of what is shown, or of the same in another design. */
export async function startExport(
  settings: ExportSettings,
  design = shownDesign.value,
): Promise<void> {
  if (!thread.value) return;
  await start({ threadId: thread.value.id, edits: edits.value, design, settings });
}

/** The same export with other settings, in place of this one. */
export async function repeat(job: Job, changes: Partial<ExportSettings>): Promise<void> {
  const { threadId, design, edits: made, settings } = job;
  if (!hasEnded(job)) await cancel(job);
  dismiss(job);
  await start({ threadId, edits: made, design, settings: { ...settings, ...changes } });
}

/** Has an export that failed go on with what it has made. */
export async function resume(job: Job): Promise<void> {
  startFailed.value = false;
  await post('resumeExport', { jobId: job.id });
}

async function start(request: Omit<ExportRequest, 'requestId'>): Promise<void> {
  startFailed.value = false;
  dismissEnded();
  const requestId = crypto.randomUUID();
  lastRequest = requestId;
  await post('startExport', { ...request, requestId }).catch(() => exportNotStarted({ requestId }));
}

/** Neither written down nor begun; the browser has no room left. */
export function exportNotStarted({ requestId }: { requestId: string }): void {
  if (requestId === lastRequest) startFailed.value = true;
}

export async function cancel(job: Job): Promise<void> {
  await post('cancelExport', { jobId: job.id });
}

/** One that failed is not offered for another try any more. */
export function dismiss(job: Job): void {
  if (job.state === 'failed') void markDismissed(job.id).catch((error) => console.error(error));
  const left = new Map(jobs.peek());
  left.delete(job.id);
  jobs.value = left;
}

/** The outcome of an earlier export is old news. */
function dismissEnded(): void {
  jobs.value = new Map([...jobs.peek()].filter(([, { job }]) => !hasEnded(job)));
}
