import { effect } from '@preact/signals';
import { pause } from '../../browser/pause.ts';
import { running } from '../state/export-progress.ts';

const LONGEST_WAIT = 500; // ms
/** ms that exports go first: one that waits for a Save dialog may do so for hours. */
const EXPORTS_FIRST = 10_000;

/**
 * Does some work for each, one after the other, while neither the page nor an export has anything more urgent to do.
 *
 * @param work may reject once the signal is aborted
 * @returns a function that ends it
 */
export function oneByOne<Item>(
  items: readonly Item[],
  work: (item: Item, index: number, signal: AbortSignal) => Promise<void>,
): () => void {
  const end = new AbortController();
  const { signal } = end;
  let held: Promise<void> | undefined;
  const workOff = async () => {
    for (const [index, item] of items.entries()) {
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: LONGEST_WAIT }));
      if (running.peek().length > 0) {
        held ??= pause(EXPORTS_FIRST);
        await Promise.race([untilNothingIsExported(), held]);
      }
      if (signal.aborted) return;
      await work(item, index, signal);
    }
  };
  workOff().catch((error: unknown) => {
    if (!isAbort(error)) console.error(error);
  });
  return () => end.abort();
}

/** Exports are painted on the same thread as this page: work that nobody waits for would double their time. */
function untilNothingIsExported(): Promise<void> {
  return new Promise((resolve) => {
    effect(function () {
      if (running.value.length > 0) return;
      this.dispose();
      resolve();
    });
  });
}

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';
