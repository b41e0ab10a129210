import type { Reason, ShownPost, ShownQuote } from '../../thread/schema.ts';
import {
  allIn,
  has,
  hasOwnWords,
  isBefore,
  isWithin,
  oneIn,
  type Region,
  squeeze,
} from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import { mediaUrl, webUrl } from '../page/web-url.ts';
import { isOrderOfMediaKnown } from './media-boxes.ts';
import type { OpenArticle, PostParts } from './post-parts.ts';
import { isWholeCard } from './read-card.ts';
import { isBoxOfRows, isUnknownRow } from './read-labels.ts';
import { bestPhoto, isContentPicture } from './read-media.ts';
import { readNote } from './read-note.ts';
import { findOwnCard } from './read-own-card.ts';
import { isWholePoll } from './read-poll.ts';
import { findTextBox } from './read-text.ts';
import { findRows } from './rows.ts';
import { namesPoll } from './words-of-x.ts';

type Content = ShownPost | ShownQuote;

/** What of a post may be missing in it: each has a sentence of its own. */
export type UnreadCode = Extract<
  Reason['code'],
  'unread-parts' | 'article-parts' | 'hidden-in-quotes'
>;

/**
 * What the page shows of a post that no reader took: for one thing what is left out as yet, for
 * another what X may have changed its markup of, for then the post must not pass for whole. Asks for
 * what every release has had (pictures, links, words, boxes in which attachments stand), not for the
 * signs that the readers go by.
 */
export function unreadCodes(
  parts: PostParts,
  post: ShownPost,
  base: string,
  opened: OpenArticle | null = null,
): UnreadCode[] {
  const codes: UnreadCode[] = [...(opened?.unread ?? [])];
  if (hasUnreadParts(parts, post, base)) codes.push('unread-parts');
  const [region] = parts.quotes;
  const quote = post.quote?.kind === 'post' ? post.quote : null;
  // X shows of a quoted article its title and how it begins.
  const isArticle = quote !== null && quote.article !== null;
  const isHidden = (of: Region, content: ShownQuote) =>
    isArticle || hasUnknownRow(of, content, base) || leadsToPoll(of, content);
  if (region && quote && isHidden(region, quote)) {
    codes.push('hidden-in-quotes');
  }
  return [...new Set(codes)];
}

function hasUnreadParts(parts: PostParts, post: ShownPost, base: string): boolean {
  const { own, frames, quotes } = parts;
  const [quoted] = quotes;
  const quote = post.quote?.kind === 'post' ? post.quote : null;
  return (
    isPartlyUnread(own, post, base) ||
    (quoted !== undefined &&
      quote !== null &&
      (isEmpty(quote) ||
        isPartlyUnread(quoted, quote, base) ||
        hasUnreadBox(quoted, []) ||
        readNote(quoted, base) !== null)) ||
    hasUnreadPicture(parts, post, quote) ||
    hasUnreadLink(own, post, base) ||
    hasUnknownRow(own, post, base) ||
    allIn(own, SELECTORS.userName).filter((name) => !isWithin(own, name, SELECTORS.card)).length >
      1 ||
    hasUnreadBox(own, frames)
  );
}

/** Words of X's own that are neither a label nor a notice: "Show this poll" in a quote. */
function hasUnknownRow(region: Region, content: Content, base: string): boolean {
  const { media, article, author } = content;
  // Its title and teaser are words of their own.
  if (article !== null) return false;
  const on = { region, author: author.handle, hasMedia: media.length > 0, base };
  return findRows(region).some((row) => isUnknownRow(row, on));
}

/** Wherever that stands, and also where it is a button; the titles of cards say what they like. */
function leadsToPoll(region: Region, { card }: Content): boolean {
  const own = findOwnCard(region);
  const isOfCard = (part: Element) =>
    own?.contains(part) === true || (card?.href != null && isWithin(region, part, SELECTORS.card));
  const elsewhere = [SELECTORS.text, SELECTORS.userName, SELECTORS.poll, SELECTORS.note].join();
  return allIn(region, '*').some(
    (part) =>
      hasOwnWords(part) &&
      !isWithin(region, part, elsewhere) &&
      !isOfCard(part) &&
      namesPoll(squeeze(part.textContent)),
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
  const rows = findRows(region).filter((row) => row.hasIcon);
  return allIn(region, '*').some(
    (element) =>
      hasOwnWords(element) &&
      (name === null || isBefore(name, element)) &&
      (end === undefined || isBefore(element, end)) &&
      !isWithin(region, element, elsewhere) &&
      !isBoxOfRows(element, rows) &&
      // "Replying to" and its like stand beside links.
      !has(element, 'a'),
  );
}

function hasUnreadPicture(parts: PostParts, post: ShownPost, quote: ShownQuote | null): boolean {
  const read = [post, quote].flatMap((content) => [
    ...(content?.media.map(({ url }) => url) ?? []),
    content?.card?.image ?? null,
    content?.article?.image ?? null,
  ]);
  const known = new Set(read.map((url) => url && bestPhoto(url)));
  const regions = [parts.own, ...parts.quotes];
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
function hasUnreadBox(region: Region, frames: readonly Element[]): boolean {
  const known = [
    ...[SELECTORS.note, SELECTORS.showMore, SELECTORS.card, SELECTORS.poll],
    ...[SELECTORS.mediaBox, SELECTORS.moving, SELECTORS.mediaImage, SELECTORS.anyArticle],
    ...[SELECTORS.carousel, SELECTORS.articleCover, SELECTORS.photoLink],
  ].join(',');
  const around = [SELECTORS.userName, SELECTORS.avatarBox, SELECTORS.card, SELECTORS.note].join();
  const rows = findRows(region);
  const card = findOwnCard(region);
  const isKnown = (box: Element) =>
    box.matches(known) ||
    has(box, known) ||
    isWithin(region, box, around) ||
    (card !== null && (box.contains(card) || card.contains(box))) ||
    isBoxOfRows(box, rows) ||
    frames.some((frame) => box.contains(frame));
  const boxes = allIn(
    region,
    `div${SELECTORS.linkBox}${SELECTORS.focusable},${SELECTORS.attachment}`,
  );
  return boxes.some(
    (box) => !isKnown(box) && (box.textContent?.trim() !== '' || has(box, SELECTORS.spinner)),
  );
}
