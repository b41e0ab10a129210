import type { Block } from '../../thread/article-blocks.ts';
import { type NamelessBlock, withBlockIds } from '../../thread/block-ids.ts';
import { all, has, type Region } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import { mediaUrl } from '../page/web-url.ts';
import { readEmoji, readLanguage } from '../post/read-text.ts';
import { ListNumbers } from './list-numbers.ts';
import { isBlank, readRuns } from './read-runs.ts';
import { type Common, readSection } from './read-sections.ts';

export interface ReadBlocks {
  blocks: Block[];
  /** Something in it has no place in any of the blocks. */
  isPartlyUnread: boolean;
  /** A post that stands in it has more on its own page: one that it quotes, or an article. */
  hasHiddenInPost: boolean;
}

/**
 * The blocks of an article in the order of the document, by what stands in each. X wraps some in boxes of its own,
 * so no place in the tree says which is one: the editor marks them, and those that it puts into others, for
 * captions, belong to these.
 */
export function readBlocks(body: Element, base: string): ReadBlocks {
  const numbers = new ListNumbers();
  const blocks: NamelessBlock[] = [];
  /** Code of which each line is a block. */
  let lines: Extract<NamelessBlock, { kind: 'code' }> | null = null;
  const read = { isPartlyUnread: false, hasHiddenInPost: false };
  for (const element of findBlocks(body)) {
    const common = commonOf(element);
    const section = isCodeLine(element) ? null : readSection(element, common, base);
    if (section !== null) {
      numbers.end();
      read.hasHiddenInPost ||= !section.isWhole;
      blocks.push(section.block);
      continue;
    }
    if (isCodeLine(element)) {
      numbers.end();
      const line = lineOf(element);
      const isNext = lines !== null && lines === blocks.at(-1);
      if (isNext) lines!.code += `\n${line}`;
      else {
        lines = { kind: 'code', ...common, language: '', code: line };
        blocks.push(lines);
      }
      continue;
    }
    const words = readRuns(element, innerItems(element), base);
    // What is blank and no paragraph, and a section of words, is something that we do not know.
    read.isPartlyUnread ||= element.localName === 'section';
    read.isPartlyUnread ||= holdsUnreadable(element);
    if (isBlank(words)) {
      read.isPartlyUnread ||= has(element, SELECTORS.picture);
      numbers.end();
    } else blocks.push(wordyBlock(element, common, words, numbers));
  }
  return { ...read, blocks: withBlockIds(blocks) };
}

/** Blocks that stand in no other, items in items aside; and none of posts that stand among the words. */
function findBlocks(body: Element): Element[] {
  const embedded = `${SELECTORS.embeddedPost},${SELECTORS.anyArticle}`;
  return all(body, SELECTORS.articleBlock).filter((block) => {
    const inPost = block.closest(embedded);
    if (inPost !== null && body.contains(inPost)) return false;
    const outer = block.parentElement?.closest(SELECTORS.articleBlock) ?? null;
    return outer === null || !body.contains(outer) || isItemIn(block, outer);
  });
}

const isItemIn = (block: Element, outer: Element): boolean =>
  block.localName === 'li' && outer.localName === 'li';

const innerItems = (element: Element): Element[] =>
  element.localName === 'li' ? all(element, 'li') : [];

function commonOf(element: Element): Common {
  const classes = `${element.getAttribute('class')} ${element.firstElementChild?.getAttribute('class')}`;
  const dir = /DraftStyleDefault-rtl\b|listRTL\b/.test(classes)
    ? 'rtl'
    : /DraftStyleDefault-ltr\b|listLTR\b/.test(classes)
      ? 'ltr'
      : 'auto';
  return { lang: readLanguage(element), dir };
}

const LEVELS = ['one', 'two', 'three', 'four', 'five', 'six'];

function wordyBlock(
  element: Element,
  common: Common,
  text: ReturnType<typeof readRuns>,
  numbers: ListNumbers,
): NamelessBlock {
  const classes = element.getAttribute('class') ?? '';
  if (element.localName === 'li' || /list-item/.test(classes)) {
    return { kind: 'item', ...common, ...numbers.markOf(element), text };
  }
  numbers.end();
  const named = LEVELS.indexOf(
    /longform-header-(\w+?)(?:-narrow)?(?:\s|$)/.exec(classes)?.[1] ?? '',
  );
  const level = /^h[1-6]$/.test(element.localName) ? Number(element.localName[1]) : named + 1;
  if (level > 0) return { kind: 'heading', ...common, level, text };
  const isQuote = element.localName === 'blockquote' || /longform-blockquote/.test(classes);
  return { kind: isQuote ? 'quote' : 'paragraph', ...common, text };
}

/** The editor has a block for each line of code that was written in it. */
function isCodeLine(element: Element): boolean {
  return /code-block/.test(element.getAttribute('class') ?? '') || element.closest('pre') !== null;
}

/** With its indent. */
const lineOf = (element: Element): string => element.textContent.replace(/\n$/, '').toWellFormed();

/** What no words stand for: pictures of letters do. */
function holdsUnreadable(element: Element): boolean {
  const isPicture = (image: Element) =>
    mediaUrl(image.getAttribute('src')) !== null && readEmoji(image) === '';
  return has(element, SELECTORS.unreadable) || all(element, SELECTORS.image).some(isPicture);
}

/** Something of an article outside of the blocks that it consists of: words, or what nobody can read. */
export function isMoreOutside(body: Element, region: Region): boolean {
  return all(body, '*').some(
    (part) =>
      !region.without.some((other) => other.contains(part)) &&
      part.closest(SELECTORS.articleBlock) === null &&
      (part.matches(SELECTORS.unreadable) ||
        [...part.childNodes].some(
          (node) => node.nodeType === 3 && /[\p{L}\p{N}]/u.test(node.nodeValue ?? ''),
        )),
  );
}
