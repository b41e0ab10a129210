import type { Post, Thread } from '../thread/schema.ts';
import type { Edits } from './schema.ts';

export function hidePost(edits: Edits, id: string): Edits {
  return edits.hidden.includes(id) ? edits : { ...edits, hidden: [...edits.hidden, id] };
}

export function showAllPosts(edits: Edits): Edits {
  return { ...edits, hidden: [] };
}

/** What the user chose for two parts of a thread that are one now. */
export function joinEdits(one: Edits, other: Edits): Edits {
  return {
    ...one,
    hidden: [...new Set([...one.hidden, ...other.hidden])],
    added: [...new Set([...one.added, ...other.added])],
  };
}

/** Takes in posts from beside the thread, also such as were taken in before and left out. */
export function addPosts(edits: Edits, ids: readonly string[]): Edits {
  return {
    ...edits,
    hidden: edits.hidden.filter((id) => !ids.includes(id)),
    added: [...new Set([...edits.added, ...ids])],
  };
}

/** Only the thread itself again. */
export function removeAdded(edits: Edits): Edits {
  return {
    ...edits,
    hidden: edits.hidden.filter((id) => !edits.added.includes(id)),
    added: [],
  };
}

/** The posts beside the thread, by what the user did with them. */
export function sortMore(thread: Thread, edits: Edits): { added: Post[]; offered: Post[] } {
  const isAdded = ({ id }: Post) => edits.added.includes(id);
  return {
    added: thread.more.filter(isAdded),
    offered: thread.more.filter((post) => !isAdded(post)),
  };
}

/** The thread's posts, and after them those that the user took in. */
export function allPosts(thread: Thread, edits: Edits): Post[] {
  return [...thread.posts, ...sortMore(thread, edits).added];
}

/**
 * The posts that are to be shown, in the thread's order. Hiding every post shows the whole thread:
 * an export of nothing helps nobody.
 */
export function shownPosts(thread: Thread, edits: Edits): Post[] {
  const all = allPosts(thread, edits);
  const shown = all.filter((post) => !edits.hidden.includes(post.id));
  return shown.length > 0 ? shown : all;
}
