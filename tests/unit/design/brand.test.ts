import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  applyBrand,
  type Brand,
  NO_BRAND,
  partsOf,
  restoreBrand,
} from '../../../src/design/brand.ts';
import { EMPTY_LIBRARY, withBrand } from '../../../src/design/preset-library.ts';
import { DEFAULT_DESIGN, restoreDesign } from '../../../src/design/schema.ts';
import { anyDesign } from '../../support/presets.ts';

const LOGO = 'own:0123456789abcdef';
const brand: Brand = {
  logo: LOGO,
  handle: '@northlight_lab',
  text: 'North Light Lab',
  colours: ['#112233', '#445566', '#778899', '#AABBCC'],
  family: 'manrope',
};

test('a brand kit decides background, links, font and watermark, and nothing else', () => {
  expect(applyBrand(DEFAULT_DESIGN, brand)).toEqual({
    ...DEFAULT_DESIGN,
    background: { ...DEFAULT_DESIGN.background, from: '#112233', to: '#445566', stops: [] },
    linkColor: '#778899',
    type: { ...DEFAULT_DESIGN.type, family: 'manrope' },
    watermark: {
      ...DEFAULT_DESIGN.watermark,
      logo: LOGO,
      text: 'North Light Lab · @northlight_lab',
    },
  });
  expect(partsOf(brand)).toEqual(['background', 'links', 'font', 'watermark']);
});

test.each<[string, Partial<Brand>, object, string[]]>([
  [
    'one colour',
    { colours: ['#112233'] },
    { background: { from: '#112233', to: '#FFC9B8', stops: [] }, linkColor: null },
    ['background'],
  ],
  ['a font', { family: 'garamond' }, { type: { family: 'garamond' } }, ['font']],
  ['a handle', { handle: ' @me ' }, { watermark: { text: '@me', logo: null } }, ['watermark']],
  [
    'a logo',
    { logo: LOGO },
    { watermark: { text: DEFAULT_DESIGN.watermark.text, logo: LOGO } },
    ['watermark'],
  ],
  ['nothing but spaces', { handle: ' ', text: ' ' }, DEFAULT_DESIGN, []],
])('a brand kit with %s leaves the rest as it is', (_, part, changed, parts) => {
  const design = applyBrand(DEFAULT_DESIGN, { ...NO_BRAND, ...part });
  expect(design).toMatchObject(changed);
  expect(partsOf({ ...NO_BRAND, ...part })).toEqual(parts);
});

test('a branded design is a valid one, and an empty brand kit changes nothing', () => {
  fc.assert(
    fc.property(anyDesign, (design) => {
      const longest = { ...brand, handle: 'h'.repeat(36), text: 't'.repeat(80) };
      const branded = applyBrand(design, longest);
      expect(restoreDesign(branded)).toEqual(branded);
      expect(applyBrand(design, NO_BRAND)).toEqual(design);
    }),
  );
});

test('it is over the design only while it is on', () => {
  const library = { ...EMPTY_LIBRARY, brand };
  expect(withBrand(DEFAULT_DESIGN, library)).toBe(DEFAULT_DESIGN);
  expect(withBrand(DEFAULT_DESIGN, { ...library, isBrandOn: true })).toEqual(
    applyBrand(DEFAULT_DESIGN, brand),
  );
});

test('a damaged brand kit loses only what is damaged', () => {
  const damaged = {
    logo: 'https://example.com/logo.png',
    handle: 'x'.repeat(37),
    text: 'Fine',
    colours: ['#112233', 'url(x)', 7, ...Array(8).fill('#ABCDEF')],
    family: 'own font',
  };
  expect(restoreBrand(damaged)).toEqual({
    ...NO_BRAND,
    text: 'Fine',
    colours: ['#112233', ...Array(5).fill('#ABCDEF')],
  });
  fc.assert(
    fc.property(fc.jsonValue(), (garbage) => {
      const restored = restoreBrand(garbage);
      expect(restoreBrand(restored)).toEqual(restored);
    }),
  );
});
