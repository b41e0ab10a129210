/**
 * Reading a page that may be hostile. X's document has the names of its own parts shadowed by any
 * `<img name="querySelectorAll">`, so its methods are taken from the prototype, where no element
 * can reach them.
 */
type Root = Document | Element;

interface RootMethods {
  querySelectorAll(selector: string): ArrayLike<Element>;
  querySelector(selector: string): Element | null;
}

function methodsOf(root: Root): RootMethods {
  return Object.getPrototypeOf(root) as RootMethods;
}

export function all(root: Root, selector: string): Element[] {
  return Array.from(methodsOf(root).querySelectorAll.call(root, selector));
}

export function one(root: Root, selector: string): Element | null {
  return methodsOf(root).querySelector.call(root, selector);
}

export function has(root: Root, selector: string): boolean {
  return one(root, selector) !== null;
}

/**
 * A region of the page without the regions inside it that belong to somebody else: a post without
 * the post it quotes. `closest()` cannot tell them apart, because a quoted post has no container
 * of its own kind.
 */
export interface Region {
  root: Element;
  without: readonly Element[];
}

export function isIn(region: Region, element: Element): boolean {
  return region.root.contains(element) && isOwn(region, element);
}

function isOwn({ without }: Region, element: Element): boolean {
  return !without.some((part) => part.contains(element));
}

export function allIn(region: Region, selector: string): Element[] {
  return all(region.root, selector).filter((element) => isOwn(region, element));
}

export function oneIn(region: Region, selector: string): Element | null {
  const first = one(region.root, selector);
  if (first === null || isOwn(region, first)) return first;
  return all(region.root, selector).find((element) => isOwn(region, element)) ?? null;
}

/** Whether `second` comes after `first` in the document, or lies in it. */
export function isBefore(first: Element, second: Element): boolean {
  const FOLLOWING = 4;
  return (first.compareDocumentPosition(second) & FOLLOWING) !== 0;
}

/** Only elements without parts and without words: X draws lines and spacers with them. */
export function isBare(element: Element): boolean {
  return element.childElementCount === 0 && element.textContent?.trim() === '';
}

/** Whether words stand in the element itself, not only in its parts. */
export function hasOwnWords(element: Element): boolean {
  const TEXT_NODE = 3;
  return Array.from(element.childNodes).some(
    (node) => node.nodeType === TEXT_NODE && /[\p{L}\p{N}]/u.test(node.nodeValue ?? ''),
  );
}

/** Whether an element stands in a box that matches, itself included, below the root of a region. */
export function isWithin({ root }: Region, element: Element, selector: string): boolean {
  const box = element.closest(selector);
  return box !== null && box !== root && root.contains(box);
}

export function squeeze(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
