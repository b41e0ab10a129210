import { idOf } from '../list/harvest.ts';
import { one } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import type { LivePage } from './live-page.ts';
import type { Waits } from './live-waits.ts';
import type { Reading } from './reading.ts';

const MAX_STEPS = 200;

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

  async restore({ waits, harvest, places }: Reading): Promise<void> {
    const { scroller } = this.#page;
    const known = this.#anchor && places.get(this.#anchor.id);
    // Posts put in above the anchor have moved it; the list may be hundreds of screens long.
    const top =
      known == null ? this.#top : known - (this.#anchor?.offset ?? 0) + scroller.screenTop;
    if (scroller.top !== top) {
      scroller.to(top);
      await waits.until(() => this.#page.isCovered, 1000);
    }
    await this.#searchAnchor(waits, harvest.map(idOf));
    // The list measures what it has just drawn, and may move once more when we are back already.
    for (let attempt = 0, calm = 0; attempt < 8 && calm < 2; attempt++) {
      const drift = this.#drift();
      calm = drift === 0 ? calm + 1 : 0;
      if (drift !== 0) scroller.to(scroller.top + drift);
      await waits.until(() => this.#page.isCovered, 1000);
      await waits.stable(() => this.#page.signature(), 500);
    }
    const { document } = this.#page;
    if (this.#focused !== document.activeElement && this.#focused?.isConnected) {
      (this.#focused as HTMLElement).focus?.({ preventScroll: true });
    }
  }

  /**
   * The list corrects the heights of what it has not drawn yet, and posts put in above have pushed the
   * anchor down, so it may be hundreds of screens away: it is gone to by the number of posts between.
   */
  async #searchAnchor(waits: Waits, order: readonly (string | null)[]): Promise<void> {
    const id = this.#anchor?.id;
    if (id === undefined || !order.includes(id)) return;
    for (let step = 0; step < MAX_STEPS && this.#page.findPost(id) === null; step++) {
      const { scroller } = this.#page;
      const seen = this.#page.view().harvest.map(idOf);
      const from = seen.find((other) => other !== null && order.includes(other)) ?? null;
      const away = order.indexOf(id) - order.indexOf(from);
      // At least a screen: the height of posts is a guess, and might lead nowhere.
      const way = Math.max(Math.abs(away) * this.#page.heightOfCells, scroller.viewport);
      scroller.to(scroller.top + Math.sign(away) * way);
      await waits.until(() => this.#page.isCovered, 1000);
    }
  }

  #drift(): number {
    const element = this.#anchor && this.#page.findPost(this.#anchor.id);
    if (!element || !this.#anchor) return 0;
    return Math.round(element.getBoundingClientRect().top - this.#anchor.offset);
  }
}

/**
 * The first post that begins on the screen: what is unfolded below its top leaves it where it is. A
 * post may be longer than the screen, so failing that the one that ends on it.
 */
function findAnchor(page: LivePage): { id: string; offset: number } | null {
  const { screenTop, viewport } = page.scroller;
  const seen = page.cells().flatMap(({ element, cell }) => {
    const { top, bottom } = element.getBoundingClientRect();
    const isSeen = bottom > screenTop && top < screenTop + viewport;
    const isPost = cell.kind === 'post' && one(element, SELECTORS.anyArticle) !== null;
    return isSeen && isPost ? [{ id: cell.post.id, offset: top }] : [];
  });
  return seen.find(({ offset }) => offset >= screenTop) ?? seen[0] ?? null;
}
