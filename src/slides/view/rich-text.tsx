import { isKhmer } from '../text/name-words.ts';
import type { Word, Words } from '../text/words.ts';

interface Props {
  spans: Words;
  lang: string | null;
  dir: 'auto' | 'ltr' | 'rtl';
  /** Words of the same post go on with the next card. */
  goesOn?: boolean;
  /** What the words are, as an element of HTML, where they are no paragraph of a post. */
  as?: 'div' | 'blockquote' | 'pre';
  class?: string;
  /** Of a heading, from 1 on. */
  level?: number | undefined;
  /** What stands before an item of a list. */
  marker?: string | undefined;
}

/** The words of a post. Line breaks are in the text itself and kept by the stylesheet. */
export function RichText({ spans, lang, dir, goesOn = false, as = 'div', ...look }: Props) {
  if (spans.length === 0) return null;
  const Tag = as;
  const heading = look.level && { role: 'heading' as const, 'aria-level': look.level };
  const classes = ['text', look.class, ...scriptsIn(spans)].filter(Boolean).join(' ');
  return (
    <Tag class={classes} dir={dir} lang={lang ?? undefined} {...heading}>
      {look.marker && <span class="marker">{look.marker}</span>}
      {spans.map((word, index) => (
        <WordSpan key={index} word={word} />
      ))}
      {/* Held to the last word, or it may stand on a line of its own. */}
      {goesOn && <span class="goes-on">{'\u00a0…'}</span>}
    </Tag>
  );
}

/** A run of words that look alike; plain ones need no element. */
export function WordSpan({ word }: { word: Word }) {
  const look = lookOf(word);
  const isEmoji = word.kind === 'emoji';
  if (look === '' && !isEmoji && word.hangs === undefined) return <>{word.text}</>;
  return (
    <span
      class={look || undefined}
      lang={isEmoji ? NO_LANGUAGE : undefined}
      style={word.hangs === undefined ? undefined : { marginInlineStart: `${-word.hangs}em` }}
      data-href={word.blurred ? undefined : word.href}
    >
      {word.text}
    </span>
  );
}

/**
 * Joined emoji ("👨‍👩‍👧", "1️⃣") come apart in Firefox 140 before letters of scripts such as Khmer, unless
 * they are of another language.
 */
const NO_LANGUAGE = 'zxx';

/** Classes for what a script asks of all words of a text: Khmer, that joined emoji are boxes (scripts.css). */
export const scriptsIn = (words: Words): string[] =>
  words.some(({ text }) => isKhmer(text)) ? ['khmer'] : [];

/** What is in Latin letters whatever stands round it: "@ada" would be "ada@" among Arabic words. */
const LEFT_TO_RIGHT: readonly Word['kind'][] = ['mention', 'cashtag', 'link'];

/** The classes of a word. */
export function lookOf({ kind, marks = [], highlight, blurred, accent }: Word): string {
  return [
    kind !== 'text' && kind !== 'emoji' && 'link',
    LEFT_TO_RIGHT.includes(kind) && 'ltr',
    kind === 'link' && 'address',
    ...marks,
    highlight && 'highlight',
    blurred && 'blurred',
    accent && 'accent',
  ]
    .filter(Boolean)
    .join(' ');
}
