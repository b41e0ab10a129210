import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BACKGROUND_KINDS, coloursOf } from '../../../../src/design/background.ts';
import { TEMPLATES } from '../../../../src/design/carousel.ts';
import { DEFAULT_DESIGN, type Design } from '../../../../src/design/schema.ts';
import { applyStyle, STYLES } from '../../../../src/design/styles.ts';
import { GROUNDS, type GroundName } from '../../../../src/slides/composition.ts';
import { chroma, contrast, rgb } from '../../../../src/slides/style/colours.ts';
import type { Ground } from '../../../../src/slides/style/ground-colours.ts';
import { groundsOf } from '../../../../src/slides/style/grounds.ts';
import { SCRIMMED } from '../../../../src/slides/style/scrim.ts';
import { WHITE } from '../../../../src/slides/style/slide-style.ts';
import { RECIPES } from '../../../../src/slides/templates/recipes.ts';
import { anyDesign, anyPlace, seenAt } from './any-background.ts';

const styled = (id: string): Design =>
  applyStyle(DEFAULT_DESIGN, STYLES.find((style) => style.id === id)!);

const as = (template: Design['carousel']['template'], design: Design): Design => ({
  ...design,
  carousel: { ...design.carousel, template },
});

/** How much better than it must be everything is read at one place; below 1 something is not. */
function leastRead({ words, meta, figure }: Ground, seen: string): number {
  return Math.min(
    contrast(words, seen) / 7,
    ...[meta, figure].map((colour) => contrast(colour, seen) / 4.5),
  );
}

function expectAllRead(grounds: Record<GroundName, Ground>, place: number[]): void {
  for (const name of GROUNDS) {
    const ground = grounds[name];
    const seen = [seenAt(ground.background, place), ground.flat];
    const least = Math.min(...seen.map((colour) => leastRead(ground, colour)));
    if (least < 1) expect.fail(`${name}, ${seen}: ${JSON.stringify(ground)}`);
  }
}

const CASES = STYLES.flatMap(({ id }) =>
  (['bold', 'post'] as const).map((one) => [id, one] as const),
);

describe.each(STYLES)('the grounds of $id', ({ id }) => {
  it.each(TEMPLATES)('let everything be read, wherever it stands, in %s', (template) => {
    const grounds = groundsOf(as(template, styled(id)));
    fc.assert(
      fc.property(anyPlace, (place) => expectAllRead(grounds, place)),
      { numRuns: 20 },
    );
    // A sky and lights have grain, which is reckoned with; that of the style is nowhere.
    const { isInkSky, accent } = RECIPES[template];
    for (const [name, { background }] of Object.entries(grounds)) {
      const isGrained = (name === 'ink' && isInkSky) || (name === 'accent' && accent === 'glow');
      expect(background.grain, name).toBe(isGrained ? 20 : 0);
    }
  });
});

describe.each(CASES)('the grounds of %s in %s', (id, template) => {
  it('can be told apart', () => {
    const { paper, ink, accent } = groundsOf(as(template, styled(id)));
    expect(contrast(paper.flat, ink.flat)).toBeGreaterThanOrEqual(7);
    for (const other of [paper, ink]) {
      const parts = [1, 3, 5].map((at) =>
        Math.abs(
          Number.parseInt(other.flat.slice(at, at + 2), 16) -
            Number.parseInt(accent.flat.slice(at, at + 2), 16),
        ),
      );
      expect(Math.max(...parts), `${other.flat} and ${accent.flat}`).toBeGreaterThan(16);
    }
  });

  it('have the text’s colour and the card’s, which are read on one another already', () => {
    const { card, textColor } = styled(id);
    const { paper, ink } = groundsOf(styled(id));
    expect(paper.words).toBe(textColor);
    if (card.opacity === 100) expect(ink.words).toBe(card.colour);
  });
});

describe('the grounds of any design', () => {
  it('let everything be read, whatever its colours are', () => {
    fc.assert(
      fc.property(
        anyDesign(...BACKGROUND_KINDS),
        fc.constantFrom('bold', 'editorial', 'post'),
        anyPlace,
        (design, template, place) => expectAllRead(groundsOf(as(template, design)), place),
      ),
      { numRuns: 100 },
    );
  });
});

describe('paper and ink', () => {
  it.each([
    ['white and black', '#FFFFFF', '#000000', true],
    ['colours that somebody chose', '#FFE9D0', '#3A0D5C', false],
  ])('of %s take on some of the accent, or none', (_, colour, textColor, takes) => {
    const { card, background } = DEFAULT_DESIGN;
    const { paper, ink } = groundsOf({
      ...DEFAULT_DESIGN,
      ...{ textColor, card: { ...card, colour } },
      background: { ...background, kind: 'solid', from: '#0044FF', to: '#0044FF', stops: [] },
    });
    expect([paper.flat === colour, ink.flat === textColor]).toEqual([!takes, !takes]);
    const blue = (flat: string) =>
      Number.parseInt(flat.slice(5), 16) - Number.parseInt(flat.slice(1, 3), 16);
    if (takes) expect([blue(paper.flat), blue(ink.flat)].every((more) => more > 8)).toBe(true);
  });
});

