import type { Article, Span } from '../../thread/schema.ts';
import { joinTexts } from '../../thread/spans.ts';
import {
  all,
  allIn,
  has,
  hasOwnWords,
  isIn,
  one,
  oneIn,
  type Region,
  squeeze,
} from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import { findImageUrl } from './read-author.ts';
import { bestPhoto } from './read-media.ts';
import { readPlainText, readSpans } from './read-text.ts';

export interface OpenArticle {
  article: Article;
  /** The whole text of the article, paragraphs apart by an empty line. */
  body: Span[];
}

/**
 * A long-form article opened on its own page. Its text is no post text: it consists of blocks of
 * an editor, between which whole posts of other people may be embedded.
 */
export function readOpenArticle(region: Region, base: string): OpenArticle | null {
  const view = oneIn(region, SELECTORS.article);
  if (view === null) return null;
  const title = one(view, SELECTORS.articleTitle);
  const cover = coverBefore(view, title);
  const image = cover && findImageUrl(cover);
  return {
    article: {
      title: title ? squeeze(readPlainText(title)) : '',
      teaser: '',
      image: image && bestPhoto(image),
    },
    body: readBody(view, base),
  };
}

function coverBefore(view: Element, title: Element | null): Element | null {
  const PRECEDING = 2;
  const first = one(view, SELECTORS.mediaBox);
  if (first === null || title === null) return first;
  return title.compareDocumentPosition(first) & PRECEDING ? first : null;
}

/** Whether an opened article has words outside of the blocks that it consists of. */
export function hasUnreadWords(region: Region): boolean {
  const view = oneIn(region, SELECTORS.article);
  const body = view && one(view, SELECTORS.articleBody);
  if (body === null) return false;
  return allIn({ ...region, root: body }, '*').some(
    (part) => hasOwnWords(part) && part.closest(SELECTORS.articleBlock) === null,
  );
}

function readBody(view: Element, base: string): Span[] {
  const body = one(view, SELECTORS.articleBody);
  if (body === null) return [];
  const embedded = [...all(body, SELECTORS.embeddedPost), ...all(body, SELECTORS.post)];
  const own: Region = { root: body, without: embedded };
  const blocks = all(body, SELECTORS.articleBlock).filter(
    (block) => isIn(own, block) && isOfWords(block, embedded),
  );
  const paragraphs = blocks.flatMap((block): Span[][] => {
    const words = readSpans(textOfBlock(block), own, base);
    if (words.every(({ text }) => text.trim() === '')) return [];
    const item = block.closest('li');
    const bullet = item ? [{ kind: 'text' as const, text: bulletOf(item) }] : [];
    return [[...bullet, ...words]];
  });
  const gap = { kind: 'text' as const, text: '\n\n' };
  return joinTexts(paragraphs.flatMap((words, index) => (index === 0 ? words : [gap, ...words])));
}

/**
 * Whether a block is words, or code: sections hold pictures, tables and other posts, and a caption
 * is a block in one.
 */
function isOfWords(block: Element, embedded: readonly Element[]): boolean {
  const outer = block.parentElement?.closest(SELECTORS.articleBlock) ?? null;
  const isEmbedded = embedded.some((post) => block.contains(post));
  if (outer !== null || isEmbedded) return false;
  return block.localName !== 'section' || has(block, 'pre');
}

/**
 * Whether an opened article has more than plain paragraphs and lists: then that is left out. What its
 * reader takes is in its text.
 */
export function hasArticleParts(region: Region): boolean {
  const view = oneIn(region, SELECTORS.article);
  const body = view && one(view, SELECTORS.articleBody);
  return body !== null && has(body, SELECTORS.articleParts);
}

function bulletOf(item: Element): string {
  const list = item.parentElement;
  return list?.localName === 'ol' ? `${[...list.children].indexOf(item) + 1}. ` : '• ';
}

/** Code stands in a box with a language label and a copy button; only the code is text. */
function textOfBlock(block: Element): Element {
  return one(block, 'pre') ?? block;
}

/**
 * An article as a card in a list, or inside a quote, where not even a test id marks it: there, two
 * texts of their own follow an icon with a label.
 */
export function readArticleCard(region: Region): Article | null {
  const cover = oneIn(region, SELECTORS.articleCover);
  const [title, teaser] = articleTexts(region, cover);
  if (title === undefined || (cover === null && teaser === undefined)) return null;
  const image = cover && findImageUrl(cover);
  return { title, teaser: teaser ?? '', image: image && bestPhoto(image) };
}

function articleTexts(region: Region, cover: Element | null): string[] {
  const label = allIn(region, SELECTORS.icon).find((icon) => has(icon, 'svg'));
  if (cover === null && label === undefined) return [];
  const start = cover ?? label;
  return allIn(region, `div${SELECTORS.written}`)
    .filter(
      (part) =>
        start !== undefined &&
        start.compareDocumentPosition(part) & 4 &&
        !part.matches(SELECTORS.text) &&
        part.closest(`${SELECTORS.text},${SELECTORS.userName},${SELECTORS.card}`) === null,
    )
    .map((part) => squeeze(readPlainText(part)))
    .filter(Boolean);
}
