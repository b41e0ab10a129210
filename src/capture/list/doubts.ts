import type { UnreadCode } from '../post/unread-parts.ts';
import type { Cell, Harvest } from './harvest.ts';
import { isBy, jointAbove } from './joints.ts';
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

/** Whether the lines of a post that was taken are drawn otherwise than its markup says. */
export function isLineDoubtful(whole: Harvest, rules: Rules): boolean {
  return whole.some(
    (cell) => cell.kind === 'post' && cell.isLineDoubtful && isTaken(rules.get(cell)),
  );
}

/** What of the posts of the thread, or of the cells among them, was not read. */
export function unreadIn(whole: Harvest, rules: Rules): Set<UnreadCode> {
  const codes = new Set<UnreadCode>();
  let between: Cell['kind'][] = [];
  let before: Cell | undefined;
  for (const cell of whole) {
    if (rules.get(cell) === 'in-module') continue;
    if (!isTaken(rules.get(cell))) {
      between.push(cell.kind);
      continue;
    }
    if (cell.kind === 'post') for (const code of cell.unread) codes.add(code);
    if (isSomethingLost(before, between, cell)) codes.add('unread-parts');
    between = [];
    before = cell;
  }
  return codes;
}

/** Whether what stands between two posts of the thread was one, too, or a part of the thread. */
function isSomethingLost(
  before: Cell | undefined,
  between: readonly Cell['kind'][],
  cell: Cell,
): boolean {
  // Below the opened post stand controls of X's. A line that begins there is an uncertain order.
  if (before === undefined || (before.kind === 'post' && before.isOpened)) return false;
  return between.includes('other') || (isEmptied(between) && jointAbove(before, cell) === 'joined');
}

/** An empty cell that posts are joined over has lost its post: the page took it out. */
function isEmptied(between: readonly Cell['kind'][]): boolean {
  return between.some((kind) => kind === 'gap' || kind === 'page-end');
}
