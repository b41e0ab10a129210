import type { Post } from './schema.ts';

/**
 * What goes beside these posts of a thread: each once, in its last version, in the order they were
 * written. X orders them by what it thinks of them, another way each time.
 */
export function morePosts(posts: readonly Post[], found: readonly Post[]): Post[] {
  const own = new Set(posts.map(({ id }) => id));
  const others = new Map(found.filter(({ id }) => !own.has(id)).map((post) => [post.id, post]));
  return [...others.values()].sort((a, b) => compareIds(a.id, b.id));
}

/** Ids grow with time; they are too large for numbers. */
export function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}
