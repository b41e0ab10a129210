/** Work that pauses now and then, at each `yield`: what lies between two of them is short. */
export type Sliced<Result> = Generator<undefined, Result, undefined>;

/** ms after which others have their turn, at the next pause. */
const SLICE = 20;

/**
 * Does it slice by slice; in between the page is painted and keys are heard.
 *
 * @throws the signal's reason, once it is aborted
 */
export async function inSlices<Result>(
  work: Sliced<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  for (let start = performance.now(); ; ) {
    signal?.throwIfAborted();
    const next = work.next();
    if (next.done) return next.value;
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
