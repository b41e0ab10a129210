import type * as v from 'valibot';
import type { NoteSchema, ShownPost, Span } from '../../thread/schema.ts';
import {
  all,
  allIn,
  has,
  hasOwnWords,
  isBefore,
  isIn,
  one,
  oneIn,
  type Region,
  squeeze,
} from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import { profileHandle } from '../page/web-url.ts';
import { findShowMore, type Identity, type PostParts } from './post-parts.ts';
import { readArticleCard, readOpenArticle } from './read-article.ts';
import { readAuthor } from './read-author.ts';
import { readCard } from './read-card.ts';
import { readCounts } from './read-counts.ts';
import { readMedia } from './read-media.ts';
import { readPoll } from './read-poll.ts';
import { readQuote } from './read-quote.ts';
import {
  findTextBox,
  isFollowedByControl,
  isTranslated,
  readDirection,
  readLanguage,
  readPlainText,
  readSpans,
} from './read-text.ts';
import { isoTime, timeOfId } from './read-time.ts';
import { isEmpty } from './unread-parts.ts';

/** Everything X shows of a post, or null when not even its author is to be seen. */
export function readPost(parts: PostParts, identity: Identity, base: string): ShownPost | null {
  const { own } = parts;
  const author = readAuthor(own, identity.handle, base);
  if (author === null) return null;
  const opened = readOpenArticle(parts.withArticle, base);
  const box = findTextBox(own);
  const text = opened?.body ?? (box ? readSpans(box, own, base) : []);
  const post: ShownPost = {
    kind: 'post',
    id: identity.id,
    url: `https://x.com/${author.handle}/status/${identity.id}`,
    createdAt: isoTime(oneIn(own, `a ${SELECTORS.time}`)) ?? timeOfId(identity.id),
    author,
    lang: readLanguage(box),
    dir: readDirection(box),
    text,
    media: readMedia(own, base),
    poll: readPoll(own),
    card: readCard(own, base),
    article: opened?.article ?? readArticleCard(own),
    labels: [],
    notices: [],
    blocks: [],
    quote: readQuote(own, parts.frames, base),
    note: readNote(own, base),
    counts: readCounts(parts.withArticle),
    replyingTo: readReplyingTo(own, box, base),
    edited: oneIn(own, SELECTORS.editHistoryLink) !== null,
    truncated:
      findShowMore(parts) !== null ||
      isFollowedByControl(box) ||
      oneIn(own, SELECTORS.mediaCover) !== null,
    translated: box !== null && isTranslated(box),
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
      handle?.toLowerCase() === readHandle(link)?.toLowerCase()
    );
  });
  const line = links[0]?.parentElement?.closest(`div${SELECTORS.words}`) ?? null;
  const isOfLine =
    line !== null && isIn(own, line) && !has(line, `${SELECTORS.userName},${SELECTORS.time}`);
  const names = isOfLine ? all(line, `${SELECTORS.link},span`) : links;
  return [...new Set(names.map(readHandle).filter((handle) => handle !== null))];
}

function readHandle(element: Element): string | null {
  return /^@(\w{1,50})$/.exec(readPlainText(element).trim())?.[1] ?? null;
}

/**
 * The note readers added. The same box without a text only invites to rate proposed notes; an
 * arrow marks it.
 */
function readNote(own: Region, base: string): v.InferOutput<typeof NoteSchema> | null {
  const note = oneIn(own, SELECTORS.note);
  if (note === null || has(note, SELECTORS.noteInvitation)) return null;
  const blocks = all(note, SELECTORS.words).filter(
    (block) => one(block, `${SELECTORS.words}:not(a)`) === null,
  );
  // Without the arrow, an invitation is still a single line; a note has a title, too.
  if (blocks.length === 1 && squeeze(blocks[0]?.textContent) === squeeze(note.textContent)) {
    return null;
  }
  const longest = blocks.reduce<Element | null>(
    (best, block) =>
      (block.textContent?.length ?? 0) > (best?.textContent?.length ?? 0) ? block : best,
    null,
  );
  // Words outside of all blocks may be those of the note, so all are taken.
  const isInBlock = (part: Element) => blocks.some((block) => block.contains(part));
  const isUnclear = all(note, '*').some((part) => hasOwnWords(part) && !isInBlock(part));
  const box = isUnclear || longest === null ? note : longest;
  const text: Span[] = readSpans(box, { root: note, without: [] }, base);
  return text.length > 0 ? { text } : null;
}
