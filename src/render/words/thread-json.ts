import type { Design } from '../../design/schema.ts';
import type { Edits } from '../../edits/schema.ts';
import type { Words } from '../../slides/text/words.ts';
import type { Thread } from '../../thread/schema.ts';
import {
  type Missing,
  type Person,
  type PostInWords,
  type QuoteInWords,
  threadInWords,
} from './thread-in-words.ts';

/** Version of the format of these files: of what is shown, while docs/thread.schema.json is of what was captured. */
export const THREAD_FILE_VERSION = 2;

/**
 * A thread as data for other programs: the posts as they are shown, with all that can be asked of
 * them. Fields stand in one order, so that two files can be compared line by line.
 */
export function threadJsonOf(thread: Thread, edits: Edits, design: Design): string {
  const { author, source, papers } = threadInWords(thread, edits, design);
  const posts = papers.flatMap((paper) => paper.map((post, index) => postJson(post, index > 0)));
  const { capturedAt, complete, reasons } = thread;
  const file = {
    format: 'thread-navigator',
    version: THREAD_FILE_VERSION,
    thread: {
      author: personJson(author, source),
      url: source,
      capturedAt,
      complete,
      reasons: reasons.map(({ code, count }) => ({ code, count })),
    },
    posts,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** @param joined whether the user put it to the post before it */
function postJson(post: PostInWords | Missing, joined: boolean) {
  if (post.kind === 'unavailable') return missingJson(post);
  const { number, continued, quote, note, counts, edited } = post;
  return {
    kind: post.kind,
    number,
    joined,
    continued,
    ...saidJson(post),
    quote: quote && (quote.kind === 'post' ? quoteJson(quote) : missingJson(quote)),
    note: note && { text: wordsJson(note) },
    counts: counts && {
      replies: counts.replies,
      reposts: counts.reposts,
      likes: counts.likes,
      views: counts.views,
      bookmarks: counts.bookmarks,
    },
    edited,
  };
}

const quoteJson = (quote: QuoteInWords) => ({ kind: quote.kind, ...saidJson(quote) });
const missingJson = ({ kind, reason }: Missing) => ({ kind, reason });

function saidJson(said: PostInWords | QuoteInWords) {
  const { id, url, createdAt, author, lang, text, truncated, media, poll, card, article } = said;
  const { labels, notices, translated } = said;
  return {
    id,
    url,
    createdAt,
    author: personJson(author, url),
    lang,
    text: wordsJson(text),
    truncated,
    media,
    poll,
    card,
    article,
    labels,
    notices,
    translated,
  };
}

/** Somebody's own page is made from the handle: where no address is told, this one is not. */
function personJson({ name, handle, avatar, verified }: Person, toldUrl: string | null) {
  const url = handle !== null && toldUrl !== null ? `https://x.com/${handle}` : null;
  return { name, handle, url, avatar, verified };
}

/** What a word is, where it leads and what the user did to it: nothing that is not so is told. */
function wordsJson(words: Words) {
  return words
    .filter(({ text }) => text !== '')
    .map(({ kind, text, href, marks, highlight }) => ({ kind, text, href, marks, highlight }));
}
