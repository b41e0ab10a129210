import { rm } from 'node:fs/promises';
import type { ExportSettings } from '../../../src/design/export-settings.ts';
import { DEFAULT_EXPORT_SETTINGS } from '../../../src/design/export-settings.ts';
import { DEFAULT_DESIGN, type Design } from '../../../src/design/schema.ts';
import { NO_EDITS } from '../../../src/edits/schema.ts';
import type { ExportRequest } from '../../../src/messaging/protocol.ts';
import type { ExtensionBrowser } from '../../support/browsers/index.ts';
import { waitUntil } from '../../support/browsers/wait-until.ts';
import type { Session } from '../../support/session.ts';

/** How a job of the journal stands. */
export interface JobNow {
  id: number;
  state: string;
  problem: string | null;
  total: number | null;
  names: string[];
  toTidy: boolean;
}

let requests = 0;

/** Asks for an export as a page of ours does, without waiting for it. @returns what it is known by */
export async function beginExport(
  browser: ExtensionBrowser,
  threadId: string,
  settings: Partial<ExportSettings>,
  design: Design = DEFAULT_DESIGN,
): Promise<string> {
  const request: ExportRequest = {
    ...{ requestId: `trust-${Date.now()}-${++requests}`, threadId, edits: NO_EDITS, design },
    settings: { ...DEFAULT_EXPORT_SETTINGS, ...settings },
  };
  await browser.evaluateInExtension(
    (key, input) =>
      chrome.storage.session.set({ [key]: { to: 'background', method: 'startExport', input } }),
    `post-${request.requestId}`,
    request,
  );
  return request.requestId;
}

/** The end of an export, with all that is told and tidied up. @throws when it does not come */
export function untilEnded(
  browser: ExtensionBrowser,
  requestId: string,
  timeout?: number,
): Promise<JobNow> {
  return waitUntil(
    'the end of the export',
    async () => {
      const job = await browser.evaluateInExtension(findJob, requestId);
      if (!job) throw new Error('not in the journal');
      const isEnd = !['queued', 'rendering'].includes(job.state) && !job.toTidy;
      if (!isEnd) throw new Error(JSON.stringify(job));
      return job;
    },
    { ...(timeout && { timeout }) },
  );
}

/** Rows of files that are in the store, of whatever export. */
export function filesLeft(browser: ExtensionBrowser): Promise<number> {
  return browser.evaluateInExtension(async () => {
    const opening = indexedDB.open('thread-navigator');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const counting = opening.result.transaction('files').objectStore('files').count();
    await new Promise((resolve) => counting.addEventListener('success', resolve));
    opening.result.close();
    return counting.result;
  });
}

/** Without the tabs and files that a case which failed has left: they would be taken for those of the next. */
export async function tidy({ browser, localX }: Session): Promise<void> {
  localX.fault = null;
  await browser.closeTabsBut([]);
  for (const file of await browser.waitForDownloads(0)) await rm(file, { force: true });
}

/** Runs in a page of the extension. */
async function findJob(requestId: string): Promise<JobNow | null> {
  const opening = indexedDB.open('thread-navigator');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const getting = opening.result.transaction('jobs').objectStore('jobs').getAll();
  await new Promise((resolve) => getting.addEventListener('success', resolve));
  opening.result.close();
  const job = getting.result.find((one) => one.requestId === requestId);
  if (!job) return null;
  const { id, state, problem = null, total, names, toTidy = false } = job;
  return { id, state, problem, total, names, toTidy };
}
