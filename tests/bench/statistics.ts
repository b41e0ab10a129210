import { during } from './progress.ts';

/** The value below which a share of some measurements lies; 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Runs something a few times and gives the median of its durations, ms. */
export async function medianOf(runs: number, measure: () => Promise<number>): Promise<number> {
  const durations: number[] = [];
  for (let run = 0; run < runs; run++) {
    durations.push(await during(`run ${run + 1} of ${runs}`, measure));
  }
  return Math.round(quantile(durations, 0.5));
}
