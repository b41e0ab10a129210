import type { Media, ShownPost } from '../../thread/schema.ts';
import type { SlideCard } from '../slide-card.ts';

type IsMissing = (url: string) => boolean;

/**
 * The card without the photos that could not be had and say nothing in their place: in a carousel such
 * an empty box may be all of a slide. Where nothing else is on the card they keep their place.
 */
export function withoutEmptyBoxes(card: SlideCard, isMissing: IsMissing): SlideCard {
  const { post } = card;
  if (post.kind === 'unavailable') return card;
  const quote = post.quote?.kind === 'post' ? post.quote : null;
  const isEmpty = (item: Media) => isEmptyBox(item, isMissing);
  if (!post.media.some(isEmpty) && !quote?.media.some(isEmpty)) return card;
  const left: ShownPost = {
    ...post,
    media: post.media.filter((item) => !isEmpty(item)),
    quote: quote ? { ...quote, media: quote.media.filter((item) => !isEmpty(item)) } : post.quote,
  };
  return saysSomething(left) ? { ...card, post: left } : card;
}

/** Videos have signs of their own over their place. */
function isEmptyBox({ kind, url, alt }: Media, isMissing: IsMissing): boolean {
  return kind === 'photo' && alt === '' && (url === null || isMissing(url));
}

function saysSomething({ text, media, poll, card, article, quote, note }: ShownPost): boolean {
  return text.length + media.length > 0 || [poll, card, article, quote, note].some(Boolean);
}
