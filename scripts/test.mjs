import { randomInt } from 'node:crypto';
import { runScript } from './lib/problem.mjs';
import { tail } from './lib/run.mjs';
import { setUp } from './setup.mjs';
import { beginLeft, endLeft, LEFT_FILE } from './test/left.mjs';
import { STAGES } from './test/stages.mjs';

/** @typedef {import('./test/stages.mjs').Stage} Stage */

const SHOWN_LINES = 250;

/** `npm test [-- --deep] [--shard=1/3] [STAGE …]`: every stage, whatever happened before it, and the sum at the end. */
await runScript(async () => {
  const sum = { passed: 0, failed: 0 };
  try {
    await setUp();
  } catch (error) {
    console.log('0 passed, 1 failed');
    throw error;
  }
  const args = process.argv.slice(2);
  const isDeep = args.includes('--deep');
  if (isDeep) {
    process.env.DEEP = '1';
    process.env.SEED ??= String(randomInt(2 ** 31));
  }
  if (process.env.SEED) console.log(`Generated from SEED=${process.env.SEED}, which repeats this`);

  const shard = args.find((arg) => arg.startsWith('--shard='));
  if (shard) process.env.SHARD = shard.slice('--shard='.length);
  if (!isDeep) beginLeft();
  const words = args.filter((arg) => !arg.startsWith('--'));
  const chosen = STAGES.filter(({ name }) => fits(name, words));
  for (const stage of chosen) {
    const counts = await runStage(stage, isDeep);
    sum.passed += counts.passed;
    sum.failed += counts.failed;
  }
  if (chosen.length < STAGES.length) {
    const others = STAGES.filter((stage) => !chosen.includes(stage)).map(({ name }) => name);
    console.log(`Not run: ${others.join(', ')}`);
  }
  if (!isDeep && chosen.some(({ projects }) => projects)) tellLeft();
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0 && sum.passed > 0 ? 0 : 1;
});

/**
 * Runs a stage and prints how it went; its time beside its budget, which is one of quiet machines
 * and of the fixed set.
 *
 * @param {Stage} stage
 * @param {boolean} isDeep
 */
async function runStage({ name, budget, run }, isDeep) {
  const start = Date.now();
  const { counts, output } = await run();
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const time = isDeep ? `${seconds} s` : `${seconds} of ${budget} s`;
  const mark = counts.failed === 0 ? '✓' : '✗';
  console.log(`${mark} ${name}: ${counts.passed} passed, ${counts.failed} failed, ${time}`);
  if (counts.failed > 0) console.log(tail(output, SHOWN_LINES));
  return counts;
}

/** Says how much of the stages that have run is left to a deep run. */
function tellLeft() {
  const { cases, groups } = endLeft();
  console.log(
    `${cases} cases and ${groups} whole groups are left to npm run test:deep; ${LEFT_FILE} lists them`,
  );
}

/**
 * @param {string} name
 * @param {string[]} words
 */
function fits(name, words) {
  return words.length === 0 || words.some((word) => name.includes(word));
}
