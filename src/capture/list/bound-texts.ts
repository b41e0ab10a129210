import type { Block } from '../../thread/article-blocks.ts';
import type { ShownPost, ShownQuote, Span } from '../../thread/schema.ts';

/** Characters. X's longest post has 25,000. */
const LONGEST_POST = 30_000;
/** Characters of names, alternative texts, cards and polls: X's longest alternative text has 1,000. */
const LONGEST_LINE = 5_000;
/** Characters of the blocks of an article, addresses of its pictures and all. */
const LONGEST_ARTICLE = 1_000_000;
/** X shows a few labels at most. */
const MOST_LINES = 20;

/**
 * A post with no text longer than X makes them, and said to be cut where one was: a page can hold
 * anything, and a message to the background has 64 MiB at most.
 */
export function boundTexts(post: ShownPost): ShownPost {
  const { body, isCut } = boundBody(post);
  const quote = post.quote?.kind === 'post' ? boundQuote(post.quote) : post.quote;
  const note = post.note && boundSpans(post.note.text);
  const blocks = boundBlocks(post.blocks);
  return {
    ...post,
    ...body,
    quote,
    note: note && { text: note.spans },
    blocks,
    truncated:
      post.truncated || isCut || note?.isCut === true || blocks.length < post.blocks.length,
  };
}

/** The first of them that are together no longer than an article can be. */
function boundBlocks(blocks: readonly Block[]): Block[] {
  let left = LONGEST_ARTICLE;
  const end = blocks.findIndex((block) => {
    left -= JSON.stringify(block).length;
    return left < 0;
  });
  return end === -1 ? [...blocks] : blocks.slice(0, end);
}

function boundQuote(quote: ShownQuote): ShownQuote {
  const { body, isCut } = boundBody(quote);
  return { ...quote, ...body, truncated: quote.truncated || isCut };
}

type Body = Pick<
  ShownPost,
  'author' | 'text' | 'media' | 'poll' | 'card' | 'article' | 'labels' | 'notices'
>;

function boundBody({ author, text, media, poll, card, article, labels, notices }: Body) {
  let isCut = false;
  const line = (words: string): string => {
    if (words.length <= LONGEST_LINE) return words;
    isCut = true;
    return cut(words, LONGEST_LINE);
  };
  const bounded = boundSpans(text);
  const body: Body = {
    author: { ...author, name: line(author.name) },
    text: bounded.spans,
    media: media.map((medium) => ({ ...medium, alt: line(medium.alt) })),
    poll: poll && {
      ...poll,
      options: poll.options.map((option) => ({ ...option, label: line(option.label) })),
      summary: line(poll.summary),
    },
    card: card && {
      ...card,
      domain: line(card.domain),
      title: line(card.title),
      description: line(card.description),
      ...(card.host !== undefined && { host: line(card.host) }),
      ...(card.state !== undefined && { state: line(card.state) }),
    },
    article: article && { ...article, title: line(article.title), teaser: line(article.teaser) },
    labels: labels.slice(0, MOST_LINES).map((label) => ({ ...label, text: line(label.text) })),
    notices: notices.slice(0, MOST_LINES).map((notice) => ({ text: line(notice.text) })),
  };
  return { body, isCut: isCut || bounded.isCut };
}

function boundSpans(spans: readonly Span[]): { spans: Span[]; isCut: boolean } {
  const kept: Span[] = [];
  let left = LONGEST_POST;
  for (const span of spans) {
    if (span.text.length > left) {
      if (span.kind === 'text' && left > 0) kept.push({ ...span, text: cut(span.text, left) });
      return { spans: kept, isCut: true };
    }
    kept.push(span);
    left -= span.text.length;
  }
  return { spans: kept, isCut: false };
}

/** Not between the halves of a character. */
const cut = (text: string, length: number): string =>
  text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
