import { computed, signal } from '@preact/signals';
import { pause } from '../../browser/pause.ts';
import { browser } from '../../browser/webext.ts';
import { call } from '../../messaging/call.ts';
import type { CaptureProblem, Diagnostics } from '../../messaging/capture-result.ts';
import type { CaptureState } from '../../messaging/protocol.ts';
import type { Draft } from '../../store/database.ts';
import { findDraft, loadDraft } from '../../store/drafts.ts';
import { isNewerData } from '../../store/newer-data.ts';
import { threadPageOf } from '../../thread/thread-url.ts';
import type { Source } from './address.ts';
import { openDraft, thread } from './work.ts';

const LONGEST_PAINT = 500; // ms
/** ms; a page that hangs takes no script. */
const LONGEST_START = 30_000;

/** Why there is no thread to show: a problem of the capture, or of our own. */
export type OpenProblem = CaptureProblem | 'no-grant' | 'no-draft' | 'no-answer';

export interface Failure {
  problem: OpenProblem;
  diagnostics: Diagnostics | null;
  /** The thread was read and could not be kept: its page still has what was read. */
  wasRead: boolean;
  /** Address of the post to open instead. */
  post?: string | undefined;
}

/** The reading under way or the last one. */
export const capture = signal<CaptureState | null>(null);
export const failure = signal<Failure | null>(null);
export const isReading = computed(() => capture.value?.phase === 'reading');

let source: Source = { kind: 'active-tab' };
let tabId: number | null = null;
/** The tab that is read for this window. */
export const tabRead = (): number | null => tabId;

/** What is known of the page that the editor is opened for. */
export interface Known {
  tabId: number | null;
  draft: Draft | null;
  /** Only a newer version can read what is stored of it. */
  isNewer: boolean;
}

export async function lookUp(from: Source): Promise<Known> {
  if (from.kind === 'thread') return { tabId: null, ...(await draftOf(from.statusId)) };
  const tab =
    from.kind === 'tab'
      ? // A tab that is gone is told by the capture.
        await browser.tabs.get(from.tabId).catch(() => undefined)
      : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  const page = tab?.url ? threadPageOf(tab.url) : null;
  return {
    tabId: tab?.id ?? (from.kind === 'tab' ? from.tabId : null),
    ...(page ? await draftOf(page.statusId) : { draft: null, isNewer: false }),
  };
}

/** A browser that keeps nothing can still read a page. */
async function draftOf(statusId: string): Promise<Omit<Known, 'tabId'>> {
  try {
    return { draft: await findDraft(statusId), isNewer: false };
  } catch (error) {
    const isNewer = isNewerData(error);
    if (!isNewer) console.error(error);
    return { draft: null, isNewer };
  }
}

/** Shows what is known of a page, and reads it. */
export async function open(from: Source, looking = lookUp(from)): Promise<void> {
  source = from;
  const { tabId: foundTab, draft, isNewer } = await looking;
  // Meanwhile another thread was chosen.
  if (source !== from) return;
  tabId = foundTab;
  if (draft) openDraft(draft);
  // Read again it could not be kept.
  if (isNewer) return fail('newer-data');
  if (from.kind === 'thread') {
    if (!draft) fail('no-draft');
    return;
  }
  if (draft) await whenShown();
  if (source === from) await read();
}

/** Reading takes much of the machine: what is known is painted first. Hidden pages paint nothing. */
function whenShown(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: LONGEST_PAINT }));
}

/** Reads the tab's thread, again if need be. */
export async function read(): Promise<void> {
  failure.value = null;
  capture.value = null;
  if (tabId === null) return fail('cannot-inject');
  try {
    const late = pause(LONGEST_START).then(() => {
      throw new Error('the background does not answer');
    });
    const state = await Promise.race([call('background', 'captureTab', { tabId }), late]);
    // Its end may have been told before this answer.
    if (latest()?.captureId !== state.captureId) await captureChanged(state);
  } catch (error) {
    console.error(error);
    fail('no-answer');
  }
}

// A function, so that TypeScript does not take the null of before the call for certain.
const latest = (): CaptureState | null => capture.peek();

/** Shows a stored thread in place of what is shown; what is being read is read to its end. */
export async function openInPlace(threadId: string): Promise<void> {
  forgetReading();
  await open({ kind: 'thread', statusId: threadId });
  // A tab that is loaded again shall show the same. The popup has no such address.
  if (location.search) history.replaceState(null, '', `?${new URLSearchParams(openQuery())}`);
}

/** The thread that is shown was deleted. */
export function closeThread(): void {
  forgetReading();
  thread.value = null;
  fail('no-draft');
}

function forgetReading(): void {
  tabId = null;
  capture.value = null;
  failure.value = null;
}

export function tryAgain(): void {
  void open(source);
}

/** The background tells of a capture; those of other tabs are none of ours. */
export async function captureChanged(state: CaptureState): Promise<void> {
  if (state.tabId !== tabId) return;
  capture.value = state;
  if (state.phase === 'failed') fail(state.problem ?? 'no-answer', state);
  if (state.phase !== 'done' || !state.threadId) return;
  let draft: Draft | null = null;
  try {
    draft = await loadDraft(state.threadId);
  } catch (error) {
    console.error(error);
    return fail(isNewerData(error) ? 'newer-data' : 'not-stored', { ...state, wasRead: true });
  }
  // Rarely needed: what most people do not use must not make everybody's popup open later.
  if (draft) (await import('./carry-edits.ts')).carryEdits(draft);
  if (state.tabId !== tabId) return;
  if (draft) openDraft(draft);
  else fail('no-draft');
}

/** Says why there is no thread, or no newer one. */
export function fail(
  problem: OpenProblem,
  {
    diagnostics,
    wasRead,
    post,
  }: Pick<Partial<CaptureState>, 'diagnostics' | 'wasRead' | 'post'> = {},
): void {
  const noGrant = problem === 'cannot-inject' && source.kind === 'tab';
  failure.value = {
    problem: noGrant ? 'no-grant' : problem,
    diagnostics: diagnostics ?? null,
    wasRead: wasRead === true,
    post,
  };
}

/** The address of a page that shows the same as this one. */
export function openQuery(): Record<string, string> {
  if (thread.value) return { thread: thread.value.id };
  if (source.kind === 'thread') return { thread: source.statusId };
  return tabId === null ? {} : { tab: String(tabId) };
}
