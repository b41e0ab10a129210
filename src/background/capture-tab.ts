import { stayAwakeFor } from '../browser/keep-awake.ts';
import { browser, VERSION } from '../browser/webext.ts';
import { callPage } from '../messaging/call.ts';
import type { CaptureProblem, CaptureResult, Diagnostics } from '../messaging/capture-result.ts';
import type { CaptureState } from '../messaging/protocol.ts';
import { type Draft, database } from '../store/database.ts';
import { findDraft } from '../store/drafts.ts';
import { isNewerData } from '../store/newer-data.ts';
import { saveCapture } from '../store/save-capture.ts';
import { loadPostLabels } from '../store/settings.ts';
import { withSoundBlocks } from '../thread/sound-blocks.ts';
import { threadPageOf } from '../thread/thread-url.ts';
import { callHost } from './call-host.ts';
import { loadCaptureState, saveCaptureState } from './capture-states.ts';
import { injectContentScript } from './inject.ts';
import { completeFromPage } from './page-store.ts';

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
    return isJoined ? known : saveCaptureState({ ...known, purpose });
  }

  const state: CaptureState = {
    captureId: crypto.randomUUID(),
    tabId,
    purpose,
    phase: 'reading',
    posts: 0,
  };
  const problem = await startReading(state);
  if (problem) return saveCaptureState({ ...state, phase: 'failed', problem });
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
    await saveCaptureState(state);
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

export async function stopCapture(tabId: number): Promise<void> {
  const state = await loadCaptureState(tabId);
  if (state?.phase !== 'reading') return;
  const { captureId } = state;
  await callPage(tabId, 'stopCapture', { captureId }).catch(() =>
    saveCaptureState({ ...state, phase: 'failed', problem: 'tab-gone' }),
  );
}

/** The state of the capture that a content script speaks of; null when we asked for none such. */
export async function captureOf(
  tabId: number | undefined,
  captureId: string,
): Promise<CaptureState | null> {
  const state = tabId === undefined ? null : await loadCaptureState(tabId);
  return state?.captureId === captureId && state.phase === 'reading' ? state : null;
}

/** Keeps what a page gave, and has its pictures fetched. */
export async function finishCapture(
  state: CaptureState,
  result: CaptureResult,
): Promise<CaptureState> {
  const diagnostics = describe(result.diagnostics);
  if (!result.ok) {
    const { problem, post } = result;
    return saveCaptureState({ ...state, phase: 'failed', problem, diagnostics, post });
  }
  let draft: Draft;
  try {
    const thread = withSoundBlocks(result.thread);
    draft = await saveCapture(await completeFromPage(state.tabId, thread));
  } catch (error) {
    console.error('not stored', error);
    return saveCaptureState({ ...state, phase: 'failed', problem: problemOf(error), diagnostics });
  }
  const threadId = draft.id;
  void stayAwakeFor(callHost('fetchImages', { threadId })).catch((error) =>
    console.error('pictures not fetched', error),
  );
  const posts = draft.thread.posts.length;
  return saveCaptureState({ ...state, phase: 'done', posts, threadId, diagnostics });
}

/** Why the store did not take what was read. */
function problemOf(error: unknown): CaptureProblem {
  if (isNewerData(error)) return 'newer-data';
  return error instanceof DOMException && error.name === 'QuotaExceededError'
    ? 'no-room'
    : 'not-stored';
}

/** What a user can copy and send us: rules and numbers, no words of the page. */
function describe(diagnostics: Diagnostics): string {
  const rules = Object.entries(diagnostics).map(([rule, found]) => `${rule}: ${found}`);
  return [`Thread Navigator ${VERSION}`, navigator.userAgent, ...rules].join('\n');
}
