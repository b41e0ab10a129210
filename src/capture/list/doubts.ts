import { countUnloadedMedia } from '../post/read-media.ts';
import type { Cell, Harvest, PostCell } from './harvest.ts';
import { isBy } from './joints.ts';
import { isTaken, type Rules } from './rules.ts';

/**
 * Whether a line may be there that we cannot read: between those of different modules X puts a gap,
 * and here one by the author stands right at the thread.
 */
export function isLineMissed(
  whole: Harvest,
  before: Cell | undefined,
  cell: Cell | undefined,
  author: string,
): boolean {
  if (before === undefined || cell === undefined) return false;
  const both = [before, cell];
  const areOwn = both.every((one) => (one.kind === 'post' ? isBy(author, one) : isBox(one)));
  const isPost = both.some(({ kind }) => kind === 'post');
  return areOwn && isPost && whole.indexOf(cell) === whole.indexOf(before) + 1;
}

/** In place of a post, which may be the author's as well. */
function isBox({ kind }: Cell): boolean {
  return kind === 'unavailable' || kind === 'offer';
}

/** Whether a post of the thread, or a cell among them, could not be read as a whole. */
export function hasUnread(whole: Harvest, rules: Rules): boolean {
  let isUnreadBetween = false;
  let before: Cell | null = null;
  for (const cell of whole) {
    if (rules.get(cell) === 'in-module') continue;
    if (cell.kind === 'other') isUnreadBetween = true;
    if (!isTaken(rules.get(cell))) continue;
    if (cell.kind === 'post' && isUnread(cell)) return true;
    const isAfterOpened = before?.kind === 'post' && before.isOpened;
    if (isUnreadBetween && before !== null && !isAfterOpened) return true;
    isUnreadBetween = false;
    before = cell;
  }
  return false;
}

function isUnread({ post, hasUnreadParts }: PostCell): boolean {
  return hasUnreadParts || countUnloadedMedia(post.media) > 0;
}
