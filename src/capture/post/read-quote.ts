import type { Quote } from '../../thread/schema.ts';
import { all, allIn, has, type Region, squeeze } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import { statusLink } from '../page/web-url.ts';
import { readArticleCard } from './read-article-card.ts';
import { readAuthor } from './read-author.ts';
import { readCard } from './read-card.ts';
import { readLabels } from './read-labels.ts';
import { readMedia } from './read-media.ts';
import { readNotice, readNotices } from './read-notices.ts';
import { readPoll } from './read-poll.ts';
import {
  findTextBox,
  isFollowedByControl,
  readDirection,
  readLanguage,
  readPlainText,
  readSpans,
} from './read-text.ts';
import { isoTime, timeOfId } from './read-time.ts';
import { findRows } from './rows.ts';
import { isForSubscribers } from './subscribers.ts';
import { isNameReplaced, isTranslated } from './translators.ts';

/**
 * The frames of quoted posts inside an article. They have to be found before anything else is
 * read: everything in them belongs to the quote, and a post without words of its own would
 * otherwise take those of the post it quotes.
 *
 * A frame is the box around a second author and what that one posted. Other boxes are links too
 * (notes, badges), and cards of X's own things name somebody, or nobody, whose they are.
 *
 * @param isInBody whether it stands among the words of an article itself
 */
export function findQuoteFrames(article: Element, isInBody = false): Element[] {
  const frames = new Set<Element>();
  const bodies = `${SELECTORS.article},${SELECTORS.embeddedPost}`;
  const [ownName, ...names] = all(article, SELECTORS.userName);
  for (const author of all(article, `${SELECTORS.userName},${SELECTORS.avatarOf}`)) {
    const isOfCard = author.closest(SELECTORS.card) !== null;
    if (isOfCard || author.matches(SELECTORS.avatarOfNobody)) continue;
    const marked = author.parentElement?.closest(SELECTORS.quoteFrame);
    const isMarked = marked != null && marked !== article && article.contains(marked);
    const isForeign = ownName && names.includes(author) && isOther(author, ownName);
    const frame = isMarked ? marked : isForeign ? boxWithout(ownName, author) : null;
    const isPost =
      frame !== null && has(frame, POSTED) && (isInBody || author.closest(bodies) === null);
    if (isPost) frames.add(frame);
  }
  return [...frames].filter((frame) => ![...frames].some((other) => isInside(frame, other)));
}

/** What every post has something of. */
const POSTED = [
  ...[SELECTORS.text, SELECTORS.textByLanguage, SELECTORS.time],
  ...[SELECTORS.mediaBox, SELECTORS.moving, SELECTORS.mediaImage],
].join();

function isOther(name: Element, ownName: Element): boolean {
  const handleIn = (element: Element) => /@\w+/.exec(element.textContent ?? '')?.[0];
  return handleIn(name) !== undefined && handleIn(name) !== handleIn(ownName);
}

/** The outermost box around one author that leaves out another. */
function boxWithout(other: Element, author: Element): Element {
  let box = author;
  while (box.parentElement !== null && !box.parentElement.contains(other)) box = box.parentElement;
  return box;
}

/** A quoted post that X does not show is an article of its own inside the article. */
export function findUnavailableQuotes(article: Element): Element[] {
  return all(article, SELECTORS.anyArticle).filter(
    (inner) =>
      !inner.matches(SELECTORS.post) &&
      inner.closest(`${SELECTORS.article},${SELECTORS.embeddedPost}`) === null,
  );
}

/** What in a frame belongs to the quoted post itself. */
export function regionOfQuote(frame: Element): Region {
  return { root: frame, without: all(frame, SELECTORS.anyArticle) };
}

export function readQuote(region: Region, quotes: readonly Region[], base: string): Quote | null {
  const [quote] = quotes;
  if (quote !== undefined) return readQuotedPost(quote, base);
  const [unavailable] = findUnavailableQuotes(region.root);
  if (unavailable === undefined) return null;
  return { kind: 'unavailable', reason: readNotice(unavailable) };
}

/** A post of somebody in another one, or among the words of an article. */
export function readQuotedPost(region: Region, base: string): Quote {
  const frame = region.root;
  const author = readAuthor(region, null, base);
  if (author === null) return { kind: 'unavailable', reason: squeeze(readPlainText(frame)) };
  const text = findTextBox(region);
  const id = findQuotedId(region, author.handle, base);
  const media = readMedia(region, base);
  const rows = findRows(region);
  const hasMedia = media.length > 0;
  return {
    kind: 'post',
    id,
    url: id && `https://x.com/${author.handle}/status/${id}`,
    createdAt: isoTime(allIn(region, SELECTORS.time)[0]) ?? timeOfId(id),
    author,
    lang: readLanguage(text),
    dir: readDirection(text),
    text: text ? readSpans(text, region, base) : [],
    media,
    poll: readPoll(region),
    card: readCard(region, base),
    article: readArticleCard(region),
    labels: readLabels({ region, author: author.handle, hasMedia, base }),
    notices: readNotices(allIn(region, SELECTORS.mediaBox), rows, hasMedia),
    translated: (text !== null && isTranslated(text)) || isNameReplaced(region),
    truncated:
      has(frame, `${SELECTORS.showMore},${SELECTORS.mediaCover}`) ||
      isFollowedByControl(text) ||
      isForSubscribers(region, text),
  };
}

/**
 * A quote has no link to itself; its photos or its "Show more" may give the address away. A link
 * in its text may lead to any post, so the quoted author's handle must be in the path.
 */
function findQuotedId(region: Region, handle: string, base: string): string | null {
  const links = allIn(region, SELECTORS.statusLink).map((link) =>
    statusLink(link.getAttribute('href'), base),
  );
  const own = links.filter((link) => link?.handle?.toLowerCase() === handle.toLowerCase());
  return own[0]?.id ?? null;
}

function isInside(element: Element, other: Element): boolean {
  return element !== other && other.contains(element);
}
