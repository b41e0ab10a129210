import { pause } from '../../browser/pause.ts';
import { call, callPage } from '../../messaging/call.ts';
import type { CaptureState } from '../../messaging/protocol.ts';
import { capture, captureChanged, fail, tabRead } from './open-thread.ts';

/** ms; a page goes back to where its reader was before it tells. */
const LONGEST_STOP = 20_000;

/** Ends the reading, with what was read so far; whoever does not answer is not waited for. */
export async function stopReading(): Promise<void> {
  const tabId = tabRead();
  const reading = capture.peek();
  if (tabId === null || !reading) return;
  const late = pause(LONGEST_STOP).then(() => null);
  const stopped = call('background', 'stopCapture', { tabId });
  const state = await Promise.race([stopped.catch(() => null), late]);
  // Nobody knows of it: the background has lost it, or does not answer.
  if (state?.captureId === reading.captureId) await captureChanged(state);
  else endReading(reading);
  await late;
  endReading(reading);
}

/** Ends what is still being read for this window; should its end be told after all, it is shown. */
function endReading({ captureId }: CaptureState): void {
  const now = capture.peek();
  if (now?.captureId !== captureId || now.phase !== 'reading') return;
  capture.value = { ...now, phase: 'failed', problem: 'cancelled' };
  fail('cancelled');
}

/**
 * The words of what was read last, from its page.
 * @throws when the page has been left, or has none
 */
export async function wordsRead(): Promise<string> {
  const tabId = tabRead();
  const { captureId } = capture.peek() ?? {};
  if (tabId === null || !captureId) throw new Error('nothing was read');
  const words = await callPage(tabId, 'readWords', { captureId });
  if (!words) throw new Error('the page has no words');
  return words;
}
