import { stayAwakeFor } from '../browser/keep-awake.ts';
import { pause } from '../browser/pause.ts';
import { tellEditors } from '../messaging/call.ts';
import type { ExportRequest } from '../messaging/protocol.ts';
import type { Job } from '../store/database.ts';
import { addJob, reopenJob, updateJob } from '../store/job-steps.ts';
import { loadJob } from '../store/jobs.ts';
import { loadFile } from '../store/made-files.ts';
import { takeToSave } from './downloads.ts';
import { runQueue, setAlarm } from './export-queue.ts';
import { afterSaving, endJob, tellOf } from './job-ends.ts';
import { type Change, type Saving, settleChange, settleErased } from './settle-download.ts';

/*
 * How an export gets on. Every step is written into the journal (store/job-steps.ts, store/made-files.ts)
 * before it is taken, and the background may be stopped between any two.
 *
 *   job   queued ──▶ rendering ──▶ done        all files saved, but for those that were refused
 *           ▲            ├───────▶ cancelled   by the user, or all files refused
 *           │            └───────▶ failed      could not be made, or not be saved
 *           └── Try again ◀───────────┘        goes on with what it has made
 *
 *   file  rendered ──▶ saving ──▶ saved        its blob is deleted here and not before
 *            ▲            ├─────▶ refused      the user did not want it
 *            └────────────┘                    broken off or vanished; at most three times
 *
 *   part  goes into the one file of its job, and is deleted then
 *
 * The queue (export-queue.ts) renders one job after another. It waits for nobody's download.
 */

/** A dialog stands open when the browser has no name for a file after this. ms. */
const ASKING = 3000;

/** Writes an export into the journal and starts it when its turn comes. */
export async function startExport(request: ExportRequest, notice?: Job['notice']): Promise<void> {
  let job: Job;
  try {
    job = await addJob(request, notice);
  } catch (error) {
    await tellEditors('exportNotStarted', { requestId: request.requestId });
    throw error;
  }
  await setAlarm();
  await tellOf(job.id);
  void runQueue();
}

export async function cancelExport(jobId: number): Promise<void> {
  await endJob(jobId, { state: 'cancelled' });
  void runQueue();
}

/** Has an export that failed go on where it was. */
export async function resumeExport(jobId: number): Promise<void> {
  if (!(await reopenJob(jobId))) return;
  await setAlarm();
  await tellOf(jobId);
  void runQueue();
}

/**
 * The render host has a file ready. Answered as soon as it is ours to save: what the host renders next
 * does not wait for a dialog.
 */
export async function onFileRendered(jobId: number, index: number, url: string): Promise<void> {
  const handOver = await takeToSave(jobId, index, url);
  if (!handOver) return;
  const handedOver = handOver();
  void stayAwakeFor(handedOver.then(settled)).catch((error) => console.error(error));
  if (index === 0) void tellOfDialog(jobId, handedOver).catch((error) => console.error(error));
}

/** The browser has told of a change of some download; it may be one of ours. */
export async function onDownloadChanged(change: Change): Promise<void> {
  await settled(await settleChange(change));
}

/** A download is no longer in the browser's list. */
export async function onDownloadErased(downloadId: number): Promise<void> {
  await settled(await settleErased(downloadId));
}

async function settled(saving: Saving | null): Promise<void> {
  if (!saving) return;
  await afterSaving(saving);
  void runQueue();
}

/** A user who is asked about each of many files may rather want one. */
async function tellOfDialog(jobId: number, handedOver: Promise<unknown>): Promise<void> {
  const job = await loadJob(jobId);
  if (!job || job.names.length < 2) return;
  const isAsking = async () => {
    const file = await loadFile(jobId, 0);
    return file?.state === 'saving' && !file.path;
  };
  const patience = pause(ASKING);
  await Promise.race([handedOver, patience]);
  if (!(await isAsking())) return;
  await patience;
  if ((await isAsking()) && (await updateJob(jobId, { asking: true }))) await tellOf(jobId);
}
