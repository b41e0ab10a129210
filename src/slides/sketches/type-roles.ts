import type { Template } from '../../design/carousel.ts';
import type { Design } from '../../design/schema.ts';
import { SERIF } from '../fonts/design-families.ts';
import { familyKind } from '../fonts/font-stacks.ts';
import type { Evenness } from '../typesetting/break-lines.ts';
import { type Cut, nearestWeight } from '../typesetting/typefaces.ts';

/** What words are for on a slide. */
export type Role = 'display' | 'title' | 'lead' | 'body' | 'item' | 'quotation' | 'figure' | 'meta';

/** How a role is set; the template chooses the family. */
export interface RoleType {
  cut: Cut;
  /** em */
  leading: number;
  evenness: Evenness;
  /** Of figures: the step of the numbers of points, where it is not NUMERAL. */
  numeral?: number;
}

/** Sizes of type there are, output px of the drawn slide; others are never used. */
export const STEPS = [44, 52, 60, 72, 84, 96, 112, 128, 144, 160, 184, 200] as const;
export const FIGURE_STEPS = [260, 320, 420, 560] as const;

/** Step of the numbers of points. */
export const NUMERAL = 260;

/** The steps from `most` down to `least`. */
export function stepsBetween(most: number, least: number): number[] {
  return [...STEPS, ...FIGURE_STEPS].filter((step) => step >= least && step <= most).reverse();
}

type Set = Record<Role, RoleType>;

/** The type of a template: a pair of cuts, one for what is seen first and one for what is read. */
export function typeOf({ type, carousel }: Design, template: Template = carousel.template): Set {
  return template === 'editorial' ? editorial(type) : bold(type);
}

type Chosen = Design['type'];

function bold({ family, weight }: Chosen): Set {
  const cut = (wanted: number, tracking: number): Cut => ({
    family,
    weight: nearestWeight(family, wanted),
    tracking,
  });
  return {
    display: { cut: cut(800, -0.035), leading: 1.06, evenness: 'balanced' },
    title: { cut: cut(800, -0.03), leading: 1.1, evenness: 'balanced' },
    lead: { cut: cut(700, -0.02), leading: 1.15, evenness: 'balanced' },
    body: { cut: cut(weight, -0.01), leading: 1.36, evenness: 'full' },
    item: { cut: cut(Math.max(500, weight), -0.015), leading: 1.24, evenness: 'full' },
    quotation: { cut: cut(700, -0.025), leading: 1.14, evenness: 'balanced' },
    figure: { cut: cut(900, -0.06), leading: 0.9, evenness: 'balanced' },
    meta: { cut: cut(600, 0), leading: 1.3, evenness: 'full' },
  };
}

function editorial({ family, weight }: Chosen): Set {
  const serif = familyKind(family) === 'serif' ? family : SERIF;
  const cut = (wanted: number, tracking: number, of = serif): Cut => ({
    family: of,
    weight: nearestWeight(of, wanted),
    tracking,
  });
  return {
    display: { cut: cut(600, -0.03), leading: 1.06, evenness: 'balanced' },
    title: { cut: cut(600, -0.025), leading: 1.1, evenness: 'balanced' },
    lead: { cut: cut(600, -0.02), leading: 1.18, evenness: 'balanced' },
    body: { cut: cut(weight, -0.005), leading: 1.4, evenness: 'full' },
    item: { cut: cut(weight, -0.01), leading: 1.3, evenness: 'full' },
    quotation: { cut: cut(500, -0.02), leading: 1.16, evenness: 'balanced' },
    // Its words are wider, and need the room.
    figure: { cut: cut(600, -0.05), leading: 0.95, evenness: 'balanced', numeral: 200 },
    meta: { cut: cut(600, 0, family), leading: 1.3, evenness: 'full' },
  };
}
