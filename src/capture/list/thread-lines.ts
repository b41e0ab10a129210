import { all, isBare, isBefore, one } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';

/** null: the page does not show where the line would be. */
export interface ThreadLines {
  above: boolean | null;
  below: boolean | null;
}

/**
 * The grey lines that join a post to the one it answers. They are the only sign on the page of who
 * answers whom: neighbours and equal handles are not enough, since an author's reply to a reader
 * can stand right under the thread.
 *
 * Read from the structure, because the classes that draw the lines differ by theme and release: a
 * line below is an empty box after the avatar in its column, a line above an empty box alone in
 * the gutter of the row before.
 */
export function readLines(article: Element): ThreadLines {
  const avatar = one(article, SELECTORS.avatarBox);
  const row = avatar && findRow(article, avatar);
  if (!avatar || !row) return { above: null, below: null };
  const column = [...row.children].find((child) => child.contains(avatar));
  const rowBefore = findRowBefore(article, row);
  return {
    above: rowBefore && hasLineInGutter(rowBefore),
    below: column && column !== avatar ? hasLineAfter(avatar, column) : null,
  };
}

/** The innermost box in which words stand beside the avatar, however deep X nests the column. */
function findRow(article: Element, avatar: Element): Element | null {
  const own = avatar.textContent?.trim().length ?? 0;
  let row = avatar.parentElement;
  while (row !== null && row !== article && (row.textContent?.trim().length ?? 0) <= own) {
    row = row.parentElement;
  }
  return row === article ? null : row;
}

function findRowBefore(article: Element, row: Element): Element | null {
  for (let box = row; box !== article; box = box.parentElement as Element) {
    if (box.previousElementSibling !== null) return box.previousElementSibling;
  }
  return null;
}

function hasLineAfter(avatar: Element, column: Element): boolean {
  return [...column.children].some((child) => isBefore(avatar, child) && isBare(child));
}

/** The same line above a "this post is unavailable" box, which has no avatar to start from. */
export function readLineAboveBox(article: Element): boolean {
  return hasLineInGutter(article);
}

function hasLineInGutter(rows: Element): boolean {
  return all(rows, 'div > div').some((line) => {
    const gutter = line.parentElement;
    return (
      isBare(line) &&
      gutter !== null &&
      gutter !== rows &&
      gutter.childElementCount === 1 &&
      gutter.nextElementSibling !== null &&
      gutter.previousElementSibling === null &&
      isBareOrHeader(gutter.nextElementSibling)
    );
  });
}

/** Beside the gutter stands nothing, or the line saying who reposted the post. */
function isBareOrHeader(element: Element): boolean {
  return isBare(element) || one(element, 'svg') !== null;
}
