import fs from 'node:fs';
import path from 'node:path';
import { Problem, runScript } from './lib/problem.mjs';
import { PROJECT, runPackage } from './lib/run.mjs';
import { threadJsonSchema } from './lib/thread-schema.ts';

/** `npm run schema`: publishes the format of threads in docs/. */
await runScript(async () => {
  const file = path.join(PROJECT, 'docs', 'thread.schema.json');
  fs.writeFileSync(file, JSON.stringify(threadJsonSchema()));
  const { code, output } = await runPackage('@biomejs/biome/bin/biome', [
    'format',
    '--write',
    file,
  ]);
  if (code !== 0) throw new Problem(`The schema was written but not formatted:\n${output}`);
  console.log(path.relative(PROJECT, file));
  return 0;
});
