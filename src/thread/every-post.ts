import type { Post, ShownPost, ShownQuote, Thread } from './schema.ts';

/** What of a thread is needed to know all of its posts. */
type Posts = Pick<Thread, 'answered' | 'posts' | 'more'>;

/** All posts that slides of this thread may show: what it answers, its own, those beside it. */
export function everyPost({ answered, posts, more }: Posts): Post[] {
  return [...answered, ...posts, ...more];
}

/** Everything that somebody says in these posts: they, what they quote, what their articles hold. */
export function everythingSaid(posts: readonly Post[]): (ShownPost | ShownQuote)[] {
  return posts.flatMap((post) => {
    if (post.kind === 'unavailable') return [];
    const inArticle = post.blocks.map((block) => (block.kind === 'post' ? block.post : null));
    const quotes = [post.quote, ...inArticle].filter((quote) => quote?.kind === 'post');
    return [post, ...quotes];
  });
}
