import type { Span } from '../thread/schema.ts';
import { MARK_KINDS, type Mark } from './schema.ts';

export type MarkKind = Mark['kind'];

/** A run of a post's words with what the user did to it. */
export interface MarkedSpan extends Span {
  bold?: true;
  highlight?: true;
}

/** Words as they are edited: offsets of the marks count UTF-16 units of `text`. */
export interface MarkedText {
  text: string;
  marks: Mark[];
}

/** Marks in order, with those of a kind that touch as one. */
export function joinMarks(marks: readonly Mark[]): Mark[] {
  return MARK_KINDS.flatMap((kind) => {
    const joined: Mark[] = [];
    const ofKind = marks.filter((mark) => mark.kind === kind && mark.from < mark.to);
    for (const mark of ofKind.sort((a, b) => a.from - b.from)) {
      const last = joined.at(-1);
      if (last && mark.from <= last.to) last.to = Math.max(last.to, mark.to);
      else joined.push({ ...mark });
    }
    return joined;
  });
}

/** Whether a range is marked from end to end. */
export function isMarked(marks: readonly Mark[], kind: MarkKind, from: number, to: number) {
  return joinMarks(marks).some(
    (mark) => mark.kind === kind && mark.from <= from && mark.to >= Math.max(to, from + 1),
  );
}

/** Marks the range, or takes the mark off when all of it has one. */
export function toggleMark(
  marks: readonly Mark[],
  kind: MarkKind,
  from: number,
  to: number,
): Mark[] {
  if (from >= to) return [...marks];
  if (!isMarked(marks, kind, from, to)) return joinMarks([...marks, { kind, from, to }]);
  const others = marks.filter((mark) => mark.kind !== kind);
  const rest = marks.filter((mark) => mark.kind === kind);
  return joinMarks([...others, ...cutOff(rest, 0, from), ...cutOff(rest, to)]);
}

/** What of the marks lies between two offsets. */
export function cutOff(
  marks: readonly Mark[],
  from: number,
  to = Number.POSITIVE_INFINITY,
): Mark[] {
  return marks
    .map((mark) => ({ ...mark, from: Math.max(mark.from, from), to: Math.min(mark.to, to) }))
    .filter((mark) => mark.from < mark.to);
}

export function shiftMarks(marks: readonly Mark[], by: number): Mark[] {
  return marks.map((mark) => ({ ...mark, from: mark.from + by, to: mark.to + by }));
}

/** Puts text in place of a range; what is written inside a mark belongs to it. */
export function replaceText(
  { text, marks }: MarkedText,
  from: number,
  to: number,
  inserted: string,
): MarkedText {
  const grown = inserted.length - (to - from);
  const moved = marks.map((mark) => ({
    ...mark,
    from:
      mark.from >= to ? mark.from + grown : mark.from > from ? from + inserted.length : mark.from,
    to: mark.to <= from ? mark.to : mark.to >= to ? mark.to + grown : from,
  }));
  return { text: text.slice(0, from) + inserted + text.slice(to), marks: joinMarks(moved) };
}

/**
 * The words with their marks. Offsets outside of the text are ignored; a link, mention, tag or emoji
 * is marked as a whole or not at all.
 */
export function markSpans(spans: Span[], marks: readonly Mark[]): MarkedSpan[] {
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

function withLook(span: Span, marks: readonly Mark[]): MarkedSpan {
  const has = (kind: MarkKind) => marks.some((mark) => mark.kind === kind);
  return {
    ...span,
    ...(has('bold') && { bold: true as const }),
    ...(has('highlight') && { highlight: true as const }),
  };
}

/** The offset, or the one before it where it would cut a letter of two units in halves. */
export function wholeLetter(text: string, offset: number): number {
  const isCut = offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
  return isCut ? offset - 1 : offset;
}
