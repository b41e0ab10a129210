import type { Post, Span } from '../thread/schema.ts';
import { joinTexts, plainText } from '../thread/spans.ts';
import { wholeTexts } from '../thread/whole-texts.ts';
import { cutOff, joinMarks, type MarkedText, shiftMarks } from './marks.ts';
import { withEntry } from './records.ts';
import type { Edits } from './schema.ts';

/** A part of a post's words, UTF-16 offsets. */
export interface TextRange {
  from: number;
  to: number;
}

const NO_WORDS: Span[] = [];

/** The words of a post before anything was changed. */
export function originalWords(post: Post): Span[] {
  return post.kind === 'post' ? post.text : NO_WORDS;
}

/** The words of a post: the user's, else its own. */
export function wordsOf(post: Post, edits: Edits): Span[] {
  return edits.texts[post.id] ?? originalWords(post);
}

/** A part of the words as it is edited. */
export function editableText(post: Post, edits: Edits, { from, to }: TextRange): MarkedText {
  const marks = joinMarks(cutOff(edits.marks[post.id] ?? [], from, to));
  const text = plainText(wordsOf(post, edits)).slice(from, to);
  return { text, marks: shiftMarks(marks, -from) };
}

/**
 * Puts other words in place of a part of a post's. What stands behind them, cuts and marks, moves
 * along. The original words again are no change.
 */
export function changeWords(edits: Edits, post: Post, range: TextRange, words: MarkedText): Edits {
  const { from, to } = range;
  const before = plainText(wordsOf(post, edits));
  const text = before.slice(0, from) + words.text + before.slice(to);
  const grown = text.length - before.length;
  const original = originalWords(post);
  const isOriginal = text === plainText(original);

  const old = cutOff(edits.marks[post.id] ?? [], 0, before.length);
  const marks = joinMarks([
    ...cutOff(old, 0, from),
    ...shiftMarks(cutOff(words.marks, 0, words.text.length), from),
    ...shiftMarks(cutOff(old, to), grown),
  ]);
  const splits = (edits.splits[post.id] ?? [])
    .filter((offset) => offset <= from || offset >= to)
    .map((offset) => (offset <= from ? offset : offset + grown));
  return {
    ...edits,
    texts: withEntry(edits.texts, post.id, isOriginal ? null : withKinds(text, original)),
    marks: withEntry(edits.marks, post.id, marks.length > 0 ? marks : null),
    splits: withEntry(edits.splits, post.id, splits.length > 0 ? splits : null),
  };
}

/** Links, mentions, tags and emoji of the original are what they were wherever they still stand. */
export function withKinds(text: string, original: readonly Span[]): Span[] {
  const closed = original.filter((span) => span.kind !== 'text' && span.text !== '');
  if (closed.length === 0) return joinTexts([{ kind: 'text', text }]);
  const pattern = wholeTexts(
    closed.map((span) => span.text),
    '\\p{L}\\p{N}_',
    'gu',
  );
  const spans: Span[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    spans.push({ kind: 'text', text: text.slice(end, match.index) });
    spans.push(nextOf(closed, match[0]));
    end = match.index + match[0].length;
  }
  return joinTexts([...spans, { kind: 'text', text: text.slice(end) }]);
}

/** The first of them that says so, and for the next time the one after it. */
function nextOf(closed: Span[], text: string): Span {
  const place = closed.findIndex((one) => one.text === text);
  const span = closed[place]!;
  const isLast = !closed.some((other, index) => index > place && other.text === text);
  if (!isLast) closed.splice(place, 1);
  return span;
}
