/** What is generated in `npm test` comes from this seed, on every machine and every day. */
export const FIXED_SEED = 16;
