import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { PROJECT } from './lib/run.mjs';

/** `npm run mutations`: how captures stand every change of X's markup, as in docs/measurements.md. */
const args = ['run', '--config', 'tests/vitest.config.ts', 'tests/unit/capture/mutations.test.ts'];
const { status } = spawnSync(
  process.execPath,
  [path.join(PROJECT, 'node_modules/vitest/vitest.mjs'), ...args],
  { cwd: PROJECT, env: { ...process.env, DEEP: '1' }, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
