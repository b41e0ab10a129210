import type { Cell, Harvest, OtherCell, PostCell } from './harvest.ts';
import { isBy, isPossiblyBy, jointAbove } from './joints.ts';
import { mayAnswer } from './order-of-ids.ts';

/** Why a cell belongs to the thread. */
export const TAKEN = [
  'opened',
  /** The opened post answers it, directly or through others of the thread. */
  'joined-above',
  /** Opens the first module below the opened post. */
  'first-reply',
  'joined-below',
  /** A box in place of a post, between posts of the thread. */
  'hidden-in-chain',
] as const;

type TakenRule = (typeof TAKEN)[number];

/** Why a cell does not belong to the thread. Those without a post are called after their kind. */
type SkippedRule =
  /** In a module that the author opened, but not the first one: offered as more by the author. */
  | 'branch-by-author'
  | 'other-author'
  /** By the author, to somebody else. */
  | 'answers-other'
  /** By the author, but nothing says that it answers the opened post. */
  | 'not-joined'
  /** A box in place of a post that may be anybody's. */
  | 'author-unknown'
  /** X recommends it. */
  | 'after-end'
  /** X has put it between the posts, under a heading of its own. */
  | 'in-module'
  | Exclude<OtherCell['kind'], 'unavailable'>;

export type Rule = TakenRule | SkippedRule;

/** By which rule each cell of a harvest was taken or skipped. */
export type Rules = Map<Cell, Rule>;

export function isTaken(rule: Rule | undefined): rule is TakenRule {
  return (TAKEN as readonly unknown[]).includes(rule);
}

/** What may stand between two posts without parting them. */
export function standsBeside({ kind }: Cell): boolean {
  return kind === 'ad' || kind === 'gap' || kind === 'other' || kind === 'menu';
}

/**
 * Gives every cell that the thread left out its rule.
 *
 * @param modules cells that X has put between the posts
 */
export function explainSkipped(
  harvest: Harvest,
  opened: PostCell,
  rules: Rules,
  modules: ReadonlySet<Cell>,
): void {
  let before: Cell | undefined;
  let place: Place = 'above';
  for (const cell of harvest) {
    if (cell === opened) place = 'below';
    if (modules.has(cell)) {
      rules.set(cell, 'in-module');
      continue;
    }
    if (!rules.has(cell)) rules.set(cell, skippedRule(cell, before, place, opened, rules));
    if (standsBeside(cell)) continue;
    before = cell;
    if (place === 'below' && (cell.kind === 'heading' || cell.kind === 'page-end')) place = 'after';
  }
}

/** Where a cell stands: above or below the opened post, or after the end of the conversation. */
type Place = 'above' | 'below' | 'after';

function skippedRule(
  cell: Cell,
  before: Cell | undefined,
  place: Place,
  opened: PostCell,
  rules: Rules,
): SkippedRule {
  const author = opened.post.author.handle;
  if (cell.kind !== 'post' && cell.kind !== 'unavailable') return cell.kind;
  if (place === 'after') return 'after-end';
  if (cell.kind !== 'post') {
    return isPossiblyBy(author, cell) ? 'author-unknown' : 'other-author';
  }
  if (!isBy(author, cell)) return 'other-author';
  const joint = jointAbove(before, cell);
  const answered = joint === 'joined' && before !== undefined ? rules.get(before) : null;
  if (answered === 'other-author' || answered === 'answers-other') return 'answers-other';
  const isBranch =
    (joint === 'apart' && mayAnswer(cell, opened)) || answered === 'branch-by-author';
  // In a timeline, what stands below answers something else.
  return isBranch && place === 'below' && opened.isOpened ? 'branch-by-author' : 'not-joined';
}
