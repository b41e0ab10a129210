import { describe, expect, it } from 'vitest';
import { withBackground, withCard } from '../../../../src/design/changes.ts';
import { DEFAULT_DESIGN } from '../../../../src/design/schema.ts';
import { paperColour, textContrast } from '../../../../src/slides/style/slide-style.ts';

const black = withBackground(DEFAULT_DESIGN, { kind: 'solid', from: '#000000' });

describe('what the words stand on', () => {
  it.each([
    ['the card', black, '#FFFFFF'],
    ['the background where the card lets it through', withCard(black, { opacity: 0 }), '#000000'],
    ['both', withCard(black, { opacity: 50 }), '#808080'],
    [
      'white where nobody knows',
      withCard(withBackground(black, { kind: 'transparent' }), { opacity: 0 }),
      '#FFFFFF',
    ],
  ])('is %s', (_, design, colour) => {
    expect(paperColour(design)).toBe(colour);
  });

  it('decides whether they can be read', () => {
    const ink = { ...black, textColor: '#000000' };
    expect(textContrast(ink)).toBe(21);
    expect(textContrast(withCard(ink, { opacity: 0 }))).toBe(1);
  });
});
