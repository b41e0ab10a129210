import { isPieceId, postIdOf } from '../thread/article-pieces.ts';
import type { Post } from '../thread/schema.ts';
import type { Edits } from './schema.ts';

/** Puts a post on the card of the post before it. */
export function mergePost(edits: Edits, id: string): Edits {
  return edits.merged.includes(id) ? edits : { ...edits, merged: [...edits.merged, id] };
}

/** Gives a post a card of its own again. */
export function unmergePost(edits: Edits, id: string): Edits {
  return { ...edits, merged: edits.merged.filter((merged) => merged !== id) };
}

/**
 * For each post the id of the first one on its card. Counted with those that are left out: hiding a
 * post must not push the next one onto a card that the user never chose. A block of an article stands on the card
 * of the one before it, as long as that is of the same article.
 */
export function cardHeads(posts: readonly Post[], { merged }: Edits): Map<string, string> {
  const onTheOneBefore = new Set(merged);
  const heads = new Map<string, string>();
  let head = '';
  for (const [index, { id }] of posts.entries()) {
    if (index === 0 || !(onTheOneBefore.has(id) || goesOn(posts[index - 1]!.id, id))) head = id;
    heads.set(id, head);
  }
  return heads;
}

/** Whether a post is a block of the article that the one before it is of, too. */
export const goesOn = (before: string, id: string): boolean =>
  isPieceId(id) && postIdOf(before) === postIdOf(id);
