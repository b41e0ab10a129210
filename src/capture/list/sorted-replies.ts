import type { Cell, Harvest, PostCell } from './harvest.ts';
import { mayAnswer } from './order-of-ids.ts';
import type { Rules } from './rules.ts';

/**
 * Whether a module of the author’s own, with more than one post, stands where X puts it only if the
 * reader has the replies sorted: the thread’s continuation comes first, and begins with the earliest.
 */
export function areRepliesSorted(list: Harvest, opened: PostCell, rules: Rules): boolean {
  const below = list.slice(list.indexOf(opened) + 1);
  const first = below[0];
  const isTaken = first !== undefined && rules.get(first) === 'first-reply';
  return below.some(
    (cell) =>
      cell.kind === 'post' &&
      rules.get(cell) === 'branch-by-author' &&
      cell.above === false &&
      (isTaken ? isLater(first, cell) : cell.below === true),
  );
}

/** A single answer that is older than the first module came before it, too. */
function isLater(first: Cell, cell: PostCell): boolean {
  return first.kind === 'post' && !first.post.edited && mayAnswer(first, cell);
}
