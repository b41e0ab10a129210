import type { Post, Span } from '../thread/schema.ts';
import { joinTexts, plainText } from '../thread/spans.ts';
import { wholeTexts } from '../thread/whole-texts.ts';
import { joinMarks, type MarkedText, marksOf, withoutMarks } from './marked-text.ts';
import { type AnyMark, cutOff, markSpans, shiftMarks } from './marks.ts';
import { withEntry } from './records.ts';
import { type Edits, MARK_KINDS, type Mark } from './schema.ts';
import { originalWords, type TextRange, wordsOf } from './texts.ts';

/** A part of the words as it is edited, with the marks of their author and of the user. */
export function editableText(post: Post, edits: Edits, { from, to }: TextRange): MarkedText {
  const marks = joinMarks(cutOff(allMarks(post, edits), from, to));
  const text = plainText(wordsOf(post, edits)).slice(from, to);
  return { text, marks: shiftMarks(marks, -from) };
}

function allMarks(post: Post, edits: Edits): AnyMark[] {
  return [...marksOf(wordsOf(post, edits)), ...(edits.marks[post.id] ?? [])];
}

/**
 * Puts other words in place of a part of a post's. What stands behind them, cuts and marks, moves
 * along. The original words again, with their author's marks, are no change.
 */
export function changeWords(edits: Edits, post: Post, range: TextRange, words: MarkedText): Edits {
  const { from, to } = range;
  const before = plainText(wordsOf(post, edits));
  const text = before.slice(0, from) + words.text + before.slice(to);
  const grown = text.length - before.length;
  const original = originalWords(post);

  const old = cutOff(allMarks(post, edits), 0, before.length);
  const marks = joinMarks([
    ...cutOff(old, 0, from),
    ...shiftMarks(cutOff(words.marks, 0, words.text.length), from),
    ...shiftMarks(cutOff(old, to), grown),
  ]);
  const authors = marksOf(original);
  const isOriginal = text === plainText(original) && hasAll(marks, authors);
  const own = isOriginal
    ? marks.flatMap((mark) => withoutMarks([mark], ofKind(authors, mark)))
    : marks;
  // What users can put on and take off is theirs in words that are theirs.
  const changed = markSpans(
    withKinds(text, original),
    marks.filter((mark) => !isOfUser(mark)),
  );
  const users = joinMarks(own.filter(isOfUser));
  const splits = (edits.splits[post.id] ?? [])
    .filter((offset) => offset <= from || offset >= to)
    .map((offset) => (offset <= from ? offset : offset + grown));
  return {
    ...edits,
    texts: withEntry(edits.texts, post.id, isOriginal ? null : changed),
    marks: withEntry(edits.marks, post.id, users.length > 0 ? users : null),
    splits: withEntry(edits.splits, post.id, splits.length > 0 ? splits : null),
  };
}

const ofKind = (marks: readonly AnyMark[], { kind }: AnyMark) =>
  marks.filter((mark) => mark.kind === kind);

const isOfUser = (mark: AnyMark): mark is Mark =>
  (MARK_KINDS as readonly string[]).includes(mark.kind);

/** Whether words look as their author had them, whatever the user has added that users can. */
function hasAll(marks: readonly AnyMark[], authors: readonly AnyMark[]): boolean {
  const isLess = authors.some((mark) => withoutMarks([mark], ofKind(marks, mark)).length > 0);
  const isMore = marks.some(
    (mark) => !isOfUser(mark) && withoutMarks([mark], ofKind(authors, mark)).length > 0,
  );
  return !isLess && !isMore;
}

/**
 * Links, mentions, tags and emoji of the original are what they were wherever they still stand, but
 * unmarked.
 */
export function withKinds(text: string, original: readonly Span[]): Span[] {
  const closed = original
    .filter((span) => span.kind !== 'text' && span.text !== '')
    .map(({ marks: _, ...span }): Span => span);
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
