import * as v from 'valibot';
import { upgradeThread } from './upgrade-thread.ts';

/**
 * Version of the published Thread format (docs/thread.schema.json). Since 2 the time of a post may be
 * unknown; `upgradeThread` knows those before.
 */
export const THREAD_SCHEMA = 2;

/** The longest string a captured field may hold; X articles end far below it. */
const MAX_TEXT = 200_000;

const text = v.pipe(v.string(), v.maxLength(MAX_TEXT));
const postId = v.pipe(v.string(), v.regex(/^\d{1,25}$/));
/** Without the @. */
const handle = v.pipe(v.string(), v.regex(/^\w{1,50}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * A web address. Pages are untrusted: `javascript:`, `data:` and the like must never reach a link
 * of a slide or a fetch. Without flags, since the published schema has no place for them.
 */
const webUrl = v.pipe(
  v.string(),
  v.maxLength(8192),
  v.url(),
  v.regex(/^[Hh][Tt][Tt][Pp][Ss]?:\/\//, 'not a web address'),
);

export const VERIFIED_KINDS = ['none', 'blue', 'gold', 'grey'] as const;
export const SPAN_KINDS = ['text', 'link', 'mention', 'hashtag', 'cashtag', 'emoji'] as const;
export const MEDIA_KINDS = ['photo', 'video', 'gif'] as const;
export const CARD_KINDS = ['large', 'small'] as const;

export const AuthorSchema = v.object({
  name: text,
  handle,
  /** Address of the picture in the best size the page betrays; null when it shows none. */
  avatar: v.nullable(webUrl),
  /** Organisations have square avatars, people round ones. */
  avatarShape: v.picklist(['round', 'square']),
  verified: v.picklist(VERIFIED_KINDS),
  /** Picture of the organisation badge beside the name. */
  affiliate: v.nullable(webUrl),
  protected: v.boolean(),
});

/** A run of text of one kind. `text` is what is shown; line breaks are `\n` inside it. */
export const SpanSchema = v.object({
  kind: v.picklist(SPAN_KINDS),
  text,
  /** The full target of a link, mention, hashtag or cashtag. */
  href: v.optional(webUrl),
});

export const MediaSchema = v.object({
  kind: v.picklist(MEDIA_KINDS),
  /** Alternative text by the author, '' when there is none. */
  alt: text,
  /** The picture to show: the photo itself, or the poster of a video or GIF. */
  url: v.nullable(webUrl),
  /** The playable file, where the page gives it away (GIFs only). */
  file: v.optional(webUrl),
  /** As X shows it, for example '1:24'. */
  duration: v.optional(text),
  /** Width ÷ height of the box on the page, so that space is kept before the picture is here. */
  aspect: v.optional(v.pipe(v.number(), v.minValue(0.05), v.maxValue(20))),
});

export const PollSchema = v.object({
  open: v.boolean(),
  options: v.array(
    v.object({
      label: text,
      /** 0 to 100; null while the poll hides its figures. */
      percent: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
    }),
  ),
  /** The line under the poll as shown ("524 votes · Final results"); '' when there is none. */
  summary: text,
});

export const CardSchema = v.object({
  kind: v.picklist(CARD_KINDS),
  href: v.nullable(webUrl),
  domain: text,
  title: text,
  description: text,
  image: v.nullable(webUrl),
});

export const ArticleSchema = v.object({
  title: text,
  teaser: text,
  image: v.nullable(webUrl),
});

export const CountsSchema = v.object({
  replies: v.optional(count),
  reposts: v.optional(count),
  likes: v.optional(count),
  bookmarks: v.optional(count),
  views: v.optional(count),
});

export const NoteSchema = v.object({ text: v.array(SpanSchema) });

const bodyEntries = {
  lang: v.nullable(v.pipe(v.string(), v.maxLength(35))),
  dir: v.picklist(['auto', 'ltr', 'rtl']),
  text: v.array(SpanSchema),
  media: v.array(MediaSchema),
  poll: v.nullable(PollSchema),
  card: v.nullable(CardSchema),
  article: v.nullable(ArticleSchema),
};

export const QuoteSchema = v.variant('kind', [
  v.object({
    kind: v.literal('post'),
    id: v.nullable(postId),
    url: v.nullable(webUrl),
    createdAt: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
    author: AuthorSchema,
    ...bodyEntries,
    /** X cuts long quoted posts and keeps the rest to itself. */
    truncated: v.boolean(),
  }),
  v.object({ kind: v.literal('unavailable'), reason: text }),
]);

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
  /** The text shown is a machine translation. */
  translated: v.boolean(),
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

/** Why a capture may be less than the whole thread. `count` is the number of posts concerned. */
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
});

export type Author = v.InferOutput<typeof AuthorSchema>;
export type Span = v.InferOutput<typeof SpanSchema>;
export type Media = v.InferOutput<typeof MediaSchema>;
export type Poll = v.InferOutput<typeof PollSchema>;
export type Card = v.InferOutput<typeof CardSchema>;
export type Article = v.InferOutput<typeof ArticleSchema>;
export type Counts = v.InferOutput<typeof CountsSchema>;
export type Quote = v.InferOutput<typeof QuoteSchema>;
export type ShownPost = v.InferOutput<typeof ShownPostSchema>;
export type UnavailablePost = v.InferOutput<typeof UnavailablePostSchema>;
export type Post = v.InferOutput<typeof PostSchema>;
export type Reason = v.InferOutput<typeof ReasonSchema>;
export type Thread = v.InferOutput<typeof ThreadSchema>;

/** Whether a later version than ours wrote this thread. */
export function isNewerThread(data: unknown): boolean {
  return Object(data).schema > THREAD_SCHEMA;
}

/**
 * Checks data that claims to be a thread (from a page, a file or storage), of any version so far.
 * @throws ValiError naming the first field that is wrong
 */
export function parseThread(data: unknown): Thread {
  return v.parse(ThreadSchema, upgradeThread(data));
}
