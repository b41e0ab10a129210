import type { CellData } from '../conversation.ts';
import { el } from './el.ts';

/** Before a cell has been measured its height is guessed. */
const GUESS = 240; // px
/** How far beyond the screen cells are kept, in screens. */
const MARGIN = 0.75;

interface Mounted {
  element: HTMLElement;
  data: CellData;
}

/**
 * X's list: only cells near the screen are in the page, each placed by `translateY`, while the
 * list keeps its height. Cells come and go on frames only, so in a hidden tab nothing comes. The
 * boxes of cells that left are used again for others, so their order in the document is not that
 * on the screen.
 */
export class VirtualList {
  readonly element = el('div', { style: 'position: relative; min-height: 0px' });
  readonly #render: (data: CellData) => HTMLElement;
  readonly #heights = new Map<string, number>();
  readonly #mounted = new Map<string, Mounted>();
  readonly #free: HTMLElement[] = [];
  readonly #hasGhosts: boolean;
  #cells: readonly CellData[] = [];
  #frame = 0;
  #ghost: HTMLElement | null = null;
  /** Told after each frame how far the ends of the list are beyond the screen, px. */
  onFrame: (pxToEnd: number, pxToStart: number) => void = () => {};

  constructor(render: (data: CellData) => HTMLElement, hasGhosts = false) {
    this.#render = render;
    this.#hasGhosts = hasGhosts;
    window.addEventListener('scroll', () => this.#wake(), { passive: true });
    window.addEventListener('resize', () => this.#wake());
  }

  set cells(cells: readonly CellData[]) {
    this.#cells = cells;
    this.#wake();
  }

  get cells(): readonly CellData[] {
    return this.#cells;
  }

  #wake(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#update();
    });
  }

  #update(): void {
    const anchor = this.#findAnchor();
    this.#measure();
    const tops = this.#tops();
    this.#keepInPlace(anchor, tops);
    const isChanged = this.#mountVisible(tops);
    this.element.style.minHeight = `${tops.at(-1)}px`;
    if (this.#hasGhosts) this.#moveGhost();
    this.onFrame(this.#listTop() + tops.at(-1)! - innerHeight, -this.#listTop());
    // New cells have real heights now, which may move those after them.
    if (isChanged) this.#wake();
  }

  /** Where each cell begins, and after them all where the list ends. */
  #tops(): number[] {
    let top = 0;
    const tops = this.#cells.map(({ key }) => {
      const own = top;
      top += this.#heights.get(key) ?? GUESS;
      return own;
    });
    return [...tops, top];
  }

  #listTop(): number {
    return this.element.getBoundingClientRect().top;
  }

  #measure(): void {
    for (const [key, { element }] of this.#mounted) {
      this.#heights.set(key, element.getBoundingClientRect().height);
    }
  }

  /**
   * The first cell on the screen: it must not move when heights above it change. Cells that have
   * just come stand where they were guessed to, so those that were there before go first.
   */
  #findAnchor(): { key: string; top: number } | null {
    const placed = [...this.#mounted].map(([key, { element }]) => ({
      key,
      box: element.getBoundingClientRect(),
    }));
    const seen = placed.filter(({ box }) => box.bottom > 0 && box.height > 0);
    seen.sort((a, b) => a.box.top - b.box.top);
    const anchor = seen.find(({ key }) => this.#heights.has(key)) ?? seen[0];
    return anchor ? { key: anchor.key, top: anchor.box.top } : null;
  }

  #keepInPlace(anchor: { key: string; top: number } | null, tops: number[]): void {
    const at = this.#cells.findIndex(({ key }) => key === anchor?.key);
    if (!anchor || at === -1) return;
    const end = tops.at(-1)!;
    this.element.style.minHeight = `${Math.max(end, this.element.offsetHeight)}px`;
    const drift = this.#listTop() + tops[at]! - anchor.top;
    if (Math.abs(drift) >= 1) scrollBy({ top: drift, behavior: 'instant' });
  }

  #mountVisible(tops: number[]): boolean {
    const from = -this.#listTop() - innerHeight * MARGIN;
    const to = -this.#listTop() + innerHeight * (1 + MARGIN);
    const wanted = new Map<string, { data: CellData; top: number }>();
    for (const [index, data] of this.#cells.entries()) {
      const isNear = tops[index + 1]! >= from && tops[index]! <= to;
      if (isNear) wanted.set(data.key, { data, top: tops[index]! });
    }
    let isChanged = false;
    for (const [key, { element, data }] of this.#mounted) {
      if (wanted.get(key)?.data === data) continue;
      this.#mounted.delete(key);
      this.#free.push(element);
      isChanged = true;
    }
    for (const [key, { data, top }] of wanted) {
      const known = this.#mounted.get(key);
      const element = known?.element ?? this.#mount(data);
      isChanged ||= known === undefined;
      element.style.cssText = `transform: translateY(${top}px); position: absolute; width: 100%;`;
    }
    for (const left of this.#free.splice(0)) left.remove();
    return isChanged;
  }

  /** A copy of the cell that came last, at its place, until the next change of the list. */
  #moveGhost(): void {
    this.#ghost?.remove();
    const last = [...this.#mounted.values()].at(-1);
    if (!last) return;
    this.#ghost = last.element.cloneNode(true) as HTMLElement;
    this.element.append(this.#ghost);
  }

  #mount(data: CellData): HTMLElement {
    const element = this.#free.pop() ?? el('div', { 'data-testid': 'cellInnerDiv' });
    element.replaceChildren(this.#render(data));
    if (!element.isConnected) this.element.append(element);
    this.#mounted.set(data.key, { element, data });
    return element;
  }
}
