import type { Design } from '../../design/schema.ts';
import { spansOfBlock } from '../../thread/block-spans.ts';
import { everyPost, everythingSaid } from '../../thread/every-post.ts';
import type { Author, ShownPost, ShownQuote, Thread } from '../../thread/schema.ts';
import { hiddenNames } from './hidden-names.ts';
import { replaceInWords } from './replace-words.ts';
import { runsOf } from './runs-of.ts';
import type { Word, Words } from './words.ts';

/** An author, or what stands in the place of one. */
export interface HiddenAuthor extends Author {
  /** Nothing of it can be read. */
  blurred?: true;
}

/** What stands in the place of everybody's name and handle. */
export interface Disguise {
  author(author: Author): HiddenAuthor;
  words(words: Words): Words;
  /** A text without marks or links: of a picture, a card, a poll. */
  text(text: string): string;
  /** A text that is nothing but somebody's name. */
  name(text: string): string;
}

/** The post that an address leads to: X finds it by its number, whatever name stands before it. */
const POST_NUMBERS =
  /(?<=\/(?:status(?:es)?|article)\/)\d+…?|(?<=(?:\bt\.co|pic\.(?:x|twitter)\.com)\/)\w+…?/giu;

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
    if (number === 0) return identity.name || identity.handle;
    return `Person ${number === -1 ? '' : number + 1}`.trim();
  };
  // What is blurred among other words is not seen to be: bars are.
  const inText = (replace: (found: string) => string) => (isBlurred ? mask : replace);
  const anyHandle = people.join('|');
  const names = hiddenNames(thread, nameFor);
  // Names before bare handles: who is @quill and called Ada Quill would be left half of the name.
  const steps: [RegExp, (found: string) => string][] = [
    [new RegExp(`(?<=@)(?:${anyHandle})(?!\\w)`, 'gi'), inText(handleFor)],
    [names.pattern, inText(names.replacement)],
    [new RegExp(`(?<!\\w)(?:${anyHandle})(?!\\w)`, 'gi'), inText(handleFor)],
    [POST_NUMBERS, () => '…'],
  ];
  const hideInRun = (run: Words) =>
    steps.reduce((words, [pattern, by]) => replaceInWords(words, pattern, by), run);
  const hide = (words: Words) => runsOf(words, runKey).flatMap(hideInRun);
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
      const hidden = hide(words);
      // Without what they lead to: an address names people, too.
      return words.map(({ href: _, ...word }, index) => {
        if (word.kind !== 'mention') return { ...word, text: hidden[index]!.text };
        const text = `@${handleFor(word.text.replace(/^@/, ''))}`;
        return { ...word, text, ...(isBlurred && { blurred: true as const }) };
      });
    },
    text: (text) => hide([{ kind: 'text', text }])[0]!.text,
    name: isBlurred ? mask : () => 'Person',
  };
}

/** A name ends where a link begins, even without a space; emoji are part of many. */
const runKey = (word: Word) => (word.kind === 'text' || word.kind === 'emoji' ? 'text' : word);

/** Bars in place of letters: nobody takes them for a name. */
export function mask(text: string): string {
  return text.replace(/[^\s@]/gu, '█');
}

/** The handles of everybody in a thread, the author first, each once, in small letters. */
function peopleOf(thread: Thread): string[] {
  const handles = everythingSaid(everyPost(thread)).flatMap(handlesIn);
  return [...new Set([thread.author.handle, ...handles].map((handle) => handle.toLowerCase()))];
}

function handlesIn(said: ShownPost | ShownQuote): string[] {
  const { author, text, labels, card } = said;
  const named = [...labels.map((label) => label.text), card?.host ?? ''].join('\n');
  // Captions, tables and notes of the readers stand in no text.
  const others =
    'note' in said ? [...(said.note?.text ?? []), ...said.blocks.flatMap(spansOfBlock)] : [];
  return [
    author.handle,
    ...[...text, ...others]
      .filter(({ kind }) => kind === 'mention')
      .map((span) => span.text.replace(/^@/, '')),
    ...(named.match(/(?<=@)\w{1,50}/g) ?? []),
  ];
}

/** Letters of about the same shape, which depend on the length alone. */
function scramble(text: string): string {
  const LETTERS = 'oaernsucimv';
  return [...text]
    .map((letter, index) => (/\s/.test(letter) ? letter : LETTERS[(index * 7) % LETTERS.length]))
    .join('');
}
