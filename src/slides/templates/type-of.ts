import type { Design } from '../../design/schema.ts';
import { ROLES, type Role, useOf } from '../roles.ts';
import type { Evenness } from '../typesetting/break-lines.ts';
import { type Cut, nearestWeight } from '../typesetting/typefaces.ts';
import type { RoleCut } from './cuts.ts';
import { familyFor } from './families.ts';
import type { Recipe } from './recipe.ts';

/** How words of a role are set. */
export interface RoleType {
  cut: Cut;
  /** em */
  leading: number;
  /** Words that are read fill their lines; what is seen has lines of about one length. */
  evenness: Evenness;
  /** Largest step, output px of the drawn slide. */
  most: number;
}

/** The type of a template in a design: a pair of families, and how each role of words is cut. */
export function typeOf({ fonts, cuts, most }: Recipe, { type }: Design): Record<Role, RoleType> {
  const of = (role: Role): RoleType => {
    const { weight, tracking, leading, spacing } = cuts[role];
    const use = useOf(role);
    const family = familyFor(fonts[use], type.family);
    const own = nearestWeight(family, weightOf(weight, type.weight));
    const cut = { family, weight: own, tracking, spacing };
    const group = role === 'figure' ? role : use;
    return {
      ...{ cut, leading, evenness: use === 'large' ? 'balanced' : 'full' },
      most: (group === 'meta' ? undefined : most?.[group]) ?? Number.POSITIVE_INFINITY,
    };
  };
  return Object.fromEntries(ROLES.map((role) => [role, of(role)])) as Record<Role, RoleType>;
}

function weightOf(wanted: RoleCut['weight'], own: number): number {
  if (typeof wanted === 'number') return wanted;
  return wanted === 'own' ? own : Math.max(wanted.ownFrom, own);
}
