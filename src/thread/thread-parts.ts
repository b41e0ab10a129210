import * as v from 'valibot';

/** The longest string a captured field may hold; X articles end far below it. */
const MAX_TEXT = 200_000;

export const text = v.pipe(v.string(), v.maxLength(MAX_TEXT));
export const postId = v.pipe(v.string(), v.regex(/^\d{1,25}$/));
/** Without the @. */
export const handle = v.pipe(v.string(), v.regex(/^\w{1,50}$/));
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * A web address. Pages are untrusted: `javascript:`, `data:` and the like must never reach a link
 * of a slide or a fetch. Without flags, since the published schema has no place for them.
 */
export const webUrl = v.pipe(
  v.string(),
  v.maxLength(8192),
  v.url(),
  v.regex(/^[Hh][Tt][Tt][Pp][Ss]?:\/\//, 'not a web address'),
);

export const VERIFIED_KINDS = ['none', 'blue', 'gold', 'grey'] as const;
export const SPAN_KINDS = ['text', 'link', 'mention', 'hashtag', 'cashtag', 'emoji'] as const;
export const TEXT_MARKS = ['bold', 'italic', 'strike', 'code'] as const;
export const MEDIA_KINDS = ['photo', 'video', 'gif'] as const;
/** The first two are links to the web, by the size of their picture. */
export const CARD_KINDS = [
  ...(['large', 'small'] as const),
  ...(['space', 'broadcast', 'event', 'list', 'grok', 'product', 'app', 'job'] as const),
  ...(['community', 'other'] as const),
] as const;
export const LABEL_KINDS = [
  'ai',
  'paid',
  'parody',
  'automated',
  'from',
  'community',
  'state',
  'other',
] as const;

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
  /** How its author set it; absent for plain words. */
  marks: v.optional(v.array(v.picklist(TEXT_MARKS))),
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
  /**
   * For a picture that its author put between the words: so many UTF-16 units of the text stand before it.
   * Others stand below the words.
   */
  at: v.optional(count),
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
  /** Whose it is, as the page names them: "Ada Quill @ada". Links to the web have none. */
  host: v.optional(text),
  /** What the page says of it now: "Ended · 1.2K tuned in". */
  state: v.optional(text),
});

/** What X says of a post: that it is an advertisement, a parody, made with AI. */
export const LabelSchema = v.object({
  kind: v.picklist(LABEL_KINDS),
  /** The page's own words, in its language. */
  text,
});

/** What X says in place of media that it does not show, in the language of the page. */
export const NoticeSchema = v.object({ text });

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

export const bodyEntries = {
  lang: v.nullable(v.pipe(v.string(), v.maxLength(35))),
  dir: v.picklist(['auto', 'ltr', 'rtl']),
  text: v.array(SpanSchema),
  media: v.array(MediaSchema),
  poll: v.nullable(PollSchema),
  card: v.nullable(CardSchema),
  article: v.nullable(ArticleSchema),
  labels: v.array(LabelSchema),
  notices: v.array(NoticeSchema),
  /** The text shown is a machine translation. */
  translated: v.boolean(),
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

export type Author = v.InferOutput<typeof AuthorSchema>;
export type Span = v.InferOutput<typeof SpanSchema>;
export type Media = v.InferOutput<typeof MediaSchema>;
export type Poll = v.InferOutput<typeof PollSchema>;
export type Card = v.InferOutput<typeof CardSchema>;
export type Label = v.InferOutput<typeof LabelSchema>;
export type Notice = v.InferOutput<typeof NoticeSchema>;
export type TextMark = (typeof TEXT_MARKS)[number];
export type Article = v.InferOutput<typeof ArticleSchema>;
export type Counts = v.InferOutput<typeof CountsSchema>;
export type Quote = v.InferOutput<typeof QuoteSchema>;
export type ShownQuote = Extract<Quote, { kind: 'post' }>;
