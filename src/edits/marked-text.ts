import type { Span } from '../thread/schema.ts';
import { ALL_MARKS, type AnyMark, cutOff, type MarkKind } from './marks.ts';

/** Words as they are edited: offsets of the marks count UTF-16 units of `text`. */
export interface MarkedText {
  text: string;
  marks: AnyMark[];
}

/** The marks that the runs of a text have. */
export function marksOf(spans: readonly Span[]): AnyMark[] {
  let to = 0;
  const marks = spans.flatMap(({ text, marks: kinds = [] }) => {
    const from = to;
    to += text.length;
    return kinds.map((kind) => ({ kind, from, to }));
  });
  return joinMarks(marks);
}

/** Marks in order, with those of a kind that touch as one. */
export function joinMarks<M extends AnyMark>(marks: readonly M[]): M[] {
  return ALL_MARKS.flatMap((kind) => {
    const joined: M[] = [];
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
export function isMarked(marks: readonly AnyMark[], kind: MarkKind, from: number, to: number) {
  return joinMarks(marks).some(
    (mark) => mark.kind === kind && mark.from <= from && mark.to >= Math.max(to, from + 1),
  );
}

/** Marks the range, or takes the mark off when all of it has one. */
export function toggleMark(
  marks: readonly AnyMark[],
  kind: MarkKind,
  from: number,
  to: number,
): AnyMark[] {
  if (from >= to) return [...marks];
  if (!isMarked(marks, kind, from, to)) return joinMarks([...marks, { kind, from, to }]);
  const others = marks.filter((mark) => mark.kind !== kind);
  const rest = marks.filter((mark) => mark.kind === kind);
  return joinMarks([...others, ...cutOff(rest, 0, from), ...cutOff(rest, to)]);
}

/** What of some marks lies outside of all others. */
export function withoutMarks<M extends AnyMark>(
  marks: readonly M[],
  others: readonly AnyMark[],
): M[] {
  return others.reduce<M[]>(
    (rest, { from, to }) => [...cutOff(rest, 0, from), ...cutOff(rest, to)],
    [...marks],
  );
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
