/** Waiting for what a page does. Each wait ends with a fact, and has a limit in case it never comes. */
export class Waits {
  readonly #window: Window;
  #signal: AbortSignal;
  readonly #start: number;
  #hiddenFor = 0;
  #waited = 0;

  constructor(window: Window, signal: AbortSignal) {
    this.#window = window;
    this.#signal = signal;
    this.#start = this.now;
  }

  /** From now on the waiting ends after so many ms, hidden or not, and is not cancelled before. */
  endAfter(limit: number): void {
    const end = new AbortController();
    this.#signal = end.signal;
    // Not `AbortSignal.timeout`: no fake clock turns it.
    this.#window.setTimeout(() => end.abort(), limit);
  }

  /** Milliseconds for which the page was shown. Time in a hidden tab is nobody's fault. */
  get now(): number {
    return this.#window.performance.now() - this.#hiddenFor;
  }

  /** Milliseconds since the beginning: in all, and those that were ours rather than the page's. */
  get spent(): { all: number; own: number } {
    const all = this.now - this.#start;
    return { all, own: all - this.#waited };
  }

  /**
   * The next time the page has painted. A page in a hidden tab paints nothing and X adds nothing
   * to its list, so this waits until it is shown again.
   * @throws when reading is cancelled
   */
  async frame(): Promise<void> {
    this.#signal.throwIfAborted();
    while (this.#window.document.hidden) {
      const since = this.now;
      await this.#visible();
      this.#hiddenFor += this.now - since;
    }
    const since = this.now;
    await this.#race((done) => {
      // Browsers stop painting covered windows without calling them hidden.
      const timer = this.#window.setTimeout(done, 1000);
      const frame = this.#window.requestAnimationFrame(done);
      return () => {
        this.#window.clearTimeout(timer);
        this.#window.cancelAnimationFrame(frame);
      };
    });
    this.#waited += this.now - since;
  }

  /** Whether the fact came true before the limit; looks once a frame. */
  async until(isFact: () => boolean, limit: number): Promise<boolean> {
    const start = this.now;
    for (;;) {
      if (isFact()) return true;
      if (this.now - start >= limit) return false;
      await this.frame();
    }
  }

  /** Whether this value stayed the same for two frames running before the limit. */
  stable(read: () => string, limit: number): Promise<boolean> {
    let last = read();
    let same = -1;
    return this.until(() => {
      const value = read();
      same = value === last ? same + 1 : 0;
      last = value;
      return same >= 2;
    }, limit);
  }

  #visible(): Promise<void> {
    const { document } = this.#window;
    return this.#race((done) => {
      document.addEventListener('visibilitychange', done);
      return () => document.removeEventListener('visibilitychange', done);
    });
  }

  #race(start: (done: () => void) => () => void): Promise<void> {
    const signal = this.#signal;
    return new Promise((resolve, reject) => {
      const stop = start(() => finish(resolve));
      const onAbort = () => finish(() => reject(signal.reason));
      const finish = (settle: () => void) => {
        stop();
        signal.removeEventListener('abort', onAbort);
        settle();
      };
      signal.addEventListener('abort', onAbort);
    });
  }
}
