import { type Span, TEXT_MARKS, type TextMark } from '../thread/schema.ts';

/** All that words can have: by their author, by the user, or by both. */
export type MarkKind = TextMark | 'highlight';
export const ALL_MARKS: readonly MarkKind[] = [...TEXT_MARKS, 'highlight'];

/** A part of a text, UTF-16 offsets, that is marked. Those that are the user's are stored. */
export interface AnyMark {
  kind: MarkKind;
  from: number;
  to: number;
}

/** A run of a post's words with what its author and the user did to it. */
export interface MarkedSpan extends Span {
  highlight?: true;
}

/** What of the marks lies between two offsets. */
export function cutOff<M extends AnyMark>(
  marks: readonly M[],
  from: number,
  to = Number.POSITIVE_INFINITY,
): M[] {
  return marks
    .map((mark) => ({ ...mark, from: Math.max(mark.from, from), to: Math.min(mark.to, to) }))
    .filter((mark) => mark.from < mark.to);
}

export function shiftMarks<M extends AnyMark>(marks: readonly M[], by: number): M[] {
  return marks.map((mark) => ({ ...mark, from: mark.from + by, to: mark.to + by }));
}

/**
 * The words with their marks. Offsets outside of the text are ignored; a link, mention, tag or emoji
 * is marked as a whole or not at all.
 */
export function markSpans(spans: Span[], marks: readonly AnyMark[]): MarkedSpan[] {
  if (marks.length === 0) return spans;
  let end = 0;
  return spans.flatMap((span) => {
    const start = end;
    end += span.text.length;
    const own = cutOff(shiftMarks(marks, -start), 0, span.text.length);
    if (own.length === 0) return [span];
    if (span.kind !== 'text') return [withLook(span, own)];
    const places = own
      .flatMap(({ from, to }) => [from, to])
      .map((at) => wholeLetter(span.text, at));
    const cuts = [...new Set([0, ...places, span.text.length])].sort((a, b) => a - b);
    return cuts.slice(1).map((to, index) => {
      const from = cuts[index]!;
      return withLook({ ...span, text: span.text.slice(from, to) }, cutOff(own, from, to));
    });
  });
}

function withLook(span: Span, marks: readonly AnyMark[]): MarkedSpan {
  const has = (kind: MarkKind) => marks.some((mark) => mark.kind === kind);
  const kinds = TEXT_MARKS.filter((kind) => span.marks?.includes(kind) || has(kind));
  return {
    ...span,
    ...(kinds.length > 0 && { marks: kinds }),
    ...(has('highlight') && { highlight: true as const }),
  };
}

/** The offset, or the one before it where it would cut a letter of two units in halves. */
export function wholeLetter(text: string, offset: number): number {
  const isCut = offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
  return isCut ? offset - 1 : offset;
}
