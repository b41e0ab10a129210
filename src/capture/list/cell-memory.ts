import type { Cell } from './harvest.ts';

/**
 * What was read of the cells of a page, for as long as their markup stays as it was. Looking again
 * and again at a list that hardly changes would otherwise take more time than the page itself does.
 */
export class CellMemory {
  readonly #known = new WeakMap<Element, { markup: string; cell: Cell }>();

  recall(element: Element, read: () => Cell): Cell {
    const markup = markupOf(element);
    const known = this.#known.get(element);
    if (known?.markup === markup) return known.cell;
    const cell = read();
    this.#known.set(element, { markup, cell });
    return cell;
  }
}

/** Without the cell's own position: it moves whenever one above it grows. */
function markupOf(element: Element): string {
  if (element.localName === 'article') return element.outerHTML;
  return Array.from(element.children, (child) => child.outerHTML).join('');
}
