// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../src/thread/spans.ts';
import { makePost, words } from '../../thread/make-thread.ts';
import { composedDesign, composedOf, linesOf, ownTexts, textParts } from './composed.ts';

const post = (id: string, text: string) => makePost({ id, text: words(text) });
const LONG = 'Nobody had asked for it, and everybody who saw it said that it was theirs. '.repeat(
  9,
);
const numbersOn = (first: string, numbers: 'fraction' | 'none', second = LONG) =>
  composedOf(
    [post('1', first), post('2', second)],
    composedDesign('bold', 'instagram-portrait', { numbers, author: 'none', outro: false }),
  ).map((slide) =>
    textParts(slide)
      .filter(({ isMeta }) => isMeta)
      .flatMap(linesOf)
      .join(),
  );

describe('at the foot of composed slides', () => {
  it('parts of a text stand behind the number of the slide, and the cover has an arrow', () => {
    expect(numbersOn('Take Fridays off.', 'fraction')).toEqual([
      ...['1/3 →', '2/3 · 1 of 2 →', '3/3 · 2 of 2'],
    ]);
  });

  it('the arrow goes the way of the words', () => {
    expect(numbersOn('ما كتبه الحراس', 'fraction')[0]).toBe('← 1/3');
  });

  it('without numbers there is no arrow, and parts of a text are counted all the same', () => {
    expect(numbersOn('Take Fridays off.', 'none')).toEqual(['', '1 of 2 →', '2 of 2']);
  });
});

it('a quotation has its opening mark once, larger than its words', () => {
  const quote = '“People do not swipe for information.”';
  const [slide] = composedOf(
    [post('1', quote)],
    composedDesign('bold', undefined, { cover: false }),
  );
  const parts = ownTexts(slide!);
  expect(
    parts
      .flatMap(({ lines }) => lines.map(plainText))
      .join('')
      .replace(/\s+/g, ' '),
  ).toBe(quote);
  expect(linesOf(parts[0]!)).toEqual(['“']);
  expect(parts[0]!.size).toBeGreaterThan(parts[1]!.size);
});
