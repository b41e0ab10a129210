import type { Post, Span } from '../thread/schema.ts';
import { plainText } from '../thread/spans.ts';
import { originalWords } from './texts.ts';

/** A photo between the words of its post. */
export interface PhotoPlace {
  /** Its index in the post's media. */
  photo: number;
  /** UTF-16 units of the words that stand before it. */
  at: number;
}

/**
 * Where the photos of a long post stand in its words as they are now, from top to bottom. In words that the
 * user wrote anew they stay between the lines that they stood between; one whose place is gone is not among
 * them, and stands below the words as others do.
 */
export function photoPlaces(post: Post, words: readonly Span[]): PhotoPlace[] {
  const media = post.kind === 'post' ? post.media : [];
  const placed = media.flatMap(({ at }, photo) => (at === undefined ? [] : [{ photo, at }]));
  if (placed.length === 0) return [];
  const [was, is] = [plainText(originalWords(post)), plainText(words)];
  const placeOf = was === is ? (at: number) => at : placesBetweenLines(was, is);
  return placed
    .flatMap(({ photo, at }) => {
      const place = placeOf(at);
      return place === null ? [] : [{ photo, at: Math.min(place, is.length) }];
    })
    .sort((a, b) => a.at - b.at);
}

/** Words that say the same above or below, or have as many lines, have the same places between them. */
function placesBetweenLines(was: string, is: string): (at: number) => number | null {
  const [old, fresh] = [was.split('\n'), is.split('\n')];
  const grown = fresh.length - old.length;
  const firstChanged = old.findIndex((words, line) => words !== fresh[line]);
  const lastChanged = old.findLastIndex((words, line) => words !== fresh[line + grown]);
  return (at) => {
    const before = was.slice(0, at).split('\n');
    // Nothing of the last is above: it begins there.
    const above = before.at(-1) === '' ? before.length - 1 : before.length;
    const isAsBefore = firstChanged === -1 || above <= firstChanged;
    if (grown !== 0 && !isAsBefore && above <= lastChanged) return null;
    const lines = isAsBefore ? above : above + grown;
    return fresh.slice(0, lines).join('\n').length;
  };
}