describe('paper', () => {
  it('moves a text colour that is hard to read, and no further than it must', () => {
    const { paper } = groundsOf({ ...styled('snow'), textColor: '#FF4040' });
    expect(contrast(paper.words, '#FFFFFF')).toBeGreaterThanOrEqual(7);
    expect(contrast(paper.words, '#FFFFFF')).toBeLessThan(7.6);
    expect(chroma(paper.words)).toBeGreaterThan(100);
  });

  it('gives way itself when no text is read on it', () => {
    const design = { ...styled('snow'), card: { ...DEFAULT_DESIGN.card, colour: '#808080' } };
    const { paper, ink } = groundsOf(design);
    expect(contrast(paper.flat, paper.words)).toBeGreaterThanOrEqual(7);
    expect(ink.flat).toBe(paper.words);
  });

  it.each(['image', 'transparent'] as const)('is the card’s colour over %s', (kind) => {
    const { background, card } = DEFAULT_DESIGN;
    const design: Design = {
      ...DEFAULT_DESIGN,
      background: { ...background, kind },
      card: { ...card, colour: '#FFF8F5', opacity: 30 },
    };
    expect(groundsOf(design).paper.flat).toBe('#FFF8F5');
  });
});

describe('accent', () => {
  it('is the gradient of the style, without its grain', () => {
    const { accent } = groundsOf(as('post', styled('lavender')));
    expect(accent.background).toMatchObject({ kind: 'gradient', grain: 0, angle: 135 });
  });

  it('is one colour where the style has no gradient, and blue where it has no colour', () => {
    expect(groundsOf(as('post', styled('bold'))).accent).toMatchObject({
      background: { kind: 'solid' },
      flat: '#FFD83D',
    });
    expect(groundsOf(as('post', styled('stripes'))).accent.background.kind).toBe('solid');
    const { flat } = groundsOf(as('post', styled('snow'))).accent;
    expect(Number.parseInt(flat.slice(5), 16)).toBeGreaterThan(150);
  });
});

describe('the accent of Bold', () => {
  const accentOf = (id: string) => groundsOf(as('bold', styled(id))).accent;

  it.each([
    ['dawn', 'a pastel blue becomes a deep one', 'white'],
    ['lavender', 'a pastel violet becomes a deep one', 'white'],
    ['bold', 'a strong yellow stays', 'black'],
    ['mint', 'a strong light blue stays', 'black'],
  ])('of %s: %s', (id, _, words) => {
    const accent = accentOf(id);
    expect(accent.background.kind).toBe('solid');
    expect(chroma(accent.flat)).toBeGreaterThan(130);
    expect(accent.words === WHITE ? 'white' : 'black').toBe(words);
  });

  it('keeps its hue, and has another colour of the style for figures', () => {
    const { flat, figure } = accentOf('dawn');
    const [red, green, blue] = rgb(flat);
    expect([red < green, green < blue]).toEqual([true, true]);
    // Of violet and peach, the one that differs more.
    expect(figure).toBe('#FFC9B8');
  });
});

it('words on a photo are white, and its scrim leaves nothing lighter than they stand', () => {
  const { photo } = groundsOf(DEFAULT_DESIGN);
  expect(photo).toMatchObject({ words: '#FFFFFF', meta: '#FFFFFF', flat: SCRIMMED });
});

describe('the lights of Glow', () => {
  const hues = (id: string) =>
    coloursOf(groundsOf(as('glow', styled(id))).accent.background)
      .slice(1)
      .map(hueOf);

  it.each(['dawn', 'mint', 'aurora'])('are none between blue and rose in %s', (id) => {
    expect(hues(id).filter((hue) => hue > 250 && hue < 290)).toEqual([]);
  });

  it('are so where the style is', () => {
    expect(hues('lavender').some((hue) => hue > 235 && hue < 300)).toBe(true);
  });
});

/** As HSL has it, degrees. */
function hueOf(colour: string): number {
  const [r, g, b] = rgb(colour);
  const most = Math.max(r, g, b);
  const spread = most - Math.min(r, g, b);
  const sixth =
    most === r ? (g - b) / spread : most === g ? 2 + (b - r) / spread : 4 + (r - g) / spread;
  return (60 * sixth + 360) % 360;
}
