import fs from 'node:fs';
import path from 'node:path';
import { Problem, runScript } from './lib/problem.mjs';
import { PROJECT, runPackage } from './lib/run.mjs';
import { zip } from './lib/zip.ts';

/** `npm run package`: the archives for the stores; the same source gives the same bytes. */
await runScript(async () => {
  for (const browser of ['chrome', 'firefox']) {
    const { code, output } = await runPackage('vite/bin/vite.js', ['build', '--mode', browser]);
    if (code !== 0) throw new Problem(`The build for ${browser} failed:\n${output}`);

    const folder = path.join(PROJECT, 'dist', browser);
    const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
    const archive = zip(readFolder(folder));
    const file = path.join(PROJECT, 'dist', `thread-navigator-${browser}-${version}.zip`);
    fs.writeFileSync(file, archive);
    console.log(`${path.relative(PROJECT, file)}: ${(archive.length / 1000).toFixed(1)} kB`);
  }
  return 0;
});

function readFolder(folder: string) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const name = path.relative(folder, file).replaceAll(path.sep, '/');
      return { name, bytes: fs.readFileSync(file) };
    });
}
