import { appendFileSync } from 'node:fs';
import type { BrowserName } from '../browsers/types.ts';

/** Where cases run: in a browser, in both at once, or without one. */
export type Place = BrowserName | 'both browsers' | 'unit';

/** Stands for all cases of a group, where nobody has counted them; scripts/test/left.mjs knows it, too. */
export const WHOLE_GROUP = 'all of it';

/**
 * Notes down what the fixed set leaves to a deep run: a line for each case, in the file that `npm test` names.
 * Whoever runs single files names none.
 *
 * @param place where the cases would have run
 */
export function noteLeft(group: string, place: Place, cases: readonly string[]): void {
  const file = process.env.LEFT_FILE;
  if (!file || cases.length === 0) return;
  const lines = cases.map((name) => `${group} > ${place} > ${name}\n`);
  // Several workers write at once: one call each, so that no line stands within another.
  appendFileSync(file, lines.join(''));
}
