import type { Post, Thread } from '../thread/schema.ts';
import { cardHeads } from './merges.ts';
import { allPosts } from './operations.ts';
import type { Edits } from './schema.ts';

/** The place of a post among all of the thread, from 0 on. */
export function movePost(thread: Thread, edits: Edits, id: string, place: number): Edits {
  const others = allPosts(thread, edits).filter((post) => post.id !== id);
  return movePosts(thread, edits, [id], others[place]?.id ?? null);
}

/** Puts posts, as they follow one another, right before another one; null: at the end. */
export function movePosts(
  thread: Thread,
  edits: Edits,
  ids: readonly string[],
  before: string | null,
): Edits {
  const posts = allPosts(thread, edits);
  const moving = posts.filter(({ id }) => ids.includes(id));
  const others = posts.filter(({ id }) => !ids.includes(id));
  const found = others.findIndex(({ id }) => id === before);
  const moved = others.toSpliced(found === -1 ? others.length : found, 0, ...moving);
  if (isSameOrder(moved, posts)) return edits;
  const isNatural = isSameOrder(moved, allPosts(thread, { ...edits, order: [] }));
  const order = isNatural ? [] : moved.map((each) => each.id);
  return keepMerged(thread, edits, { ...edits, order });
}

/** A post stays merged as long as the card that it was put on is still the one above it. */
export function keepMerged(thread: Thread, before: Edits, after: Edits): Edits {
  if (after.merged.length === 0) return after;
  const headBefore = cardHeads(allPosts(thread, before), before);
  const headAfter = cardHeads(allPosts(thread, after), after);
  const merged = after.merged.filter((id) => headBefore.get(id) === headAfter.get(id));
  return { ...after, merged };
}

function isSameOrder(some: readonly Post[], others: readonly Post[]): boolean {
  return some.every(({ id }, index) => id === others[index]?.id);
}
