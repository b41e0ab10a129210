import type { ShownPost } from '../../thread/schema.ts';
import { all, allIn, has, isBefore, isIn, oneIn, type Region, squeeze } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import { profileHandle } from '../page/web-url.ts';
import { toldKind } from './label-kinds.ts';
import { findShowMore, type Identity, type OpenArticle, type PostParts } from './post-parts.ts';
import { readArticleCard } from './read-article-card.ts';
import { readAuthor } from './read-author.ts';
import { readCard } from './read-card.ts';
import { readCounts } from './read-counts.ts';
import { readLabels } from './read-labels.ts';
import { readMedia } from './read-media.ts';
import { readNote } from './read-note.ts';
import { readNotices } from './read-notices.ts';
import { readPoll } from './read-poll.ts';
import { readQuote } from './read-quote.ts';
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
import { isEmpty } from './unread-parts.ts';

/**
 * Everything X shows of a post, or null when not even its author is to be seen.
 *
 * @param opened its article, where that is opened to be read
 */
export function readPost(
  parts: PostParts,
  identity: Identity,
  base: string,
  opened: OpenArticle | null = null,
): ShownPost | null {
  const { own } = parts;
  const author = readAuthor(own, identity.handle, base);
  if (author === null) return null;
  const box = findTextBox(own);
  const text = opened?.text ?? (box ? readSpans(box, own, base) : []);
  const media = readMedia(own, base);
  const rows = findRows(own);
  const hasMedia = media.length > 0;
  const post: ShownPost = {
    kind: 'post',
    id: identity.id,
    url: `https://x.com/${author.handle}/status/${identity.id}`,
    createdAt: isoTime(oneIn(own, `a ${SELECTORS.time}`)) ?? timeOfId(identity.id),
    author,
    lang: readLanguage(box),
    dir: readDirection(box),
    text,
    media,
    poll: readPoll(own),
    card: readCard(own, base),
    article: opened?.article ?? readArticleCard(own),
    labels: readLabels({ region: own, author: author.handle, hasMedia, base }),
    notices: readNotices(allIn(own, SELECTORS.mediaBox), rows, hasMedia),
    blocks: opened?.blocks ?? [],
    quote: readQuote(own, parts.quotes, base),
    note: readNote(own, base),
    counts: readCounts(parts.withArticle),
    replyingTo: readReplyingTo(own, box, base),
    edited: oneIn(own, SELECTORS.editHistoryLink) !== null,
    truncated:
      opened?.isCut === true ||
      findShowMore(parts) !== null ||
      isFollowedByControl(box) ||
      isForSubscribers(own, box) ||
      oneIn(own, SELECTORS.mediaCover) !== null,
    translated: (box !== null && isTranslated(box)) || isNameReplaced(own),
  };
  return isEmpty(post) ? { ...post, truncated: true } : post;
}

/**
 * "Replying to @ada and @bob", by its links: the words and their order differ by language. Who left
 * X is named without a link.
 */
function readReplyingTo(own: Region, text: Element | null, base: string): string[] {
  const end = text ?? oneIn(own, `${SELECTORS.mediaBox},${SELECTORS.card},${SELECTORS.actions}`);
  if (end === null) return [];
  const links = allIn(own, SELECTORS.link).filter((link) => {
    const handle = profileHandle(link.getAttribute('href'), base);
    return (
      isBefore(link, end) &&
      !end.contains(link) &&
      link.closest(`${SELECTORS.userName},${SELECTORS.avatarBox}`) === null &&
      !isOfLabel(own, link, base) &&
      handle?.toLowerCase() === readHandle(link)?.toLowerCase()
    );
  });
  const line = links[0]?.parentElement?.closest(`div${SELECTORS.words}`) ?? null;
  const isOfLine =
    line !== null && isIn(own, line) && !has(line, `${SELECTORS.userName},${SELECTORS.time}`);
  const names = isOfLine ? all(line, `${SELECTORS.link},span`) : links;
  return [...new Set(names.map(readHandle).filter((handle) => handle !== null))];
}

/** Whether an icon stands in the line of a link, or it says so: then it is a label, as "Automated by @ada". */
function isOfLabel(own: Region, link: Element, base: string): boolean {
  const line = link.closest(`div${SELECTORS.words}`) ?? link;
  const words = squeeze(line.textContent);
  let box = line;
  for (let outer = box.parentElement; outer !== null; outer = outer.parentElement) {
    if (!isIn(own, outer) || squeeze(outer.textContent) !== words) break;
    box = outer;
  }
  return has(box, 'svg') || toldKind(line, words, base) !== null;
}

function readHandle(element: Element): string | null {
  return /^@(\w{1,50})$/.exec(readPlainText(element).trim())?.[1] ?? null;
}
