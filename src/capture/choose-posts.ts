import type { Reason } from '../thread/schema.ts';
import type { Cell, Harvest, OtherCell, PostCell } from './harvest.ts';

export interface Target {
  statusId: string;
  handle: string | null;
}

export interface Choice {
  /** Posts of the thread in order, and the places of those X does not show. */
  cells: (PostCell | OtherCell)[];
  opened: PostCell;
  reasons: Set<Reason['code']>;
  isStartSeen: boolean;
  isEndSeen: boolean;
  /** The thread goes on behind a "Show replies" button, after this post. */
  continuesBehindButton: string | null;
}

type Joint = 'joined' | 'apart' | 'unknown';

/**
 * The posts of the opened thread among everything on its page, or null when the opened post is not
 * there.
 *
 * A post belongs to the thread if it is by the same author and answers a post of the thread; the
 * lines between posts tell who answers whom. Upwards from the opened post that is its chain of
 * ancestors, downwards the first module of replies, where X puts the author's continuation. An
 * author's later replies, to readers or to an earlier post, open modules of their own and stay out.
 */
export function choosePosts(harvest: Harvest, target: Target): Choice | null {
  const cells = harvest.filter((cell) => !['ad', 'gap', 'other'].includes(cell.kind));
  const at = findOpened(cells, target);
  const opened = cells[at];
  if (opened?.kind !== 'post') return null;

  const choice: Choice = {
    cells: [opened],
    opened,
    reasons: new Set(),
    isStartSeen: false,
    isEndSeen: false,
    continuesBehindButton: null,
  };
  const isDirectlyBelow = (at: number) =>
    harvest.indexOf(cells[at] as Cell) === harvest.indexOf(cells[at - 1] as Cell) + 1;
  walkUp(cells, at, choice, isDirectlyBelow);
  walkDown(cells, at, choice, isDirectlyBelow);
  if (hasUnread(harvest, choice.cells)) choice.reasons.add('unread-parts');
  // In a timeline, a post without lines can still have a parent and a continuation elsewhere.
  if (!opened.isOpened) Object.assign(choice, { isStartSeen: false, isEndSeen: false });
  if (!choice.isStartSeen) choice.reasons.add('start-not-seen');
  if (!choice.isEndSeen) choice.reasons.add('end-not-seen');
  return choice;
}

/** By id; an edited post has several, so a sole opened post by the right author will do. */
function findOpened(cells: readonly Cell[], target: Target): number {
  const isTarget = (cell: Cell) => cell.kind === 'post' && cell.post.id === target.statusId;
  const exact = cells.findIndex((cell) => isTarget(cell) && (cell as PostCell).isOpened);
  if (exact !== -1) return exact;
  const listed = cells.findIndex(isTarget);
  if (listed !== -1) return listed;
  const opened = cells.flatMap((cell, index) =>
    cell.kind === 'post' && cell.isOpened && cell.post.edited ? [{ cell, index }] : [],
  );
  const [only] = opened;
  const isByOther = only && target.handle && !isSame(handleOf(only.cell), target.handle);
  return only === undefined || opened.length > 1 || isByOther ? -1 : only.index;
}

/**
 * Whether a cell stands right below the one before it. Between those of different modules X puts a
 * gap, so an author's post that stands there without a line has one that we cannot read.
 */
type IsDirectlyBelow = (at: number) => boolean;

function walkUp(
  cells: readonly Cell[],
  start: number,
  choice: Choice,
  isDirectlyBelow: IsDirectlyBelow,
): void {
  const author = choice.opened.post.author.handle;
  let hidden: OtherCell[] = [];
  for (let at = start; ; at--) {
    const joint = jointAbove(cells, at, choice.reasons);
    const above = cells[at - 1];
    if (joint !== 'joined' || above === undefined) {
      choice.cells.unshift(...hidden);
      const isDoubtful = isPostBy(above, author) && isDirectlyBelow(at);
      choice.isStartSeen = joint === 'apart' && !isDoubtful;
      return;
    }
    if (above.kind === 'post' && isSame(handleOf(above), author)) {
      choice.cells.unshift(above, ...hidden);
      hidden = [];
    } else if (above.kind === 'post') {
      // The thread begins as a reply to somebody else.
      choice.isStartSeen = hidden.length === 0;
      return;
    } else if (above.kind === 'unavailable' && isPossiblyBy(above, author)) hidden.unshift(above);
    else return;
  }
}

