import { asksToKeep, hasStopped, type Standing } from '../browser/download-states.ts';
import { type Interruption, interruptionOf } from '../browser/interruptions.ts';
import { browser } from '../browser/webext.ts';
import type { ExportProblem } from '../messaging/protocol.ts';
import type { Job, JobFile } from '../store/database.ts';
import { updateJob } from '../store/job-steps.ts';
import { loadJob } from '../store/jobs.ts';
import { findFileByDownload, moveSaving } from '../store/made-files.ts';
import { callHost } from './call-host.ts';
import { isNamed } from './saved-names.ts';

/** How a file's way to the disk ended. */
export type Saving = { jobId: number } & (
  | { end: 'saved' | 'refused' }
  /** It has to be saved again. */
  | { end: 'again' }
  | { end: 'failed'; problem: ExportProblem }
);

/** What the browser tells of a download: all that it lists of it, or what has changed. */
interface Told extends Standing {
  url?: string | undefined;
  error?: string | undefined;
  /** Path from the root. */
  filename?: string | undefined;
  danger?: string | undefined;
  /** The browser has dropped it from its list since. */
  isGone?: boolean;
}

export type Change = { id: number } & Omit<Told, 'url' | 'isGone'>;

/** So often a file is tried again whose download nobody wanted to break off. */
const MOST_RETRIES = 3;
const BROKEN: Interruption = { kind: 'broken' };
const REFUSED: Interruption = { kind: 'refused' };

/** What the browser has told of a download; null when it is not ours or goes on. */
export async function settleChange(change: Change): Promise<Saving | null> {
  return settle(change.id, async () => {
    // What is said counts, also of what is no longer in the list: extensions that clean up are quick.
    const [listed] = await browser.downloads.search({ id: change.id });
    const said = Object.entries(change).filter(([, value]) => value !== undefined);
    return { ...listed, ...Object.fromEntries(said), isGone: !listed };
  });
}

/** The browser has dropped a download from its list. */
export function settleErased(downloadId: number): Promise<Saving | null> {
  return settle(downloadId, async () => null);
}

/** Looks how a download of ours stands; null when it is not ours or goes on. */
export async function lookAfter(downloadId: number): Promise<Saving | null> {
  // Looked for before its turn: if it is gone, what was said of it until then is taken first.
  const [listed] = await browser.downloads.search({ id: downloadId });
  return settle(downloadId, async () => listed ?? null);
}

let last: Promise<unknown> = Promise.resolve();

/**
 * What is told of downloads is taken in the order in which it was told: that one is begun, that it is
 * complete, and then that it is gone.
 */
export function inOrder<Result>(take: () => Promise<Result>): Promise<Result> {
  const taken = last.then(take);
  last = taken.catch(() => undefined);
  return taken;
}

/**
 * @param look null where the browser knows nothing of it
 */
function settle(downloadId: number, look: () => Promise<Told | null>): Promise<Saving | null> {
  return inOrder(() => settleNow(downloadId, look));
}

async function settleNow(
  downloadId: number,
  look: () => Promise<Told | null>,
): Promise<Saving | null> {
  const known = await findFileByDownload(downloadId);
  const job = known && (await loadJob(known.jobId));
  // Of a job that a newer version has begun, nothing is ours to change.
  if (!job) return null;
  const told = await look();
  // An earlier session of the browser gave the file this id, and this one to another download.
  if (told?.url && known.url && told.url !== known.url) return null;
  const file = told?.filename ? { ...known, path: told.filename } : known;
  if (told && !hasStopped(told)) {
    await noteStanding(known, file.path, told.danger);
    return null;
  }
  // First of all: a background that is stopped in between comes here again.
  if (file.url) await release(file.url);
  if (told?.state === 'complete') return finish(file, job);
  if (told && !told.isGone) return breakOff(file, interruptionOf(told.error));
  return vanish(file, told);
}

/** What becomes of a file whose download is no longer in the browser's list. */
function vanish(file: JobFile, told: Told | null): Promise<Saving | null> {
  // Who does not want to keep what the browser warns of has it taken out of the list.
  if (file.isDoubted) return breakOff(file, REFUSED);
  if (!told) return breakOff({ ...file, mayBeThere: true }, BROKEN);
  // Chrome cancels what is taken out of the list. What a user cancels stays there.
  const interruption = interruptionOf(told.error);
  return breakOff(file, interruption.kind === 'refused' ? BROKEN : interruption);
}

/** Keeps where the browser puts a file. */
export async function notePath(downloadId: number, path: string): Promise<void> {
  const known = await findFileByDownload(downloadId);
  if (known) await noteStanding(known, path);
}

/** Keeps what may have to be known when the download is gone. */
async function noteStanding(known: JobFile, path: string | undefined, danger?: string) {
  const { isDoubted = false } = known;
  const isDoubtedNow = danger === undefined ? isDoubted : asksToKeep(danger);
  if (path === known.path && isDoubtedNow === isDoubted) return;
  await moveSaving(known, { path, isDoubted: isDoubtedNow });
}

/** The file is on the disk: what was made is needed no longer. */
async function finish(file: JobFile, { names }: Job): Promise<Saving | null> {
  const { jobId, index, path } = file;
  // Of one file the user may have chosen the name.
  const isRenamed = names.length > 1 && path !== undefined && !isNamed(names[index] ?? '', path);
  if (isRenamed) await updateJob(jobId, { renamed: true });
  const isMoved = await moveSaving(file, { state: 'saved', blob: null, path, mayBeThere: false });
  return isMoved ? { jobId, end: 'saved' } : null;
}

/** What becomes of a file whose download has broken off, or was never begun. */
export async function breakOff(file: JobFile, interruption: Interruption): Promise<Saving | null> {
  const { jobId, path, mayBeThere = false } = file;
  if (interruption.kind === 'refused') {
    const isMoved = await moveSaving(file, { state: 'refused', blob: null });
    return isMoved ? { jobId, end: 'refused' } : null;
  }
  const breaks = (file.breaks ?? 0) + 1;
  const isLast = interruption.kind === 'hindered' || breaks > MOST_RETRIES;
  const isMoved = await moveSaving(file, {
    ...{ state: 'rendered', downloadId: undefined, mayBeThere, isDoubted: false },
    // Where it certainly does not lie somebody else's file may come to lie.
    path: mayBeThere ? path : undefined,
    // The next try of the user has as many as this one.
    breaks: isLast ? 0 : breaks,
  });
  if (!isMoved) return null;
  if (!isLast) return { jobId, end: 'again' };
  const problem = interruption.kind === 'hindered' ? interruption.problem : 'download-broken';
  return { jobId, end: 'failed', problem };
}

/** The render host lets go of a file. */
export async function release(url: string): Promise<void> {
  await callHost('releaseFile', { url }).catch(() => undefined);
}
