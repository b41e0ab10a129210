import type { Design } from '../../design/schema.ts';
import type { Under } from '../layouts/choice.ts';
import { attachmentsOf } from '../paging/attachment-cards.ts';
import type { Attachments } from '../paging/attachment-parts.ts';
import { withOnly } from '../paging/with-only.ts';
import type { SlideCard } from '../slide-card.ts';

/** What an attachment of a choice is called at its post. */
const PARTS_CALLED: Record<Under, readonly (keyof Attachments)[]> = {
  media: ['media'],
  notices: ['notices'],
  poll: ['poll'],
  quote: ['quote'],
  link: ['card', 'article'],
  note: ['note'],
};
/** They stand at the foot of every layout. */
export const FOOT = ['labels', 'counts'] as const;

/** What stands under the words of any layout, as a card without words; null for nothing. */
export function underOf(
  under: readonly Under[],
  card: SlideCard,
  show: Design['show'],
): SlideCard | null {
  const names = new Set<string>([...under.flatMap((one) => PARTS_CALLED[one]), ...FOOT]);
  const parts = attachmentsOf(card.post, show)
    .map((one) => Object.fromEntries(Object.entries(one).filter(([name]) => names.has(name))))
    .filter((one) => Object.keys(one).length > 0);
  return parts.length > 0 ? withOnly({ ...card, text: [] }, parts) : null;
}
