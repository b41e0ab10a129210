import { SELECTORS } from '../page/selectors.ts';

/** What stands before an item of a list: its number, or null for a dot; and how deep it stands. */
export interface ItemMark {
  number: number | null;
  depth: number;
}

const DEEPEST = 8;

/**
 * Numbers items as the stylesheet of X’s editor does: one counter for each depth, which a class of an item
 * starts anew. Where the editor’s classes are missing, a list starts anew behind anything that is no item,
 * and under an item that stands less deep.
 */
export class ListNumbers {
  #counts: number[] = [];

  /** Something that is no item of a list. */
  end(): void {
    this.#counts = [];
  }

  markOf(item: Element): ItemMark {
    const depth = depthOf(item);
    const classes = item.getAttribute('class') ?? '';
    const isOrdered = /orderedListItem/.test(classes)
      ? !/unorderedListItem/.test(classes)
      : item.closest('ol,ul')?.localName === 'ol';
    const isReset = /(?:^|[\s-])reset\b/.test(classes);
    // Deeper lists end with the item that they stand under.
    this.#counts.length = Math.min(this.#counts.length, depth + 1);
    if (!isOrdered) {
      delete this.#counts[depth];
      return { number: null, depth };
    }
    const known = isReset ? undefined : this.#counts[depth];
    const count = numberIn(item, 'value') ?? known ?? numberIn(item.closest('ol'), 'start') ?? 1;
    this.#counts[depth] = count + 1;
    return { number: count, depth };
  }
}

/** By X’s class, else by the lists that it stands in. */
function depthOf(item: Element): number {
  const named = /-depth(\d)\b/.exec(item.getAttribute('class') ?? '')?.[1];
  if (named !== undefined) return Math.min(DEEPEST, Number(named));
  let depth = -1;
  for (let box = item.parentElement; box !== null; box = box.parentElement) {
    if (box.matches(SELECTORS.articleBody)) break;
    if (/^[ou]l$/.test(box.localName)) depth += 1;
  }
  return Math.min(DEEPEST, Math.max(0, depth));
}

/** What an attribute of HTML’s lists says. */
function numberIn(element: Element | null, name: 'start' | 'value'): number | null {
  const number = Number.parseInt(element?.getAttribute(name) ?? '', 10);
  return number >= 0 ? number : null;
}