function walkDown(
  cells: readonly Cell[],
  start: number,
  choice: Choice,
  isDirectlyBelow: IsDirectlyBelow,
): void {
  const author = choice.opened.post.author.handle;
  let hidden: OtherCell[] = [];
  let last: Cell = choice.opened;
  for (let at = start + 1; ; at++) {
    const cell = cells[at];
    if (cell === undefined) break;
    const isFirst = at === start + 1;
    const joint = jointAbove(cells, at, choice.reasons);
    const opensModule = isFirst && choice.opened.isOpened && isReply(cell);

    if (cell.kind === 'page-end' || cell.kind === 'heading') {
      choice.isEndSeen = !hasLineBelow(last);
      break;
    }
    if (cell.kind === 'show-replies') {
      if (last.kind === 'post' && (hasLineBelow(last) || isFirst)) {
        choice.continuesBehindButton = last.post.id;
      } else choice.isEndSeen = last.kind === 'post' && last.below === false;
      break;
    }
    if (cell.kind === 'spinner' || cell.kind === 'failure') break;
    if (!opensModule && joint !== 'joined') {
      const isDoubtful = isPostBy(cell, author) && isDirectlyBelow(at);
      choice.isEndSeen = joint === 'apart' && !hasLineBelow(last) && !isDoubtful;
      break;
    }
    if (cell.kind === 'post' && isSame(handleOf(cell), author)) {
      choice.cells.push(...hidden, cell);
      hidden = [];
    } else if (cell.kind === 'unavailable' && isPossiblyBy(cell, author)) hidden.push(cell);
    else {
      // Somebody else answers here; what is hidden before may well be theirs, too.
      choice.isEndSeen = hidden.length === 0;
      return;
    }
    last = cell;
  }
  const isInThread = choice.cells.at(-1) !== choice.opened || hidden.some(({ above }) => above);
  if (isInThread) choice.cells.push(...hidden);
  else if (hidden.length > 0) choice.isEndSeen = false;
}

/** Whether a post of the thread, or a cell among them, could not be read as a whole. */
function hasUnread(harvest: Harvest, chosen: Choice['cells']): boolean {
  return chosen.some((cell, index) => {
    if (cell.kind === 'post' && cell.hasUnreadParts) return true;
    const before = chosen[index - 1];
    if (before === undefined || (before.kind === 'post' && before.isOpened)) return false;
    const between = harvest.slice(harvest.indexOf(before) + 1, harvest.indexOf(cell));
    return between.some(({ kind }) => kind === 'other');
  });
}

function isPostBy(cell: Cell | undefined, author: string): boolean {
  return cell?.kind === 'post' && isSame(handleOf(cell), author);
}

function isReply(cell: Cell): boolean {
  return cell.kind === 'post' || cell.kind === 'unavailable';
}

/** Whether a cell answers the cell before it. Either post draws its half of the line. */
function jointAbove(cells: readonly Cell[], at: number, reasons: Choice['reasons']): Joint {
  const cell = cells[at];
  const before = cells[at - 1];
  const below = before?.kind === 'post' ? before.below : null;
  const above = cell?.kind === 'post' || cell?.kind === 'unavailable' ? cell.above : null;
  if (above === true) {
    if (before === undefined) return 'unknown';
    // Also below the opened post: its first reply has no line, so one must be missing between.
    if (below === false) reasons.add('uncertain-order');
    return 'joined';
  }
  if (above === false) {
    if (below === true) reasons.add('uncertain-order');
    return 'apart';
  }
  if (below === null) return 'unknown';
  return below ? 'joined' : 'apart';
}

function hasLineBelow(cell: Cell): boolean {
  return cell.kind === 'post' && cell.below !== false && !cell.isOpened;
}

/** A box in place of a post does not name its author, unless only its id could not be read. */
function isPossiblyBy(cell: OtherCell, author: string): boolean {
  return cell.handle === null || isSame(cell.handle, author);
}

function handleOf(cell: PostCell): string {
  return cell.post.author.handle;
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
