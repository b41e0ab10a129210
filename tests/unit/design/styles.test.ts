import { describe, expect, it } from 'vitest';
import { DEFAULT_DESIGN, restoreDesign } from '../../../src/design/schema.ts';
import { applyStyle, matchesStyle, STYLES } from '../../../src/design/styles.ts';
import { READABLE } from '../../../src/slides/style/colours.ts';
import { textContrast } from '../../../src/slides/style/slide-style.ts';

describe('the ready styles', () => {
  it('are at least 24, each with an id and a look of its own', () => {
    expect(STYLES.length).toBeGreaterThanOrEqual(24);
    expect(new Set(STYLES.map(({ id }) => id)).size).toBe(STYLES.length);
    expect(new Set(STYLES.map(({ id, ...look }) => JSON.stringify(look))).size).toBe(STYLES.length);
  });

  it('begin with the default design', () => {
    expect(applyStyle(DEFAULT_DESIGN, STYLES[0]!)).toEqual(DEFAULT_DESIGN);
    expect(matchesStyle(DEFAULT_DESIGN, STYLES[0]!)).toBe(true);
  });

  it.each(STYLES.map((style) => [style.id, style] as const))(
    '%s is a valid design with readable words',
    (_, style) => {
      const design = applyStyle({ ...DEFAULT_DESIGN, fontSize: 20 }, style);
      expect(restoreDesign(design)).toEqual(design);
      expect(textContrast(design)).toBeGreaterThanOrEqual(READABLE);
      expect(STYLES.filter((other) => matchesStyle(design, other))).toEqual([style]);
    },
  );
});

describe('a ready style', () => {
  const style = STYLES[2]!;

  it('changes what it says and nothing else', () => {
    const image = { ...DEFAULT_DESIGN.background.image, file: 'own:0123456789abcdef' };
    const mine = {
      ...DEFAULT_DESIGN,
      margin: 8,
      card: { ...DEFAULT_DESIGN.card, padding: 4, joined: true },
      type: { ...DEFAULT_DESIGN.type, lineHeight: 170 },
      background: { ...DEFAULT_DESIGN.background, image },
    };
    const styled = applyStyle(mine, style);
    expect(styled).toMatchObject({
      margin: 8,
      card: { padding: 4, joined: true, radius: style.card.radius, colour: style.card.colour },
      type: { lineHeight: 170, family: style.type.family },
      textColor: style.textColor,
    });
    expect(styled.background).toEqual({ ...style.background, image });
  });

  it.each([
    ['another colour', { background: { ...style.background, from: '#000001' } }, false],
    ['another text colour', { textColor: '#000000' }, false],
    ['another corner', { card: { ...DEFAULT_DESIGN.card, ...style.card, radius: 17 } }, false],
    ['another padding', { card: { ...DEFAULT_DESIGN.card, ...style.card, padding: 8 } }, true],
    ['another font size', { fontSize: 20 }, true],
  ])('with %s', (_, changes, matches) => {
    const design = { ...applyStyle(DEFAULT_DESIGN, style), ...changes };
    expect(matchesStyle(design, style)).toBe(matches);
  });
});
