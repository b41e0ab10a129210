/** Sizes of type there are, output px of the drawn slide; others are never used. */
export const STEPS = [44, 52, 60, 72, 84, 96, 112, 128, 144, 160, 184, 200, 224, 256] as const;
export const FIGURE_STEPS = [260, 320, 420, 560] as const;

/** Step of the numbers of points. */
export const NUMERAL = 260;

/** The steps from `most` down to `least`. */
export function stepsBetween(most: number, least: number): number[] {
  return [...STEPS, ...FIGURE_STEPS].filter((step) => step >= least && step <= most).reverse();
}
