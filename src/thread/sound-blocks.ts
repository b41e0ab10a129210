import * as v from 'valibot';
import { BlockSchema } from './article-blocks.ts';
import type { Post, Thread } from './schema.ts';

const BlocksSchema = v.array(BlockSchema);

/**
 * The thread as it may be stored: where the blocks of an article are not what they claim to be, its
 * words are kept and the thread says that a part of it is unread.
 */
export function withSoundBlocks(thread: Thread): Thread {
  const isUnsound = (post: Post) => post.kind === 'post' && !v.is(BlocksSchema, post.blocks);
  const sound = (given: Post[]) =>
    given.map((post) => (isUnsound(post) ? { ...post, blocks: [] } : post));
  const { posts, more, answered, reasons } = thread;
  if (![...posts, ...more, ...answered].some(isUnsound)) return thread;
  const others = reasons.filter(({ code }) => code !== 'unread-parts');
  return {
    ...thread,
    ...{ posts: sound(posts), more: sound(more), answered: sound(answered) },
    reasons: [...others, { code: 'unread-parts' }],
    complete: false,
  };
}
