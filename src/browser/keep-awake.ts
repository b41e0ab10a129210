import { browser } from './webext.ts';

/** Firefox stops an event page 30 s after its last extension call, whatever else it does. */
const BEAT = 10_000; // ms

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
