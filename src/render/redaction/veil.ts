import type { Design } from '../../design/schema.ts';
import { dateText } from '../../slides/text/figures.ts';
import { disguiseOf, type HiddenAuthor, mask } from '../../slides/text/identity.ts';
import type { Words } from '../../slides/text/words.ts';
import { harmless } from '../../thread/clean-text.ts';
import type { Author, Thread } from '../../thread/schema.ts';
import { dayOf } from './local-day.ts';

/**
 * What everything that cards show passes on its way into a file. Cards name nobody who is hidden
 * (slides/text/identity.ts); but on a picture nobody can follow an address, and in a file it is there to be
 * followed.
 */
export interface Veil {
  /** Authors of posts on cards have passed it already. */
  author(author: Author): HiddenAuthor;
  /** Words as they stand on a card, disguised there already. */
  words(words: Words): Words;
  address(url: string | null): string | null;
  /** The number of a post, from which X makes its address. */
  number(id: string | null): string | null;
  /** A time, or the day alone: of the second in which somebody posted X can tell the post. */
  time(iso: string | null): string | null;
}

const NO_VEIL: Veil = {
  author: (author) => author,
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
  return {
    author: disguise.author,
    words: (words) =>
      words.map(({ href: _, ...word }) => ({
        ...word,
        text: harmless(word.blurred ? mask(word.text) : word.text),
      })),
    // That of a photo, too: whoever looks for it finds the pages that it was shown on.
    address: () => null,
    number: () => null,
    time: (iso) => (iso === null || dateText(iso) === '' ? null : dayOf(new Date(iso))),
  };
}

/** An author whose blurred letters cannot be taken for a name. */
export function masked(author: HiddenAuthor): HiddenAuthor {
  if (!author.blurred) return author;
  return { ...author, name: mask(author.name), handle: mask(author.handle) };
}

/** Addresses may hold line breaks, which browsers leave out and which would be lines in a file. */
function oneWord(url: string): string {
  return url
    .toWellFormed()
    .replace(/[\t\n\r]/g, '')
    .replace(/[\s\p{Cc}\ufffe\uffff]/gu, encodeURIComponent);
}
