import type { Design } from '../../design/schema.ts';
import type { Edits } from '../../edits/schema.ts';
import { cardOwner } from '../../slides/text/card-owner.ts';
import type { Word, Words } from '../../slides/text/words.ts';
import type { Article, Card, Poll, Thread } from '../../thread/schema.ts';
import { inRows } from './block-form.ts';
import { GOES_ON, inOneLine, mediaName, nameLine, oneLine, pollLines } from './captions.ts';
import { type Format, type Medium, partsOf } from './parts-of.ts';
import { plainBlock } from './plain-blocks.ts';
import {
  type Missing,
  type PostInWords,
  type QuoteInWords,
  threadInWords,
} from './thread-in-words.ts';

/** A thread to be read anywhere: post after post, a blank line between two of them. */
export function plainTextOf(thread: Thread, edits: Edits, design: Design): string {
  const { author, source, papers } = threadInWords(thread, edits, design);
  const title = nameLine(author);
  const written = papers.flat().map((post) => ({ post, text: inLines(postLines(post, title)) }));
  const posts = inRows(written, { parts: '\n\n', items: '\n', lists: '\n\n', quotes: '\n>\n' });
  return `${[oneLine(title), posts, source].filter(Boolean).join('\n\n')}\n`;
}

function postLines(post: PostInWords | Missing, title: string): string[] {
  if (post.kind === 'unavailable') return [bracketed(post.reason)];
  const { withAuthor, author, number, date } = post;
  const name = nameLine(author);
  const others = withAuthor ? [name === title ? null : oneLine(name), date] : [];
  return [inOneLine(number, ...others), ...partsOf(post, PLAIN)];
}

function quoteLines({ author, date, url }: QuoteInWords, body: string[]): string[] {
  return [inOneLine(oneLine(nameLine(author)), date), ...body, url ?? ''];
}

/** "[Photo: a lamp] https://…": for what plays, the place where it does. */
function mediaLine({ kind, alt, url, file, duration }: Medium, postUrl: string | null): string {
  const name = mediaName({ kind, duration });
  const address = kind === 'photo' ? url : (file ?? postUrl ?? url);
  const words = bracketed(alt ? `${name}: ${alt}` : name);
  return address ? `${words} ${address}` : words;
}

function pollLinesOf(poll: Poll): string[] {
  return [...pollLines(poll).map((line) => `- ${line}`), oneLine(poll.summary)];
}

function cardLines(card: Card): string[] {
  const { href, domain, title, description, state = '' } = card;
  return [title, cardOwner(card), description, state, href ?? domain].map(oneLine);
}

function articleLines({ title, teaser }: Article): string[] {
  return [title, teaser].map(oneLine);
}

/** Words with what their links lead to; blank lines at the ends hold nothing. */
function plainWords(words: Words, goesOn: boolean): string {
  const text = words
    .map(plainWord)
    .join('')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
  return goesOn ? text + GOES_ON : text;
}

/** A link that shows its address, which X cuts short, gets the whole one in its place. */
function plainWord({ kind, text, href }: Word): string {
  if (kind !== 'link' || href === undefined) return text;
  const shown = bare(text).replace(/[…/]$/, '');
  return shown !== '' && bare(href).startsWith(shown) ? href : `${text} (${href})`;
}

function bare(address: string): string {
  return address
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .toLowerCase();
}

function bracketed(text: string): string {
  const line = oneLine(text);
  return line && `[${line}]`;
}

function inLines(lines: string[]): string {
  return lines.filter(Boolean).join('\n');
}

const PLAIN: Format = {
  words: plainWords,
  block: (form, words) => plainBlock(form, words, (some) => plainWords(some, false)),
  medium: mediaLine,
  poll: pollLinesOf,
  card: cardLines,
  article: articleLines,
  quote: quoteLines,
  reason: bracketed,
  title: (text) => text,
  labels: bracketed,
  counts: (line) => line,
  inParts: inLines,
};
