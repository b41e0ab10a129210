import type { Slide } from '../../slides/slide.ts';
import type { Job } from '../../store/database.ts';
import type { Thread } from '../../thread/schema.ts';
import type { LaidOut } from '../layout/with-slides.ts';
import type { FileFacts } from '../metadata/file-facts.ts';
import { altTextOf } from './alt-text.ts';

/** Whether nobody is to learn who wrote the thread. */
export const isHidden = ({ design }: Job): boolean => design.identity.mode !== 'shown';

/** Who wrote it; null when that is hidden. */
export function authorOf(job: Job, { author }: Thread): string | null {
  return isHidden(job) ? null : `${author.name} (@${author.handle})`;
}

export function titleOf(job: Job, thread: Thread): string {
  return authorOf(job, thread) ?? 'Thread';
}

/**
 * What files are dated with: the thread's first post. Not its capture, since threads are read again
 * while they are exported, and the same slides must give the same bytes. Who is hidden is not found by
 * the second in which they posted: then it is the day of the capture.
 */
export function dateOf(job: Job, { posts, capturedAt }: Thread): Date {
  const first = posts.find((post) => post.kind === 'post');
  const written = isHidden(job) ? null : first?.createdAt;
  return new Date(written ?? capturedAt.slice(0, 10));
}

/** The language of the first post that has one; BCP 47. */
export function languageOf({ posts }: Thread): string | null {
  return posts.map((post) => (post.kind === 'post' ? post.lang : null)).find(Boolean) ?? null;
}

/** What the file of a slide says about it. Nothing of it tells who is hidden, or who exported it. */
export function factsOf(job: Job, { thread, veil }: LaidOut, slide: Slide): FileFacts {
  return {
    title: titleOf(job, thread),
    description: altTextOf(job, slide, veil),
    author: authorOf(job, thread),
    source: veil.address(thread.url),
    created: dateOf(job, thread).toISOString(),
    language: languageOf(thread),
  };
}
