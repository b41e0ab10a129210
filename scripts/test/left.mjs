import fs from 'node:fs';
import path from 'node:path';
import { PROJECT, runPackage } from '../lib/run.mjs';

/** @typedef {{ name: string, file: string }} Listed */

export const LEFT_FILE = '.cache/test/left.txt';

/**
 * Writes down which cases of some projects only `npm run test:deep` runs: what vitest lists with whole
 * ranges and not without. Throws with vitest's words when it cannot list them.
 *
 * @param {readonly string[]} projects
 * @returns {Promise<number>} how many there are
 */
export async function writeLeft(projects) {
  fs.mkdirSync(path.join(PROJECT, '.cache/test'), { recursive: true });
  const [fixed, deep] = await Promise.all([list(projects, ''), list(projects, '1')]);
  const left = leftOf(fixed, deep);
  fs.writeFileSync(path.join(PROJECT, LEFT_FILE), left.map((line) => `${line}\n`).join(''));
  return left.length;
}

/**
 * Sorted, each with its file; a name that is there several times is left as often as it is missing.
 *
 * @param {readonly string[]} fixed
 * @param {readonly string[]} deep
 */
export function leftOf(fixed, deep) {
  const known = new Map();
  for (const name of fixed) known.set(name, (known.get(name) ?? 0) + 1);
  return deep
    .filter((name) => {
      const count = known.get(name) ?? 0;
      known.set(name, count - 1);
      return count <= 0;
    })
    .sort();
}

/**
 * @param {readonly string[]} projects
 * @param {'' | '1'} isDeep
 * @returns {Promise<string[]>}
 */
async function list(projects, isDeep) {
  const file = path.join(PROJECT, '.cache/test', isDeep ? 'deep-cases.json' : 'cases.json');
  const chosen = projects.flatMap((project) => ['--project', project]);
  // A process for each file, as tests have, takes minutes.
  const options = ['--config', 'tests/vitest.config.ts', '--isolate=false', `--json=${file}`];
  const args = ['list', ...options, ...chosen];
  const env = { ...process.env, DEEP: isDeep };
  fs.rmSync(file, { force: true });
  const { code, output } = await runPackage('vitest/vitest.mjs', args, { env });
  if (code !== 0 || !fs.existsSync(file)) throw Error(`vitest lists no tests:\n${output}`);
  /** @type {Listed[]} */
  const listed = JSON.parse(fs.readFileSync(file, 'utf8'));
  return listed.map((one) => `${path.relative(PROJECT, one.file)} > ${one.name}`);
}
