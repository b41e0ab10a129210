import { one } from './dom.ts';
import type { LivePage } from './live-page.ts';
import type { Waits } from './live-waits.ts';

/**
 * Remembers where the reader was and goes back there afterwards. The pixel offset alone would be
 * wrong: heights above change while the list is walked, so the post that was at the top counts.
 */
export class ReadingPlace {
  readonly #page: LivePage;
  readonly #top: number;
  readonly #anchor: { id: string; offset: number } | null;
  readonly #focused: Element | null;

  constructor(page: LivePage) {
    this.#page = page;
    this.#top = page.scroller.top;
    this.#focused = page.document.activeElement;
    this.#anchor = findAnchor(page);
  }

  async restore(waits: Waits): Promise<void> {
    const { scroller } = this.#page;
    if (scroller.top !== this.#top) {
      scroller.to(this.#top);
      await waits.until(() => this.#page.isCovered, 1000);
    }
    for (let attempt = 0; attempt < 3; attempt++) {
      const drift = this.#drift();
      if (drift === 0) break;
      scroller.to(scroller.top + drift);
      await waits.until(() => this.#page.isCovered, 1000);
      await waits.stable(() => this.#page.signature(), 500);
    }
    const { document } = this.#page;
    if (this.#focused !== document.activeElement && this.#focused?.isConnected) {
      (this.#focused as HTMLElement).focus?.({ preventScroll: true });
    }
  }

  #drift(): number {
    const element = this.#anchor && this.#page.findPost(this.#anchor.id);
    if (!element || !this.#anchor) return 0;
    return Math.round(element.getBoundingClientRect().top - this.#anchor.offset);
  }
}

function findAnchor(page: LivePage): { id: string; offset: number } | null {
  for (const { element, cell } of page.cells()) {
    const { top, bottom } = element.getBoundingClientRect();
    const isSeen = bottom > page.scroller.screenTop && one(element, 'article') !== null;
    if (cell.kind === 'post' && isSeen) return { id: cell.post.id, offset: top };
  }
  return null;
}
