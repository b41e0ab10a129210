/** The middle one of some measurements. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Runs something a few times and gives the median of its durations, ms. */
export async function medianOf(runs: number, measure: () => Promise<number>): Promise<number> {
  const durations: number[] = [];
  for (let run = 0; run < runs; run++) durations.push(await measure());
  return Math.round(median(durations));
}
