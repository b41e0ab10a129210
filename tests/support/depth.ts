/** The seed of this run, from which tests draw their samples. */
export const seed = Number(process.env.SEED);

/** `npm run test:deep`: whole ranges in place of seeded samples. */
export const isDeep = process.env.DEEP === '1';

/** One case, drawn by the seed; all of them in a deep run. */
export function sampled<Case>(cases: readonly Case[]): readonly Case[] {
  return isDeep ? cases : [cases[seed % cases.length]!];
}
