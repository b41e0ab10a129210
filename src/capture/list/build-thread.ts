import * as v from 'valibot';
import { morePosts } from '../../thread/more-posts.ts';
import { reasonsOf } from '../../thread/reasons.ts';
import {
  type Post,
  type Reason,
  type ShownPost,
  ShownPostSchema,
  THREAD_SCHEMA,
  type Thread,
  ThreadSchema,
  type UnavailablePost,
} from '../../thread/schema.ts';
import { boundTexts } from './bound-texts.ts';
import type { Choice } from './choose-posts.ts';
import type { Cell, PostCell } from './harvest.ts';

/**
 * Makes the thread out of the chosen cells, or null when none of its posts can be read. Everything
 * came from a page, so all of it passes the schema; a post that does not is kept as a placeholder
 * rather than losing the thread.
 */
export function buildThread(
  choice: Choice,
  known: Iterable<Reason['code']>,
  capturedAt: string,
): Thread | null {
  const posts = toPosts(choice.cells);
  const first = posts.find((post) => post.kind === 'post');
  if (first === undefined) return null;
  const reasons = reasonsOf(posts, [...choice.reasons, ...known]);
  return v.parse(ThreadSchema, {
    schema: THREAD_SCHEMA,
    id: first.id,
    url: first.url,
    author: first.author,
    capturedAt,
    complete: reasons.length === 0,
    reasons,
    posts,
    answered: choice.answered.flatMap(toShownPost),
    more: morePosts(posts, choice.branches.flatMap(toShownPost)),
  });
}

function toPosts(cells: readonly Cell[]): Post[] {
  return cells.flatMap((cell, index): Post[] => {
    const shown = cell.kind === 'post' ? toShownPost(cell) : [];
    return shown.length > 0 ? shown : [placeholder(cells, index)];
  });
}

function toShownPost({ post }: PostCell): ShownPost[] {
  const shown = v.safeParse(ShownPostSchema, boundTexts(post));
  return shown.success ? [shown.output] : [];
}

/** X gives no id to what it hides, so the neighbour's has to do; edits refer to it. */
function placeholder(cells: readonly Cell[], at: number): UnavailablePost {
  const cell = cells[at];
  const isShown = (other: Cell): other is PostCell => other.kind === 'post';
  const before = cells.slice(0, at).findLastIndex(isShown);
  const after = cells.findIndex((other, index) => index > at && isShown(other));
  const neighbour = cells[before === -1 ? after : before];
  const id = neighbour && isShown(neighbour) ? neighbour.post.id : '0';
  const distance = before === -1 ? after - at : at - before;
  const ending = distance > 1 ? `-${distance}` : '';
  return {
    kind: 'unavailable',
    id: `${before === -1 ? 'before' : 'after'}-${id}${ending}`,
    reason: cell !== undefined && cell.kind !== 'post' ? cell.reason : '',
  };
}
