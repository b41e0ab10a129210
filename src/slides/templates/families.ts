import type { Design } from '../../design/schema.ts';
import { bundledFamily, familyKind, STAND_IN } from '../fonts/font-stacks.ts';
import type { Wanted } from './recipe.ts';
import { RECIPES } from './recipes.ts';

/**
 * The family that a template sets words in. Its own is what it is known by, and gives way to a font file of the
 * user's and to a chosen family of the same kind; Inter is what designs have where nobody chose.
 */
export function familyFor(wanted: Wanted, chosen: string): string {
  if (wanted === 'own' || !bundledFamily(chosen)) return chosen;
  return chosen !== STAND_IN && familyKind(chosen) === familyKind(wanted) ? chosen : wanted;
}

/** The fonts that the slides of a design are set in, its own first; of bundled ones the ids. */
export function familiesIn({ type: { family }, carousel: { template } }: Design): string[] {
  const wanted = Object.values(RECIPES[template].fonts);
  return [...new Set([family, ...wanted.map((one) => familyFor(one, family))])];
}
