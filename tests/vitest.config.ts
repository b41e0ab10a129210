import { randomInt } from 'node:crypto';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { FIXED_SEED } from './support/fixed-set/seed.ts';
import { LongestFirst } from './support/longest-first.ts';

const isDeep = process.env.DEEP === '1';
// One seed for every generated test of a run. Only a deep run draws one; SEED=… repeats it.
process.env.SEED ??= String(isDeep ? randomInt(2 ** 31) : FIXED_SEED);

const SECOND = 1000;
const CAPTURES = 'tests/unit/capture/**/*.test.ts';
const WITH_DOM = [
  'tests/unit/{editor,render,slides}/**/*.test.{ts,tsx}',
  'tests/unit/local-x/markup.test.ts',
];

export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  define: { __TARGET__: JSON.stringify('chrome') },
  test: {
    env: { SEED: process.env.SEED },
    // No test waits for these: they are for a machine that is many times slower.
    testTimeout: 300 * SECOND,
    hookTimeout: 300 * SECOND,
    teardownTimeout: 30 * SECOND,
    // Of its own accord it leaves one of two cores idle: 142 s in place of 85 s for the unit tests.
    maxWorkers: 2,
    // Some files are for deep runs alone; that a stage runs nothing at all is an error of scripts/test.mjs.
    passWithNoTests: !isDeep,
    sequence: { sequencer: LongestFirst },
    setupFiles: ['tests/support/seed.ts'],
    css: { include: /slides\.css/ },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          exclude: [...WITH_DOM, CAPTURES],
          // A thread begins sooner than a process: 41 s in place of 49 s for these files.
          pool: 'threads',
        },
      },
      {
        extends: true,
        // Making a document takes longer than most tests do, so one serves many files.
        test: {
          name: 'unit with a document',
          environment: 'jsdom',
          include: WITH_DOM,
          setupFiles: ['tests/support/clean-document.ts'],
          pool: 'threads',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'unit of captures',
          environment: 'jsdom',
          include: [CAPTURES],
          setupFiles: ['tests/support/clean-document.ts', 'tests/support/quick-captures.ts'],
          pool: 'threads',
          isolate: false,
        },
      },
      {
        extends: true,
        // Of what takes hours, `npm test` runs the beginning of what needs no browser.
        test: {
          name: 'trust',
          environment: 'node',
          include: [`tests/trust/${process.env.TRUST ? '*' : 'node'}/*.test.ts`],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts', 'tests/e2e/**/*.test.ts'],
          // Not to list the tests.
          ...(!process.argv.includes('list') && { globalSetup: 'tests/support/draw-first.ts' }),
          // The browsers that wait for their next tests are known to modules that stay loaded.
          isolate: false,
          // Two at once leave a third of two cores idle, four are no quicker than three; whole ranges load
          // the machine enough. Vitest wants projects of other numbers of workers to have other places.
          maxWorkers: isDeep ? 1 : 3,
          sequence: { groupOrder: 1 },
          // Each wait has its own limit, and says what did not come; this one only ends what hangs.
          testTimeout: 600 * SECOND,
          hookTimeout: 600 * SECOND,
          expect: { poll: { timeout: 150 * SECOND } },
        },
      },
    ],
  },
});
