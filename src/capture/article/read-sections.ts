import type { NamelessBlock } from '../../thread/block-ids.ts';
import type { Media, Span } from '../../thread/schema.ts';
import { all, allIn, has, isIn, one, type Region, squeeze } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import { readMediaBox } from '../post/read-media.ts';
import { findQuoteFrames, readQuotedPost } from '../post/read-quote.ts';
import { readRuns } from './read-runs.ts';
import { readTable } from './read-table.ts';

/** What blocks of every kind have. */
export type Common = Pick<NamelessBlock, 'lang' | 'dir'>;

/** A block that is more than words, and whether a part of it was left unread. */
export interface Section {
  block: NamelessBlock;
  isWhole: boolean;
}

/** Reads a block by what stands in it; null where that is words, or nothing that we know. */
export function readSection(element: Element, common: Common, base: string): Section | null {
  const embedded = one(element, `${SELECTORS.embeddedPost},${SELECTORS.anyArticle}`);
  if (embedded !== null) return readEmbedded(embedded, common, base);
  const code = element.localName === 'pre' ? element : one(element, 'pre');
  if (code !== null) return whole(readCode(element, code, common));
  const table = one(element, 'table');
  if (table !== null) return whole({ kind: 'table', ...common, ...readTable(table, base) });
  const media = findBoxes(element);
  if (media.length > 0) {
    return whole({
      ...{ kind: 'figure', ...common },
      media: media.map(readFigureBox),
      caption: readCaption(element, base),
    });
  }
  if (has(element, SELECTORS.divider)) return whole({ kind: 'divider', ...common });
  const source = one(element, SELECTORS.formulaSource);
  const isAlone = source !== null && squeeze(wordsBeside(element, source)) === '';
  return isAlone
    ? whole({ kind: 'formula', ...common, source: squeeze(source.textContent) })
    : null;
}

const whole = (block: NamelessBlock): Section => ({ block, isWhole: true });

/** What a block says beside a formula. */
function wordsBeside(element: Element, source: Element): string {
  // Its outermost box: what is drawn says it once more.
  const drawn = one(element, SELECTORS.formula) ?? source;
  return element.textContent.replace(drawn.textContent, '');
}

function readEmbedded(embedded: Element, common: Common, base: string): Section {
  const root = one(embedded, SELECTORS.post) ?? embedded;
  const frames = findQuoteFrames(root, true);
  const gone = all(root, SELECTORS.anyArticle).filter(
    (other) => !frames.some((frame) => frame.contains(other)),
  );
  const region: Region = { root, without: [...frames, ...gone] };
  const isGone = !has(root, `${SELECTORS.userName},${SELECTORS.avatarOf}`);
  const post = isGone
    ? ({ kind: 'unavailable', reason: squeeze(root.textContent) } as const)
    : readQuotedPost(region, base);
  const isArticle = post.kind === 'post' && post.article !== null;
  const isWhole = frames.length + gone.length === 0 && !isArticle;
  return { block: { kind: 'post', ...common, post }, isWhole };
}

/** Code stands in a box with the name of its language and a button that copies it. */
function readCode(element: Element, pre: Element, common: Common): NamelessBlock {
  const code = one(pre, 'code') ?? pre;
  const named = /(?:^|\s)language-(\S+)/.exec(code.getAttribute('class') ?? '')?.[1];
  const head = all(element, `span,${SELECTORS.words}`).find(
    (part) => !pre.contains(part) && part.closest('button') === null && part.textContent.trim(),
  );
  const language = (named ?? squeeze(head?.textContent)).slice(0, 60);
  return { kind: 'code', ...common, language, code: withoutEnds(code.textContent).toWellFormed() };
}

/** The first line of code keeps its indent. */
const withoutEnds = (text: string): string => text.replace(/^(?:[ \t]*\n)+|\s+$/g, '');

/** Pictures and films, in the order of the document; X gives those of an article no numbers. */
function findBoxes(element: Element): Element[] {
  const captions = all(element, SELECTORS.articleBlock).filter((block) => block !== element);
  const region: Region = { root: element, without: captions };
  const boxes = allIn(region, SELECTORS.mediaBox);
  const others = [
    ...[...allIn(region, SELECTORS.moving), ...allIn(region, SELECTORS.mediaImage)],
    // All that there is of a picture far from the screen.
    ...allIn(region, SELECTORS.articleMediaLink),
  ];
  for (const other of others) {
    if (!boxes.some((box) => box.contains(other) || other.contains(box))) boxes.push(other);
  }
  return boxes.sort((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1));
}

function readFigureBox(box: Element): Media {
  const { at: _, ...media } = readMediaBox(box);
  return media;
}

/** A caption is a text of its own inside the block, of one or more paragraphs. */
function readCaption(element: Element, base: string): Span[] {
  const region: Region = { root: element, without: [] };
  const blocks = allIn(region, SELECTORS.articleBlock).filter(
    (block) => block !== element && isIn(region, block),
  );
  const lines = blocks.map((block) => readRuns(block, [], base)).filter((line) => line.length > 0);
  return lines.flatMap((line, index) =>
    index === 0 ? line : [{ kind: 'text' as const, text: '\n' }, ...line],
  );
}
