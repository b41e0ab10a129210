import type { Block } from '../../thread/article-blocks.ts';
import type { Article, Span } from '../../thread/schema.ts';
import { all, allIn, has, oneIn, type Region } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import { type StatusLink, statusLink } from '../page/web-url.ts';
import { findQuoteFrames, findUnavailableQuotes, regionOfQuote } from './read-quote.ts';

/** An article taken apart: what in it is the post's own, and what belongs to others. */
export interface PostParts {
  article: Element;
  frames: Element[];
  /** What in each of the frames belongs to the quoted post itself. */
  quotes: Region[];
  /** The post without quotes and without the body of an X article. */
  own: Region;
  /** The same with the article's body in it. */
  withArticle: Region;
}

/** An article that is opened to be read, where the words of a post stand otherwise. */
export interface OpenArticle {
  article: Article;
  /** All of its words, for who reads words alone. */
  text: Span[];
  blocks: Block[];
  /** Not all of it is there: X has taken it out of the page, or keeps it for subscribers. */
  isCut: boolean;
  /** What of it no reader took. */
  unread: ('unread-parts' | 'article-parts' | 'hidden-in-quotes')[];
}

export function takeApart(article: Element): PostParts {
  const frames = findQuoteFrames(article);
  const embedded = all(article, SELECTORS.embeddedPost);
  const foreign = [...frames, ...findUnavailableQuotes(article), ...embedded];
  const bodies = all(article, SELECTORS.article);
  return {
    article,
    frames,
    quotes: frames.map(regionOfQuote),
    own: { root: article, without: [...foreign, ...bodies] },
    withArticle: { root: article, without: foreign },
  };
}

export interface Identity extends StatusLink {
  /** The time beside the author's name; the opened post has it under its text instead. */
  isInHeader: boolean;
}

/**
 * Which post an article is: the link around its time. Links to the same post abound (photos,
 * analytics, quotes), and an X article contains those of other posts even before its own.
 */
export function findIdentity(parts: PostParts, base: string): Identity | null {
  const links = allIn(parts.own, SELECTORS.statusLink);
  const timed = links.filter((link) => has(link, SELECTORS.time));
  for (const link of [...timed, ...links]) {
    const found = statusLink(link.getAttribute('href'), base);
    const isDecoy = !timed.includes(link) && link.closest(SELECTORS.text) !== null;
    if (found !== null && !isDecoy) {
      return { ...found, isInHeader: link.closest(SELECTORS.userName) !== null };
    }
  }
  return null;
}

/** The control that says there is more text. Some open it in place, some lead to another page. */
export function findShowMore(parts: PostParts): Element | null {
  return oneIn(parts.own, SELECTORS.showMore);
}
