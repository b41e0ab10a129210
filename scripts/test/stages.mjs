import fs from 'node:fs';
import path from 'node:path';
import { PROJECT, run, runPackage } from '../lib/run.mjs';
import { countTests, forbiddenFindings } from './results.mjs';

/**
 * @typedef {import('./results.mjs').Counts} Counts
 * @typedef {{ counts: Counts, output: string }} StageResult
 * @typedef {object} Stage
 * @property {string} name
 * @property {number} budget seconds on two quiet cores; CONTRIBUTING.md has the same numbers
 * @property {string[]} [projects] of vitest, where it runs some
 * @property {() => Promise<StageResult>} run
 */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const VITEST = ['run', '--config', 'tests/vitest.config.ts', '--no-color'];

/** Everything that `npm test` does after setup, in this order. @type {Stage[]} */
export const STAGES = [
  single('types', 8, 'typescript/bin/tsc', ['-b', '.', 'src', 'scripts']),
  single('lint', 4, '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
  single('lint of promises', 8, 'oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']),
  single('build chrome', 5, 'vite/bin/vite.js', ['build', '--mode', 'chrome']),
  single('build firefox', 5, 'vite/bin/vite.js', ['build', '--mode', 'firefox']),
  single('oldest browsers', 5, 'tsx/dist/cli.mjs', ['scripts/oldest-browsers.ts']),
  { name: 'web-ext lint', budget: 8, run: lintAddon },
  tests('unit tests', 100, ['unit', 'unit with a document', 'unit of captures', 'trust']),
  // Only a fresh clone has any to draw.
  single('pictures', 45, 'tsx/dist/cli.mjs', ['scripts/test/draw-pictures.ts']),
  tests('browser tests', 330, ['browser']),
];

/**
 * A stage that counts as one test.
 *
 * @param {string} name
 * @param {number} budget
 * @param {string} file
 * @param {string[]} args
 * @returns {Stage}
 */
function single(name, budget, file, args) {
  return {
    name,
    budget,
    async run() {
      const { code, output } = await runPackage(file, args, { timeout: 20 * MINUTE });
      return { counts: one(code === 0), output };
    },
  };
}

/** @returns {Promise<StageResult>} */
async function lintAddon() {
  const program = path.join(PROJECT, 'node_modules/web-ext/bin/web-ext.js');
  const args = ['lint', '--source-dir', 'dist/firefox', '--output', 'json'];
  const { stdout, output } = await run(process.execPath, [program, ...args], {
    timeout: 20 * MINUTE,
  });
  try {
    const forbidden = forbiddenFindings(JSON.parse(stdout));
    return { counts: one(forbidden.length === 0), output: forbidden.join('\n') };
  } catch {
    return { counts: one(false), output };
  }
}

/**
 * A stage of vitest's projects. Its time limit is one for machines that are much slower; a deep run of
 * browsers takes hours.
 *
 * @param {string} name
 * @param {number} budget
 * @param {string[]} projects
 * @returns {Stage}
 */
function tests(name, budget, projects) {
  return {
    name,
    budget,
    projects,
    async run() {
      const file = path.join(PROJECT, '.cache/test', `${projects[0]}.json`);
      fs.rmSync(file, { force: true });
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
      const chosen = projects.flatMap((project) => ['--project', project]);
      const timeout = process.env.DEEP === '1' ? 12 * HOUR : HOUR;
      const shard = process.env.SHARD ? [`--shard=${process.env.SHARD}`] : [];
      const args = [...VITEST, ...chosen, ...shard, ...reporters];
      const { code, output } = await runPackage('vitest/vitest.mjs', args, { timeout });
      const report = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined;
      return { counts: countTests(report, code), output };
    },
  };
}

/**
 * @param {boolean} passed
 * @returns {Counts}
 */
function one(passed) {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1 };
}
