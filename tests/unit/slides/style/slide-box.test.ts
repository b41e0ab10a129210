import { describe, expect, test } from 'vitest';
import { TEMPLATES } from '../../../../src/design/carousel.ts';
import { PLATFORM_FORMATS } from '../../../../src/design/platforms.ts';
import { paperOf, slideBox } from '../../../../src/slides/style/slide-box.ts';
import { CARDS_DESIGN } from '../../../support/cards-design.ts';

const design = (changes: object) => ({
  ...CARDS_DESIGN,
  carousel: { ...CARDS_DESIGN.carousel, ...changes },
});

describe.each(TEMPLATES)('the template %s', (template) => {
  test.each(PLATFORM_FORMATS)('keeps words clear of the edges of $id', ({ id, safe }) => {
    const { margin, padding, top, bottom } = slideBox(design({ template, size: id }));
    // In a drawer templates.css says how far the words are from its edges.
    const isDrawer = paperOf(template) === 'drawer';
    const [above, below] = isDrawer ? [36, 0] : [padding, padding];
    expect(2 * (margin + padding)).toBeGreaterThanOrEqual(Math.max(safe.left, safe.right));
    expect(2 * (top + above)).toBeGreaterThanOrEqual(safe.top);
    expect(2 * (bottom + below)).toBeGreaterThanOrEqual(safe.bottom);
  });

  test('makes room for what stands at the head and foot', () => {
    const bare = slideBox(design({ template }));
    const full = slideBox(design({ template, byline: true, progress: 'dots' }));
    expect(full.top).toBeGreaterThan(bare.top);
    expect(full.bottom).toBeGreaterThan(bare.bottom);
    expect(full.top).toBeGreaterThanOrEqual(full.safe.top + 20);
  });
});
