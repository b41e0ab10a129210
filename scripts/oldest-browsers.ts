import fs from 'node:fs';
import path from 'node:path';
import { newExtensionApis, newManifestKeys } from './oldest/extension-apis.ts';
import { GUARDED } from './oldest/guarded.ts';
import { newInPrograms } from './oldest/programs.ts';
import { newInStyles } from './oldest/styles.ts';
import type { Oldest } from './oldest/support.ts';

/**
 * A stage of `npm test`: whether anything in the builds is newer than the oldest browsers that their
 * manifests name, by the data of MDN. The browsers on this machine know everything; they cannot tell.
 */
const PROJECT = path.resolve(import.meta.dirname, '..');

function filesIn(folder: string, ending: RegExp): Map<string, string> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const read = (name: string) => fs.readFileSync(path.join(folder, name), 'utf8');
  return new Map(names.filter((name) => ending.test(name)).map((name) => [name, read(name)]));
}

interface Manifest extends Record<string, unknown> {
  minimum_chrome_version?: string;
  browser_specific_settings?: { gecko: { strict_min_version: string } };
}

function oldestOf(browser: Oldest['browser'], manifest: Manifest): Oldest {
  const said =
    manifest.minimum_chrome_version ?? manifest.browser_specific_settings?.gecko.strict_min_version;
  const version = Number.parseFloat(said ?? '');
  if (Number.isNaN(version)) throw new Error(`The manifest of ${browser} names no oldest version`);
  return { browser, version };
}

/** Sentences such as `chrome 120: assets/a.css has interpolate-size`. */
function newIn(browser: Oldest['browser']): { what: string; sentence: string }[] {
  const dist = path.join(PROJECT, 'dist', browser);
  const manifest = JSON.parse(fs.readFileSync(path.join(dist, 'manifest.json'), 'utf8'));
  const oldest = oldestOf(browser, manifest);
  const found = new Map([
    ['manifest.json', newManifestKeys(manifest, oldest)],
    ...newInPrograms(filesIn(dist, /\.js$/), oldest),
  ]);
  for (const [file, css] of filesIn(dist, /\.css$/)) found.set(file, newInStyles(css, oldest));
  for (const [file, source] of filesIn(path.join(PROJECT, 'src'), /\.tsx?$/)) {
    found.set(`src/${file}`, newExtensionApis(source, oldest));
  }
  return [...found].flatMap(([file, names]) =>
    names.map((what) => ({ what, sentence: `${browser} ${oldest.version}: ${file} has ${what}` })),
  );
}

const found = [...newIn('chrome'), ...newIn('firefox')];
const problems = [
  ...found
    .filter(({ what }) => !GUARDED.some((guarded) => guarded.what === what))
    .map(({ sentence }) => sentence),
  ...GUARDED.filter(({ what }) => !found.some((one) => one.what === what)).map(
    ({ what }) => `${what} ships no more: take it out of scripts/oldest/guarded.ts`,
  ),
  ...GUARDED.filter(({ guard: [file, words] }) => {
    return !fs.readFileSync(path.join(PROJECT, file), 'utf8').includes(words);
  }).map(({ what, guard: [file] }) => `what guards ${what} is not in ${file} any more`),
];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
