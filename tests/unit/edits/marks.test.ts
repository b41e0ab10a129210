import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMarked, joinMarks, replaceText, toggleMark } from '../../../src/edits/marked-text.ts';
import { type MarkedSpan, markSpans } from '../../../src/edits/marks.ts';
import type { Mark } from '../../../src/edits/schema.ts';
import { plainText } from '../../../src/thread/spans.ts';
import { anySpans } from '../slides/generated-text.ts';
import { anyMarks } from './any-edits.ts';

const bold = (from: number, to: number): Mark => ({ kind: 'bold', from, to });
const light = (from: number, to: number): Mark => ({ kind: 'highlight', from, to });
const words = (text: string): MarkedSpan[] => [{ kind: 'text', text }];
const range = fc
  .tuple(fc.nat({ max: 60 }), fc.nat({ max: 60 }))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

describe('marks', () => {
  it('of a kind that touch are one', () => {
    expect(joinMarks([bold(4, 6), bold(0, 4), light(6, 8), bold(5, 9)])).toEqual([
      bold(0, 9),
      light(6, 8),
    ]);
  });

  it('are put on, grow, and are taken off where all has one', () => {
    expect(toggleMark([], 'bold', 2, 5)).toEqual([bold(2, 5)]);
    expect(toggleMark([bold(2, 5)], 'bold', 4, 9)).toEqual([bold(2, 9)]);
    expect(toggleMark([bold(2, 9), light(0, 9)], 'bold', 4, 6)).toEqual([
      bold(2, 4),
      bold(6, 9),
      light(0, 9),
    ]);
    expect(toggleMark([bold(2, 5)], 'bold', 3, 3)).toEqual([bold(2, 5)]);
  });

  it('put on and taken off leave what there was', () => {
    fc.assert(
      fc.property(anyMarks, range, (marks, [from, to]) => {
        fc.pre(from < to);
        const others = joinMarks(marks).flatMap((mark) =>
          mark.kind === 'bold' && mark.from <= to && mark.to >= from ? [] : mark,
        );
        const on = toggleMark(others, 'bold', from, to);
        expect(isMarked(on, 'bold', from, to)).toBe(true);
        expect(toggleMark(on, 'bold', from, to)).toEqual(others);
      }),
    );
  });
});

describe('words with marks', () => {
  it('are cut where the marks are', () => {
    expect(markSpans(words('one two'), [bold(0, 5), light(4, 7)])).toEqual([
      { kind: 'text', text: 'one ', marks: ['bold'] },
      { kind: 'text', text: 't', marks: ['bold'], highlight: true },
      { kind: 'text', text: 'wo', highlight: true },
    ]);
  });

  it('have whole links and whole letters', () => {
    const link = { kind: 'link' as const, text: 'a.org', href: 'https://a.org/' };
    expect(markSpans([link], [bold(2, 3)])).toEqual([{ ...link, marks: ['bold'] }]);
    const [first] = markSpans(words('😀!'), [bold(1, 3)]);
    expect(first).toEqual({ kind: 'text', text: '😀!', marks: ['bold'] });
  });

  it('say the same as without them, whatever the marks', () => {
    fc.assert(
      fc.property(anySpans, anyMarks, (spans, marks) => {
        const marked = markSpans(spans, marks);
        expect(plainText(marked)).toBe(plainText(spans));
        const closed = (all: MarkedSpan[]) =>
          all
            .filter(({ kind }) => kind !== 'text')
            .map(({ kind, text, href }) => [kind, text, href]);
        expect(closed(marked)).toEqual(closed(spans));
      }),
    );
  });
});

describe('text put in place of other text', () => {
  const marked = { text: 'one two three', marks: [bold(4, 7)] };
  it.each([
    ['before a mark moves it', 0, 0, 'x ', [bold(6, 9)]],
    ['at its start is not marked', 4, 4, 'x', [bold(5, 8)]],
    ['within it is', 5, 5, 'x', [bold(4, 8)]],
    ['at its end is not', 7, 7, 'x', [bold(4, 7)]],
    ['in place of all of it takes it off', 4, 7, '', []],
    ['over its start leaves the rest', 2, 5, 'x', [bold(3, 5)]],
    ['over its end leaves the rest', 6, 9, 'x', [bold(4, 6)]],
    ['behind it does nothing', 9, 13, 'x', [bold(4, 7)]],
  ])('%s', (_, from, to, text, marks) => {
    expect(replaceText(marked, from, to, text).marks).toEqual(marks);
  });
});
