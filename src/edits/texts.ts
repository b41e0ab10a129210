import type { Post, Span } from '../thread/schema.ts';
import type { Edits } from './schema.ts';

/** A part of a post's words, UTF-16 offsets. */
export interface TextRange {
  from: number;
  to: number;
}

const NO_WORDS: Span[] = [];

/** The words of a post before anything was changed. */
export function originalWords(post: Post): Span[] {
  return post.kind === 'post' ? post.text : NO_WORDS;
}

/** The words of a post: the user's, else its own. */
export function wordsOf(post: Post, edits: Edits): Span[] {
  return edits.texts[post.id] ?? originalWords(post);
}
