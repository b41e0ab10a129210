// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { NO_EDITS } from '../../../../src/edits/schema.ts';
import { slidesOf } from '../../../../src/slides/compose/slides-of.ts';
import type { Post, Thread } from '../../../../src/thread/schema.ts';
import { makePost, makeThread, words } from '../../thread/make-thread.ts';
import { fakeMeasure, measureWith } from '../paging/fake-measure.ts';
import { composedDesign, isSet } from './composed.ts';

const LETTERS = 25_000;
const SENTENCE = 'The keeper of the lamps wrote this down, evening after evening. ';
/** Times that of ordinary posts. */
const MOST = 3;

const postOf = (text: string, at = 0) => makePost({ id: String(at + 1), text: words(text.trim()) });
const ORDINARY = Array.from({ length: Math.ceil(LETTERS / 256) }, (_, at) =>
  postOf(SENTENCE.repeat(4), at),
);

/** What a carousel asks to be measured: words, and slides that are laid out. */
function workOf(posts: readonly Post[]): { words: number; slides: number } {
  const work = { words: 0, slides: 0 };
  const measure = measureWith((slide) => {
    work.slides++;
    return fakeMeasure(slide);
  });
  const { widthOf } = measure.type;
  measure.type = {
    ...measure.type,
    widthOf(text, font) {
      work.words++;
      return widthOf(text, font);
    },
  };
  const slides = slidesOf(
    makeThread(posts as Thread['posts']),
    NO_EDITS,
    composedDesign('bold'),
    'carousel',
    measure,
  );
  expect(slides.every(isSet)).toBe(true);
  return work;
}

describe(`a carousel of ${LETTERS} letters`, () => {
  const ordinary = workOf(ORDINARY);

  it.each([
    ['one word', 'x'.repeat(LETTERS)],
    ['lines of one letter', 'a\n'.repeat(LETTERS / 2)],
    ['sentences', SENTENCE.repeat(LETTERS / SENTENCE.length)],
    ['words without an end', 'lamp '.repeat(LETTERS / 5)],
    ['Han characters without a mark', '海灯港'.repeat(LETTERS / 6)],
  ])('as %s costs little more than ordinary posts', (_, text) => {
    const work = workOf([postOf(text)]);
    expect(work.words).toBeLessThanOrEqual(MOST * ordinary.words);
    expect(work.slides).toBeLessThanOrEqual(MOST * ordinary.slides);
  });
});
