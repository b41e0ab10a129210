import fc from 'fast-check';

/** Generated tests repeat with SEED=…; `npm test` prints the seed. */
fc.configureGlobal({ seed: Number(process.env.SEED) });
