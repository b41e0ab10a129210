import type { Design } from '../../design/schema.ts';
import type { Post } from '../../thread/schema.ts';
import type { SlideCard } from '../slide-card.ts';
import { isLargeCard } from '../text/large-card.ts';

/** Pictures lower than this say nothing on a phone: they get a slide of their own. CSS px of a slide that is large. */
export const LOWEST_PICTURE = 160;

/** @param mediaHeight CSS px that the pictures of each body may be high */
export function withMedia(cards: SlideCard[], mediaHeight: number): SlideCard[] {
  return cards.map((card) => ({ ...card, mediaHeight }));
}

/**
 * The cards with their pictures as high as the slide allows.
 *
 * @param lowest CSS px that they may be low
 * @param free CSS px that are left with the pictures as low as they may be
 * @param freeAsIs CSS px that are left with the pictures as high as the cards say
 * @returns null where they do not fit
 */
export function withHighPictures(
  cards: SlideCard[],
  lowest: number,
  free: number,
  show: Design['show'],
  freeAsIs: (cards: SlideCard[]) => number,
): SlideCard[] | null {
  if (free < 0) return null;
  const rows = cards.reduce((sum, card) => sum + pictureRows(card.post, show), 0);
  let height = lowest + Math.floor(free / rows);
  let high = withMedia(cards, height);
  if (!cards.some(({ post }) => hasSeveralRows(post))) return high;
  // What is one row when low is two when it may be higher, which may be more than was free.
  for (let over = freeAsIs(high); over < 0 && height > lowest; over = freeAsIs(high)) {
    height = Math.max(lowest, height + Math.floor(over / rows));
    high = withMedia(cards, height);
  }
  return high;
}

function hasSeveralRows(post: Post): boolean {
  if (post.kind === 'unavailable') return false;
  const quoted = post.quote?.kind === 'post' ? post.quote.media : [];
  return Math.max(post.media.length, quoted.length) > 2;
}

/** How many places share the room for pictures: the post's own, its quote's, and those of cards. */
function pictureRows(post: Post, show: Design['show']): number {
  if (post.kind === 'unavailable') return 1;
  const quote = show.quotes && post.quote?.kind === 'post' ? post.quote : null;
  const bodies = quote ? [post, quote] : [post];
  const rows = bodies.flatMap(({ media, card, article }) => [
    show.media && media.length > 0,
    show.cards && card !== null && isLargeCard(card) && card.image !== null,
    show.cards && (article?.image ?? null) !== null,
  ]);
  return Math.max(1, rows.filter(Boolean).length);
}
