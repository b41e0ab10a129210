import type { ShownPost } from '../../thread/schema.ts';
import type { SlideCard } from '../slide-card.ts';
import type { Attachments } from './attachment-parts.ts';

const NONE: Attachments = {
  ...{ media: [], notices: [], poll: null, card: null, article: null, quote: null, note: null },
  ...{ labels: [], counts: {} },
};

/** The card with some of what belongs to its post, and nothing else of it. */
export function withOnly(card: SlideCard, some: readonly Attachments[]): SlideCard {
  if (card.post.kind === 'unavailable') return card;
  const post: ShownPost = Object.assign({}, card.post, NONE, ...some);
  return { ...card, post };
}
