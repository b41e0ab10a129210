import type { Block } from './article-blocks.ts';
import { everythingSaid } from './every-post.ts';
import type { Media, Post, Reason } from './schema.ts';

type Code = Reason['code'];

/** Each says that posts may follow which were not seen. */
const OPEN_ENDS: readonly Code[] = [
  'end-not-seen',
  'log-in-to-see-rest',
  'stopped-loading',
  'cancelled',
  'replies-sorted',
];

/** Why these posts may be less than the whole thread: what they show of it, and what is known. */
export function reasonsOf(posts: readonly Post[], known: Iterable<Code>): Reason[] {
  const truncated = cutParts(posts).length;
  const unavailable = posts.filter((post) => post.kind === 'unavailable').length;
  const reasons: Reason[] = [];
  if (truncated > 0) reasons.push({ code: 'truncated-posts', count: truncated });
  if (unavailable > 0) reasons.push({ code: 'unavailable-posts', count: unavailable });
  const missing = countMissingMedia(posts);
  if (missing > 0) reasons.push({ code: 'missing-media', count: missing });
  const said = everythingSaid(posts);
  const withheld = said.reduce((sum, { notices }) => sum + notices.length, 0);
  if (withheld > 0) reasons.push({ code: 'withheld-media', count: withheld });
  const codes = new Set(known);
  // For visitors X leaves the rest away, so "log in" says all there is to say about the ends.
  if (codes.has('log-in-to-see-rest')) codes.delete('end-not-seen');
  return [...reasons, ...[...codes].map((code) => ({ code }))];
}

/**
 * What is wanting of articles that are cut: `end` is for subscribers, `words` X had taken out of the page. Of any
 * other post that is cut it is `more`.
 */
export function cutParts(posts: readonly Post[]): ('end' | 'words' | 'more')[] {
  return posts.flatMap((post) => {
    if (post.kind !== 'post' || !post.truncated) return [];
    const isOpenArticle = post.article !== null && post.article.teaser === '';
    return isOpenArticle ? [post.blocks.length > 0 ? 'end' : 'words'] : ['more'];
  });
}

/** Pictures of these posts, of their articles and of those they quote, that the page did not show. */
export function countMissingMedia(posts: readonly Post[]): number {
  const media = everythingSaid(posts).flatMap((content) => [
    ...content.media,
    ...('blocks' in content ? content.blocks.flatMap(mediaOfBlock) : []),
  ]);
  return media.filter(({ url }) => url === null).length;
}

const mediaOfBlock = (block: Block): readonly Media[] =>
  block.kind === 'figure' ? block.media : [];

export function isStartSeen(reasons: readonly Reason[]): boolean {
  return !reasons.some(({ code }) => code === 'start-not-seen');
}

export function isEndSeen(reasons: readonly Reason[]): boolean {
  return !reasons.some(({ code }) => OPEN_ENDS.includes(code));
}

/** Without those that a part of the thread, seen at another time, has answered. */
export function withoutAnswered(
  codes: Iterable<Code>,
  { start, end }: { start: boolean; end: boolean },
): Code[] {
  return [...codes].filter(
    (code) => !(start && code === 'start-not-seen') && !(end && OPEN_ENDS.includes(code)),
  );
}
