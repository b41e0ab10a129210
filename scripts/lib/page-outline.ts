import * as v from 'valibot';
import { CAPTURE_PROBLEMS } from '../../src/messaging/capture-problems.ts';
import type { CaptureResult } from '../../src/messaging/capture-result.ts';
import {
  type Author,
  CARD_KINDS,
  type Card,
  type Counts,
  MEDIA_KINDS,
  type Media,
  type Post,
  type Quote,
  REASON_CODES,
  type ShownPost,
  type Span,
  VERIFIED_KINDS,
} from '../../src/thread/schema.ts';
import { threadPageOf } from '../../src/thread/thread-url.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const flag = v.optional(v.literal(true));
const number = v.optional(count);
const PICTURES = ['with picture', 'without picture'] as const;
const MEDIA = new RegExp(
  `^(?:${MEDIA_KINDS.join('|')})(?: [\\d:]+)?(?: alt)?(?: file)?(?: unloaded)?$`,
);

const bodyEntries = {
  verified: v.optional(v.picklist(VERIFIED_KINDS)),
  square: flag,
  affiliate: flag,
  protected: flag,
  text: v.optional(
    v.strictObject({
      characters: count,
      breaks: number,
      links: number,
      /** Links of which only X's own short address is known. */
      shortLinks: number,
      mentions: number,
      hashtags: number,
      cashtags: number,
      emoji: number,
    }),
  ),
  /** In order: kind, length, `alt` if the author wrote one, `file` if the page gives it away. */
  media: v.optional(v.array(v.pipe(v.string(), v.regex(MEDIA)))),
  poll: v.optional(v.strictObject({ state: v.picklist(['open', 'closed']), options: number })),
  card: v.optional(v.strictObject({ kind: v.picklist(CARD_KINDS), picture: v.picklist(PICTURES) })),
  article: v.optional(v.picklist(PICTURES)),
  truncated: flag,
};

const postId = v.pipe(v.string(), v.regex(/^\d{1,25}$/));
/** X gives no id to what it hides: that of its neighbour, and how far away it is. */
const placeId = v.pipe(v.string(), v.regex(/^(?:before|after)-\d{1,25}(?:-\d{1,3})?$/));

const QuoteOutlineSchema = v.union([
  v.literal('unavailable'),
  v.strictObject({ id: v.optional(postId), ...bodyEntries }),
]);

const PostOutlineSchema = v.union([
  v.strictObject({ unavailable: placeId }),
  v.strictObject({
    id: postId,
    /** The post of the page's address. */
    opened: flag,
    ...bodyEntries,
    quote: v.optional(QuoteOutlineSchema),
    readersNote: flag,
    edited: flag,
    translated: flag,
    replyingTo: number,
    /** Replies, reposts, likes, bookmarks, views. */
    counts: v.optional(v.pipe(v.array(v.nullable(count)), v.length(5))),
  }),
]);

/**
 * A page without a word of it: which posts, what is in each and how much. What a post has not is
 * left out, so that an outline stays short enough to be checked by eye.
 */
export const PageOutlineSchema = v.union([
  v.strictObject({ problem: v.picklist(CAPTURE_PROBLEMS) }),
  v.strictObject({
    complete: v.boolean(),
    reasons: v.array(v.picklist(REASON_CODES)),
    posts: v.array(PostOutlineSchema),
  }),
]);

export type PageOutline = v.InferOutput<typeof PageOutlineSchema>;

/** The outline of what was read from the page at an address. */
export function outlineOf(result: CaptureResult, url: string): PageOutline {
  if (!result.ok) return { problem: result.problem };
  const { complete, reasons, posts } = result.thread;
  const openedId = threadPageOf(url)?.statusId;
  const outline = {
    complete,
    reasons: reasons.map(({ code }) => code),
    posts: posts.map((post) => outlineOfPost(post, openedId)),
  };
  return v.parse(PageOutlineSchema, withoutEmpty(outline));
}

function outlineOfPost(post: Post, openedId: string | undefined) {
  if (post.kind === 'unavailable') return { unavailable: post.id };
  return {
    id: post.id,
    opened: post.id === openedId,
    ...outlineOfBody(post),
    quote: post.quote && outlineOfQuote(post.quote),
    readersNote: post.note !== null,
    edited: post.edited,
    translated: post.translated,
    replyingTo: post.replyingTo.length,
    counts: outlineOfCounts(post.counts),
  };
}

function outlineOfQuote(quote: Quote) {
  return quote.kind === 'unavailable' ? quote.kind : { id: quote.id, ...outlineOfBody(quote) };
}

function outlineOfBody(post: ShownPost | Extract<Quote, { kind: 'post' }>) {
  return {
    ...outlineOfAuthor(post.author),
    text: outlineOfText(post.text),
    media: post.media.map(outlineOfMedium),
    poll: post.poll && {
      state: post.poll.open ? 'open' : 'closed',
      options: post.poll.options.length,
    },
    card: post.card && { kind: post.card.kind, picture: pictureOf(post.card) },
    article: post.article && pictureOf(post.article),
    truncated: post.truncated,
  };
}

function outlineOfAuthor(author: Author) {
  return {
    verified: author.verified === 'none' ? null : author.verified,
    square: author.avatarShape === 'square',
    affiliate: author.affiliate !== null,
    protected: author.protected,
  };
}

function outlineOfText(spans: readonly Span[]) {
  const text = spans.map((span) => span.text).join('');
  if (text === '') return null;
  const isShort = ({ href }: Span) => href !== undefined && new URL(href).hostname === 't.co';
  const links = spans.filter(({ kind }) => kind === 'link');
  const countOf = (kind: Span['kind']) => spans.filter((span) => span.kind === kind).length;
  return {
    characters: [...text].length,
    breaks: text.split('\n').length - 1,
    links: links.filter((span) => !isShort(span)).length,
    shortLinks: links.filter(isShort).length,
    mentions: countOf('mention'),
    hashtags: countOf('hashtag'),
    cashtags: countOf('cashtag'),
    emoji: countOf('emoji'),
  };
}

function outlineOfMedium({ kind, duration, alt, url, file }: Media): string {
  const signs = [alt && 'alt', file && 'file', url === null && 'unloaded'];
  return [kind, duration, ...signs].filter(Boolean).join(' ');
}

function pictureOf({ image }: Pick<Card, 'image'>): (typeof PICTURES)[number] {
  return image === null ? 'without picture' : 'with picture';
}

function outlineOfCounts({ replies, reposts, likes, bookmarks, views }: Counts) {
  const counts = [replies, reposts, likes, bookmarks, views];
  return counts.some((value) => value !== undefined) ? counts.map((value) => value ?? null) : null;
}

/** Without what says "none of that"; the fields of a whole page stay. */
function withoutEmpty(outline: object): object {
  const text = JSON.stringify(outline, function (this: object, key, value) {
    const isPage = this === outline || Array.isArray(this) || key === '';
    const isEmpty = value === null || value === false || value === 0 || value?.length === 0;
    return isEmpty && !isPage ? undefined : value;
  });
  return JSON.parse(text);
}
