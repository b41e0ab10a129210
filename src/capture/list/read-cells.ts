import { readOpenArticle } from '../article/open-article.ts';
import { all, has, isBare, one, oneIn, type Region } from '../page/dom.ts';
import { SELECTORS, statusLinkTo } from '../page/selectors.ts';
import { findIdentity, findShowMore, takeApart } from '../post/post-parts.ts';
import { readAuthor } from '../post/read-author.ts';
import { readNotice } from '../post/read-notices.ts';
import { readPost } from '../post/read-post.ts';
import { unreadCodes } from '../post/unread-parts.ts';
import { CellMemory } from './cell-memory.ts';
import { joinLines, type Layout, measureLines } from './drawn-lines.ts';
import type { Cell, OtherCell, PostCell } from './harvest.ts';
import { readLineAboveBox, readLines } from './thread-lines.ts';

export interface CellElement {
  element: Element;
  cell: Cell;
}

export interface CellList {
  cells: CellElement[];
  /** The page did not say clearly in which order they stand. */
  isOrderUncertain: boolean;
}

/**
 * The part of the page that holds the conversation. The photo viewer opens a second copy of it in
 * a dialog over the first; reading both would double every post.
 */
export function findConversation(document: Document, statusId: string): Element {
  for (const dialog of all(document, SELECTORS.dialog)) {
    const isConversation = has(dialog, SELECTORS.cell) || has(dialog, SELECTORS.replyBox);
    const isOfPost = has(dialog, `${SELECTORS.post} ${statusLinkTo(statusId)}`);
    if (isConversation && isOfPost) return dialog;
  }
  return one(document, SELECTORS.primaryColumn) ?? (one(document, 'body') as Element);
}

/** How a page is looked at. */
export interface Looking {
  /** What was read of it before. */
  memory?: CellMemory;
  /** Null where nothing is laid out. */
  layout?: Layout | null;
}

/** All cells of a conversation in the order they stand on the screen. */
export function readCells(
  scope: Element,
  statusId: string,
  base: string,
  { memory = new CellMemory(), layout = null }: Looking = {},
): CellList {
  const { elements, isOrderUncertain } = sortByPosition(findCellElements(scope));
  const cells = elements.map((element) => ({
    element,
    cell: memory.recall(element, () => readCell(element, statusId, base, layout)),
  }));
  return { cells, isOrderUncertain };
}

/** Cells, and posts that stand outside of any cell as in saved fragments. */
function findCellElements(scope: Element): Element[] {
  const selector = `${SELECTORS.cell},${SELECTORS.anyArticle}`;
  return all(scope, selector).filter((element) => {
    const outer = element.parentElement?.closest(selector);
    return outer == null || !scope.contains(outer);
  });
}

/**
 * X re-uses and appends cells as they scroll into view, so the order in the document is not that
 * of the screen. A cell without a position keeps its place behind the one before it.
 */
function sortByPosition(elements: Element[]): Omit<CellList, 'cells'> & { elements: Element[] } {
  const positions = elements.map(readPosition);
  const isShuffled = positions.some((y, index) => {
    const before = positions.slice(0, index).findLast((place) => place !== null);
    return y !== null && before != null && y < before;
  });
  const isOrderUncertain = isShuffled && positions.includes(null);
  let last = Number.NEGATIVE_INFINITY;
  const placed = elements.map((element, index) => {
    last = positions[index] ?? last;
    return { element, y: last, index };
  });
  // A gap has no height, so it stands where the cell after it does.
  placed.sort((a, b) => a.y - b.y || blanksFirst(a.element, b.element) || a.index - b.index);
  return { elements: placed.map(({ element }) => element), isOrderUncertain };
}

/** Cells without a position tell of their order by their place in the document alone. */
function blanksFirst(a: Element, b: Element): number {
  if (readPosition(a) === null || readPosition(b) === null) return 0;
  const isBlank = (cell: Element) => cell.textContent?.trim() === '' && !has(cell, 'img,svg');
  return Number(isBlank(b)) - Number(isBlank(a));
}

