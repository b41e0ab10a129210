import type { NameValues } from '../../design/file-names.ts';
import type { Thread } from '../../thread/schema.ts';
import { dayOf, timeOf } from '../redaction/local-day.ts';

/** Words of the first post in a name. */
const SLUG_WORDS = 6;

/**
 * What the fields stand for. Who hides the author gets names that tell nothing of the thread: a
 * neutral word, and the day on which it was read.
 *
 * @param platform what the files are made for
 */
export function nameValues(thread: Thread, isHidden: boolean, platform = 'x'): NameValues {
  const read = new Date(thread.capturedAt);
  const first = thread.posts.find((post) => post.kind === 'post');
  if (isHidden) {
    const day = dayOf(read);
    const nobody = { handle: 'thread', author: 'thread', slug: '' };
    return { ...nobody, platform, id: day, date: day, time: timeOf(read) };
  }
  const written = first?.createdAt ? new Date(first.createdAt) : read;
  return {
    handle: thread.author.handle,
    author: thread.author.name,
    platform,
    id: thread.id,
    date: dayOf(written),
    time: timeOf(written),
    slug: slugOf(first?.text.map(({ text }) => text).join('') ?? ''),
  };
}

function slugOf(text: string): string {
  const words = text.replace(/https?:\S+/g, ' ').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.slice(0, SLUG_WORDS).join('-').toLowerCase();
}
