import { findReadingView } from '../article/own-page.ts';
import { CellMemory } from '../list/cell-memory.ts';
import type { Target } from '../list/choose-posts.ts';
import { type Layout, layoutOf } from '../list/drawn-lines.ts';
import type { Cell, Harvest } from '../list/harvest.ts';
import { type CellElement, findConversation, readPosition } from '../list/read-cells.ts';
import { type PageHarvest, readPage } from '../list/read-thread.ts';
import { standsBeside } from '../list/rules.ts';
import { all, has, one } from '../page/dom.ts';
import { PageChanges } from '../page/page-changes.ts';
import { findScroller, type Scroller } from '../page/scroller.ts';
import { SELECTORS } from '../page/selectors.ts';
import { findShowMore, takeApart } from '../post/post-parts.ts';

export interface View {
  harvest: Harvest;
  /** Of each post, px from the top of what scrolls. */
  places: [id: string, place: number][];
}

/** The open page: what is in it now, where it stands on the screen, what of it can be pressed. */
export class LivePage {
  readonly #window: Window;
  readonly #target: Target;
  readonly #url: string;
  readonly #looking: { memory: CellMemory; layout: Layout };
  readonly #changes: PageChanges;

  constructor(window: Window, target: Target, url: string) {
    this.#window = window;
    this.#target = target;
    this.#url = url;
    this.#changes = new PageChanges(window);
    this.#looking = { memory: new CellMemory(), layout: layoutOf(window) };
  }

  /** From now on every question is answered anew. */
  stopWatching(): void {
    this.#changes.stop();
  }

  get document(): Document {
    return this.#window.document;
  }

  get scope(): Element {
    return this.#changes.sinceLast('scope', () =>
      findConversation(this.document, this.#target.statusId),
    );
  }

  get scroller(): Scroller {
    return this.#changes.sinceLast('scroller', () =>
      findScroller(this.#window, one(this.scope, SELECTORS.cell) ?? this.scope),
    );
  }

  /** X is a single page: following a link changes the address under our feet. */
  get isLeft(): boolean {
    return !this.#window.location.pathname.includes(this.#target.statusId);
  }

  /** Everything that is in the page right now. */
  view(): View {
    const { harvest, cells } = this.#read();
    const { top, screenTop } = this.scroller;
    const places = cells.flatMap(({ cell, element }): [string, number][] =>
      cell.kind === 'post'
        ? [[cell.post.id, top + element.getBoundingClientRect().top - screenTop]]
        : [],
    );
    return { harvest, places };
  }

  cells(): CellElement[] {
    return this.#read().cells;
  }

  #read(): PageHarvest {
    return this.#changes.sinceLast('read', () =>
      readPage(this.document, this.#target, this.#url, this.#looking),
    );
  }

  /** Changes whenever cells come, go, move or get more content. */
  signature(): string {
    return this.#changes.sinceLast('signature', () =>
      all(this.scope, SELECTORS.cell)
        .map(
          (cell) => `${readPosition(cell)}:${cell.textContent?.length}:${all(cell, 'img').length}`,
        )
        .join(' '),
    );
  }

  get isLoading(): boolean {
    return all(this.scope, SELECTORS.cell).some(
      (cell) => has(cell, SELECTORS.spinner) && !has(cell, SELECTORS.anyArticle),
    );
  }

  /** X has drawn the cells for where the list was scrolled to, and not only left a blank. */
  get isCovered(): boolean {
    const { scroller } = this;
    const cells = all(this.scope, SELECTORS.cell);
    const list = cells[0]?.parentElement?.getBoundingClientRect();
    if (list === undefined) return false;
    const boxes = cells.map((cell) => cell.getBoundingClientRect());
    const screenTop = scroller.screenTop;
    const top = Math.min(...boxes.map((box) => box.top)) - screenTop;
    const bottom = Math.max(...boxes.map((box) => box.bottom)) - screenTop;
    const coversTop = top <= Math.max(0, list.top - screenTop) + 2;
    const coversBottom =
      bottom >= Math.min(scroller.viewport, list.bottom - screenTop) - 2 ||
      (scroller.isAtEnd && bottom > 0);
    return coversTop && coversBottom;
  }

  /** Of those that are in the page, on average; px. */
  get heightOfCells(): number {
    const heights = all(this.scope, SELECTORS.cell).map(
      (cell) => cell.getBoundingClientRect().height,
    );
    return heights.reduce((sum, height) => sum + height, 0) / Math.max(1, heights.length);
  }

  findPost(id: string): Element | null {
    return this.cells().find(({ cell }) => isPost(cell, id))?.element ?? null;
  }

  /** The article that is opened to be read, even while X has taken its words out of the page. */
  findArticle(): Element | null {
    return one(this.scope, SELECTORS.article);
  }

  /** Whether the article is all that there is on this page. */
  get isArticleAlone(): boolean {
    return findReadingView(this.document) !== null;
  }

  /** The button that unfolds a post's text in place; other forms lead to another page. */
  findUnfoldButton(id: string): HTMLElement | null {
    const element = this.findPost(id);
    const article =
      element &&
      (element.matches(SELECTORS.anyArticle) ? element : one(element, SELECTORS.anyArticle));
    const control = article && findShowMore(takeApart(article));
    return control?.localName === 'button' ? (control as HTMLElement) : null;
  }

  /** The cell right below a post; null while it is not in the page. */
  findCellAfter(id: string): CellElement | null {
    const cells = this.cells();
    const at = cells.findIndex(({ cell }) => isPost(cell, id));
    return (at === -1 ? undefined : cells.slice(at + 1).find(isNoGap)) ?? null;
  }
}

function isPost(cell: Cell, id: string): boolean {
  return cell.kind === 'post' && cell.post.id === id;
}

function isNoGap({ cell }: CellElement): boolean {
  return !standsBeside(cell);
}
