import { describe, expect, it } from 'vitest';
import {
  gradientCss,
  swapGradient,
  withAngle,
  withGradientEnd,
} from '../../../src/design/gradient.ts';
import { DEFAULT_DESIGN } from '../../../src/design/schema.ts';

const { background } = DEFAULT_DESIGN;
/** Everything but the background must stay. */
const withBackground = (changes: Partial<typeof background>) => ({
  ...DEFAULT_DESIGN,
  background: { ...background, ...changes },
});

describe('a gradient', () => {
  it.each([
    ['from', '#000000', { from: '#000000', via: null }],
    ['to', '#FFFFFF', { to: '#FFFFFF', via: null }],
  ] as const)('with a new colour %s drops the middle colour', (end, colour, changes) => {
    expect(withGradientEnd(DEFAULT_DESIGN, end, colour)).toEqual(withBackground(changes));
  });

  it('is the same from its other end, with the colour in the middle', () => {
    const swapped = swapGradient(DEFAULT_DESIGN);
    expect(swapped).toEqual(withBackground({ from: background.to, to: background.from }));
    expect(swapGradient(swapped)).toEqual(DEFAULT_DESIGN);
  });

  it('turns and keeps its colours', () => {
    expect(withAngle(DEFAULT_DESIGN, 90)).toEqual(withBackground({ angle: 90 }));
  });

  it.each([
    [background, 'linear-gradient(135deg, #7C9CFF, #C9A7FF, #FFC9B8)'],
    [{ ...background, via: null, angle: 0 }, 'linear-gradient(0deg, #7C9CFF, #FFC9B8)'],
  ])('is CSS', (gradient, css) => {
    expect(gradientCss(gradient)).toBe(css);
  });
});
