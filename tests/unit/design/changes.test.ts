import { describe, expect, it } from 'vitest';
import { MOST_STOPS } from '../../../src/design/background.ts';
import {
  addStop,
  applyTheme,
  changeStop,
  removeStop,
  swapGradient,
  THEMES,
  type ThemeName,
  themeOf,
  withBackground,
  withGradientEnd,
} from '../../../src/design/changes.ts';
import { DEFAULT_DESIGN } from '../../../src/design/schema.ts';

const { background } = DEFAULT_DESIGN;
const withStops = (...places: number[]) =>
  withBackground(DEFAULT_DESIGN, { stops: places.map((at) => ({ colour: '#112233', at })) });

describe('a gradient', () => {
  it.each(['from', 'to'] as const)('of a ready style loses its inner colours with %s', (end) => {
    expect(withGradientEnd(DEFAULT_DESIGN, end, '#000000').background).toEqual({
      ...background,
      [end]: '#000000',
      stops: [],
    });
  });

  it('keeps the inner colours that the user has put there', () => {
    const mine = withStops(30);
    expect(withGradientEnd(mine, 'to', '#000000').background.stops).toEqual(mine.background.stops);
  });

  it('is the same from its other end, inner colours and all', () => {
    const mine = changeStop(withStops(20, 60), 0, { colour: '#445566' });
    const swapped = swapGradient(mine);
    expect(swapped.background).toMatchObject({
      from: background.to,
      to: background.from,
      stops: [
        { colour: '#112233', at: 40 },
        { colour: '#445566', at: 80 },
      ],
    });
    expect(swapGradient(swapped)).toEqual(mine);
  });

  it.each([
    [[], 50],
    [[50], 25],
    [[20], 60],
    [[20, 90], 55],
  ])('with colours at %j gets a new one at %i', (places, at) => {
    const { stops } = addStop(withStops(...places), '#ABCDEF').background;
    expect(stops.at(-1)).toEqual({ colour: '#ABCDEF', at });
    expect(removeStop(addStop(withStops(...places), '#ABCDEF'), places.length)).toEqual(
      withStops(...places),
    );
  });

  it('has room for a few inner colours only', () => {
    const full = withStops(...Array.from({ length: MOST_STOPS }, (_, n) => 10 * (n + 1)));
    expect(addStop(full, '#000000')).toEqual(full);
  });
});

describe('a theme', () => {
  it.each(Object.keys(THEMES) as ThemeName[])('%s is known by its colours', (name) => {
    const themed = applyTheme({ ...DEFAULT_DESIGN, linkColor: '#FF0000' }, name);
    expect(themeOf(themed)).toBe(name);
    expect(themed.linkColor).toBeNull();
    expect(themeOf({ ...themed, textColor: '#123456' })).toBe('custom');
  });
});
