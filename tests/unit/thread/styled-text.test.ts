import { describe, expect, it } from 'vitest';
import type { TextMark } from '../../../src/thread/schema.ts';
import { marksIn } from '../../../src/thread/styled-text.ts';

const bold = (from: number, to: number) => ({ from, to, kinds: ['bold'] as TextMark[] });
const shown = (text: string, ...ranges: Parameters<typeof marksIn>[1]) =>
  marksIn(text, ranges).map(({ kind, from, to }) => [kind, text.slice(from, to)]);

describe('the ranges that X says are set', () => {
  it('are marks of the words that they hold', () => {
    const text = 'One two three.';
    expect(shown(text, bold(4, 7), { from: 8, to: 13, kinds: ['bold', 'italic'] })).toEqual([
      ['bold', 'two'],
      ['bold', 'three'],
      ['italic', 'three'],
    ]);
    expect(shown(text)).toEqual([]);
  });

  it.each([
    ['code points', bold(4, 7)],
    ['UTF-16 units', bold(5, 8)],
  ])('may count %s, whichever fits the words', (_, range) => {
    expect(shown('🌊 a two b', range)).toEqual([['bold', 'two']]);
  });

  it('are believed all in one way or not at all', () => {
    // The first fits as points alone, the second as units alone.
    expect(shown('🌊 a two bird', bold(4, 7), bold(9, 13))).toEqual([]);
    expect(shown('One two', bold(1, 3))).toEqual([]);
    expect(shown('One two', bold(4, 9))).toEqual([]);
    expect(shown('One two', bold(4, 4))).toEqual([]);
  });

  it('may begin and end between letters of scripts without spaces', () => {
    expect(shown('日本語です', bold(0, 3))).toEqual([['bold', '日本語']]);
  });

  it('never cut a character', () => {
    expect(shown('🌊🌊 a', bold(0, 1))).toEqual([['bold', '🌊']]);
    expect(marksIn('a🌊', [bold(2, 3)])).toEqual([]);
  });
});
