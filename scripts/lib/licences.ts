import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import project from '../../package.json' with { type: 'json' };

const MODULES = path.resolve(import.meta.dirname, '../../node_modules');

/**
 * The licences of all that is shipped with the extension, one after the other: those of the fonts
 * (SIL OFL) and of most libraries ask for it.
 *
 * @throws when a package has no licence file
 */
export function licences(): string {
  return Object.keys(project.dependencies)
    .map((name) => `${name}\n${'-'.repeat(name.length)}\n\n${licenceOf(name)}\n`)
    .join('\n\n');
}

function licenceOf(name: string): string {
  const folder = path.join(MODULES, name);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} has no licence file`);
  return readFileSync(path.join(folder, file), 'utf8').trim();
}
