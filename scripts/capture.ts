import { askedThread } from './lib/asked-thread.ts';
import { runScript } from './lib/problem.mjs';

/** `npm run -s capture`: prints the thread of a saved page as JSON. */
await runScript(async () => {
  process.stdout.write(`${JSON.stringify(askedThread(process.argv.slice(2)), null, 2)}\n`);
  return 0;
});
