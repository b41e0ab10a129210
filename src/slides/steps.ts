/** Work in steps that are short by themselves: between two of them others may have their turn. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** ms after which others have their turn. With the step under way, a window stands still no longer than 50. */
const SLICE = 20;

/**
 * Does it with pauses, in which the page is painted and keys are heard.
 *
 * @throws the signal's reason, once it is aborted
 */
export async function inSlices<Result>(
  steps: Steps<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  for (let start = performance.now(); ; ) {
    signal?.throwIfAborted();
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - start < SLICE) continue;
    await turnOfOthers();
    start = performance.now();
  }
}

/** Not by a timer: hidden pages, where exports are made, have to wait a second for each. */
function turnOfOthers(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