/** The vertical position that X gives a cell, from its style: works without any layout. */
export function readPosition(element: Element): number | null {
  const style = element.getAttribute('style') ?? '';
  const y = /translate(?:Y\(|3d\([^,]+,)\s*(-?[\d.]+)px/.exec(style)?.[1];
  return y === undefined ? null : Number(y);
}

function readCell(element: Element, statusId: string, base: string, layout: Layout | null): Cell {
  const article = findArticle(element);
  if (article !== null) return readArticleCell(element, article, { statusId, base, layout });
  if (isMenu(element)) return other('menu');
  if (has(element, SELECTORS.heading)) return other('heading');
  if (has(element, SELECTORS.spinner)) return other('spinner');
  const button = one(element, 'button');
  if (button !== null) {
    const isWholeCell = element.textContent?.trim() === button.textContent?.trim();
    return other(isWholeCell ? 'show-replies' : 'failure');
  }
  if (has(element, SELECTORS.statusLink)) return other('show-replies');
  return other(isOneLink(element) ? 'module-end' : readEmptyKind(element));
}

/** A cell whose only control opens a menu: the one above the replies, which sorts them. */
function isMenu(element: Element): boolean {
  const controls = all(element, `button,${SELECTORS.sorts},${SELECTORS.opensMenu}`);
  const isOfMenu = (control: Element) =>
    control.matches(`${SELECTORS.opensMenu},${SELECTORS.sorts}`);
  return controls.length > 0 && controls.every(isOfMenu);
}

/** A cell with nothing in it but a link leads to more of what stands above it. */
function isOneLink(element: Element): boolean {
  const [link, ...others] = all(element, `${SELECTORS.link},${SELECTORS.linkBox}`);
  const words = link?.textContent?.trim() ?? '';
  return others.length === 0 && words !== '' && element.textContent?.trim() === words;
}

function findArticle(element: Element): Element | null {
  return element.matches(SELECTORS.anyArticle)
    ? element
    : (one(element, SELECTORS.post) ?? one(element, SELECTORS.anyArticle));
}

/** The list ends with a cushion, an empty box in an empty box; modules with a single one. */
function readEmptyKind(element: Element): OtherCell['kind'] {
  if (element.textContent?.trim() !== '' || has(element, 'img,svg,a,button')) return 'other';
  const box = element.firstElementChild;
  if (box === null || isBare(box)) return 'gap';
  const inner = box.firstElementChild;
  return box.childElementCount === 1 && inner !== null && isBare(inner) ? 'page-end' : 'other';
}

function readArticleCell(
  element: Element,
  article: Element,
  { statusId, base, layout }: { statusId: string; base: string; layout: Layout | null },
): Cell {
  if (isAd(article)) return other('ad');
  const parts = takeApart(article);
  const identity = findIdentity(parts, base);
  const read = readLines(article);
  const lines = joinLines(read, layout ? measureLines(article, layout) : read);
  const isPost = article.matches(SELECTORS.post) || has(article, SELECTORS.userName);
  if (!isPost) return readTombstone(article);

  // An edited post links to the history of its newest version, the address names any of them.
  const known = identity ?? fallbackIdentity(article, statusId);
  const opened = readOpenArticle(parts.withArticle, base);
  const post = known && readPost(parts, known, base, opened);
  if (known === null || post === null) {
    const handle = readAuthor(parts.own, null, base)?.handle ?? null;
    return { ...other('unavailable'), above: lines.above, handle };
  }
  const showMore = findShowMore(parts);
  const cell: PostCell = {
    kind: 'post',
    post,
    ...lines,
    isOpened: isOpened(element, article, parts.own, known.isInHeader),
    unfolds: showMore?.localName === 'button',
    unread: unreadCodes(parts, post, base, opened),
  };
  return cell;
}

/** The opened post is the one that can be focused by script only, with its time under the text. */
function isOpened(element: Element, article: Element, own: Region, isTimeInHeader: boolean) {
  if (has(element, SELECTORS.replyBox)) return true;
  const hasHeader = oneIn(own, SELECTORS.userName) !== null;
  return article.getAttribute('tabindex') === '-1' || (hasHeader && !isTimeInHeader);
}

/** The opened post keeps the id in the address when its own link cannot be read. */
function fallbackIdentity(article: Element, statusId: string) {
  if (article.getAttribute('tabindex') !== '-1') return null;
  return { id: statusId, handle: null, rest: [], isInHeader: false };
}

/**
 * Advertisements sit between replies, inside a tracking box. The same kind of box inside a post is
 * a video player.
 */
function isAd(article: Element): boolean {
  return article.closest(SELECTORS.adSlot) !== null || has(article, SELECTORS.adPixel);
}

/** A box in place of a post. With a button and no line, it offers more replies, or so it seems. */
function readTombstone(article: Element): OtherCell {
  const above = readLineAboveBox(article);
  const isOffer = !above && has(article, 'button');
  // A box has no pictures: what has some is a post in a markup that we do not know.
  const reason = has(article, 'img') ? '' : readNotice(article);
  return { ...other(isOffer ? 'offer' : 'unavailable'), above, reason };
}

function other(kind: OtherCell['kind']): OtherCell {
  return { kind, above: null, reason: '', handle: null };
}
