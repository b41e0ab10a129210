import { describe, expect, it, vi } from 'vitest';
import { addPosts, hidePost } from '../../../../src/edits/operations.ts';
import { NO_EDITS } from '../../../../src/edits/schema.ts';
import { innerWidth } from '../../../../src/slides/slide.ts';
import { CARDS_DESIGN } from '../../../support/cards-design.ts';
import { makePost, makeThread } from '../../thread/make-thread.ts';
import { slidesOf } from '../at-once.ts';
import { fakeMeasure } from './fake-measure.ts';

const THREAD = {
  ...makeThread(['1', '2', '3'].map((id) => makePost({ id }))),
  more: [makePost({ id: '8' }), makePost({ id: '9' })],
};
const SECOND_HIDDEN = hidePost(NO_EDITS, '2');
const ONE_ADDED = addPosts(SECOND_HIDDEN, ['9']);
const ALL_HIDDEN = { ...NO_EDITS, hidden: ['1', '2', '3'] };

describe('the slides of a thread', () => {
  it.each([
    ['one-image', NO_EDITS, [['1', '2', '3']]],
    ['per-post', NO_EDITS, [['1'], ['2'], ['3']]],
    ['carousel', NO_EDITS, [['1'], ['2'], ['3']]],
    ['one-image', SECOND_HIDDEN, [['1', '3']]],
    ['per-post', SECOND_HIDDEN, [['1'], ['3']]],
    ['carousel', SECOND_HIDDEN, [['1'], ['3']]],
    ['one-image', ONE_ADDED, [['1', '3', '9']]],
    ['per-post', ONE_ADDED, [['1'], ['3'], ['9']]],
    ['carousel', ONE_ADDED, [['1'], ['3'], ['9']]],
    ['one-image', ALL_HIDDEN, [['1', '2', '3']]],
  ] as const)('%s with %j', (layout, edits, posts) => {
    const slides = slidesOf(THREAD, edits, CARDS_DESIGN, layout, fakeMeasure);
    expect(slides.map(({ cards }) => cards.map(({ post }) => post.id))).toEqual(posts);
    expect(new Set(slides.map(({ key }) => key)).size).toBe(slides.length);
  });

  it.each(['one-image', 'per-post'] as const)('%s are laid out as the design says', (layout) => {
    const design = {
      ...CARDS_DESIGN,
      pageWidth: 700,
      margin: 30,
      card: { ...CARDS_DESIGN.card, padding: 20, radius: 0 },
      fontSize: 18,
      watermark: { ...CARDS_DESIGN.watermark, text: 'by me' },
    };
    const measure = vi.fn(fakeMeasure);
    for (const slide of slidesOf(THREAD, NO_EDITS, design, layout, measure)) {
      expect(slide).toMatchObject({
        width: 700,
        height: null,
        margin: 30,
        padding: 20,
        textSize: 18,
        footer: { text: 'by me', logo: null, source: null },
        design,
      });
      expect(innerWidth(slide)).toBe(600);
    }
    expect(measure).not.toHaveBeenCalled();
  });
});
