import { stayAwakeFor } from '../browser/keep-awake.ts';
import { pause } from '../browser/pause.ts';
import { browser } from '../browser/webext.ts';
import { callPage } from '../messaging/call.ts';
import type { CaptureProblem, CaptureResult } from '../messaging/capture-result.ts';
import type { CaptureState } from '../messaging/protocol.ts';
import { database } from '../store/database.ts';
import { findDraft } from '../store/drafts.ts';
import { isNewerData } from '../store/newer-data.ts';
import { saveCapture } from '../store/save-capture.ts';
import { loadPostLabels } from '../store/settings.ts';
import { withSoundBlocks } from '../thread/sound-blocks.ts';
import { threadPageOf } from '../thread/thread-url.ts';
import { callHost } from './call-host.ts';
import { beginCapture, loadCaptureState, moveCapture } from './capture-states.ts';
import { injectContentScript } from './inject.ts';
import { completeFromPage } from './page-store.ts';
import { reportCapture } from './report.ts';

const LONGEST_SAVE = 20_000; // ms

/**
 * Starts reading the thread of a tab, or joins the reading under way. Needs the grant that a click
 * on the button, the key or the menu gives for the tab (`activeTab`).
 *
 * @returns the state at once; what follows reaches the editors as `captureChanged`
 */
export async function captureTab(
  tabId: number,
  purpose: CaptureState['purpose'],
): Promise<CaptureState> {
  const known = await loadCaptureState(tabId);
  if (known?.phase === 'reading' && (await isStillReading(known))) {
    // An export that joins the reading of an editor goes on to its files all the same.
    const isJoined = known.purpose === purpose || purpose === 'editor';
    return isJoined ? known : ((await moveCapture(known, { purpose })) ?? known);
  }

  const state: CaptureState = {
    captureId: crypto.randomUUID(),
    tabId,
    purpose,
    phase: 'reading',
    posts: 0,
  };
  await beginCapture(state);
  const problem = await startReading(state);
  if (problem) await moveCapture(state, { phase: 'failed', problem });
  // The page may have told more before we heard its answer.
  return (await loadCaptureState(tabId)) ?? state;
}

/** Asking a page for what it does already changes nothing; a page that was left does not answer. */
async function isStillReading(state: CaptureState): Promise<boolean> {
  return askPage(state).then(
    () => true,
    () => false,
  );
}

async function startReading(state: CaptureState): Promise<CaptureProblem | null> {
  const { tabId } = state;
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (!tab) return 'tab-gone';
  // Without a grant the address is hidden, and so is the page.
  if (tab.url && !threadPageOf(tab.url)) return 'not-a-thread';
  if (await isOfNewer(tab.url)) return 'newer-data';
  try {
    await injectContentScript(tabId);
    await askPage(state);
    return null;
  } catch {
    return 'cannot-inject';
  }
}

/** Whether the store, or what it keeps of the thread at this address, is for a newer version only. */
function isOfNewer(url: string | undefined): Promise<boolean> {
  const page = url ? threadPageOf(url) : null;
  const looking = page ? findDraft(page.statusId) : database();
  return looking.then(() => false, isNewerData);
}

async function askPage({ tabId, captureId }: CaptureState): Promise<void> {
  // Who has no storage has not chosen labels either.
  const labels = await loadPostLabels().catch(() => false);
  await callPage(tabId, 'startCapture', { captureId, labels });
}

/**
 * Has the page give what it has read so far. A page that is gone, or that reads no more and could not say
 * so, ends the capture here.
 *
 * @returns how the capture stands then; null when nothing is known of any
 */
export async function stopCapture(tabId: number): Promise<CaptureState | null> {
  const state = await loadCaptureState(tabId);
  if (state?.phase !== 'reading') return state;
  const { captureId } = state;
  const problem = await callPage(tabId, 'stopCapture', { captureId }).then(
    (isStopping) => (isStopping === false ? 'cancelled' : null),
    () => 'tab-gone' as const,
  );
  if (problem) await moveCapture(state, { phase: 'failed', problem }, reportCapture);
  return loadCaptureState(tabId);
}

/**
 * Keeps what a page gave, and has its pictures fetched.
 *
 * @returns null when the capture has ended otherwise meanwhile
 */
export async function finishCapture(
  state: CaptureState,
  result: CaptureResult,
): Promise<CaptureState | null> {
  return moveCapture(state, await endOf(state, result), reportCapture);
}

async function endOf(
  { tabId }: CaptureState,
  result: CaptureResult,
): Promise<Partial<CaptureState>> {
  const { diagnostics } = result;
  if (!result.ok) {
    const { problem, wasRead, post } = result;
    return { phase: 'failed', problem, wasRead, post, diagnostics };
  }
  try {
    const whole = await completeFromPage(tabId, withSoundBlocks(result.thread));
    const { id: threadId, thread } = await within(LONGEST_SAVE, saveCapture(whole));
    const pictures = callHost('fetchImages', { threadId, isAskedFor: false });
    void stayAwakeFor(pictures).catch((error) => console.error('pictures not fetched', error));
    return { phase: 'done', posts: thread.posts.length, threadId, diagnostics };
  } catch (error) {
    console.error('not stored', error);
    return { phase: 'failed', problem: problemOf(error), wasRead: true, diagnostics };
  }
}

/** A store that answers neither yes nor no must not keep anybody waiting. */
function within<T>(limit: number, work: Promise<T>): Promise<T> {
  const late = pause(limit).then(() => {
    throw new Error(`no answer within ${limit} ms`);
  });
  return Promise.race([work, late]);
}

/** Why the store did not take what was read. */
function problemOf(error: unknown): CaptureProblem {
  if (isNewerData(error)) return 'newer-data';
  return error instanceof DOMException && error.name === 'QuotaExceededError'
    ? 'no-room'
    : 'not-stored';
}
