import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { isDeep, seed } from './depth.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../.cache/deep');

/**
 * In a deep run, the tests of the `describe` that have passed with this seed and this commit are
 * not run again, so that a run of hours may be stopped and gone on with. For tests that do not
 * need one another.
 */
export function useResume(): void {
  if (!isDeep) return;
  const commit = execFileSync('git', ['rev-parse', 'HEAD^{tree}'], { encoding: 'utf8' }).trim();
  const file = path.join(FOLDER, `${commit}-${seed}.txt`);
  mkdirSync(FOLDER, { recursive: true });
  const passed = new Set(existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []);

  beforeEach(({ task, skip }) => {
    if (passed.has(task.fullTestName)) skip('passed before');
  });
  afterEach(({ task }) => {
    if (!task.result?.errors?.length) appendFileSync(file, `${task.fullTestName}\n`);
  });
}
