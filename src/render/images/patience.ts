/**
 * How long hosts are waited for in all. While pictures are decoded the clock stands still: that hosts
 * have nothing to do with, and large pictures take seconds each.
 */
export class Patience {
  readonly #end = new AbortController();
  #left: number;
  #since = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #working = 0;

  constructor(ms: number) {
    this.#left = ms;
    this.#start();
  }

  /** Aborted when it is over. */
  get signal(): AbortSignal {
    return this.#end.signal;
  }

  /** Does work of our own, which does not count. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    if (this.#working++ === 0) this.stop();
    try {
      return await work();
    } finally {
      if (--this.#working === 0) this.#start();
    }
  }

  /** Nobody is waited for any more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#left -= performance.now() - this.#since;
  }

  #start(): void {
    this.#since = performance.now();
    this.#timer = setTimeout(() => this.#end.abort(), this.#left);
  }
}
