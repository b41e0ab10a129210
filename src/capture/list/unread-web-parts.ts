import type { ShownPost } from '../../thread/schema.ts';
import { all, allIn, type Region, squeeze } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import { addressOf, bestPhoto, isContentPicture } from '../post/read-media.ts';

/** Whether a visitor's page shows something of its post, or of the quoted one, that was not read. */
export function hasUnreadWebParts(region: Region, post: ShownPost): boolean {
  const [frame] = region.without;
  const isQuoteUnread =
    frame !== undefined &&
    post.quote?.kind === 'post' &&
    isUnread({ root: frame, without: all(frame, SELECTORS.webEntry) }, post.quote);
  return isQuoteUnread || isUnread(region, post);
}

/** Whether the page shows pictures, words or another post in it that were not read. */
function isUnread(region: Region, { text, media }: Pick<ShownPost, 'text' | 'media'>): boolean {
  const known = new Set(media.map(({ url }) => url && bestPhoto(url)));
  const pictures = allIn(region, SELECTORS.picture).map((picture) => addressOf(picture));
  const isPictureLost = pictures.some(
    (url) => url !== null && isContentPicture(url) && !known.has(bestPhoto(url)),
  );
  const isWordLost =
    text.length === 0 &&
    allIn(region, 'div,span').some(
      (part) =>
        part.childElementCount === 0 &&
        part.closest('a,button') === null &&
        squeeze(part.textContent) !== '',
    );
  const isPostLost = allIn(region, SELECTORS.anyArticle).length > 1;
  return isPictureLost || isWordLost || isPostLost;
}
