import type { Cell, Harvest, PostCell } from './harvest.ts';
import { isBy } from './joints.ts';

/** Cells under one heading: X puts three posts there, or three people to follow. */
const MOST_CELLS = 10;
/** After so many posts under a heading comes no link any more: they are the end of the list. */
const MOST_POSTS = 4;

/**
 * The cells that X puts between the posts of a conversation, each time under a heading and with a
 * link to more of it behind them. What X recommends after the conversation has the heading alone.
 */
export function findModules(cells: Harvest): Set<Cell> {
  const modules = new Set<Cell>();
  for (const [at, cell] of cells.entries()) {
    if (cell.kind !== 'heading') continue;
    const end = findEnd(cells, at);
    for (const part of cells.slice(at, end + 1)) modules.add(part);
  }
  return modules;
}

/** Before the heading where nothing ends what it heads. */
function findEnd(cells: Harvest, heading: number): number {
  for (let at = heading + 1; at <= heading + MOST_CELLS; at++) {
    const cell = cells[at];
    // In place of a link it may be a button.
    if (cell?.kind === 'module-end' || (cell?.kind === 'show-replies' && at > heading + 1))
      return at;
    if (cell === undefined || !mayStandIn(cell)) break;
  }
  return heading - 1;
}

/** Posts that answer each other are a conversation, whatever stands above them. */
function mayStandIn(cell: Cell): boolean {
  if (cell.kind === 'post') return cell.above !== true && cell.below !== true;
  return ['ad', 'gap', 'other', 'failure', 'unavailable'].includes(cell.kind);
}

/** Whether too little of what stands under a heading was seen to tell where it ends. */
export function isHeadingOpen(list: Harvest, heading: number): boolean {
  const below = list.slice(heading + 1);
  const posts = below.filter(({ kind }) => kind === 'post').length;
  const isClosed = below.some(({ kind }) => kind === 'page-end' || kind === 'heading');
  return posts < MOST_POSTS && !isClosed;
}

/** Whether the author answers him- or herself somewhere below a heading. */
export function goesOnBelow(list: Harvest, heading: number, author: string): boolean {
  const isOwn = (cell: Cell | undefined): cell is PostCell =>
    cell?.kind === 'post' && isBy(author, cell);
  return list.some((cell, at) => {
    const next = list[at + 1];
    return at > heading && isOwn(cell) && isOwn(next) && cell.below === true && next.above === true;
  });
}

/**
 * Whether what looks like the end of the list is a cell that a script has emptied: behind it the author
 * answers him- or herself.
 */
export function isEndEmptied(cells: Harvest, opened: PostCell): boolean {
  const start = cells.indexOf(opened);
  const end = cells.findIndex(({ kind }, at) => at > start && kind === 'page-end');
  const between = cells.slice(start + 1, end).every(({ kind }) => kind !== 'post');
  return end !== -1 && between && goesOnBelow(cells, end, opened.post.author.handle);
}
