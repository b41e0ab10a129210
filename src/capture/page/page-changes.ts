const EVERYTHING = { subtree: true, childList: true, attributes: true, characterData: true };

/**
 * Remembers what was found in a page until anything in the page changes. Waiting means asking the
 * same once a frame, and in most frames nothing has happened.
 */
export class PageChanges {
  readonly #observer: MutationObserver;
  readonly #found = new Map<string, unknown>();
  #isWatching = true;

  constructor(window: Window) {
    const { MutationObserver } = window as Window & typeof globalThis;
    this.#observer = new MutationObserver(() => this.#found.clear());
    this.#observer.observe(window.document, EVERYTHING);
  }

  /** What `find` gives, which may depend on nothing but what is in the document. */
  sinceLast<Found>(name: string, find: () => Found): Found {
    if (!this.#isWatching) return find();
    // Those of this very moment have not been told of yet.
    if (this.#observer.takeRecords().length > 0) this.#found.clear();
    if (!this.#found.has(name)) this.#found.set(name, find());
    return this.#found.get(name) as Found;
  }

  stop(): void {
    this.#isWatching = false;
    this.#observer.disconnect();
  }
}
