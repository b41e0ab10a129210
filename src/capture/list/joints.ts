import type { Cell, OtherCell, PostCell } from './harvest.ts';

export type Joint = 'joined' | 'apart' | 'unknown';

/** Whether a cell answers the cell before it. Either post draws its half of the line. */
export function jointAbove(before: Cell | undefined, cell: Cell | undefined): Joint {
  const above = lineAbove(cell);
  // Also below the opened post: its first reply has no line, so one must be missing between.
  if (above === true) return before === undefined ? 'unknown' : 'joined';
  if (above === false) return 'apart';
  const below = lineBelow(before);
  if (below === null) return 'unknown';
  return below ? 'joined' : 'apart';
}

/** Whether only one of two neighbours draws a line to the other: what joined them is not there. */
export function isJointBroken(before: Cell | undefined, cell: Cell | undefined): boolean {
  const below = lineBelow(before);
  const above = lineAbove(cell);
  return below !== null && above !== null && below !== above;
}

/** Whether somebody may go on below. The opened post never shows it. */
export function mayGoOn(cell: Cell): boolean {
  return cell.kind === 'post' && cell.below !== false && !cell.isOpened;
}

export function isBy(author: string, { post }: PostCell): boolean {
  return isSameHandle(post.author.handle, author);
}

/** A box in place of a post does not name its author, unless only its id could not be read. */
export function isPossiblyBy(author: string, { handle }: OtherCell): boolean {
  return handle === null || isSameHandle(handle, author);
}

function isSameHandle(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function lineAbove(cell: Cell | undefined): boolean | null {
  return cell?.kind === 'post' || cell?.kind === 'unavailable' ? cell.above : null;
}

function lineBelow(cell: Cell | undefined): boolean | null {
  return cell?.kind === 'post' ? cell.below : null;
}
