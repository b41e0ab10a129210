import type { Post, Thread } from '../thread/schema.ts';
import type { Edits } from './schema.ts';

export function hidePost(edits: Edits, id: string): Edits {
  return edits.hidden.includes(id) ? edits : { ...edits, hidden: [...edits.hidden, id] };
}

export function showAllPosts(edits: Edits): Edits {
  return { ...edits, hidden: [] };
}

/**
 * The posts that are to be shown, in the thread's order. Hiding every post shows the whole thread:
 * an export of nothing helps nobody.
 */
export function shownPosts(thread: Thread, edits: Edits): Post[] {
  const shown = thread.posts.filter((post) => !edits.hidden.includes(post.id));
  return shown.length > 0 ? shown : thread.posts;
}
