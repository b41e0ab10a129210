import { compareIds } from '../../thread/more-posts.ts';
import type { Cell, PostCell } from './harvest.ts';

/** Whether a post is late enough to answer another. An edited one has a later id than its first. */
export function mayAnswer(cell: PostCell, answered: PostCell): boolean {
  return answered.post.edited || compareIds(cell.post.id, answered.post.id) > 0;
}

/**
 * The posts of a chain in which each answers the one before, so that their ids rise. Readers can
 * have X sort replies in another way: then those of one author are put right.
 *
 * @returns null where they cannot be: the place of a box in place of a post is not known by an id,
 *   and an edited post has a later one than it had
 */
export function inOrderOfIds(cells: readonly Cell[]): Cell[] | null {
  const posts = cells.filter((cell): cell is PostCell => cell.kind === 'post');
  const first = posts.filter(({ post }) => !post.edited);
  const isRising = first.every((cell, at) => at === 0 || mayAnswer(cell, first[at - 1]!));
  if (isRising) return [...cells];
  if (first.length < cells.length) return null;
  return first.sort((a, b) => compareIds(a.post.id, b.post.id));
}
