import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { PROJECT } from '../lib/run.mjs';

/**
 * SHA-256 of the names and contents of all files of a built extension, in hex: the same in every clone
 * of a commit. Throws when it is not built.
 */
export function digestOf(browser: 'chrome' | 'firefox', project = PROJECT): string {
  const folder = path.join(project, 'dist', browser);
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
  const hash = createHash('sha256');
  for (const name of files) {
    const bytes = fs.readFileSync(path.join(folder, name));
    hash.update(`${name}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}
