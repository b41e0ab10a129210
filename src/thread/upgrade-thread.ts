import * as v from 'valibot';

/** What version 1 wrote where X did not tell when a post was made. */
const UNKNOWN_TIME = '1970-01-01T00:00:00.000Z';

const PostsSchema = v.array(v.looseObject({ createdAt: v.optional(v.unknown()) }));
const Version1Schema = v.looseObject({
  schema: v.literal(1),
  posts: PostsSchema,
  more: v.optional(PostsSchema, []),
});

/** A stored thread in the form of today, as far as it is a thread; anything else as it is. */
export function upgradeThread(data: unknown): unknown {
  const old = v.safeParse(Version1Schema, data);
  if (!old.success) return data;
  const { posts, more } = old.output;
  return {
    ...old.output,
    schema: 2,
    posts: posts.map(withoutMadeUpTime),
    more: more.map(withoutMadeUpTime),
  };
}

function withoutMadeUpTime<P extends { createdAt?: unknown }>(post: P): P {
  return post.createdAt === UNKNOWN_TIME ? { ...post, createdAt: null } : post;
}
