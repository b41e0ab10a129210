import type { Design } from '../../design/schema.ts';
import type { Evenness } from '../typesetting/break-lines.ts';
import { type Cut, nearestWeight } from '../typesetting/typefaces.ts';
import { ROLES, type Role, type RoleCut, SMALL } from './cuts.ts';
import { familyFor } from './families.ts';
import type { Recipe } from './recipe.ts';

/** How words of a role are set. */
export interface RoleType {
  cut: Cut;
  /** em */
  leading: number;
  evenness: Evenness;
}

/** Words that are read fill their lines; all others have lines of about one length. */
const FULL: readonly Role[] = [...SMALL, 'meta'];

/** The type of a template in a design: a pair of families, and how each role of words is cut. */
export function typeOf({ fonts, cuts }: Recipe, { type }: Design): Record<Role, RoleType> {
  const of = (role: Role): RoleType => {
    const { weight, tracking, leading } = cuts[role];
    const use = role === 'meta' ? 'meta' : SMALL.includes(role) ? 'small' : 'large';
    const family = familyFor(fonts[use], type.family);
    const cut = { family, weight: nearestWeight(family, weightOf(weight, type.weight)), tracking };
    return { cut, leading, evenness: FULL.includes(role) ? 'full' : 'balanced' };
  };
  return Object.fromEntries(ROLES.map((role) => [role, of(role)])) as Record<Role, RoleType>;
}

function weightOf(wanted: RoleCut['weight'], own: number): number {
  if (typeof wanted === 'number') return wanted;
  return wanted === 'own' ? own : Math.max(wanted.ownFrom, own);
}
