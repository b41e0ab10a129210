import * as v from 'valibot';
import { browser } from '../browser/webext.ts';
import { tellEditors } from '../messaging/call.ts';
import { type CaptureState, CaptureStateSchema } from '../messaging/capture-state.ts';

/**
 * What is known of the capture of each tab. Kept in the session's storage, since the background
 * may be stopped at any moment, and nothing of it is worth keeping after the browser closes.
 */
const keyOf = (tabId: number) => `capture-${tabId}`;

export async function loadCaptureState(tabId: number): Promise<CaptureState | null> {
  const key = keyOf(tabId);
  const stored = (await browser.storage.session.get(key))[key];
  const state = v.safeParse(CaptureStateSchema, stored);
  return state.success ? state.output : null;
}

/** Keeps the state and tells the open editors. */
export async function saveCaptureState(state: CaptureState): Promise<CaptureState> {
  await browser.storage.session.set({ [keyOf(state.tabId)]: state });
  await tellEditors('captureChanged', state);
  return state;
}

const lastOf = new Map<number, Promise<unknown>>();

/**
 * What is done about the capture of a tab, one thing after the other: each reads the state and writes
 * it anew, and what a page says late must not overwrite how its capture ended.
 */
export function inTurn<T>(tabId: number, work: () => Promise<T>): Promise<T> {
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
