import * as v from 'valibot';
import type { Block } from './article-blocks.ts';
import {
  AuthorSchema,
  bodyEntries,
  CountsSchema,
  count,
  handle,
  NoteSchema,
  postId,
  QuoteSchema,
  text,
  webUrl,
} from './thread-parts.ts';
import { upgradeThread } from './upgrade-thread.ts';

export {
  type Article,
  ArticleSchema,
  type Author,
  AuthorSchema,
  CARD_KINDS,
  type Card,
  CardSchema,
  type Counts,
  CountsSchema,
  LABEL_KINDS,
  type Label,
  LabelSchema,
  MEDIA_KINDS,
  type Media,
  MediaSchema,
  NoteSchema,
  type Notice,
  NoticeSchema,
  type Poll,
  PollSchema,
  type Quote,
  QuoteSchema,
  type ShownQuote,
  SPAN_KINDS,
  type Span,
  SpanSchema,
  TEXT_MARKS,
  type TextMark,
  VERIFIED_KINDS,
} from './thread-parts.ts';

/**
 * Version of the published Thread format (docs/thread.schema.json). Since 2 the time of a post may be
 * unknown; 3 has marks, labels, notices, blocks and more kinds of cards. `upgradeThread` knows those
 * before.
 */
export const THREAD_SCHEMA = 3;

/**
 * Of blocks the kind alone is checked here: articles are large, and the windows load this schema.
 * What comes from a page is checked whole before it is stored (article-blocks.ts).
 */
export const StoredBlockSchema = v.custom<Block>(
  (block) => typeof Object(block).kind === 'string' && typeof Object(block).id === 'string',
);

export const ShownPostSchema = v.object({
  kind: v.literal('post'),
  id: postId,
  url: webUrl,
  /** Null when neither the page nor the id tells it. */
  createdAt: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
  author: AuthorSchema,
  ...bodyEntries,
  quote: v.nullable(QuoteSchema),
  note: v.nullable(NoteSchema),
  counts: CountsSchema,
  replyingTo: v.array(handle),
  edited: v.boolean(),
  /** The end of the text is not on the page. */
  truncated: v.boolean(),
  /** What the article is made of, where it was read whole; `text` has its words, too. */
  blocks: v.array(StoredBlockSchema),
});

/** A post whose place in the thread is known but which X does not show. */
export const UnavailablePostSchema = v.object({
  kind: v.literal('unavailable'),
  /** X gives no id for it: made from the id of the post before it, so that edits can refer to it. */
  id: v.pipe(v.string(), v.maxLength(60)),
  /** What X says in its place, in the language of the page. */
  reason: text,
});

export const PostSchema = v.variant('kind', [ShownPostSchema, UnavailablePostSchema]);

/**
 * Why a capture may be less than the whole thread. `count` is the number of posts, or of pictures,
 * concerned.
 */
export const REASON_CODES = [
  'truncated-posts',
  'unavailable-posts',
  'log-in-to-see-rest',
  'start-not-seen',
  'end-not-seen',
  'stopped-loading',
  'cancelled',
  'uncertain-order',
  /** The reader has X sort the replies, so that the thread may go on among them. */
  'replies-sorted',
  'unread-parts',
  /** An article has more than the words that were taken. */
  'article-parts',
  /** A quoted post has a part that X shows only on that post's own page. */
  'hidden-in-quotes',
  /** Pictures that never came. */
  'missing-media',
  /** Something stands in place of media, and says why. */
  'withheld-media',
] as const;

export const ReasonSchema = v.object({
  code: v.picklist(REASON_CODES),
  count: v.optional(count),
});

export const ThreadSchema = v.object({
  schema: v.literal(THREAD_SCHEMA),
  /** Id of the first captured post. */
  id: postId,
  url: webUrl,
  author: AuthorSchema,
  capturedAt: v.pipe(v.string(), v.isoTimestamp()),
  /** True only when both ends were seen, no text is cut and no part of a post was left unread. */
  complete: v.boolean(),
  reasons: v.array(ReasonSchema),
  posts: v.pipe(v.array(PostSchema), v.minLength(1)),
  /**
   * What else the author answers to the opened post, beside the thread and as far as it was seen:
   * no part of it, but the user may take it in. Threads from before have none.
   */
  more: v.optional(v.array(PostSchema), []),
  /**
   * The posts that the first one answers, the farthest first and as far as they were seen: no part of
   * the thread, but the user may take them in.
   */
  answered: v.optional(v.array(PostSchema), []),
});

export type ShownPost = v.InferOutput<typeof ShownPostSchema>;
export type UnavailablePost = v.InferOutput<typeof UnavailablePostSchema>;
export type Post = v.InferOutput<typeof PostSchema>;
export type Reason = v.InferOutput<typeof ReasonSchema>;
export type Thread = v.InferOutput<typeof ThreadSchema>;

/** Whether a later version than ours wrote this thread. */
export function isNewerThread(data: unknown): boolean {
  const { schema } = Object(data);
  // To compare anything else with a number may throw.
  return typeof schema === 'number' && schema > THREAD_SCHEMA;
}

/**
 * Checks data that claims to be a thread (from a page, a file or storage), of any version so far.
 * @throws ValiError naming the first field that is wrong
 */
export function parseThread(data: unknown): Thread {
  return v.parse(ThreadSchema, upgradeThread(data));
}
