import type { Design } from '../../design/schema.ts';
import type { Edits } from '../../edits/schema.ts';
import { cardOwner } from '../../slides/text/card-owner.ts';
import type { Words } from '../../slides/text/words.ts';
import type { Article, Card, Poll, Thread } from '../../thread/schema.ts';
import { inRows } from './block-form.ts';
import { GOES_ON, inOneLine, mediaName, nameLine, oneLine, pollLines } from './captions.ts';
import { articleTitle, markdownBlock } from './markdown-blocks.ts';
import { asLine, escaped, target } from './markdown-escapes.ts';
import { markdownWords } from './markdown-words.ts';
import { type Format, type Medium, partsOf } from './parts-of.ts';
import {
  type Missing,
  type PostInWords,
  type QuoteInWords,
  threadInWords,
} from './thread-in-words.ts';

/** A thread as Markdown (CommonMark and GFM): who wrote it, then its posts between rules. */
export function markdownOf(thread: Thread, edits: Edits, design: Design): string {
  const { author, source, papers } = threadInWords(thread, edits, design);
  const title = nameLine(author);
  const sections = papers.map((paper) => {
    const written = nested(paper).map((post) => ({
      post,
      text: inBlocks(postBlocks(post, title)),
    }));
    return inRows(written, GAPS);
  });
  const link = source && linked(source.replace(/^https?:\/\//, ''), source);
  const body = [...sections, link].filter(Boolean).join('\n\n---\n\n');
  return `${inBlocks([title && `# ${heading(title)}`, body])}\n`;
}

/** A list right behind another one would go on with its numbers. */
const GAPS = { parts: '\n\n', items: '\n', lists: '\n\n<!-- -->\n\n', quotes: '\n>\n' };

/** Items that stand no deeper than one step under the one before: deeper ones would be code. */
function nested(paper: readonly (PostInWords | Missing)[]): (PostInWords | Missing)[] {
  let most = 0;
  return paper.map((post) => {
    const block = post.kind === 'post' ? post.block : null;
    const depth = block?.kind === 'item' ? Math.min(block.depth, most) : -1;
    most = depth + 1;
    if (post.kind !== 'post' || block?.kind !== 'item') return post;
    return { ...post, block: { ...block, depth } };
  });
}

/** What stands on a card, from top to bottom. `title` is said above all of them. */
function postBlocks(post: PostInWords | Missing, title: string): string[] {
  if (post.kind === 'unavailable') return [italic(post.reason)];
  const { withAuthor, author, number, date, url } = post;
  const name = nameLine(author);
  const line = inOneLine(number, withAuthor ? date : null);
  return [
    withAuthor && name && name !== title ? `## ${heading(name)}` : '',
    line && linked(line, url),
    ...partsOf(post, MARKDOWN),
  ];
}

function quoteBlocks({ author, date, url }: QuoteInWords, body: string[]): string[] {
  const line = inOneLine(nameLine(author), date);
  return [line && linked(line, url), ...body];
}

function wordsBlock(words: Words, goesOn: boolean): string {
  return markdownWords(goesOn ? [...words, { kind: 'text', text: GOES_ON }] : words);
}

/** A photo, or the poster of what plays with a link to where it does. */
function mediaBlock({ kind, alt, url, file, duration }: Medium, postUrl: string | null): string {
  const name = mediaName({ kind, duration });
  if (url === null) return italic(alt ? `${name}: ${alt}` : name);
  if (kind === 'photo') return picture(url, alt);
  return inLines([picture(url, alt), linked(name, file ?? postUrl)]);
}

function pollBlocks(poll: Poll): string[] {
  const options = pollLines(poll).map((line) => `- ${asLine(escaped(line))}`);
  return [options.join('\n'), asLine(escaped(oneLine(poll.summary)))];
}

function cardBlocks(card: Card): string[] {
  const { href, domain, title, description, image, state = '' } = card;
  const label = oneLine(title) || oneLine(domain) || href || '';
  const others = [cardOwner(card), description, state, title && domain].map((text) =>
    asLine(escaped(oneLine(text))),
  );
  return [image ? picture(image, '') : '', inLines([label && linked(label, href), ...others])];
}

function articleBlocks({ title, teaser, image }: Article): string[] {
  const name = teaser ? strong(title) : articleTitle(title, escaped);
  return [image ? picture(image, '') : '', title && name, asLine(escaped(oneLine(teaser)))];
}

function picture(url: string, alt: string): string {
  return `![${escaped(oneLine(alt))}](${target(url)})`;
}

function linked(text: string, url: string | null): string {
  const label = escaped(oneLine(text));
  return url === null ? asLine(label) : `[${label}](${target(url)})`;
}

const italic = (text: string) => wrapped(text, '*');
const strong = (text: string) => wrapped(text, '**');

/** A line alone: between signs that have nothing beside them, no rule of CommonMark is in doubt. */
function wrapped(text: string, sign: string): string {
  const words = escaped(oneLine(text));
  return words && sign + words + sign;
}

/** Signs at the end of a heading would close it. */
function heading(text: string): string {
  return escaped(oneLine(text)).replaceAll('#', '\\#');
}

function inLines(lines: string[]): string {
  return lines.filter(Boolean).join('\\\n');
}

function inBlocks(blocks: string[]): string {
  return blocks.filter(Boolean).join('\n\n');
}

const MARKDOWN: Format = {
  words: wordsBlock,
  block: markdownBlock,
  medium: mediaBlock,
  poll: pollBlocks,
  card: cardBlocks,
  article: articleBlocks,
  quote: quoteBlocks,
  reason: italic,
  title: strong,
  labels: italic,
  counts: escaped,
  inParts: inBlocks,
};
