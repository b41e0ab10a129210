let last = Promise.resolve();

/** Those who read from one host, the pictures of one thread. */
export interface Readers {
  /** Whether the file that was read last was heavy: mostly the thread has more of the kind. */
  wasHeavy: boolean;
}

/** Of heavy files one is read at a time: this is the turn of one reader, who may not need it. */
export class HeavyTurn {
  readonly #readers: Readers;
  #end: (() => void) | null = null;

  constructor(readers: Readers) {
    this.#readers = readers;
  }

  /**
   * Waits for its turn before anything is asked for, if the last file was heavy. Firefox reads all of an
   * answer into our memory as soon as it comes, whether or not we read on.
   */
  async expect(): Promise<void> {
    if (this.#readers.wasHeavy) await this.#take();
  }

  /** The file is heavy: waits until nobody else reads one. */
  async begin(): Promise<void> {
    this.#readers.wasHeavy = true;
    await this.#take();
  }

  /** The whole file is here. @param isHeavy what it was */
  read(isHeavy: boolean): void {
    this.#readers.wasHeavy = isHeavy;
  }

  /** The next one's turn, whatever came of this one. */
  end(): void {
    this.#end?.();
  }

  async #take(): Promise<void> {
    if (this.#end) return;
    const before = last;
    last = new Promise((resolve) => {
      this.#end = resolve;
    });
    await before;
  }
}
