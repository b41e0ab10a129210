export interface LatestOnly<T> {
  /** Does the work for this value, after the one under way if there is one. */
  run(value: T): void;
  /** Starts what is waiting at once: the page is about to go. */
  flush(): void;
}

/**
 * One piece of work under way and the latest next; values in between are skipped. A slider gives
 * sixty values a second and only the last one matters.
 */
export function latestOnly<T>(work: (value: T) => Promise<void>): LatestOnly<T> {
  let busy = false;
  let waiting: { value: T } | null = null;

  async function start(value: T): Promise<void> {
    busy = true;
    try {
      await work(value);
    } catch (error) {
      console.error(error);
    }
    busy = false;
    if (waiting) startWaiting();
  }

  function startWaiting(): void {
    if (!waiting) return;
    const { value } = waiting;
    waiting = null;
    void start(value);
  }

  return {
    run(value) {
      if (busy) waiting = { value };
      else void start(value);
    },
    flush: startWaiting,
  };
}
