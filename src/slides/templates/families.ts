import { isComposed } from '../../design/carousel.ts';
import type { Design } from '../../design/schema.ts';
import { familyKind } from '../fonts/font-stacks.ts';
import type { Wanted } from './recipe.ts';
import { RECIPES } from './recipes.ts';

/** The family that a template sets words in: a chosen one of the kind that it asks for, else its own. */
export function familyFor(wanted: Wanted, chosen: string): string {
  if (wanted === 'own') return chosen;
  return familyKind(chosen) === familyKind(wanted) ? chosen : wanted;
}

/** The fonts that the slides of a design are set in, its own first; of bundled ones the ids. */
export function familiesIn({ type: { family }, carousel: { template } }: Design): string[] {
  if (!isComposed(template)) return [family];
  const wanted = Object.values(RECIPES[template].fonts);
  return [...new Set([family, ...wanted.map((one) => familyFor(one, family))])];
}
