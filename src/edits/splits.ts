import type { Post, Span } from '../thread/schema.ts';
import { plainText } from '../thread/spans.ts';
import { within } from './edit-limits.ts';
import { wholeLetter } from './marks.ts';
import { withEntry } from './records.ts';
import type { Edits } from './schema.ts';
import { type TextRange, wordsOf } from './texts.ts';

/**
 * The parts of words, cut at those offsets, each for a card of its own;
 * white space at a cut is in neither.
 */
export function partsOf(words: readonly Span[], offsets: readonly number[] = []): TextRange[] {
  const text = plainText(words);
  const parts = rangesBetween(text, [0, ...placesToCut(words, offsets), text.length]);
  const filled = parts.filter(({ from, to }) => text.slice(from, to).trim() !== '');
  return filled.length > 0 ? filled : [{ from: 0, to: text.length }];
}

/** The ranges from each place of a text to the next; white space at a place, but the first and last, is in neither. */
export function rangesBetween(text: string, places: readonly number[]): TextRange[] {
  return places.slice(1).map((end, index) => {
    const start = places[index]!;
    const part = text.slice(start, end);
    const from = index === 0 ? start : end - part.trimStart().length;
    const to = index === places.length - 2 ? end : start + part.trimEnd().length;
    return { from, to: Math.max(from, to) };
  });
}

/**
 * Lets the text of a post go on with the next card; where nothing stands on one side, nothing.
 * @throws EditsFull
 */
export function splitPost(edits: Edits, post: Post, offset: number): Edits {
  const words = wordsOf(post, edits);
  const known = edits.splits[post.id];
  const splits = [...(known ?? []), offset];
  if (partsOf(words, splits).length === partsOf(words, known).length) return edits;
  return within({ ...edits, splits: withEntry(edits.splits, post.id, splits) });
}

/** All words of a post on one card again. */
export function joinParts(edits: Edits, id: string): Edits {
  return { ...edits, splits: withEntry(edits.splits, id, null) };
}

/** Those offsets, in order, that lie within the words and leave links and letters whole. */
function placesToCut(words: readonly Span[], offsets: readonly number[]): number[] {
  const text = plainText(words);
  return [...new Set(offsets)]
    .filter((offset) => offset > 0 && offset < text.length && wholeLetter(text, offset) === offset)
    .filter((offset) => !isInClosedSpan(words, offset))
    .sort((a, b) => a - b);
}

function isInClosedSpan(words: readonly Span[], offset: number): boolean {
  let start = 0;
  return words.some(({ kind, text }) => {
    const from = start;
    start += text.length;
    return kind !== 'text' && offset > from && offset < start;
  });
}
