import type { Words } from '../../slides/text/words.ts';
import type { Article, Card, Label, Poll } from '../../thread/schema.ts';
import { sliceSpans } from '../../thread/spans.ts';
import type { BlockForm } from './block-form.ts';
import { asQuote, countsLine, inOneLine, NOTE_TITLE, oneLine } from './captions.ts';
import type { Missing, PostInWords, QuoteInWords } from './thread-in-words.ts';

export type Medium = PostInWords['media'][number];

/** How a format writes each part of a post; '' is no part. */
export interface Format {
  /** @param goesOn whether the end of the words is not known */
  words(words: Words, goesOn: boolean): string;
  /** The words of a block of an article, and what shows which block it is. */
  block(form: BlockForm, words: Words): string;
  medium(medium: Medium, postUrl: string | null): string;
  poll(poll: Poll): string[];
  card(card: Card): string[];
  article(article: Article): string[];
  /** @param body what is quoted, without who said it */
  quote(quote: QuoteInWords, body: string[]): string[];
  /** What X says in place of a post, or of its media. */
  reason(text: string): string;
  /** What X says of a post. */
  labels(line: string): string;
  title(text: string): string;
  counts(line: string): string;
  /** Parts one under the other. */
  inParts(parts: string[]): string;
}

/** What a post holds besides its name and date, from top to bottom as on its card. */
export function partsOf(post: PostInWords, format: Format): string[] {
  const { quote, note, labels, counts } = post;
  const { inParts } = format;
  return [
    ...bodyOf(post, format),
    quote ? asQuote(inParts(quoteParts(quote, format))) : '',
    note ? asQuote(inParts([format.title(NOTE_TITLE), format.words(note, false)])) : '',
    labelsLine(labels, format),
    counts ? format.counts(countsLine(counts)) : '',
  ];
}

function quoteParts(quote: QuoteInWords | Missing, format: Format): string[] {
  if (quote.kind === 'unavailable') return [format.reason(quote.reason)];
  return format.quote(quote, [...bodyOf(quote, format), labelsLine(quote.labels, format)]);
}

function labelsLine(labels: readonly Label[], format: Format): string {
  const line = inOneLine(...labels.map(({ text }) => oneLine(text)));
  return line && format.labels(line);
}

function bodyOf(said: PostInWords | QuoteInWords, format: Format): string[] {
  const { text, truncated, media, notices, poll, card, article, url } = said;
  const between = media.filter(({ at }) => at !== undefined).sort((a, b) => a.at! - b.at!);
  const ends = between.map(({ at }) => at!);
  const isCut = truncated && text.length > 0;
  const form = 'block' in said ? said.block : null;
  if (form) {
    const words = text.length > 0 || form.kind === 'divider' ? format.block(form, text) : '';
    const pictures = media.map((medium) => format.medium(medium, url));
    // A caption stands under its picture.
    const parts = form.kind === 'figure' ? [...pictures, words] : [words, ...pictures];
    return [...parts, ...notices.map((notice) => format.reason(notice.text))];
  }
  return [
    ...between.flatMap((medium, index) => [
      format.words(sliceSpans(text, ends[index - 1] ?? 0, ends[index]), false),
      format.medium(medium, url),
    ]),
    format.words(sliceSpans(text, ends.at(-1) ?? 0), isCut),
    ...media.filter(({ at }) => at === undefined).map((medium) => format.medium(medium, url)),
    ...notices.map((notice) => format.reason(notice.text)),
    ...(poll ? format.poll(poll) : []),
    ...(card ? format.card(card) : []),
    ...(article ? format.article(article) : []),
  ];
}
