import { expect, it } from 'vitest';
import { DEFAULT_DESIGN } from '../../../src/design/schema.ts';
import { NO_EDITS } from '../../../src/edits/schema.ts';
import { describeSlide } from '../../../src/render/describe-slide.ts';
import { veilOf } from '../../../src/render/veil.ts';
import { slidesOf } from '../../../src/slides/slides-of.ts';
import { fakeMeasure } from '../slides/fake-measure.ts';
import { makePhoto, makePost, makeQuote, makeThread, words } from '../thread/make-thread.ts';

const thread = makeThread([
  makePost({
    text: words('What was said.'),
    media: [makePhoto({ alt: 'Ada at the harbour' })],
    quote: makeQuote({ text: words('What was quoted.') }),
  }),
]);

function described(changes: Partial<typeof DEFAULT_DESIGN>): string {
  const design = { ...DEFAULT_DESIGN, ...changes };
  const [slide] = slidesOf(thread, NO_EDITS, design, 'one-image', fakeMeasure);
  return describeSlide(slide!, veilOf(thread, design.identity));
}

it('says what stands on the slide, and what its pictures show', () => {
  expect(described({})).toBe('What was said.\nAda at the harbour\nWhat was quoted.');
});

it('says nothing of what is not shown, and of nobody who is hidden', () => {
  const { show, identity } = DEFAULT_DESIGN;
  expect(described({ show: { ...show, media: false, quotes: false } })).toBe('What was said.');
  expect(described({ identity: { ...identity, mode: 'blurred' } })).not.toContain('Ada');
});
