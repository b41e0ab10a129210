import { intersection } from './boxes.ts';
import type { Box } from './page-content.ts';

/**
 * Whether nothing of an element goes into a file's words: it is not to be seen or not to be read,
 * or is only an ornament. `.blurred` are names that the user has hidden (slides/text/identity.ts). The
 * letters of `.avatar` stand for a picture.
 */
export function isLeftOut(element: Element): boolean {
  if (element.matches('.blurred, .avatar, [aria-hidden="true"]')) return true;
  const { display, visibility, opacity, filter } = getComputedStyle(element);
  return (
    display === 'none' || visibility === 'hidden' || opacity === '0' || /\bblur\(/.test(filter)
  );
}

/** What of a page can be seen through the boxes that cut off what is larger than they are. */
export class Clips {
  readonly #root: Element;
  readonly #page: Box;
  readonly #boxOf: (element: Element) => Box;
  readonly #known = new Map<Element, Box | null>();

  /**
   * @param page what can be seen of `root`
   * @param boxOf where an element stands on the page
   */
  constructor(root: Element, page: Box, boxOf: (element: Element) => Box) {
    this.#root = root;
    this.#page = page;
    this.#boxOf = boxOf;
  }

  /** Where the content of an element can be seen; null where nothing of it can. */
  of(element: Element): Box | null {
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    const clip = this.#find(element);
    this.#known.set(element, clip);
    return clip;
  }

  #find(element: Element): Box | null {
    if (element === this.#root) return this.#page;
    const outer = this.of(element.parentElement!);
    const cuts = getComputedStyle(element).overflowX !== 'visible';
    return outer && cuts ? intersection(outer, this.#boxOf(element)) : outer;
  }
}
