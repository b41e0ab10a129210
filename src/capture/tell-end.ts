import { pause } from '../browser/pause.ts';
import { call } from '../messaging/call.ts';
import type { CaptureProblem, CaptureResult } from '../messaging/capture-result.ts';
import { ProductError } from '../messaging/errors.ts';

/** ms before each further try; a busy machine takes seconds to start a background that was stopped. */
const PAUSES = [300, 600, 1200, 2500, 5000, 10_000, 20_000];

/**
 * Tells the background how a capture ended, which must not be lost: its window would wait for ever. The
 * background may be just stopping; the next message wakes it. What it cannot be told at all, because a
 * message holds 64 MiB or because it does not take such a thread, ends as a problem with a name.
 */
export async function tellEnd(captureId: string, result: CaptureResult): Promise<void> {
  let refusal: CaptureProblem | null = null;
  for (const wait of [...PAUSES, 0]) {
    try {
      return await call('background', 'captureFinished', { captureId, result });
    } catch (error) {
      refusal = refusalOf(error);
      // To say the same again would not help.
      if (refusal) break;
      await pause(wait);
    }
  }
  if (!result.ok) return;
  const { diagnostics } = result;
  const problem = refusal ?? 'not-stored';
  return tellEnd(captureId, { ok: false, problem, wasRead: true, diagnostics });
}

/** Why the background will never take it; null where it may the next time. */
function refusalOf(error: unknown): CaptureProblem | null {
  if (error instanceof ProductError && error.code === 'BAD_INPUT') return 'page-not-understood';
  return /maximum allowed size|too large/i.test(String(error)) ? 'too-long' : null;
}
