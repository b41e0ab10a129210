import fs from 'node:fs';
import path from 'node:path';
import { PROJECT, run, runPackage } from '../lib/run.mjs';
import { countTests, forbiddenFindings } from './results.mjs';

/**
 * @typedef {import('./results.mjs').Counts} Counts
 * @typedef {{ counts: Counts, output: string }} StageResult
 * @typedef {{ name: string, run(): Promise<StageResult> }} Stage
 */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const VITEST = ['run', '--config', 'tests/vitest.config.ts', '--no-color'];

/** Everything that `npm test` does after setup, in this order. @type {Stage[]} */
export const STAGES = [
  single('types', 'typescript/bin/tsc', ['-b', '.', 'src', 'scripts']),
  single('lint', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
  single('lint of promises', 'oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']),
  single('build chrome', 'vite/bin/vite.js', ['build', '--mode', 'chrome']),
  single('build firefox', 'vite/bin/vite.js', ['build', '--mode', 'firefox']),
  single('oldest browsers', 'tsx/dist/cli.mjs', ['scripts/oldest-browsers.ts']),
  { name: 'web-ext lint', run: lintAddon },
  { name: 'unit tests', run: () => runTests('unit*', 10 * MINUTE) },
  {
    name: 'browser tests',
    run: () => runTests('browser', process.env.DEEP ? 6 * HOUR : 40 * MINUTE),
  },
];

/**
 * A stage that counts as one test.
 *
 * @param {string} name
 * @param {string} file
 * @param {string[]} args
 * @returns {Stage}
 */
function single(name, file, args) {
  return {
    name,
    async run() {
      const { code, output } = await runPackage(file, args, { timeout: 5 * MINUTE });
      return { counts: one(code === 0), output };
    },
  };
}

/** @returns {Promise<StageResult>} */
async function lintAddon() {
  const program = path.join(PROJECT, 'node_modules/web-ext/bin/web-ext.js');
  const args = ['lint', '--source-dir', 'dist/firefox', '--output', 'json'];
  const { stdout, output } = await run(process.execPath, [program, ...args], { timeout: MINUTE });
  try {
    const forbidden = forbiddenFindings(JSON.parse(stdout));
    return { counts: one(forbidden.length === 0), output: forbidden.join('\n') };
  } catch {
    return { counts: one(false), output };
  }
}

/**
 * @param {string} project
 * @param {number} timeout
 * @returns {Promise<StageResult>}
 */
async function runTests(project, timeout) {
  const file = path.join(PROJECT, '.cache/test', `${project.replace(/\W/g, '')}.json`);
  fs.rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const args = [...VITEST, '--project', project, ...reporters];
  const { code, output } = await runPackage('vitest/vitest.mjs', args, { timeout });
  const report = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined;
  return { counts: countTests(report, code), output };
}

/**
 * @param {boolean} passed
 * @returns {Counts}
 */
function one(passed) {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1 };
}
