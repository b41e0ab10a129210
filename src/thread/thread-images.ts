import { everyPost } from './every-post.ts';
import type { Author, Post, Quote, Thread } from './schema.ts';

/**
 * The addresses of all pictures that slides of this thread can show, each once: also of posts that
 * the user may yet take in, so that adding them asks nobody for anything.
 */
export function imageUrls(thread: Thread): string[] {
  return [...new Set(everyPost(thread).flatMap(postImages))];
}

function postImages(post: Post): string[] {
  if (post.kind === 'unavailable') return [];
  const inBlocks = post.blocks.flatMap((block) => {
    if (block.kind === 'post') return quoteImages(block.post);
    return block.kind === 'figure' ? block.media.flatMap(({ url }) => url ?? []) : [];
  });
  return [...contentImages(post), ...inBlocks, ...(post.quote ? quoteImages(post.quote) : [])];
}

function quoteImages(quote: Quote): string[] {
  return quote.kind === 'post' ? contentImages(quote) : [];
}

function contentImages(
  content: Pick<Extract<Post, { kind: 'post' }>, 'author' | 'media' | 'card' | 'article'>,
): string[] {
  const urls = [
    ...authorImages(content.author),
    ...content.media.map((media) => media.url),
    content.card?.image,
    content.article?.image,
  ];
  return urls.filter((url) => typeof url === 'string');
}

function authorImages(author: Author): (string | null)[] {
  return [author.avatar, author.affiliate];
}
