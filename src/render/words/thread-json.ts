import type { Design } from '../../design/schema.ts';
import type { Edits } from '../../edits/schema.ts';
import type { Words } from '../../slides/text/words.ts';
import { tableRows } from '../../thread/article-pieces.ts';
import type { Thread } from '../../thread/schema.ts';
import { plainText } from '../../thread/spans.ts';
import {
  type Missing,
  type Person,
  type PostInWords,
  type QuoteInWords,
  threadInWords,
} from './thread-in-words.ts';

/** Version of the format of these files; since 3 articles have their blocks. They are of what is shown, while docs/thread.schema.json is of what was captured. */
export const THREAD_FILE_VERSION = 3;

/**
 * A thread as data for other programs: the posts as they are shown, with all that can be asked of
 * them. Fields stand in one order, so that two files can be compared line by line.
 */
export function threadJsonOf(thread: Thread, edits: Edits, design: Design): string {
  const { author, source, papers } = threadInWords(thread, edits, design);
  const posts = papers.flatMap(postsJson);
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

/** Posts of one paper; the blocks of an article are parts of its post. */
function postsJson(paper: readonly (PostInWords | Missing)[]) {
  const posts: (ReturnType<typeof postJson> & { blocks?: object[] })[] = [];
  let article = '';
  for (const post of paper) {
    const isBlock = post.kind === 'post' && post.block !== null;
    const key = post.kind === 'post' ? JSON.stringify([post.url, post.createdAt]) : '';
    if (!isBlock || key !== article) {
      const bare = isBlock ? { ...post, text: [], media: [], quote: null } : post;
      posts.push(postJson(bare, posts.length > 0));
    }
    article = key;
    const last = posts.at(-1)!;
    if (isBlock) last.blocks = [...(last.blocks ?? []), blockJson(post)];
  }
  return posts;
}

/** A block in the form of the thread's schema, without its id. */
function blockJson({ block, lang, text, media, quote }: PostInWords) {
  const common = { ...block!, lang };
  switch (block!.kind) {
    case 'code':
      return { ...common, code: plainText(text) };
    case 'formula':
      return { ...common, source: plainText(text) };
    case 'table':
      return { ...common, rows: tableRows(text).map((cells) => cells.map(wordsJson)) };
    case 'figure':
      return { ...common, media, caption: wordsJson(text) };
    case 'post':
      return {
        ...common,
        post: quote && (quote.kind === 'post' ? quoteJson(quote) : missingJson(quote)),
      };
    case 'divider':
      return common;
    default:
      return { ...common, text: wordsJson(text) };
  }
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
