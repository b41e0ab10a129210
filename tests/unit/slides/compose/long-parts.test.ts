// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { pageOf } from '../../../../src/slides/sketches/slide-page.ts';
import type { Slide } from '../../../../src/slides/slide.ts';
import { referencePosts } from '../../../support/reference-threads/posts.ts';
import { composedDesign, composedOf, ownTexts } from './composed.ts';

const partsIn = (slide: Slide) => {
  const texts = ownTexts(slide);
  const smallest = Math.min(...texts.map(({ size }) => size));
  return {
    body: smallest,
    lead: Math.max(...texts.map(({ size }) => size)),
    end: Math.max(...texts.map(({ box }) => box.y + box.height)),
  };
};

describe.each(['bold', 'editorial'] as const)('the long texts of an essay in %s', (template) => {
  const design = composedDesign(template);
  const slides = composedOf(referencePosts('essay'), design).slice(1, -1).map(partsIn);
  const { live } = pageOf(design);

  it('have words of one size', () => {
    expect(new Set(slides.map(({ body }) => body)).size).toBe(1);
  });

  it('have a sentence over each part, and fill it', () => {
    for (const { body, lead, end } of slides) {
      expect(lead).toBeGreaterThan(body);
      expect((end - live.y) / live.height).toBeGreaterThan(0.7);
    }
  });
});
