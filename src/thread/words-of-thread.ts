import { harmless } from './clean-text.ts';
import type { Quote, ShownPost, Span, Thread } from './schema.ts';

/** Characters. More would not go through a message between a page and us. */
export const MOST_WORDS = 10_000_000;

/**
 * What a thread says, as plain text, for who cannot have it as a file: read, but not kept. Without any look,
 * and so without what a design hides or the user changed.
 */
export function wordsOfThread({ author, url, posts }: Thread): string {
  const said = posts.map((post) => (post.kind === 'post' ? linesOf(post) : [post.reason]));
  const parts = [[nameOf(author), url], ...said].map((lines) => lines.filter(Boolean).join('\n'));
  const words = harmless(parts.filter(Boolean).join('\n\n'));
  return `${words.slice(0, MOST_WORDS).toWellFormed()}\n`;
}

type Said = ShownPost | Extract<Quote, { kind: 'post' }>;

function linesOf(post: ShownPost): string[] {
  const { quote, note } = post;
  const quoted = quote?.kind === 'post' ? [nameOf(quote.author), ...bodyOf(quote)] : [];
  return [
    ...bodyOf(post),
    ...quoted.flatMap((lines) => lines.split('\n')).map((line) => `> ${line}`),
    note ? spelt(note.text) : '',
  ];
}

function bodyOf({ text, media, notices, poll, card, article, labels }: Said): string[] {
  return [
    spelt(text),
    ...notices.map((notice) => notice.text),
    ...media.flatMap(({ alt, url }) => [alt, url ?? '']),
    ...(poll?.options.map(({ label }) => `- ${label}`) ?? []),
    ...(card ? [card.host, card.title, card.description, card.state, card.href] : []),
    ...(article ? [article.title, article.teaser] : []),
    ...labels.map((label) => label.text),
  ].filter((line): line is string => Boolean(line));
}

/** X cuts the addresses that it shows. */
const spelt = (spans: readonly Span[]): string =>
  spans.map(({ kind, text, href }) => (kind === 'link' && href ? href : text)).join('');

const nameOf = ({ name, handle }: Thread['author']): string => `${name} (@${handle})`;
