import * as v from 'valibot';

/** What version 1 wrote where X did not tell when a post was made. */
const UNKNOWN_TIME = '1970-01-01T00:00:00.000Z';

const PostsSchema = v.array(v.looseObject({ kind: v.optional(v.unknown()) }));
const EarlierSchema = v.looseObject({
  schema: v.picklist([1, 2]),
  posts: PostsSchema,
  more: v.optional(PostsSchema, []),
});

/**
 * A thread of an earlier version in the form of today, as far as it is a thread; anything else as it
 * is. Versions 1 and 2 told the time of a post in two ways, and neither has what came with 3.
 */
export function upgradeThread(data: unknown): unknown {
  const old = v.safeParse(EarlierSchema, data);
  if (!old.success) return data;
  const { posts, more } = old.output;
  return { ...old.output, schema: 3, posts: posts.map(upgradePost), more: more.map(upgradePost) };
}

type Old = Record<string, unknown>;

function upgradePost(post: Old): unknown {
  if (post.kind !== 'post') return post;
  const quote = Object(post.quote) as Old;
  return {
    ...withNew(post),
    blocks: [],
    ...(post.createdAt === UNKNOWN_TIME && { createdAt: null }),
    ...(quote.kind === 'post' && { quote: { translated: false, ...withNew(quote) } }),
  };
}

const withNew = (post: Old) => ({ ...post, labels: [], notices: [] });
