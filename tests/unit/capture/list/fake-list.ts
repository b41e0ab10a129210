import { vi } from 'vitest';
import { page } from '../page-builder.ts';

const HEIGHT = 300; // px, of every cell
const SCREEN = 800; // px

/**
 * A list as X's where there is no layout: only the cells near the screen are in the document, at
 * the height they would have.
 */
export class FakeList {
  #cells: string[];
  #top = 0;
  /** Told of each scroll that was not the reader's own doing, counted from 1. */
  onScroll: (count: number) => void = () => {};
  #scrolls = 0;
  /** What the cells stand in. */
  readonly #list: Element;
  /** Cells in the document by place and content. As in X, those that stay near stay the same elements. */
  readonly #drawn = new Map<string, Element>();

  constructor(cells: string[]) {
    this.#cells = cells;
    const root = document.documentElement;
    vi.stubGlobal('innerHeight', SCREEN);
    vi.spyOn(root, 'scrollTop', 'get').mockImplementation(() => this.#top);
    vi.spyOn(root, 'scrollHeight', 'get').mockImplementation(() => this.#cells.length * HEIGHT);
    root.scrollTo = ((to: ScrollToOptions) => {
      this.scrollTo(to.top ?? 0);
      this.onScroll(++this.#scrolls);
    }) as typeof root.scrollTo;
    const top = () => this.#top;
    const length = () => this.#cells.length;
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (
      this: Element,
    ) {
      // Nothing within a post is laid out: its lines are not measured.
      if (this.matches('[data-testid="Tweet-User-Avatar"]')) return new DOMRect();
      const cell = this.closest('[data-testid="cellInnerDiv"]');
      const y = Number(/translateY\((\d+)px/.exec(cell?.getAttribute('style') ?? '')?.[1] ?? 0);
      return new DOMRect(0, y - top(), 600, cell === null ? length() * HEIGHT : HEIGHT);
    });
    const { body } = new DOMParser().parseFromString(page([]), 'text/html');
    document.body.replaceChildren(...body.childNodes);
    this.#list = document.querySelector('[aria-label^="Timeline"] > div')!;
    this.#draw();
  }

  get top(): number {
    return this.#top;
  }

  scrollTo(top: number): void {
    this.#top = Math.max(0, Math.min(top, this.#cells.length * HEIGHT - SCREEN));
    this.#draw();
  }

  replace(old: string, cells: string[]): void {
    this.#cells = this.#cells.flatMap((cell) => (cell === old ? cells : [cell]));
    this.#draw();
  }

  #draw(): void {
    const near = new Map<string, string>();
    for (const [index, content] of this.#cells.entries()) {
      const y = index * HEIGHT;
      if (y + HEIGHT <= this.#top - SCREEN / 2 || y >= this.#top + SCREEN * 1.5) continue;
      const style = ` style="transform: translateY(${y}px)"`;
      const html = content.replace('data-testid="cellInnerDiv"', `$&${style}`);
      near.set(`${y} ${content}`, html);
    }
    for (const [key, cell] of this.#drawn) {
      if (near.has(key)) continue;
      cell.remove();
      this.#drawn.delete(key);
    }
    let next = this.#list.firstElementChild;
    for (const [key, html] of near) {
      const known = this.#drawn.get(key);
      if (known) {
        next = known.nextElementSibling;
        continue;
      }
      const template = document.createElement('template');
      template.innerHTML = html;
      const cell = template.content.firstElementChild!;
      this.#list.insertBefore(cell, next);
      this.#drawn.set(key, cell);
    }
  }
}
