/** What is generated comes from this: the same for everybody, but in a deep run (vitest.config.ts). */
export const seed = Number(process.env.SEED);

/** `npm run test:deep`: every case of every group in both browsers, and whole ranges. */
export const isDeep = process.env.DEEP === '1';
