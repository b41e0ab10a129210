import { pause } from '../browser/pause.ts';
import { call } from '../messaging/call.ts';
import type { CaptureProblem, CaptureResult } from '../messaging/capture-result.ts';
import { ProductError } from '../messaging/errors.ts';

const TRIES = 5;
const PAUSE = 300; // ms
/** What a refusal of the background means for the user. */
const PROBLEM_OF: Record<string, CaptureProblem> = {
  BAD_INPUT: 'page-not-understood',
  INTERNAL: 'not-stored',
};

/**
 * Tells the background how a capture ended, which must not be lost: its window would wait for ever. The
 * background may be just stopping; the next message wakes it. What it cannot be told at all, because a
 * message holds 64 MiB or because it does not take such a thread, ends as a problem with a name.
 */
export async function tellEnd(captureId: string, result: CaptureResult): Promise<void> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    try {
      return await call('background', 'captureFinished', { captureId, result });
    } catch (error) {
      const code = error instanceof ProductError ? error.code : '';
      const isRefused =
        code === 'BAD_INPUT' || /maximum allowed size|too large/i.test(String(error));
      if (!isRefused && attempt < TRIES) {
        await pause(PAUSE);
        continue;
      }
      if (!result.ok) return;
      const problem = PROBLEM_OF[code] ?? 'too-long';
      const { diagnostics } = result;
      return tellEnd(captureId, { ok: false, problem, wasRead: true, diagnostics });
    }
  }
}
