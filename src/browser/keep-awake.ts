import { browser, IS_CHROME } from './webext.ts';

/** Firefox stops an event page 30 s after its last extension call, whatever else it does. */
const BEAT = 10_000; // ms

/** How soon an alarm can wake a stopped background, in minutes. Chrome makes anything less 0.5. */
export const SOONEST_ALARM = IS_CHROME ? 0.5 : 0.1;

let holders = 0;
let timer: ReturnType<typeof setInterval> | undefined;

/** Keeps the background alive while `work` is under way. */
export async function stayAwakeFor<T>(work: Promise<T>): Promise<T> {
  holders++;
  timer ??= setInterval(() => void browser.runtime.getPlatformInfo(), BEAT);
  try {
    return await work;
  } finally {
    holders--;
    if (holders === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  }
}
