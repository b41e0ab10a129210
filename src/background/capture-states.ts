import * as v from 'valibot';
import { pause } from '../browser/pause.ts';
import { browser } from '../browser/webext.ts';
import { tellEditors } from '../messaging/call.ts';
import { type CaptureState, CaptureStateSchema } from '../messaging/capture-state.ts';

/**
 * What is known of the capture of each tab. Kept in the session's storage, since the background
 * may be stopped at any moment, and nothing of it is worth keeping after the browser closes.
 */
const keyOf = (tabId: number) => `capture-${tabId}`;
const LONGEST_TELL = 3000; // ms
/** What that storage did not take. */
const unwritten = new Map<number, CaptureState>();

export async function loadCaptureState(tabId: number): Promise<CaptureState | null> {
  const key = keyOf(tabId);
  const kept = await browser.storage.session.get(key).catch(() => ({}) as Record<string, unknown>);
  const state = v.safeParse(CaptureStateSchema, unwritten.get(tabId) ?? kept[key]);
  return state.success ? state.output : null;
}

/**
 * Keeps the state and tells the open editors. A storage that takes nothing must not leave them waiting:
 * then the state is kept as long as this background lives.
 */
async function saveCaptureState(state: CaptureState): Promise<CaptureState> {
  const { tabId } = state;
  try {
    await browser.storage.session.set({ [keyOf(tabId)]: state });
    unwritten.delete(tabId);
  } catch (error) {
    console.error('state of a capture not kept', error);
    unwritten.set(tabId, state);
    // The next life of the background must not find one that is still being read.
    await browser.storage.session.remove(keyOf(tabId)).catch(() => undefined);
  }
  await heard(tellEditors('captureChanged', state));
  return state;
}

/** Whoever is told and hangs, a page or a window, does not hold up what is done next. */
function heard(telling: Promise<void>): Promise<unknown> {
  return Promise.race([telling, pause(LONGEST_TELL)]);
}

/** A new capture takes the place of the last one of its tab. */
export function beginCapture(state: CaptureState): Promise<CaptureState> {
  return inTurn(state.tabId, () => saveCaptureState(state));
}

/**
 * Takes a capture a step further while it is being read. States only go forward: what comes late of a page
 * or of ourselves changes nothing about how a capture ended, and nothing of the next one.
 *
 * @param tell is told of the new state before anything else is done about the tab
 * @returns null, with nothing changed, when it has ended or another one has begun
 */
export function moveCapture(
  { tabId, captureId }: Pick<CaptureState, 'tabId' | 'captureId'>,
  change: Partial<CaptureState>,
  tell: (state: CaptureState) => Promise<void> = async () => undefined,
): Promise<CaptureState | null> {
  return inTurn(tabId, async () => {
    const state = await captureOf(tabId, captureId);
    if (!state) return null;
    const moved = await saveCaptureState({ ...state, ...change });
    await heard(tell(moved));
    return moved;
  });
}

/** The state of the capture that a content script speaks of; null when nothing such is being read. */
export async function captureOf(
  tabId: number | undefined,
  captureId: string,
): Promise<CaptureState | null> {
  const state = tabId === undefined ? null : await loadCaptureState(tabId);
  return state?.captureId === captureId && state.phase === 'reading' ? state : null;
}

const lastOf = new Map<number, Promise<unknown>>();

/** What is done about the capture of a tab, one thing after the other: each reads the state and writes it anew. */
function inTurn<T>(tabId: number, work: () => Promise<T>): Promise<T> {
  const before = lastOf.get(tabId) ?? Promise.resolve();
  const done = before.then(work, work);
  const settled = done.then(
    () => undefined,
    () => undefined,
  );
  lastOf.set(tabId, settled);
  void settled.then(() => {
    if (lastOf.get(tabId) === settled) lastOf.delete(tabId);
  });
  return done;
}
