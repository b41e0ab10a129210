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
      const cell = this.closest('[data-testid="cellInnerDiv"]');
      const y = Number(/translateY\((\d+)px/.exec(cell?.getAttribute('style') ?? '')?.[1] ?? 0);
      return new DOMRect(0, y - top(), 600, cell === null ? length() * HEIGHT : HEIGHT);
    });
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
    const near = this.#cells.flatMap((content, index) => {
      const y = index * HEIGHT;
      const isNear = y + HEIGHT > this.#top - SCREEN / 2 && y < this.#top + SCREEN * 1.5;
      const style = ` style="transform: translateY(${y}px)"`;
      return isNear ? [content.replace('data-testid="cellInnerDiv"', `$&${style}`)] : [];
    });
    const { body } = new DOMParser().parseFromString(page(near), 'text/html');
    document.body.replaceChildren(...body.childNodes);
  }
}
