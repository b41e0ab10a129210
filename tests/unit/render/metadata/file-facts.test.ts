// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanFacts, cleanText } from '../../../../src/render/metadata/file-facts.ts';
import { FACTS, HARD_TEXTS, texts } from './facts.ts';

describe('a text', () => {
  it.each(Object.entries(HARD_TEXTS))('keeps %s', (_, text) => {
    expect(cleanText(text)).toBe(text);
  });

  it.each([
    ['control characters', 'a\0b\x01c\x0bd\x1fe\x7ff\x85g\x9fh', 'abcdefgh'],
    ['half an emoji', 'a\ud83d b\ude00 c', 'a b c'],
    ['what is no character', 'a\ufffeb\uffff', 'ab'],
    ['the breaks of other systems', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['tabs', 'a\tb', 'a b'],
    ['blanks round it', ' \n a \n', 'a'],
  ])('is rid of %s', (_, text, cleaned) => {
    expect(cleanText(text)).toBe(cleaned);
  });

  it('is well-formed, whatever came in, and clean once for all', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const cleaned = cleanText(text);
        expect(cleaned.isWellFormed()).toBe(true);
        expect(cleanText(cleaned)).toBe(cleaned);
      }),
    );
  });
});

describe('facts', () => {
  it('stay as they are when they are in order', () => {
    expect(cleanFacts(FACTS)).toEqual(FACTS);
  });

  it.each([
    ['source', 'javascript:alert(1)'],
    ['source', 'https://x.com/a b'],
    ['source', 'file:///home/ada/thread.html'],
    ['source', ''],
    ['language', 'english please'],
    ['language', 'e'],
    ['language', 'x'.repeat(300)],
    ['language', ''],
    ['author', ' '],
  ])('have no %s when it is "%s"', (name, value) => {
    expect(cleanFacts({ ...FACTS, [name]: value })).toMatchObject({ [name]: null });
  });

  it.each([
    'yesterday',
    '2026-03-04',
    '04.03.2026 05:06',
    '2026-03-04T05:06:07Z<',
    '2026-03-04T05:06:07',
    '2026-13-04T05:06:07Z',
  ])('have no time when it is "%s"', (created) =>
    expect(cleanFacts({ ...FACTS, created }).created).toBe(''),
  );

  it.each(['2026-03-04T05:06Z', '2026-03-04T05:06:07+05:30', '2026-03-04T05:06:07.123-08:00'])(
    'keep the time %s',
    (created) => expect(cleanFacts({ ...FACTS, created }).created).toBe(created),
  );
});
