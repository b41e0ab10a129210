// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Template } from '../../../../src/design/carousel.ts';
import { NO_EDITS } from '../../../../src/edits/schema.ts';
import { slidesOf } from '../../../../src/slides/compose/slides-of.ts';
import type { Post, Thread } from '../../../../src/thread/schema.ts';
import { plainText } from '../../../../src/thread/spans.ts';
import { makePost, makeThread, words } from '../../thread/make-thread.ts';
import { fakeMeasure, measureWith } from '../paging/fake-measure.ts';
import { composedDesign } from './composed.ts';

const LETTERS = 25_000;
const SENTENCE = 'The keeper of the lamps wrote this down, evening after evening. ';
/** Times that of ordinary posts. */
const MOST = 3;

const postOf = (text: string, at = 0) => makePost({ id: String(at + 1), text: words(text.trim()) });
const ORDINARY = Array.from({ length: Math.ceil(LETTERS / 256) }, (_, at) =>
  postOf(SENTENCE.repeat(4), at),
);

/** Letters whose measuring takes as long as what any text takes. */
const AS_MUCH_AS_ANY = 1000;
/** Words that are measured between two pauses at most: some 20 ms of them. */
const AT_ONCE = 5_000;

/**
 * How many words a carousel measures, in all and between two pauses, and slides it lays out, long ones for more;
 * and the slides it makes.
 */
function workOf(posts: readonly Post[], template: Template) {
  const work = { words: 0, layouts: 0 };
  const measure = measureWith((slide) => {
    const letters = slide.cards.reduce((sum, { text }) => sum + plainText(text).length, 0);
    work.layouts += 1 + letters / AS_MUCH_AS_ANY;
    return fakeMeasure(slide);
  });
  const { widthOf } = measure.type;
  measure.type = {
    ...measure.type,
    widthOf(text, font) {
      work.words += 1 + text.length / AS_MUCH_AS_ANY;
      return widthOf(text, font);
    },
  };
  const design = composedDesign(template);
  const thread = makeThread(posts as Thread['posts']);
  const laying = slidesOf(thread, NO_EDITS, design, 'carousel', measure);
  for (let atOnce = 0; ; ) {
    const before = work.words;
    const next = laying.next();
    atOnce = Math.max(atOnce, work.words - before);
    if (next.done) return { ...work, atOnce, slides: next.value.length };
  }
}

describe.each(['bold', 'post'] as const)(`a carousel of ${LETTERS} letters in %s`, (template) => {
  const ordinary = workOf(ORDINARY, template);

  it.each([
    ['one word', 'x'.repeat(LETTERS)],
    ['lines of one letter', 'a\n'.repeat(LETTERS / 2)],
    ['sentences', SENTENCE.repeat(LETTERS / SENTENCE.length)],
    ['words without an end', 'lamp '.repeat(LETTERS / 5)],
    ['Han characters without a mark', '海灯港'.repeat(LETTERS / 6)],
  ])('as %s costs little more than ordinary posts, in small steps', (_, text) => {
    const work = workOf([postOf(text)], template);
    // Where slides are set by us, words are all there is to measure.
    if (template === 'bold') expect(work.words).toBeLessThanOrEqual(MOST * ordinary.words);
    expect(work.atOnce).toBeLessThanOrEqual(AT_ONCE);
    // One letter a line makes six times as many slides.
    const most = MOST * Math.max(ordinary.layouts, work.slides);
    expect(work.layouts).toBeLessThanOrEqual(most);
  });
});
