import { describe, expect, it } from 'vitest';
import { BACKGROUND_KINDS, PATTERNS } from '../../../../src/design/background.ts';
import { DEFAULT_DESIGN } from '../../../../src/design/schema.ts';
import { averageColour, backgroundStyle } from '../../../../src/slides/style/background-css.ts';

const { background } = DEFAULT_DESIGN;

describe('a background', () => {
  it.each([
    [{}, 'linear-gradient(135deg, #7C9CFF, #C9A7FF 50%, #FFC9B8)'],
    [{ stops: [], angle: 0 }, 'linear-gradient(0deg, #7C9CFF, #FFC9B8)'],
    [
      {
        stops: [
          { colour: '#222222', at: 80 },
          { colour: '#111111', at: 20 },
        ],
      },
      'linear-gradient(135deg, #7C9CFF, #111111 20%, #222222 80%, #FFC9B8)',
    ],
    [{ kind: 'solid' }, '#7C9CFF'],
    [{ kind: 'image' }, '#7C9CFF'],
    [{ kind: 'transparent' }, undefined],
  ] as const)('of %j is %s', (changes, css) => {
    const changed = { ...background, ...changes } as typeof background;
    expect(backgroundStyle(changed).background).toBe(css);
  });

  it('of each kind and pattern is one of its own', () => {
    const looks = [
      ...BACKGROUND_KINDS.filter((kind) => kind !== 'image').map((kind) => ({ kind })),
      ...PATTERNS.slice(1).map((pattern) => ({ kind: 'pattern' as const, pattern })),
    ].map((changes) => JSON.stringify(backgroundStyle({ ...background, ...changes })));
    expect(new Set(looks).size).toBe(looks.length);
  });

  it('turns with the angle, whatever gradient it is', () => {
    for (const kind of ['gradient', 'radial', 'mesh'] as const) {
      const [one, other] = [0, 90].map((angle) => backgroundStyle({ ...background, kind, angle }));
      expect(one).not.toEqual(other);
    }
  });

  it('asks for nothing that the second engine cannot draw', () => {
    for (const pattern of PATTERNS) {
      const style = backgroundStyle({ ...background, kind: 'pattern', pattern });
      expect(String(style.backgroundImage)).not.toMatch(/repeating|conic|url|color-mix/);
    }
  });

  it.each([
    [{ kind: 'solid', from: '#123456' }, '#123456'],
    [{ from: '#000000', stops: [], to: '#FFFFFF' }, '#808080'],
  ] as const)('%j is %s on average', (changes, colour) => {
    expect(averageColour({ ...background, ...changes } as typeof background)).toBe(colour);
  });
});
