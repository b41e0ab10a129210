import type { Design } from '../../design/schema.ts';
import type { Edits } from '../../edits/schema.ts';
import type { Post, Quote, ShownPost, Thread } from '../../thread/schema.ts';
import type { HiddenAuthor } from '../text/identity.ts';
import { cardsOf } from './cards.ts';

type Show = Design['show'];
type Address = string | null | undefined | false;

/**
 * The addresses of all pictures that slides of the thread show, or would if they were here. The layout
 * makes no difference: covers and heads of slides show what some post shows, too.
 */
export function picturesShown(thread: Thread, edits: Edits, design: Design): Set<string> {
  const { show } = design;
  const all = cardsOf(thread, edits, design).flatMap(
    ({ post, photos, withAuthor, withAttachments }) => [
      ...(show.media ? photos.map(({ photo }) => photo.url) : []),
      ...(withAuthor && post.kind === 'post' ? authorPictures(post.author, show) : []),
      ...(withAttachments ? attachedPictures(post, show) : []),
    ],
  );
  return new Set(all.filter((url) => typeof url === 'string'));
}

function authorPictures({ avatar, affiliate, blurred }: HiddenAuthor, show: Show): Address[] {
  return [show.avatar && !blurred && avatar, show.name && show.badge && affiliate];
}

function attachedPictures(post: Post, show: Show): Address[] {
  if (post.kind === 'unavailable') return [];
  const { quote } = post;
  return [...ownPictures(post, show), ...(show.quotes && quote ? quotedPictures(quote, show) : [])];
}

function quotedPictures(quote: Quote, show: Show): Address[] {
  if (quote.kind === 'unavailable') return [];
  return [...authorPictures(quote.author, show), ...ownPictures(quote, show)];
}

function ownPictures(
  { media, card, article }: Pick<ShownPost, 'media' | 'card' | 'article'>,
  show: Show,
): Address[] {
  return [
    ...(show.media ? media.map(({ url }) => url) : []),
    ...(show.cards ? [card?.image, article?.image] : []),
  ];
}
