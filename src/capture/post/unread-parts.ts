import type { Quote, ShownPost } from '../../thread/schema.ts';
import { allIn, has, hasOwnWords, isBefore, oneIn, type Region } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import { mediaUrl, webUrl } from '../page/web-url.ts';
import type { PostParts } from './post-parts.ts';
import { hasUnreadWords } from './read-article.ts';
import { isWholeCard } from './read-card.ts';
import {
  bestPhoto,
  countUnloadedMedia,
  isContentPicture,
  isOrderOfMediaKnown,
} from './read-media.ts';
import { isWholePoll } from './read-poll.ts';
import { regionOfQuote } from './read-quote.ts';
import { findTextBox } from './read-text.ts';

type ShownQuote = Extract<Quote, { kind: 'post' }>;
type Content = ShownPost | ShownQuote;

/**
 * Whether the page shows something of a post that no reader took: then X has changed its markup,
 * and the post must not pass for whole. Asks for what every release has had (pictures, links,
 * words, boxes in which attachments stand), not for the signs that the readers go by.
 */
export function hasUnreadParts(parts: PostParts, post: ShownPost, base: string): boolean {
  const { own, frames } = parts;
  const [frame] = frames;
  const quote = post.quote?.kind === 'post' ? post.quote : null;
  return (
    isPartlyUnread(own, post, base) ||
    (frame !== undefined &&
      quote !== null &&
      (isEmpty(quote) ||
        countUnloadedMedia(quote.media) > 0 ||
        isPartlyUnread(regionOfQuote(frame), quote, base))) ||
    hasUnreadPicture(parts, post, quote) ||
    hasUnreadLink(own, post, base) ||
    hasUnreadWords(parts.withArticle) ||
    allIn(own, SELECTORS.userName).length > 1 ||
    hasUnreadBox(parts)
  );
}

/** X lets nobody post nothing: a post without content is one that we failed to read. */
export function isEmpty(content: Content): boolean {
  return (
    content.text.length === 0 &&
    content.media.length === 0 &&
    !content.poll &&
    !content.card &&
    !content.article &&
    !(content as Partial<ShownPost>).quote
  );
}

function isPartlyUnread(region: Region, content: Content, base: string): boolean {
  const { poll, card, article } = content;
  const rows = `${SELECTORS.pollChoice},${SELECTORS.pollResult}`;
  return (
    (poll ? !isWholePoll(region) : oneIn(region, rows) !== null) ||
    (card !== null && !isWholeCard(region, card)) ||
    (article !== null && article.title === '') ||
    oneIn(region, SELECTORS.mediaCover) !== null ||
    !isOrderOfMediaKnown(region, base) ||
    (article === null && findTextBox(region) === null && hasWords(region))
  );
}

/**
 * Whether words stand where those of a post do: after the author, before the time and the actions,
 * and neither in a link or button nor as the label of an attachment.
 */
function hasWords(region: Region): boolean {
  const name = oneIn(region, SELECTORS.userName);
  const end = allIn(region, `a ${SELECTORS.time},${SELECTORS.actions}`).find(
    (element) => name !== null && isBefore(name, element) && !name.contains(element),
  );
  const elsewhere = [
    ...['a', 'button', 'svg', 'style', 'script', 'template'],
    ...[SELECTORS.userName, SELECTORS.avatarBox, SELECTORS.mediaBox, SELECTORS.moving],
    ...[SELECTORS.card, SELECTORS.note, SELECTORS.attachment],
  ].join(',');
  return allIn(region, '*').some(
    (element) =>
      hasOwnWords(element) &&
      (name === null || isBefore(name, element)) &&
      (end === undefined || isBefore(element, end)) &&
      !isInside(region, element.closest(elsewhere)) &&
      // "Replying to" and its like stand beside links.
      !has(element, 'a'),
  );
}

function isInside({ root }: Region, box: Element | null): boolean {
  return box !== null && box !== root && root.contains(box);
}

function hasUnreadPicture(parts: PostParts, post: ShownPost, quote: ShownQuote | null): boolean {
  const read = [post, quote].flatMap((content) => [
    ...(content?.media.map(({ url }) => url) ?? []),
    content?.card?.image ?? null,
    content?.article?.image ?? null,
  ]);
  const known = new Set(read.map((url) => url && bestPhoto(url)));
  const { own, frames } = parts;
  const regions = [own, ...frames.map(regionOfQuote)];
  return regions.some((region) =>
    allIn(region, SELECTORS.picture).some((picture) => {
      const url = mediaUrl(picture.getAttribute('src')) ?? mediaUrl(picture.getAttribute('poster'));
      return url !== null && isContentPicture(url) && !known.has(bestPhoto(url));
    }),
  );
}

/** Short links stand in texts and on cards. */
function hasUnreadLink(own: Region, { card }: ShownPost, base: string): boolean {
  const text = findTextBox(own);
  return allIn(own, SELECTORS.shortLink).some(
    (link) =>
      text?.contains(link) !== true &&
      link.closest(SELECTORS.note) === null &&
      webUrl(link.getAttribute('href'), base) !== card?.href,
  );
}

/** Notes and quotes are boxes that lead somewhere by script; attachments have a box, too. */
function hasUnreadBox({ own, frames }: PostParts): boolean {
  const known = [
    ...[SELECTORS.note, SELECTORS.showMore, SELECTORS.card, SELECTORS.poll],
    ...[SELECTORS.mediaBox, SELECTORS.moving, SELECTORS.mediaImage, SELECTORS.anyArticle],
  ].join(',');
  const isKnown = (box: Element) =>
    box.matches(known) ||
    has(box, known) ||
    box.closest(`${SELECTORS.userName},${SELECTORS.avatarBox},${SELECTORS.card}`) !== null ||
    frames.some((frame) => box.contains(frame));
  const boxes = allIn(own, `div${SELECTORS.linkBox}${SELECTORS.focusable},${SELECTORS.attachment}`);
  return boxes.some((box) => !isKnown(box) && box.textContent?.trim() !== '');
}
