import { describe, expect, it } from 'vitest';
import { TEMPLATES } from '../../../../src/design/carousel.ts';
import { veilOf } from '../../../../src/render/redaction/veil.ts';
import { describeSlide } from '../../../../src/render/words/describe-slide.ts';
import type { Thread } from '../../../../src/thread/schema.ts';
import { plainText } from '../../../../src/thread/spans.ts';
import { addressOfDrawn } from '../../../support/reference-slides/drawn-pictures.ts';
import { REFERENCE_THREADS, referencePosts } from '../../../support/reference-threads/posts.ts';
import { composed, composedDesign, ownTexts, partsOf } from '../../slides/compose/composed.ts';
import { makePhoto, makePost, makeThread, words } from '../../thread/make-thread.ts';

const solid = (text: string) => text.replace(/\s/g, '');

describe.each(TEMPLATES)('what is said of composed slides in %s', (template) => {
  const design = composedDesign(template);

  it.each(REFERENCE_THREADS)('has all words and pictures of each slide of %s', (name) => {
    const thread = makeThread(referencePosts(name) as unknown as Thread['posts']);
    const veil = veilOf(thread, design.identity);
    for (const slide of composed(thread, design)) {
      const said = solid(describeSlide(slide, veil));
      for (const { text } of slide.cards) expect(said, slide.key).toContain(solid(plainText(text)));
      if (slide.cards.length === 0) {
        for (const part of ownTexts(slide)) {
          expect(said, slide.key).toContain(solid(part.lines.map(plainText).join('')));
        }
      }
      for (const part of partsOf(slide)) {
        if (part.kind === 'picture') expect(said, slide.key).toContain(solid(part.alt));
      }
    }
  });

  it('has the picture of a cover, once', () => {
    const media = [makePhoto({ url: addressOfDrawn('broad'), alt: 'Lamps at night' })];
    const posts = [
      makePost({ id: '1', text: words('Take Fridays off.'), media }),
      makePost({ id: '2', text: words('Come.') }),
    ];
    const thread = makeThread(posts as Thread['posts']);
    const slides = composed(thread, design);
    const said = slides.map((slide) => describeSlide(slide, veilOf(thread, design.identity)));
    expect(said[0]).toBe('Take Fridays off.\nLamps at night');
    expect(said.slice(1).join('')).not.toContain('Lamps');
  });
});
