import { all, isBare, one } from './dom.ts';
import { SELECTORS } from './selectors.ts';

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
  const column = avatar?.parentElement;
  const row = column?.parentElement;
  if (!avatar || !column || !row || !article.contains(row)) return { above: null, below: null };
  const rowBefore = row.previousElementSibling;
  return {
    above: rowBefore === null ? false : hasLineInGutter(rowBefore),
    below: [...column.children].some((child) => isAfter(avatar, child) && isBare(child)),
  };
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

function isAfter(first: Element, second: Element): boolean {
  const FOLLOWING = 4;
  return (first.compareDocumentPosition(second) & FOLLOWING) !== 0;
}
