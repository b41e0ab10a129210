import type { Post } from '../thread/schema.ts';
import { unmergePost } from './merges.ts';
import { isNoteId } from './own-posts.ts';
import { withEntry } from './records.ts';
import { type Edits, NO_EDITS } from './schema.ts';

/** The words of a post as they were, unmarked and in one piece. */
export function restoreWords(edits: Edits, id: string): Edits {
  return {
    ...edits,
    splits: withEntry(edits.splits, id, null),
    // A note has no other words than the user's.
    texts: isNoteId(edits, id) ? edits.texts : withEntry(edits.texts, id, null),
    marks: withEntry(edits.marks, id, null),
    kept: edits.kept.filter((each) => each !== id),
  };
}

/** Takes back what was done to one post; whether it is shown, and where, stays. */
export function restorePost(edits: Edits, post: Post): Edits {
  return {
    ...restoreWords(unmergePost(edits, post.id), post.id),
    crops: picturesOf(post).reduce((crops, url) => withEntry(crops, url, null), edits.crops),
  };
}

/** Whether there is anything to take back. */
export function isChanged(edits: Edits, post: Post): boolean {
  const { splits, texts, marks, crops, merged } = edits;
  return (
    [splits, marks].some((record) => post.id in record) ||
    (post.id in texts && !isNoteId(edits, post.id)) ||
    merged.includes(post.id) ||
    picturesOf(post).some((url) => url in crops)
  );
}

/** Whether these are edits at all. */
export function isOriginal(edits: Edits): boolean {
  return JSON.stringify(edits) === JSON.stringify(NO_EDITS);
}

/** The addresses of the pictures of a post that can be cropped, its quote's too. */
export function picturesOf(post: Post): string[] {
  if (post.kind === 'unavailable') return [];
  const media = [...post.media, ...(post.quote?.kind === 'post' ? post.quote.media : [])];
  return media.flatMap(({ url }) => url ?? []);
}
