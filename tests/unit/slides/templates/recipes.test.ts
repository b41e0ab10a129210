// @vitest-environment node
import { expect, it } from 'vitest';
import { TEMPLATES } from '../../../../src/design/carousel.ts';
import { DEFAULT_DESIGN } from '../../../../src/design/schema.ts';
import { familiesIn, familyFor } from '../../../../src/slides/templates/families.ts';
import { RECIPES } from '../../../../src/slides/templates/recipes.ts';
import { typeOf } from '../../../../src/slides/templates/type-of.ts';

it('no two templates have the same fonts, grounds and ornament', () => {
  const looks = TEMPLATES.map((template) => {
    const { fonts, grounds, accent, decoration, isOnCards } = RECIPES[template];
    return JSON.stringify([fonts, grounds, accent, decoration, isOnCards]);
  });
  expect(new Set(looks).size).toBe(12);
  const ornaments = TEMPLATES.map((template) => RECIPES[template].decoration);
  const drawn = ornaments.filter((one) => one !== 'none');
  expect(new Set(drawn).size).toBe(drawn.length);
});

it.each([
  ['a template of no font takes any', 'own', 'garamond', 'garamond'],
  ['Inter stands where nobody chose', 'roboto-slab', 'inter', 'roboto-slab'],
  ['a chosen font of the same kind', 'manrope', 'comfortaa', 'comfortaa'],
  ['one of another kind', 'jetbrains-mono', 'garamond', 'jetbrains-mono'],
  ["a file of the user's own", 'garamond', 'own:0a1b', 'own:0a1b'],
] as const)('%s: %s with %s is set in %s', (_, wanted, chosen, family) => {
  expect(familyFor(wanted, chosen)).toBe(family);
});

it.each(TEMPLATES)('loads every font that %s sets words in, its own first', (template) => {
  const { carousel, type } = DEFAULT_DESIGN;
  for (const family of ['inter', 'garamond', 'own:0a1b']) {
    const design = {
      ...DEFAULT_DESIGN,
      type: { ...type, family },
      carousel: { ...carousel, template },
    };
    const set = Object.values(typeOf(RECIPES[template], design)).map(({ cut }) => cut.family);
    const loaded = familiesIn(design);
    expect(loaded[0]).toBe(family);
    expect(set.filter((one) => !loaded.includes(one))).toEqual([]);
  }
});

/** Of a word space in Inter at 900, em. */
const INTER_SPACE = 0.199;

it.each(['display', 'title'] as const)('Bold leaves words of a %s their spaces', (role) => {
  const { weight, tracking, spacing } = RECIPES.bold.cuts[role];
  expect(weight).toBe(900);
  // A space has the tracking of the letter before it, and its own. As drawn, at 800, it has 0.149.
  expect(INTER_SPACE + 2 * tracking + spacing).toBeGreaterThan(0.149);
});
