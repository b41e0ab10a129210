import { pause } from '../../../src/browser/pause.ts';
import { browser } from '../../../src/browser/webext.ts';
import { post } from '../../../src/messaging/posts.ts';
import { loadJobs } from '../../../src/store/jobs.ts';
import { loadIndexes } from '../../../src/store/made-files.ts';
import type { Request } from './sample.ts';

export interface JobTimes {
  /** From the wish to the last file, ms. */
  fromWish: number;
  /** From when the render host is told of the job to the last file, ms. */
  fromStart: number;
  files: number;
}

/** Has the extension export something, and notes when the render host says that files are ready. */
export async function runJob(request: Request): Promise<JobTimes> {
  const requestId = crypto.randomUUID();
  const wished = performance.now();
  let started = Number.NaN;
  let last = Number.NaN;
  const ready = new Set<number>();
  // Messages to the background reach every page of the extension.
  const listen = (message: unknown) => {
    const { method, input } = message as { method: string; input: { index: number } };
    if (method === 'renderJob') started = performance.now();
    if (method !== 'fileRendered') return;
    ready.add(input.index);
    last = performance.now();
  };
  browser.runtime.onMessage.addListener(listen as never);
  await post('startExport', { ...request, requestId });
  await ended(requestId);
  browser.runtime.onMessage.removeListener(listen as never);
  return { fromWish: last - wished, fromStart: last - started, files: ready.size };
}

/** Waits until all files of the job are on the disk. */
async function ended(requestId: string): Promise<void> {
  for (;;) {
    await pause(200);
    const job = (await loadJobs()).find((one) => one.requestId === requestId);
    if (job?.state === 'done') return;
    if (job && job.state !== 'queued' && job.state !== 'rendering') {
      throw Error(`${job.state}: ${job.problem}, ${(await loadIndexes(job.id)).length} files`);
    }
  }
}
