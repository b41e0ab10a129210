import type { Box } from './page-content.ts';

/** Turns the places of a laid-out slide in its window into places on the page. */
export class PagePlace {
  readonly #x: number;
  readonly #y: number;
  readonly #range = document.createRange();

  constructor(slide: Element) {
    const { x, y } = slide.getBoundingClientRect();
    this.#x = x;
    this.#y = y;
  }

  boxOf(element: Element): Box {
    return this.#toPage(element.getBoundingClientRect());
  }

  /** The boxes of an element's lines. */
  boxesOf(element: Element): Box[] {
    return [...element.getClientRects()].filter(isThere).map((rect) => this.#toPage(rect));
  }

  /** Where a letter stands; null when it takes no room: a mark, or a space that was collapsed. */
  boxOfLetter(node: Text, from: number, to: number): Box | null {
    this.#range.setStart(node, from);
    this.#range.setEnd(node, to);
    // Where a line begins there may be an empty box at the end of the line before it.
    const rect = [...this.#range.getClientRects()].findLast(isThere);
    return rect ? this.#toPage(rect) : null;
  }

  #toPage({ x, y, width, height }: DOMRect): Box {
    return { x: x - this.#x, y: y - this.#y, width, height };
  }
}

const isThere = ({ width, height }: DOMRect) => width > 0 && height > 0;
