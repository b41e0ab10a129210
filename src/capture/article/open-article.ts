import type { Block } from '../../thread/article-blocks.ts';
import type { Span } from '../../thread/schema.ts';
import { joinTexts } from '../../thread/spans.ts';
import { all, isBefore, one, oneIn, type Region, squeeze } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import type { OpenArticle } from '../post/post-parts.ts';
import { findImageUrl } from '../post/read-author.ts';
import { bestPhoto } from '../post/read-media.ts';
import { readPlainText } from '../post/read-text.ts';
import { isForSubscribers } from '../post/subscribers.ts';
import { isMoreOutside, readBlocks } from './read-blocks.ts';

/**
 * A long-form article that is opened to be read. Its text is no post text: it consists of blocks of
 * an editor, between which whole posts of other people may stand.
 */
export function readOpenArticle(region: Region, base: string): OpenArticle | null {
  const view = oneIn(region, SELECTORS.article);
  return view && readView(view, base);
}

/** The same from its view, wherever that stands. */
export function readView(view: Element, base: string): OpenArticle {
  const title = one(view, SELECTORS.articleTitle);
  const cover = coverBefore(view, title);
  const image = cover && findImageUrl(cover);
  const body = one(view, SELECTORS.articleBody);
  const read = body ? readBlocks(body, base) : null;
  const embedded = [...all(view, SELECTORS.embeddedPost), ...all(view, SELECTORS.post)];
  const without: Region = { root: view, without: embedded };
  const isUnread = read?.isPartlyUnread === true || (cover !== null && image === null);
  return {
    article: {
      title: title ? squeeze(readPlainText(title)) : '',
      teaser: '',
      image: image && bestPhoto(image),
    },
    text: textOf(read?.blocks ?? []),
    blocks: read?.blocks ?? [],
    isCut: read === null || read.blocks.length === 0 || isForSubscribers(without, body),
    unread: [
      // Not in the form that we know: that may be anything.
      ...(body && isMoreOutside(body, without) ? (['unread-parts'] as const) : []),
      ...(isUnread ? (['article-parts'] as const) : []),
      ...(read?.hasHiddenInPost ? (['hidden-in-quotes'] as const) : []),
    ],
  };
}

/** Its picture stands over the title; one behind it is of the words. */
function coverBefore(view: Element, title: Element | null): Element | null {
  const first = one(view, `${SELECTORS.mediaBox},${SELECTORS.articleMediaLink}`);
  const body = one(view, SELECTORS.articleBody);
  if (first === null || body?.contains(first)) return null;
  return title === null || isBefore(first, title) ? first : null;
}

/** All of its words, paragraphs apart by an empty line, for who reads words alone. */
function textOf(blocks: readonly Block[]): Span[] {
  const paragraphs = blocks.map(wordsOf).filter((words) => words.length > 0);
  const gap = { kind: 'text' as const, text: '\n\n' };
  return joinTexts(paragraphs.flatMap((words, index) => (index === 0 ? words : [gap, ...words])));
}

function wordsOf(block: Block): Span[] {
  switch (block.kind) {
    case 'item': {
      const mark = block.number === null ? '• ' : `${block.number}. `;
      return [{ kind: 'text', text: mark }, ...block.text];
    }
    case 'heading':
    case 'paragraph':
    case 'quote':
      return block.text;
    case 'code':
      return [{ kind: 'text', text: block.code }];
    case 'formula':
      return [{ kind: 'text', text: block.source }];
    default:
      return [];
  }
}
