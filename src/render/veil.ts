import type { Design } from '../design/schema.ts';
import { dateText } from '../slides/figures.ts';
import { disguiseOf, type HiddenAuthor } from '../slides/identity.ts';
import { replaceInWords } from '../slides/replace-words.ts';
import type { Word, Words } from '../slides/words.ts';
import type { Author, Thread } from '../thread/schema.ts';
import { hiddenNames } from './hidden-names.ts';
import { dayOf } from './local-day.ts';
import { runsOf } from './words/lines-of.ts';

/**
 * What everything passes on its way into a file. On a picture nobody can follow an address or read
 * what a screen reader would; in a file both are there to be read.
 */
export interface Veil {
  /** Authors of posts on cards have passed it already. */
  author(author: Author): HiddenAuthor;
  /** Texts beside the words: of pictures, cards, polls. */
  text(text: string): string;
  /** Words as they stand on a card, disguised there already. */
  words(words: Words): Words;
  address(url: string | null): string | null;
  /** The number of a post, from which X makes its address. */
  number(id: string | null): string | null;
  /** A time, or the day alone: of the second in which somebody posted X can tell the post. */
  time(iso: string | null): string | null;
}

/** The post that an address leads to: X finds it by its number, whatever name stands before it. */
const POST_NUMBERS =
  /(?<=\/(?:status(?:es)?|article)\/)\d+…?|(?<=(?:\bt\.co|pic\.(?:x|twitter)\.com)\/)\w+…?/giu;

const NO_VEIL: Veil = {
  author: (author) => author,
  text: harmless,
  words: (words) =>
    words.map(({ href, ...word }) => ({
      ...word,
      text: harmless(word.text),
      ...(href && { href: oneWord(href) }),
    })),
  address: (url) => url && oneWord(url),
  number: (id) => id,
  time: (iso) => (dateText(iso) === '' ? null : iso),
};

export function veilOf(thread: Thread, identity: Design['identity']): Veil {
  const disguise = disguiseOf(thread, identity);
  if (disguise === null) return NO_VEIL;
  const withoutHandles = (text: string) => disguise.words([{ kind: 'text', text }])[0]!.text;
  const names = hiddenNames(thread, (author) => masked(disguise.author(author)), withoutHandles);
  const hideInRun = (words: Words) => {
    const nameless = replaceInWords(words, names.pattern, names.replacement);
    return replaceInWords(nameless, POST_NUMBERS, () => '…');
  };
  const hide = (words: Words) => runsOf(words, runKey).flatMap(hideInRun);
  return {
    author: disguise.author,
    // Names before handles: who is @quill and called Ada Quill would be left half of the name.
    text: (text) =>
      hide([{ kind: 'text', text: withoutHandles(hide([{ kind: 'text', text }])[0]!.text) }])
        .map((word) => harmless(word.text))
        .join(''),
    words: (words) =>
      hide(words.map((word) => (word.blurred ? { ...word, text: mask(word.text) } : word))).map(
        ({ href: _, ...word }) => ({ ...word, text: harmless(word.text) }),
      ),
    // That of a photo, too: whoever looks for it finds the pages that it was shown on.
    address: () => null,
    number: () => null,
    time: (iso) => (iso === null || dateText(iso) === '' ? null : dayOf(new Date(iso))),
  };
}

/** A name ends where a link begins, even without a space; emoji are part of many. */
const runKey = (word: Word) => (word.kind === 'text' || word.kind === 'emoji' ? 'text' : word);

/** An author whose blurred letters cannot be taken for a name. */
export function masked(author: HiddenAuthor): HiddenAuthor {
  if (!author.blurred) return author;
  return { ...author, name: mask(author.name), handle: mask(author.handle) };
}

/** What blurred letters are in a file: those that a card blurs mean nothing and look like a word. */
function mask(text: string): string {
  return text.replace(/[^\s@]/gu, '█');
}

/**
 * Without control characters: a terminal obeys some of them. What browsers show as a space is one;
 * the others leave a sign, since a name that they cut in two must not grow together.
 */
export function harmless(text: string): string {
  return text.replace(/[\r\v\f]/g, ' ').replace(/(?![\n\t])\p{Cc}/gu, '\ufffd');
}

/** Addresses may hold line breaks, which browsers leave out and which would be lines in a file. */
function oneWord(url: string): string {
  return url.replace(/[\t\n\r]/g, '').replace(/[\s\p{Cc}]/gu, encodeURIComponent);
}
