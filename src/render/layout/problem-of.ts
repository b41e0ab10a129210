import type { ExportProblem } from '../../messaging/protocol.ts';
import { TooLarge } from './plan.ts';

/** The thread was deleted before its turn came. */
export class DraftMissing extends Error {
  override name = 'DraftMissing';
}

/** What to tell of an error in rendering; with the largest scale that fits when that is the trouble. */
export function problemOf(error: unknown): {
  problem: ExportProblem;
  largestScale?: number | null;
} {
  if (error instanceof TooLarge) {
    return { problem: 'too-large', largestScale: error.largestScale };
  }
  if (error instanceof DraftMissing) return { problem: 'draft-missing' };
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  return { problem: isFull ? 'storage-full' : 'render-failed' };
}
