import type { Role } from '../roles.ts';

/** How words of a role are cut. */
export interface RoleCut {
  /** `own` is that of the design. */
  weight: number | 'own' | { ownFrom: number };
  /** em */
  tracking: number;
  /** From one line to the next, em. */
  leading: number;
  /** Between words, beside the font's own space, em. */
  spacing: number;
}
export type Cuts = Record<Role, RoleCut>;

type Row = readonly [
  weight: RoleCut['weight'],
  tracking: number,
  leading: number,
  spacing?: number,
];

const cutOf = ([weight, tracking, leading, spacing = 0]: Row): RoleCut => ({
  ...{ weight, tracking, leading, spacing },
});

function cutsOf(rows: Record<Role, Row>): Cuts {
  return Object.fromEntries(Object.entries(rows).map(([role, row]) => [role, cutOf(row)])) as Cuts;
}

/** Cuts that differ from others in some roles. */
export function varied(cuts: Cuts, rows: Partial<Record<Role, Row>>): Cuts {
  const own = Object.entries(rows).map(([role, row]) => [role, cutOf(row)]);
  return { ...cuts, ...Object.fromEntries(own) };
}

/** Heavy and tight, for words that are seen from afar. */
export const HEAVY = cutsOf({
  display: [800, -0.035, 1.06],
  title: [800, -0.03, 1.1],
  lead: [700, -0.02, 1.15],
  body: ['own', -0.01, 1.36],
  item: [{ ownFrom: 500 }, -0.015, 1.24],
  quotation: [700, -0.025, 1.14],
  figure: [900, -0.06, 0.9],
  meta: [600, 0, 1.3],
});

/** As a page is set that is read. */
export const BOOKISH = cutsOf({
  display: [600, -0.03, 1.06],
  title: [600, -0.025, 1.1],
  lead: [600, -0.02, 1.18],
  body: ['own', -0.005, 1.4],
  item: ['own', -0.01, 1.3],
  quotation: [500, -0.02, 1.16],
  figure: [600, -0.05, 0.95],
  meta: [600, 0, 1.3],
});
