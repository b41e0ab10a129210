import type { Reason } from '../../thread/schema.ts';
import { isLineDoubtful, isLineMissed, unreadIn } from './doubts.ts';
import type { Cell, Harvest, OtherCell, PostCell } from './harvest.ts';
import { isBy, isJointBroken, isPossiblyBy, jointAbove, mayGoOn } from './joints.ts';
import { findModules, goesOnBelow, isEndEmptied, isHeadingOpen } from './modules.ts';
import { inOrderOfIds, mayAnswer } from './order-of-ids.ts';
import { explainSkipped, isTaken, type Rules, standsBeside } from './rules.ts';
import { areRepliesSorted } from './sorted-replies.ts';

export interface Target {
  statusId: string;
  handle: string | null;
}

/** What two walks from the opened post, one up and one down, have found out. */
interface Walk {
  opened: PostCell;
  rules: Rules;
  reasons: Set<Reason['code']>;
  isStartSeen: boolean;
  isEndSeen: boolean;
  /** Below stands something else between the posts, or so it seems so far. */
  hasModule: boolean;
  /** What looks like the end may be a module, too: not enough of the list was seen. */
  isEndOpen: boolean;
  /** The thread goes on behind a "Show replies" button, after this post. */
  continuesBehindButton: string | null;
}

export interface Choice extends Walk {
  /** Posts of the thread in order, and the places of those X does not show. */
  cells: Cell[];
  /** What the author answers to the opened post beside the thread. */
  branches: PostCell[];
  /** The posts that the first one of the thread answers, the farthest first, as far as they are there. */
  answered: PostCell[];
}

/**
 * The posts of the opened thread among everything on its page, or null when the opened post is not
 * there.
 *
 * A post belongs to the thread if it is by the same author and answers a post of the thread; the
 * lines between posts tell who answers whom. Upwards from the opened post that is its chain of
 * ancestors, downwards the first module of replies, where X puts the author's continuation. An
 * author's later replies open modules of their own and stay out: those to the opened post are
 * branches of the thread, those to readers concern nobody else.
 */
export function choosePosts(harvest: Harvest, target: Target): Choice | null {
  const cells = withHiddenPosts(harvest);
  const modules = findModules(cells);
  const isOfList = (cell: Cell) => !standsBeside(cell) && !modules.has(cell);
  const last = cells.findLastIndex(isOfList);
  // What looks like the end of the list may be a gap, if more follows.
  const list = cells.filter(
    (cell, index) => isOfList(cell) && (cell.kind !== 'page-end' || index === last),
  );
  const at = findOpened(list, target);
  const opened = list[at];
  if (opened?.kind !== 'post') return null;

  const walk: Walk = {
    opened,
    rules: new Map([[opened, 'opened']]),
    reasons: new Set(),
    isStartSeen: false,
    isEndSeen: false,
    hasModule: modules.size > 0,
    isEndOpen: false,
    continuesBehindButton: null,
  };
  walkUp(list, at, walk, cells);
  walkDown(list, at, walk, cells);
  explainSkipped(cells, opened, walk.rules, modules);
  if (isEndEmptied(cells, opened)) walk.isEndSeen = false;
  // In a timeline, a post without lines can still have a parent and a continuation elsewhere.
  if (!opened.isOpened) Object.assign(walk, { isStartSeen: false, isEndSeen: false });
  if (!walk.isStartSeen) walk.reasons.add('start-not-seen');
  if (!walk.isEndSeen) walk.reasons.add('end-not-seen');
  const { rules } = walk;
  for (const code of unreadIn(cells, rules)) walk.reasons.add(code);
  if (isLineDoubtful(cells, rules)) walk.reasons.add('uncertain-order');
  if (opened.isOpened && areRepliesSorted(list, opened, rules)) walk.reasons.add('replies-sorted');
  const taken = list.filter((cell) => isTaken(rules.get(cell)));
  const ordered = inOrderOfIds(taken);
  if (ordered === null) walk.reasons.add('uncertain-order').add('replies-sorted');
  return {
    ...walk,
    cells: ordered ?? taken,
    branches: list.filter((cell): cell is PostCell => rules.get(cell) === 'branch-by-author'),
    answered: answeredBy(
      list,
      list.findIndex((cell) => isTaken(rules.get(cell))),
    ),
  };
}

/** The chain of posts that ends with the one which a post answers. */
function answeredBy(list: readonly Cell[], at: number): PostCell[] {
  const chain: PostCell[] = [];
  for (let place = at; ; place--) {
    const above = list[place - 1];
    if (above?.kind !== 'post' || jointAbove(above, list[place]) !== 'joined') return chain;
    chain.unshift(above);
  }
}

