import { vi } from 'vitest';

/** Of a fake clock, each turn: one frame of a page, ms. */
const FRAME = 16;
/** Real ms until the reason is told; less than a test may take, and never waited for otherwise. */
const PATIENCE = 240_000;
/** Kept from before any fake clock. */
const now = performance.now.bind(performance);

/**
 * What `check` gives, as soon as it throws no more. A fake clock is turned meanwhile. Unlike
 * `vi.waitFor` it does not give up after a second, which a busy machine may need for anything.
 * @throws what `check` threw last
 */
export async function until<T>(check: () => T | Promise<T>): Promise<T> {
  const start = now();
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (now() - start > PATIENCE) throw error;
    }
    await turn();
  }
}

/** What `work` comes to, with a fake clock turned from timer to timer until then. */
export async function whileTimePasses<T>(work: Promise<T>): Promise<T> {
  let isSettled = false;
  const settle = () => {
    isSettled = true;
  };
  work.then(settle, settle);
  while (!isSettled) await vi.advanceTimersToNextTimerAsync();
  return work;
}

/** What is under way has gone on until it waits for something, which may be the store or a frame. */
export async function rest(): Promise<void> {
  for (let i = 0; i < 50; i++) await turn();
}

/** Promises that were fulfilled have been followed, and one frame has passed of a fake clock. */
export async function turn(): Promise<void> {
  if (vi.isFakeTimers()) await vi.advanceTimersByTimeAsync(FRAME);
  else await new Promise((resolve) => setImmediate(resolve));
}
