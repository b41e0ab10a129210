import type { Thread } from '../thread/schema.ts';
import { within } from './edit-limits.ts';
import { cardHeads } from './merges.ts';
import { allPosts } from './operations.ts';
import { keepMerged } from './order.ts';
import { withEntry } from './records.ts';
import type { Edits, OwnPost } from './schema.ts';

/**
 * Puts a note, words that nobody has posted, behind a post.
 *
 * @param id `own-` and something that no other has
 * @param after null: before all
 * @throws EditsFull
 */
export function addNote(
  thread: Thread,
  edits: Edits,
  id: string,
  after: string | null,
  text: string,
): Edits {
  const texts = withEntry(edits.texts, id, [{ kind: 'text', text }]);
  return within(keepMerged(thread, edits, placed({ ...edits, texts }, { id, of: null, after })));
}

/**
 * Puts copies of posts that follow one another behind the last of them, with what the user did to their
 * words; those that share a card share one as copies, too.
 *
 * @param copies ids of the copies, by those of the posts
 * @throws EditsFull
 */
export function copyPosts(
  thread: Thread,
  edits: Edits,
  copies: ReadonlyMap<string, string>,
): Edits {
  const originals = [...copies.keys()];
  let last = originals.at(-1)!;
  let copied = edits;
  for (const [original, copy] of copies) {
    copied = copyPost(copied, copy, original, last);
    last = copy;
  }
  const heads = cardHeads(allPosts(thread, edits), edits);
  const merged = originals
    .filter((id, index) => index > 0 && heads.get(id) === heads.get(originals[index - 1]!))
    .map((id) => copies.get(id)!);
  const kept = keepMerged(thread, edits, copied);
  return within({ ...kept, merged: [...kept.merged, ...merged] });
}

function copyPost(edits: Edits, id: string, original: string, after: string): Edits {
  const own = edits.own.find((one) => one.id === original);
  const copied = <Value>(record: Record<string, Value>) =>
    withEntry(record, id, (record[original] ?? null) as NoInfer<Value> | null);
  const { texts, marks, splits, looks } = edits;
  return placed(
    {
      ...edits,
      ...{ texts: copied(texts), marks: copied(marks) },
      ...{ splits: copied(splits), looks: copied(looks) },
    },
    { id, of: own ? own.of : original, after },
  );
}

/** Takes a post of the user's own away, with all that was done to it. */
export function removeOwn(thread: Thread, edits: Edits, id: string): Edits {
  const gone = edits.own.find((one) => one.id === id);
  const without = (ids: readonly string[]) => ids.filter((each) => each !== id);
  return keepMerged(thread, edits, {
    ...edits,
    // Those that stood behind it stand where it did.
    own: edits.own
      .filter((one) => one.id !== id)
      .map((one) => (one.after === id ? { ...one, after: gone?.after ?? null } : one)),
    hidden: without(edits.hidden),
    order: without(edits.order),
    merged: without(edits.merged),
    splits: withEntry(edits.splits, id, null),
    texts: withEntry(edits.texts, id, null),
    marks: withEntry(edits.marks, id, null),
    looks: withEntry(edits.looks, id, null),
  });
}

function placed(edits: Edits, own: OwnPost): Edits {
  const at = own.after === null ? 0 : edits.order.indexOf(own.after) + 1;
  const isOrdered = edits.order.length > 0 && (own.after === null || at > 0);
  return {
    ...edits,
    own: [...edits.own, own],
    ...(isOrdered && { order: edits.order.toSpliced(at, 0, own.id) }),
  };
}
