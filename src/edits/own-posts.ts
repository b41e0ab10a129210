import { everyPiece } from '../thread/article-pieces.ts';
import type { Post, ShownPost, Thread } from '../thread/schema.ts';
import type { Edits, OwnPost } from './schema.ts';

export function isOwn(edits: Edits, id: string): boolean {
  return edits.own.some((one) => one.id === id);
}

/** Whether nobody has posted it. */
export function isNoteId(edits: Edits, id: string): boolean {
  return edits.own.some((one) => one.id === id && one.of === null);
}

/** A post of the user's own as all others are; null when what it copies is not in the thread. */
export function ownPost(thread: Thread, { id, of }: OwnPost): Post | null {
  if (of === null) return { ...emptyPost(thread), id };
  const original = everyPiece(thread).find((post) => post.id === of);
  return original ? { ...original, id } : null;
}

function emptyPost({ url, author, capturedAt: createdAt }: Thread): ShownPost {
  return {
    ...{ kind: 'post', id: '', url, author, createdAt, lang: null, dir: 'auto', text: [] },
    ...{ media: [], poll: null, card: null, article: null, quote: null, note: null },
    ...{ labels: [], notices: [], blocks: [] },
    ...{ counts: {}, replyingTo: [], edited: false, truncated: false, translated: false },
  };
}
