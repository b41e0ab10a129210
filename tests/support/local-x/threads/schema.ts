import * as v from 'valibot';
import { articleSchema, type RunSchema } from './article-schema.ts';

const id = v.pipe(v.string(), v.regex(/^\d{19}$/, 'an id has 19 digits'));
const handle = v.pipe(v.string(), v.regex(/^\w{1,15}$/));
const key = v.pipe(v.string(), v.regex(/^[\w-]{5,40}$/));
const size = v.pipe(v.number(), v.integer(), v.minValue(16), v.maxValue(8000));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const PersonSchema = v.strictObject({
  name: v.string(),
  avatar: key,
  shape: v.picklist(['round', 'square']),
  verified: v.picklist(['none', 'blue', 'gold', 'grey']),
  /** Key of the little picture of the organisation somebody belongs to. */
  affiliate: v.optional(key),
  protected: v.optional(v.boolean()),
});

export const LinkSchema = v.strictObject({
  url: v.pipe(v.string(), v.url()),
  /** What the post shows in place of the address. */
  label: v.string(),
  tco: v.pipe(v.string(), v.regex(/^https:\/\/t\.co\/\w{10}$/)),
});

export const MediaSchema = v.strictObject({
  kind: v.picklist(['photo', 'video', 'gif']),
  key,
  format: v.picklist(['jpg', 'png']),
  width: size,
  height: size,
  /** Name of the scene to draw; images/index.ts lists them. */
  scene: v.string(),
  /** It stands between the words of its post, after these. */
  after: v.optional(v.string()),
  /** Without it, X writes the word "Image" of the interface's language. */
  alt: v.optional(v.string()),
  duration: v.optional(v.pipe(v.string(), v.regex(/^\d+:\d\d$/))),
});

export const PollSchema = v.strictObject({
  open: v.boolean(),
  options: v.pipe(
    v.array(
      v.strictObject({
        label: v.string(),
        percent: v.number(),
        chosen: v.optional(v.boolean()),
      }),
    ),
    v.minLength(2),
    v.maxLength(4),
  ),
  votes: count,
});

export const CardSchema = v.strictObject({
  kind: v.picklist(['large', 'small']),
  tco: LinkSchema.entries.tco,
  domain: v.string(),
  title: v.string(),
  description: v.string(),
  /** null: X draws a grey page symbol. */
  image: v.nullable(key),
});

/** Something of X's own that a post holds. */
export const OwnCardSchema = v.strictObject({
  /** Where it leads: "i/spaces/1AbC". */
  path: v.pipe(v.string(), v.regex(/^[\w/-]+$/)),
  title: v.string(),
  /** Whose it is. */
  host: v.optional(handle),
  /** What it says below its title. */
  lines: v.optional(v.array(v.string())),
});

export const CountsSchema = v.strictObject({
  replies: count,
  reposts: count,
  likes: count,
  bookmarks: count,
  views: count,
});

export const GONE_REASONS = ['deleted', 'unavailable', 'noAccount', 'limited'] as const;

const bodyEntries = {
  id,
  /** Handle; the thread's author when left out. */
  by: v.optional(handle),
  lang: v.optional(v.string()),
  text: v.string(),
  links: v.optional(v.array(LinkSchema)),
  media: v.optional(v.pipe(v.array(MediaSchema), v.maxLength(4))),
};

export const QuotedPostSchema = v.strictObject({
  ...bodyEntries,
  by: handle,
  /** Quotes never unfold: this many characters are all the page has. */
  shownLength: v.optional(count),
  /** It is an article, of which X shows no more than this card. */
  ofArticle: v.optional(v.strictObject({ title: v.string(), teaser: v.string() })),
  /** What it quotes itself: shown where it stands among the words of an article. */
  quoting: v.optional(v.strictObject({ by: handle, text: v.string() })),
  /** It was taken down; nothing else of it is shown. */
  isGone: v.optional(v.boolean()),
});

export const ArticleSchema = articleSchema(MediaSchema, QuotedPostSchema);

export const PostSchema = v.strictObject({
  ...bodyEntries,
  /** Its words are an article; `text` has none. */
  article: v.optional(ArticleSchema),
  counts: v.optional(CountsSchema),
  quote: v.optional(QuotedPostSchema),
  /** The quoted post cannot be seen. */
  quoteGone: v.optional(v.picklist(['unavailable'])),
  poll: v.optional(PollSchema),
  card: v.optional(CardSchema),
  ownCard: v.optional(OwnCardSchema),
  edited: v.optional(v.boolean()),
  /** Parts of the text that its author set so. X shows it by classes alone. */
  styled: v.optional(
    v.array(
      v.strictObject({
        words: v.string(),
        as: v.array(v.picklist(['Bold', 'Italic', 'Strikethrough'])),
      }),
    ),
  ),
  /** The text is cut by the server at this length wherever the post is not the opened one. */
  shownLength: v.optional(count),
  /** What "Show more" is: only the button unfolds the text in place. */
  showMore: v.optional(v.picklist(['button', 'link', 'div'])),
  /** Photos side by side in a list that is scrolled, of which only the nearest slides are there. */
  carousel: v.optional(v.boolean()),
  /** What X says of the post, each with an icon, below its media or above its text. */
  labels: v.optional(
    v.array(v.strictObject({ text: v.string(), place: v.picklist(['above', 'below']) })),
  ),
  /** Instead of media that X withholds. */
  notice: v.optional(v.string()),
  /** A box stands in place of the post. */
  gone: v.optional(v.picklist(GONE_REASONS)),
  /** X shows a translation; `text` is that translation. */
  translatedFrom: v.optional(v.string()),
  /** One that is shown has usual words unless it says its own. */
  note: v.optional(
    v.union([v.picklist(['shown', 'proposed']), v.strictObject({ text: v.string() })]),
  ),
  /** Only in lists of search and profile: whom the post answers. */
  replyingTo: v.optional(v.array(handle)),
});

