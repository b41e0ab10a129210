import { browser } from '../browser/webext.ts';
import type { JobFile } from '../store/database.ts';
import { findFileByDownload, loadFiles, loadJob, moveFile } from '../store/jobs.ts';
import { callHost } from './call-host.ts';

/** How a file's way to disk ended. */
export interface Saving {
  jobId: number;
  saved: boolean;
}

/**
 * Hands a rendered file to the browser's downloads. A file that another waking of the background
 * has taken already is left to it.
 *
 * @param url where the render host holds the file
 * @returns null while the download goes on
 */
export async function saveFile(jobId: number, index: number, url: string): Promise<Saving | null> {
  const job = await loadJob(jobId);
  const filename = job?.names[index];
  const mine = filename && (await moveFile(jobId, index, 'rendered', { state: 'saving', url }));
  if (!mine) {
    await release(url);
    return null;
  }
  let downloadId: number;
  try {
    downloadId = await browser.downloads.download({ url, filename, conflictAction: 'uniquify' });
  } catch (error) {
    console.error('download refused', error);
    return { jobId, saved: false };
  }
  await moveFile(jobId, index, 'saving', { downloadId });
  // A small file may be on disk before we have written down which download it is.
  return settleDownload(downloadId);
}

/** Looks how a download of ours stands; null when it is not ours or goes on. */
export async function settleDownload(downloadId: number): Promise<Saving | null> {
  const [download] = await browser.downloads.search({ id: downloadId });
  if (download?.state === 'in_progress') return null;
  const file = await findFileByDownload(downloadId);
  if (file?.state !== 'saving') return null;
  const saved = download?.state === 'complete';
  const { jobId, index } = file;
  const after: Partial<JobFile> = saved ? { state: 'saved', blob: null } : { state: 'rendered' };
  if (!(await moveFile(jobId, index, 'saving', after))) return null;
  if (file.url) await release(file.url);
  return { jobId, saved };
}

/**
 * After the background was stopped: files that were being saved either are on disk, still on
 * their way, or have to be saved again.
 */
export async function reconcileFiles(jobId: number): Promise<void> {
  for (const file of await loadFiles(jobId)) {
    if (file.state !== 'saving') continue;
    const query = file.downloadId === undefined ? { url: file.url! } : { id: file.downloadId };
    const [download] = await browser.downloads.search(query);
    if (download?.state === 'complete') {
      await moveFile(jobId, file.index, 'saving', { state: 'saved', blob: null });
    } else if (download?.state === 'in_progress') {
      await moveFile(jobId, file.index, 'saving', { downloadId: download.id });
    } else {
      await moveFile(jobId, file.index, 'saving', { state: 'rendered', downloadId: undefined });
    }
  }
}

/** Breaks off the downloads of a job that was cancelled. */
export async function stopDownloads(jobId: number): Promise<void> {
  for (const { state, downloadId } of await loadFiles(jobId)) {
    if (state === 'saving' && downloadId !== undefined) {
      await browser.downloads.cancel(downloadId).catch(() => undefined);
    }
  }
}

async function release(url: string): Promise<void> {
  await callHost('releaseFile', { url }).catch(() => undefined);
}
