import { refusalOf } from '../browser/interruptions.ts';
import { browser, type Downloads } from '../browser/webext.ts';
import { hasEnded, loadJob } from '../store/jobs.ts';
import { loadFile, loadIndexesIn, moveFile, takeFile } from '../store/made-files.ts';
import { loadAskWhere } from '../store/settings.ts';
import { destinationOf } from './saved-names.ts';
import { breakOff, lookAfter, release, type Saving, settleErased } from './settle-download.ts';

/** Addresses of files that this life of the background is handing over. */
const handingOver = new Set<string>();

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
  handingOver.add(url);
  const job = await loadJob(jobId);
  // A picture that was being encoded when its export ended comes too late.
  const filename = job && !hasEnded(job) && job.names[index];
  if (filename && (await takeFile(jobId, index, url))) {
    const isOnly = job.names.length === 1;
    return () => handOver(jobId, index, filename, isOnly).finally(() => handingOver.delete(url));
  }
  handingOver.delete(url);
  await releaseUnlessSaving(jobId, index, url);
  return null;
}

async function handOver(
  jobId: number,
  index: number,
  wanted: string,
  isOnly: boolean,
): Promise<Saving | null> {
  const file = (await loadFile(jobId, index))!;
  const url = file.url!;
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
  if (!(await moveFile(jobId, index, 'saving', { downloadId }))) {
    // The export was cancelled while the browser began the download.
    await browser.downloads.cancel(downloadId).catch(() => undefined);
    await release(url);
    return null;
  }
  // A small file may be on disk before we have written down which download it is.
  return lookAfter(downloadId);
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
      await moveFile(jobId, index, 'saving', { downloadId: download.id });
      // It may have ended before we had written down which download it is.
      settled.push(await lookAfter(download.id));
    } else if (file.downloadId !== undefined) {
      settled.push(await settleErased(file.downloadId));
    } else {
      // The browser never heard of it.
      await release(file.url);
      await moveFile(jobId, index, 'saving', { state: 'rendered' });
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