export const ModuleSchema = v.strictObject({
  posts: v.pipe(v.array(PostSchema), v.minLength(1)),
  /** This many posts are there at once; the rest is behind a "Show replies" button. */
  collapsedAfter: v.optional(count),
});

const fields = v.strictObject({
  about: v.string(),
  author: handle,
  people: v.record(handle, PersonSchema),
  /** The thread itself, in order. */
  posts: v.pipe(v.array(PostSchema), v.minLength(1)),
  /** The thread's posts below the opened one stop at a "Show replies" button after this many. */
  collapsedAfter: v.optional(count),
  /**
   * The thread does not come at once but in parts of so many posts, from the opened one on both
   * ways. Downwards the first ones come by themselves when the reader gets near the end, and from
   * the part with this number (0 is the first) on by "Show replies".
   */
  parts: v.optional(
    v.strictObject({
      size: v.pipe(v.number(), v.integer(), v.minValue(1)),
      buttonsFrom: count,
      /** Each later part begins with the last post of the one before. */
      repeats: v.boolean(),
    }),
  ),
  /** What others answered, in modules as X groups them. */
  replies: v.optional(v.array(ModuleSchema)),
  ad: v.optional(PostSchema),
  /** A menu to sort the replies stands below the opened post. */
  sortMenu: v.optional(v.boolean()),
  /** Posts under "More from this author", between the opened post and what follows it. */
  between: v.optional(v.array(PostSchema)),
  /** Posts under "Discover more". */
  discover: v.optional(v.array(PostSchema)),
});

export const ThreadFileSchema = v.pipe(
  fields,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    for (const problem of findProblems(dataset.value)) addIssue({ message: problem });
  }),
);

export type Person = v.InferOutput<typeof PersonSchema>;
export type Link = v.InferOutput<typeof LinkSchema>;
export type Media = v.InferOutput<typeof MediaSchema>;
export type Poll = v.InferOutput<typeof PollSchema>;
export type Card = v.InferOutput<typeof CardSchema>;
export type OwnCard = v.InferOutput<typeof OwnCardSchema>;
export type Counts = v.InferOutput<typeof CountsSchema>;
export type Article = v.InferOutput<typeof ArticleSchema>;
export type ArticleBlock = Article['blocks'][number];
export type Run = v.InferOutput<typeof RunSchema>;
export type QuotedPost = v.InferOutput<typeof QuotedPostSchema>;
export type Post = v.InferOutput<typeof PostSchema>;
export type Module = v.InferOutput<typeof ModuleSchema>;
export type ThreadFile = v.InferOutput<typeof ThreadFileSchema>;

/** Everything of a thread file that is shaped like a post, quotes included. */
export function allPosts(file: ThreadFile): (Post | QuotedPost)[] {
  const replies = (file.replies ?? []).flatMap((module) => module.posts);
  const posts = [...file.posts, ...replies, ...(file.between ?? []), ...(file.discover ?? [])];
  if (file.ad) posts.push(file.ad);
  return posts.flatMap((post) => [
    post,
    ...(post.quote ? [post.quote] : []),
    ...(post.article?.blocks.flatMap((block) => (block.kind === 'post' ? [block.post] : [])) ?? []),
  ]);
}

/** The pictures and films of an article, its cover first. */
export function mediaOfArticle({ article }: Pick<Post, 'article'>): Media[] {
  if (!article) return [];
  const blocks = article.blocks.flatMap((block) => (block.kind === 'figure' ? block.media : []));
  return [...(article.cover ? [article.cover] : []), ...blocks];
}

function findProblems(file: v.InferOutput<typeof fields>): string[] {
  const problems: string[] = [];
  const ids = new Set<string>();
  for (const post of allPosts(file)) {
    if (ids.has(post.id)) problems.push(`${post.id} is there twice`);
    ids.add(post.id);
    const by = post.by ?? file.author;
    if (!Object.hasOwn(file.people, by)) problems.push(`nobody is called ${by}`);
    for (const [url] of post.text.matchAll(/https?:\/\/\S+/g)) {
      const isListed = post.links?.some((link) => link.url === url);
      if (!isListed && !/^https:\/\/x\.com\/\w+\/status\/\d+$/.test(url)) {
        problems.push(`${post.id}: ${url} is not in its links`);
      }
    }
  }
  const times = file.posts.map((post) => BigInt(post.id));
  if (times.some((time, index) => index > 0 && time <= times[index - 1]!)) {
    problems.push('the ids of the thread do not rise');
  }
  return problems;
}
