import { browser, type Downloads } from '../browser/webext.ts';
import type { JobFile } from '../store/database.ts';
import { hasEnded, loadJob } from '../store/jobs.ts';
import {
  findFileByDownload,
  loadFile,
  loadIndexesIn,
  moveFile,
  takeFile,
} from '../store/made-files.ts';
import { loadAskWhere } from '../store/settings.ts';
import { callHost } from './call-host.ts';

/** How a file's way to disk ended. */
export interface Saving {
  jobId: number;
  /** `cancelled` by the user, in the dialog or among the browser's downloads. */
  end: 'saved' | 'failed' | 'cancelled';
}

/** Addresses of files that this life of the background is handing over. */
const handingOver = new Set<string>();

/**
 * Hands a rendered file to the browser's downloads. A file that another waking of the background
 * has taken already is left to it.
 *
 * @param url where the render host holds the file
 * @returns null while the download goes on
 */
export async function saveFile(jobId: number, index: number, url: string): Promise<Saving | null> {
  handingOver.add(url);
  try {
    return await handOver(jobId, index, url);
  } finally {
    handingOver.delete(url);
  }
}

async function handOver(jobId: number, index: number, url: string): Promise<Saving | null> {
  const job = await loadJob(jobId);
  // A picture that was being encoded when its export ended comes too late.
  const filename = job && !hasEnded(job) && job.names[index];
  const mine = filename && (await takeFile(jobId, index, url));
  if (!mine) {
    await releaseUnlessSaving(jobId, index, url);
    return null;
  }
  let downloadId: number;
  try {
    const asks = job.names.length === 1 && (await loadAskWhere());
    downloadId = await begin({ url, filename, conflictAction: 'uniquify' }, asks);
  } catch (error) {
    await release(url);
    if (isOfUser(error)) return { jobId, end: 'cancelled' };
    console.error('download refused', error);
    return { jobId, end: 'failed' };
  }
  if (!(await moveFile(jobId, index, 'saving', { downloadId }))) {
    // The export was cancelled while the browser began the download.
    await browser.downloads.cancel(downloadId).catch(() => undefined);
    await release(url);
    return null;
  }
  // A small file may be on disk before we have written down which download it is.
  return settleDownload(downloadId);
}

/** @param asks the browser is to ask where to save, if it can */
async function begin(download: Downloads.DownloadOptionsType, asks: boolean): Promise<number> {
  if (asks) {
    try {
      return await browser.downloads.download({ ...download, saveAs: true });
    } catch (error) {
      if (isOfUser(error)) throw error;
      console.error('no dialog', error);
    }
  }
  // Without a word on it browsers do as the user has told them for all downloads.
  return browser.downloads.download(download);
}

/** Firefox says so when the dialog was closed. */
function isOfUser(error: unknown): boolean {
  return /cancell?ed by the user/i.test(String(error));
}

/** Looks how a download of ours stands; null when it is not ours or goes on. */
export async function settleDownload(downloadId: number): Promise<Saving | null> {
  const [download] = await browser.downloads.search({ id: downloadId });
  if (download?.state === 'in_progress') return null;
  const file = await findFileByDownload(downloadId);
  // Of a job that a newer version has begun, nothing is ours to change.
  if (!file || !(await loadJob(file.jobId))) return null;
  // An earlier session of the browser gave the file this id, and this one to another download.
  if (download && file.url && download.url !== file.url) return null;
  const saved = download?.state === 'complete';
  const end = saved ? 'saved' : download?.error === 'USER_CANCELED' ? 'cancelled' : 'failed';
  const { jobId, index } = file;
  const after: Partial<JobFile> = saved ? { state: 'saved', blob: null } : { state: 'rendered' };
  // First of all: a background that is stopped in between comes here again.
  if (file.url) await release(file.url);
  return (await moveFile(jobId, index, 'saving', after)) ? { jobId, end } : null;
}

/**
 * After the background was stopped: files that were being saved either are on disk, still on
 * their way, or have to be saved again.
 */
export async function reconcileFiles(jobId: number): Promise<void> {
  for (const index of await loadIndexesIn(jobId, 'saving')) {
    const { url, downloadId } = (await loadFile(jobId, index)) ?? {};
    if (!url || handingOver.has(url)) continue;
    const download = await downloadOf(url, downloadId);
    if (download) {
      await moveFile(jobId, index, 'saving', { downloadId: download.id });
      // It may have ended before we had written down which download it is.
      await settleDownload(download.id);
    } else {
      await release(url);
      await moveFile(jobId, index, 'saving', { state: 'rendered', downloadId: undefined });
    }
  }
}

/** By the address too: ids begin anew with each session of Firefox. */
async function downloadOf(
  url: string,
  id: number | undefined,
): Promise<Downloads.DownloadItem | undefined> {
  const [found] = await browser.downloads.search({ url, ...(id !== undefined && { id }) });
  return found;
}

/** Breaks off the downloads of a job that was cancelled. */
export async function stopDownloads(jobId: number): Promise<void> {
  for (const index of await loadIndexesIn(jobId, 'saving')) {
    const { url, downloadId } = (await loadFile(jobId, index)) ?? {};
    const download = url && (await downloadOf(url, downloadId));
    if (!download) continue;
    await browser.downloads.cancel(download.id).catch(() => undefined);
    await release(url);
  }
}

/** The render host tells a file again when we were stopped before we could answer. */
async function releaseUnlessSaving(jobId: number, index: number, url: string): Promise<void> {
  const file = await loadFile(jobId, index);
  if (file?.state !== 'saving' || file.url !== url) await release(url);
}

async function release(url: string): Promise<void> {
  await callHost('releaseFile', { url }).catch(() => undefined);
}
