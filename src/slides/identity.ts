import type { Design } from '../design/schema.ts';
import type { Author, Post, Quote, ShownPost, Thread } from '../thread/schema.ts';
import { replaceInWords } from './replace-words.ts';
import type { Words } from './words.ts';

/** An author, or what stands in the place of one. */
export interface HiddenAuthor extends Author {
  /** Nothing of it can be read. */
  blurred?: true;
}

/** What stands in the place of everybody's name and handle. */
export interface Disguise {
  author(author: Author): HiddenAuthor;
  words(words: Words): Words;
}

/**
 * Hides who wrote a thread, whom they quote and whom they mention. What is hidden is not on the
 * slide at all: blurred letters mean nothing, so that no sharpening brings the name back, and the
 * pictures are left out.
 */
export function disguiseOf(thread: Thread, identity: Design['identity']): Disguise | null {
  if (identity.mode === 'shown') return null;
  const people = peopleOf(thread);
  const isBlurred = identity.mode === 'blurred';
  const handleFor = (handle: string) => {
    if (isBlurred) return scramble(handle);
    const number = people.indexOf(handle.toLowerCase());
    if (number === 0) return identity.handle || 'somebody';
    return `person${number === -1 ? '' : number + 1}`;
  };
  const nameFor = ({ name, handle }: Author) => {
    if (isBlurred) return scramble(name || handle);
    const number = people.indexOf(handle.toLowerCase());
    return number === 0 ? identity.name || identity.handle : `Person ${number + 1}`;
  };
  const handles = new RegExp(`(?<!\\w)(?:${people.join('|')})(?!\\w)`, 'gi');
  return {
    author: (author) => ({
      ...author,
      name: nameFor(author),
      handle: handleFor(author.handle),
      avatar: null,
      affiliate: null,
      verified: 'none',
      ...(isBlurred && { blurred: true as const }),
    }),
    words: (words) => {
      const replaced = replaceInWords(words, handles, handleFor);
      // Without what they lead to: an address names people, too.
      return words.map(({ href: _, ...word }, index) => {
        if (word.kind !== 'mention') return { ...word, text: replaced[index]!.text };
        const text = `@${handleFor(word.text.replace(/^@/, ''))}`;
        return { ...word, text, ...(isBlurred && { blurred: true as const }) };
      });
    },
  };
}

/** The handles of everybody in a thread, the author first, each once, in small letters. */
function peopleOf({ author, posts, more }: Thread): string[] {
  const handles = [author.handle, ...[...posts, ...more].flatMap(handlesIn)];
  return [...new Set(handles.map((handle) => handle.toLowerCase()))];
}

function handlesIn(post: Post): string[] {
  if (post.kind === 'unavailable') return [];
  const quote = post.quote?.kind === 'post' ? post.quote : null;
  return [post, ...(quote ? [quote] : [])].flatMap(({ author, text }) => [
    author.handle,
    ...text.filter(({ kind }) => kind === 'mention').map((span) => span.text.replace(/^@/, '')),
  ]);
}

/** Letters of about the same shape, which depend on the length alone. */
function scramble(text: string): string {
  const LETTERS = 'oaernsucimv';
  return [...text]
    .map((letter, index) => (/\s/.test(letter) ? letter : LETTERS[(index * 7) % LETTERS.length]))
    .join('');
}

/** A post of which nobody can tell who wrote it. */
export function disguised(post: Post, disguise: Disguise | null): Post {
  if (disguise === null || post.kind === 'unavailable') return post;
  return {
    ...post,
    author: disguise.author(post.author),
    text: disguise.words(post.text),
    quote: post.quote && disguisedQuote(post.quote, disguise),
    note: post.note && { text: disguise.words(post.note.text) },
  } satisfies ShownPost;
}

function disguisedQuote(quote: Quote, disguise: Disguise): Quote {
  if (quote.kind === 'unavailable') return quote;
  return {
    ...quote,
    author: disguise.author(quote.author),
    text: disguise.words(quote.text),
  };
}
