import type { Cell, Harvest, PostCell } from './harvest.ts';
import { isBy } from './joints.ts';
import { countUnloadedMedia } from './read-media.ts';

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
  const isOwn = [before, cell].every((one) => one.kind !== 'post' || isBy(author, one));
  const isPost = before.kind === 'post' || cell.kind === 'post';
  return isOwn && isPost && whole.indexOf(cell) === whole.indexOf(before) + 1;
}

/** Whether a post of the thread, or a cell among them, could not be read as a whole. */
export function hasUnread(whole: Harvest, taken: readonly Cell[]): boolean {
  return taken.some((cell, index) => {
    if (cell.kind === 'post' && isUnread(cell)) return true;
    const before = taken[index - 1];
    if (before === undefined || (before.kind === 'post' && before.isOpened)) return false;
    const between = whole.slice(whole.indexOf(before) + 1, whole.indexOf(cell));
    return between.some(({ kind }) => kind === 'other');
  });
}

function isUnread({ post, hasUnreadParts }: PostCell): boolean {
  return hasUnreadParts || countUnloadedMedia(post.media) > 0;
}
