import { computed, signal } from '@preact/signals';
import { browser } from '../../browser/webext.ts';
import { call } from '../../messaging/call.ts';
import type { CaptureProblem } from '../../messaging/capture-result.ts';
import type { CaptureState } from '../../messaging/protocol.ts';
import { findDraft, loadDraft } from '../../store/drafts.ts';
import { threadPageOf } from '../../thread/thread-url.ts';
import type { Source } from './address.ts';
import { openDraft, thread } from './work.ts';

/** Why there is no thread to show: a problem of the capture, or of our own. */
export type OpenProblem = CaptureProblem | 'no-grant' | 'no-draft' | 'no-answer';

export interface Failure {
  problem: OpenProblem;
  diagnostics: string;
}

/** The reading under way or the last one. */
export const capture = signal<CaptureState | null>(null);
export const failure = signal<Failure | null>(null);
export const isReading = computed(() => capture.value?.phase === 'reading');

let source: Source = { kind: 'active-tab' };
let tabId: number | null = null;

/** Shows what is known of the page that the editor was opened for, and reads it. */
export async function open(from: Source): Promise<void> {
  source = from;
  if (from.kind === 'thread') {
    tabId = null;
    return openStored(from.statusId);
  }
  const tab =
    from.kind === 'tab'
      ? // A tab that is gone is told by the capture.
        await browser.tabs.get(from.tabId).catch(() => undefined)
      : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  // Meanwhile another thread was chosen.
  if (source !== from) return;
  tabId = tab?.id ?? (from.kind === 'tab' ? from.tabId : null);
  const page = tab?.url ? threadPageOf(tab.url) : null;
  // Reading starts first: the draft of last time is shown while it goes on.
  const reading = read();
  const draft = page && (await findDraft(page.statusId));
  if (draft && source === from && capture.value?.phase !== 'done') openDraft(draft);
  await reading;
}

async function openStored(statusId: string): Promise<void> {
  const draft = await findDraft(statusId);
  if (draft) openDraft(draft);
  else failure.value = { problem: 'no-draft', diagnostics: '' };
}

/** Reads the tab's thread, again if need be. */
export async function read(): Promise<void> {
  failure.value = null;
  capture.value = null;
  if (tabId === null) return fail('cannot-inject');
  try {
    const state = await call('background', 'captureTab', { tabId });
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

export async function stopReading(): Promise<void> {
  if (tabId !== null) await call('background', 'stopCapture', { tabId });
}

/** The background tells of a capture; those of other tabs are none of ours. */
export async function captureChanged(state: CaptureState): Promise<void> {
  if (state.tabId !== tabId) return;
  capture.value = state;
  if (state.phase === 'failed') fail(state.problem ?? 'no-answer', state.diagnostics);
  if (state.phase !== 'done' || !state.threadId) return;
  const draft = await loadDraft(state.threadId);
  if (state.tabId !== tabId) return;
  if (draft) openDraft(draft);
  else fail('no-draft');
}

function fail(problem: OpenProblem, diagnostics = ''): void {
  const noGrant = problem === 'cannot-inject' && source.kind === 'tab';
  failure.value = { problem: noGrant ? 'no-grant' : problem, diagnostics };
}

/** The address of a page that shows the same as this one. */
export function openQuery(): Record<string, string> {
  if (thread.value) return { thread: thread.value.id };
  if (source.kind === 'thread') return { thread: source.statusId };
  return tabId === null ? {} : { tab: String(tabId) };
}
