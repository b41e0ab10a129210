export interface LatestOnly<T> {
  /** Does the work for this value, after the one under way if there is one. */
  run(value: T): void;
  /** The last value, as long as its work is not done. */
  unfinished(): T | undefined;
}

/**
 * One piece of work under way and the latest next; values in between are skipped. A slider gives
 * sixty values a second and only the last one matters.
 */
export function latestOnly<T>(work: (value: T) => Promise<void>): LatestOnly<T> {
  let last: { value: T } | null = null;
  let isBusy = false;

  async function workOff(): Promise<void> {
    isBusy = true;
    for (let doing = last; doing; doing = last) {
      await work(doing.value).catch((error) => console.error(error));
      if (last === doing) last = null;
    }
    isBusy = false;
  }

  return {
    run(value) {
      last = { value };
      if (!isBusy) void workOff();
    },
    unfinished: () => last?.value,
  };
}
