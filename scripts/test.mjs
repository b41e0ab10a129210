import { randomInt } from 'node:crypto';
import { runScript } from './lib/problem.mjs';
import { tail } from './lib/run.mjs';
import { setUp } from './setup.mjs';
import { STAGES } from './test/stages.mjs';

const SHOWN_LINES = 250;

/** `npm test [-- --deep] [STAGE …]`: every stage, whatever happened before it, and the sum at the end. */
await runScript(async () => {
  const sum = { passed: 0, failed: 0 };
  try {
    await setUp();
  } catch (error) {
    console.log('0 passed, 1 failed');
    throw error;
  }
  process.env.SEED ??= String(randomInt(2 ** 31));
  console.log(`Seed of the generated tests: ${process.env.SEED} (repeat with SEED=…)`);

  const args = process.argv.slice(2);
  if (args.includes('--deep')) process.env.DEEP = '1';
  const chosen = args.filter((arg) => !arg.startsWith('--'));
  for (const { name, run } of STAGES.filter((stage) => fits(stage.name, chosen))) {
    const start = Date.now();
    const { counts, output } = await run();
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    const mark = counts.failed === 0 ? '✓' : '✗';
    console.log(`${mark} ${name}: ${counts.passed} passed, ${counts.failed} failed, ${seconds} s`);
    if (counts.failed > 0) console.log(tail(output, SHOWN_LINES));
    sum.passed += counts.passed;
    sum.failed += counts.failed;
  }
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0 && sum.passed > 0 ? 0 : 1;
});

/**
 * @param {string} name
 * @param {string[]} chosen
 */
function fits(name, chosen) {
  return chosen.length === 0 || chosen.some((word) => name.includes(word));
}
