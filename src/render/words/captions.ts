import { countText } from '../../slides/text/figures.ts';
import type { Counts, Media, Poll } from '../../thread/schema.ts';
import type { Person } from './thread-in-words.ts';

/** What is a symbol on a card needs a name in words; in the order of X. */
const COUNT_NAMES: readonly [keyof Counts, string][] = [
  ['replies', 'Replies'],
  ['reposts', 'Reposts'],
  ['likes', 'Likes'],
  ['views', 'Views'],
  ['bookmarks', 'Bookmarks'],
];
const SHOWN_KINDS: Record<Media['kind'], string> = { photo: 'Photo', video: 'Video', gif: 'GIF' };

export const NOTE_TITLE = 'Community note';
/** What cards put behind words whose end nobody knows. */
export const GOES_ON = ' …';

/** Letters that are read from right to left, and signs that turn what follows them. */
const RIGHT_TO_LEFT =
  /[\u200f\u202a-\u202e\u2066-\u2069]|[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/**
 * "Ada Quill (@adaquill)", as far as it is shown. A name from right to left is kept apart, as
 * `<bdi>` does on cards: it would draw the handle and the date to its other side.
 */
export function nameLine({ name, handle }: Person): string {
  const shown = name && RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name;
  if (handle === null) return shown ?? '';
  return shown ? `${shown} (@${handle})` : `@${handle}`;
}

/** "2/11 · Nov 20, 2026" of what there is. */
export function inOneLine(...parts: (string | null)[]): string {
  return parts.filter(Boolean).join(' · ');
}

/** "Video 1:24". */
export function mediaName({ kind, duration }: Pick<Media, 'kind' | 'duration'>): string {
  return kind === 'video' && duration ? `${SHOWN_KINDS.video} ${duration}` : SHOWN_KINDS[kind];
}

/** "Replies 3 · Likes 1.2K": what the page did not say is left out. */
export function countsLine(counts: Counts): string {
  const known = COUNT_NAMES.filter(([name]) => counts[name] !== undefined);
  return inOneLine(...known.map(([name, title]) => `${title} ${countText(counts[name]!)}`));
}

/** "Tea — 42%", option by option. */
export function pollLines({ options }: Poll): string[] {
  return options.map(({ label, percent }) =>
    percent === null ? oneLine(label) : `${oneLine(label)} — ${percent}%`,
  );
}

/** A quote, for Markdown and for who reads plain text alike. */
export function asQuote(text: string): string {
  return text.replace(/^.*$/gm, (line) => (line === '' ? '>' : `> ${line}`));
}

/** Line breaks in a title would end it. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
