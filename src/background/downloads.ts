import { refusalOf } from '../browser/interruptions.ts';
import { browser, type Downloads } from '../browser/webext.ts';
import type { JobFile } from '../store/database.ts';
import { hasEnded, loadJob, loadJobs } from '../store/jobs.ts';
import { loadFile, loadIndexesIn, moveSaving, takeFile } from '../store/made-files.ts';
import { loadAskWhere } from '../store/settings.ts';
import { destinationOf } from './saved-names.ts';
import {
  breakOff,
  inOrder,
  lookAfter,
  notePath,
  release,
  type Saving,
  settleErased,
} from './settle-download.ts';

/** A file that is given to the browser. */
interface Handing extends Pick<JobFile, 'jobId' | 'index' | 'url'> {
  /** Which download it has become, and whether the journal could say so. */
  begun?: { id: number; written: Promise<boolean> };
}

/** What this life of the background is handing over, by its address. */
const handingOver = new Map<string, Handing>();
/** Addresses of which it has written down which download they have become. */
const writtenDown = new Set<string>();

/**
 * Takes a rendered file, to be handed to the browser's downloads. What another waking of the
 * background has taken is left to it.
 *
 * @param url where the render host holds the file
 * @returns hands it over, which may last as long as a dialog is open; null when it is not ours to save
 */
export async function takeToSave(
  jobId: number,
  index: number,
  url: string,
): Promise<(() => Promise<Saving | null>) | null> {
  const handing: Handing = { jobId, index, url };
  handingOver.set(url, handing);
  const job = await loadJob(jobId);
  // A picture that was being encoded when its export ended comes too late.
  const filename = job && !hasEnded(job) && job.names[index];
  if (filename && (await takeFile(jobId, index, url))) {
    const isOnly = job.names.length === 1;
    return () => handOver(handing, filename, isOnly).finally(() => handingOver.delete(url));
  }
  handingOver.delete(url);
  await releaseUnlessSaving(jobId, index, url);
  return null;
}

async function handOver(handing: Handing, wanted: string, isOnly: boolean): Promise<Saving | null> {
  const { jobId, index } = handing;
  const url = handing.url!;
  const file = await loadFile(jobId, index);
  if (!file) {
    // Cancelled just now.
    await release(url);
    return null;
  }
  let downloadId: number;
  try {
    const asks = isOnly && (await loadAskWhere());
    const destination = destinationOf(wanted, file.mayBeThere ? file.path : undefined);
    downloadId = await begin({ url, ...destination }, asks);
  } catch (error) {
    const interruption = refusalOf(error);
    if (interruption.kind !== 'refused') console.error('download refused', error);
    await release(url);
    return breakOff(file, interruption);
  }
  const isWritten = await writeDown(handing, downloadId);
  if (!isWritten || (await loadJob(jobId))?.state === 'cancelled') {
    // The export was cancelled while the browser began the download.
    await browser.downloads.cancel(downloadId).catch(() => undefined);
    await release(url);
    return null;
  }
  // A small file may be on disk before we have written down which download it is.
  return lookAfter(downloadId);
}

/** Whoever is the first to hear which download a file has become. */
function writeDown(handing: Handing, downloadId: number, path?: string): Promise<boolean> {
  writtenDown.add(handing.url!);
  if (handing.begun?.id !== downloadId) {
    const written = moveSaving(handing, { downloadId, ...(path && { path }) });
    handing.begun = { id: downloadId, written };
  }
  return handing.begun.written;
}

/**
 * The browser has begun a download; it may be one of ours. It tells so before all else of it, and maybe
 * before `download` answers, or after the life that has asked for it.
 *
 * @param filename path from the root, where it is known by now
 */
export async function noteBegun(id: number, url: string, filename?: string): Promise<void> {
  // At once, not in its turn: a browser that is killed meanwhile leaves a file of which nobody knows.
  const noting = note(id, url, filename);
  noting.catch(() => undefined);
  await inOrder(() => noting);
}

async function note(id: number, url: string, filename?: string): Promise<void> {
  if (!writtenDown.has(url)) {
    const handing = handingOver.get(url) ?? (await findLeft(url));
    if (handing) await writeDown(handing, id, filename);
  } else if (filename) await notePath(id, filename);
}

/** The file that an earlier life was handing over when it was stopped. */
async function findLeft(url: string): Promise<JobFile | undefined> {
  if (!url.startsWith('blob:')) return undefined;
  for (const { id: jobId } of (await loadJobs()).filter((job) => !hasEnded(job))) {
    for (const index of await loadIndexesIn(jobId, 'saving')) {
      const file = await loadFile(jobId, index);
      if (file?.url === url) return file;
    }
  }
  return undefined;
}

/** @param asks the browser is to ask where to save, if it can */
async function begin(download: Downloads.DownloadOptionsType, asks: boolean): Promise<number> {
  if (asks) {
    try {
      return await browser.downloads.download({ ...download, saveAs: true });
    } catch (error) {
      if (refusalOf(error).kind === 'refused') throw error;
      console.error('no dialog', error);
    }
  }
  // Without a word on it browsers do as the user has told them for all downloads.
  return browser.downloads.download(download);
}

/**
 * After the background was stopped: files that were being saved either are on disk, still on
 * their way, or have to be saved again.
 */
export async function reconcileFiles(jobId: number): Promise<Saving[]> {
  const settled: (Saving | null)[] = [];
  for (const index of await loadIndexesIn(jobId, 'saving')) {
    const file = await loadFile(jobId, index);
    if (!file?.url || handingOver.has(file.url)) continue;
    const download = await downloadOf(file.url, file.downloadId);
    if (download) {
      await moveSaving(file, { downloadId: download.id });
      // It may have ended before we had written down which download it is.
      settled.push(await lookAfter(download.id));
    } else if (file.downloadId !== undefined) {
      settled.push(await settleErased(file.downloadId));
    } else {
      // The browser never heard of it.
      await release(file.url);
      await moveSaving(file, { state: 'rendered' });
    }
  }
  return settled.filter((saving) => saving !== null);
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