/** By id; an edited post has several, so a sole opened post by the right author will do. */
function findOpened(list: readonly Cell[], target: Target): number {
  const isTarget = (cell: Cell) => cell.kind === 'post' && cell.post.id === target.statusId;
  const exact = list.findIndex((cell) => isTarget(cell) && (cell as PostCell).isOpened);
  if (exact !== -1) return exact;
  const listed = list.findIndex(isTarget);
  if (listed !== -1) return listed;
  const alone = list.findIndex((cell) => cell.kind === 'post' && cell.isAlone === true);
  if (alone !== -1) return alone;
  const opened = list.flatMap((cell, index) =>
    cell.kind === 'post' && cell.isOpened && cell.post.edited ? [{ cell, index }] : [],
  );
  const [only] = opened;
  const isByOther = only && target.handle && !isBy(target.handle, only.cell);
  return only === undefined || opened.length > 1 || isByOther ? -1 : only.index;
}

function walkUp(list: readonly Cell[], start: number, walk: Walk, whole: Harvest): void {
  const author = walk.opened.post.author.handle;
  let hidden: OtherCell[] = [];
  for (let at = start; ; at--) {
    const above = list[at - 1];
    const joint = follow(above, list[at], walk);
    if (joint !== 'joined' || above === undefined) {
      keepHidden(hidden, walk);
      walk.isStartSeen = joint === 'apart' && !isLineMissed(whole, above, list[at], author);
      return;
    }
    if (above.kind === 'post' && isBy(author, above)) {
      walk.rules.set(above, 'joined-above');
      keepHidden(hidden, walk);
      hidden = [];
    } else if (above.kind === 'post') {
      // The thread begins as a reply to somebody else.
      walk.isStartSeen = hidden.length === 0;
      return;
    } else if (above.kind === 'unavailable' && isPossiblyBy(author, above)) hidden.push(above);
    else return;
  }
}

function walkDown(list: readonly Cell[], start: number, walk: Walk, whole: Harvest): void {
  const { opened, rules } = walk;
  const author = opened.post.author.handle;
  let hidden: OtherCell[] = [];
  let last: Cell = opened;
  let lastTaken: PostCell = opened;
  for (let at = start + 1; ; at++) {
    const cell = list[at];
    if (cell === undefined) break;
    const isFirst = at === start + 1;
    const joint = follow(last, cell, walk);
    const opensModule = isFirst && opened.isOpened && isReply(cell, opened);

    if (cell.kind === 'page-end' || cell.kind === 'heading') {
      const isOver = cell.kind === 'page-end' || !goesOnBelow(list, at, author);
      walk.isEndSeen = isOver && !mayGoOn(last);
      walk.isEndOpen = cell.kind === 'heading' && isHeadingOpen(list, at);
      break;
    }
    if (cell.kind === 'show-replies') {
      if (last.kind === 'post' && (mayGoOn(last) || isFirst)) {
        walk.continuesBehindButton = last.post.id;
      } else walk.isEndSeen = last.kind === 'post' && last.below === false;
      break;
    }
    if (cell.kind === 'offer') {
      // Right below the opened post it may as well be a hidden post of the thread.
      walk.isEndSeen = !isFirst && !mayGoOn(last);
      break;
    }
    if (['spinner', 'failure', 'hole'].includes(cell.kind)) break;
    if (!opensModule && joint !== 'joined') {
      walk.isEndSeen =
        joint === 'apart' && !mayGoOn(last) && !isLineMissed(whole, last, cell, author);
      break;
    }
    if (cell.kind === 'post' && isBy(author, cell)) {
      keepHidden(hidden, walk);
      hidden = [];
      rules.set(cell, joint === 'joined' ? 'joined-below' : 'first-reply');
      lastTaken = cell;
    } else if (cell.kind === 'unavailable' && isPossiblyBy(author, cell)) hidden.push(cell);
    else {
      // Somebody else answers here; what is hidden before may well be theirs, too.
      walk.isEndSeen = hidden.length === 0;
      return;
    }
    last = cell;
  }
  const isInThread = lastTaken !== opened || hidden.some(({ above }) => above);
  if (isInThread) keepHidden(hidden, walk);
  else if (hidden.length > 0) walk.isEndSeen = false;
}

function follow(before: Cell | undefined, cell: Cell | undefined, walk: Walk) {
  if (isJointBroken(before, cell)) walk.reasons.add('uncertain-order');
  return jointAbove(before, cell);
}

function keepHidden(hidden: readonly OtherCell[], { rules }: Walk): void {
  for (const cell of hidden) rules.set(cell, 'hidden-in-chain');
}

/** Nobody answers an offer of more replies: where the next post does, it is a hidden post. */
function withHiddenPosts(harvest: Harvest): Cell[] {
  return harvest.map((cell, at) => {
    if (cell.kind !== 'offer') return cell;
    const next = harvest.slice(at + 1).find((other) => !standsBeside(other));
    return next?.above === true ? { ...cell, kind: 'unavailable' } : cell;
  });
}

function isReply(cell: Cell, opened: PostCell): boolean {
  return cell.kind === 'post' ? mayAnswer(cell, opened) : cell.kind === 'unavailable';
}
