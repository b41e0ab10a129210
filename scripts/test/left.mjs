import fs from 'node:fs';
import path from 'node:path';
import { PROJECT } from '../lib/run.mjs';

export const LEFT_FILE = '.cache/test/left.txt';

/** What stands in a line for all cases of a group; tests/support/fixed-set/left.ts writes it. */
const WHOLE_GROUP = / > all of it$/;

/**
 * Begins the list of what a run leaves to `npm run test:deep`: empties it, and tells the tests where it is.
 *
 * @param {string} [file]
 * @param {NodeJS.ProcessEnv} [env]
 */
export function beginLeft(file = path.join(PROJECT, LEFT_FILE), env = process.env) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, '');
  env.LEFT_FILE = file;
}

/**
 * Ends it: sorts the list, with each line once, for workers write in no order.
 *
 * @param {string} [file]
 * @returns {{ cases: number, groups: number }} single cases, and groups of which no case has run there
 */
export function endLeft(file = path.join(PROJECT, LEFT_FILE)) {
  const lines = fs.readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const left = [...new Set(lines)].sort();
  fs.writeFileSync(file, left.map((line) => `${line}\n`).join(''));
  const groups = left.filter((line) => WHOLE_GROUP.test(line)).length;
  return { cases: left.length - groups, groups };
}
