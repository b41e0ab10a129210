import { spawn } from 'node:child_process';
import path from 'node:path';
import { runScript } from './lib/problem.mjs';
import { setUp } from './setup.mjs';

/** The exit code of Ctrl+C, which is how an open browser is meant to be ended. */
const INTERRUPTED = 130;

/**
 * `npm start [-- --browser firefox] [--export] [--format png] [URL]`. This part must run before
 * `npm ci`, so it is plain JavaScript; the rest is scripts/start/main.ts.
 */
await runScript(async () => {
  const args = process.argv.slice(2);
  const firefox = /--browser[ =]firefox/.test(args.join(' '));
  await setUp({ browsers: [firefox ? 'firefox' : 'chrome'] });

  const main = path.join(import.meta.dirname, 'start/main.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...args], { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  /** @type {number} */
  const code = await new Promise((resolve) => child.once('exit', (status) => resolve(status ?? 1)));
  return code === INTERRUPTED ? 0 : code;
});
