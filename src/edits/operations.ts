import { inPieces, postIdOf } from '../thread/article-pieces.ts';
import type { Post, Thread } from '../thread/schema.ts';
import { ownPost } from './own-posts.ts';
import type { Edits } from './schema.ts';

export function hidePost(edits: Edits, id: string): Edits {
  return edits.hidden.includes(id) ? edits : { ...edits, hidden: [...edits.hidden, id] };
}

export function showPost(edits: Edits, id: string): Edits {
  return { ...edits, hidden: edits.hidden.filter((hidden) => hidden !== id) };
}

export function showAllPosts(edits: Edits): Edits {
  return { ...edits, hidden: [] };
}

/** Takes in posts from outside the thread, also such as were taken in before and left out. */
export function addPosts(edits: Edits, ids: readonly string[]): Edits {
  return {
    ...edits,
    hidden: edits.hidden.filter((id) => !ids.includes(id)),
    added: [...new Set([...edits.added, ...ids])],
  };
}

/** Takes posts out again that were taken in, also such as were left out since. */
export function removePosts(edits: Edits, posts: readonly Post[]): Edits {
  const stays = (id: string) => posts.every((post) => post.id !== id);
  return {
    ...edits,
    hidden: edits.hidden.filter((id) => stays(id) || !edits.added.includes(id)),
    added: edits.added.filter(stays),
  };
}

/** The posts beside the thread, by what the user did with them. */
export function sortMore(thread: Thread, edits: Edits): { added: Post[]; offered: Post[] } {
  return sortAdded(thread.more, edits);
}

/** The same for the posts that the first one answers. */
export function sortAnswered(thread: Thread, edits: Edits): { added: Post[]; offered: Post[] } {
  return sortAdded(thread.answered, edits);
}

function sortAdded(posts: readonly Post[], edits: Edits): { added: Post[]; offered: Post[] } {
  const isAdded = ({ id }: Post) => edits.added.includes(id);
  return {
    added: posts.filter(isAdded),
    offered: posts.filter((post) => !isAdded(post)),
  };
}

/**
 * The thread's posts, those that the user took in and those that are the user's own, in the user's
 * order. A post that is not in it, such as a new one of a later capture, stands behind the one that it
 * follows in the thread, one of the user's own behind the one that it was put behind; those that were
 * taken in stand at the end, but what the first one answers before it. Articles stand there block by block.
 */
export function allPosts(thread: Thread, edits: Edits): Post[] {
  const asHandled = (some: readonly Post[]) => some.flatMap((post) => handled(post, edits));
  const added = asHandled(sortMore(thread, edits).added);
  const places = new Map(edits.order.map((id, place) => [id, place]));
  const isPlaced = ({ id }: { id: string }) => places.has(id);
  const answered = asHandled(sortAnswered(thread, edits).added);
  const posts = asHandled(thread.posts);
  const captured = [...answered, ...posts, ...added];
  const own = edits.own.flatMap((one) => {
    const post = ownPost(thread, one);
    return post ? [{ post, after: one.after }] : [];
  });
  const ordered = [...captured, ...own.map(({ post }) => post)]
    .filter(isPlaced)
    .sort((a, b) => places.get(a.id)! - places.get(b.id)!);
  const putBehind = (post: Post, before: string | null | undefined, otherwise: number) => {
    const at = ordered.findIndex(({ id }) => id === before) + 1;
    ordered.splice(at > 0 || !before ? at : otherwise, 0, post);
  };
  for (const [index, post] of posts.entries()) {
    if (!isPlaced(post)) putBehind(post, posts[index - 1]?.id, 0);
  }
  ordered.unshift(...answered.filter((post) => !isPlaced(post)));
  ordered.push(...added.filter((post) => !isPlaced(post)));
  for (const { post, after } of own) {
    if (!isPlaced(post)) putBehind(post, after, ordered.length);
  }
  return ordered;
}

/** An article whose words the user has changed before its blocks were known stays as it was left. */
function handled(post: Post, { texts, marks, splits }: Edits): Post[] {
  const isWordsAlone = [texts, marks, splits].some((record) => post.id in record);
  return isWordsAlone ? [post] : inPieces(post);
}

/**
 * The posts that are to be shown, in the user's order. Hiding every post shows the whole thread:
 * an export of nothing helps nobody.
 */
export function shownPosts(thread: Thread, edits: Edits): Post[] {
  const all = allPosts(thread, edits);
  const hidden = new Set(edits.hidden);
  // Who leaves out an article leaves out all of it.
  const shown = all.filter(({ id }) => !hidden.has(id) && !hidden.has(postIdOf(id)));
  return shown.length > 0 ? shown : all;
}
