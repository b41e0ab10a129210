// @vitest-environment node
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const TSC = path.join(ROOT, 'node_modules/typescript/bin/tsc');

/** Of each world's tsconfig, lines that nothing is there for where its code runs, and lines that are right. */
const WORLDS: Record<string, { bad: string[]; good: string[] }> = {
  'src/capture': {
    bad: ['chrome.tabs;', 'process.cwd();', 'import.meta.env;', 'importScripts;'],
    good: ['document.title;', 'window.scrollY;'],
  },
  'src/background': {
    bad: ['document.title;', 'window.name;', 'localStorage;', 'new Image();', 'process.cwd();'],
    // The types of the extension API must not bring a document along.
    good: ['chrome.offscreen;', 'indexedDB;', "import('../../../src/browser/webext.ts');"],
  },
  'src/editor': {
    bad: ['chrome.tabs;', 'process.cwd();', "Buffer.from('');", 'importScripts;'],
    good: ['document.title;', 'localStorage;'],
  },
  'src/render': {
    bad: ['chrome.runtime;', 'process.cwd();', "Buffer.from('');", 'importScripts;'],
    good: ['document.title;', 'new OffscreenCanvas(1, 1);'],
  },
  'src/render/tsconfig.worker.json': {
    bad: ['document.title;', 'window.name;', 'localStorage;', 'chrome.runtime;', 'process.cwd();'],
    good: ['new OffscreenCanvas(1, 1);', 'self.postMessage;'],
  },
  scripts: {
    bad: ['import.meta.env;', "import('./a.svg?raw');", 'importScripts;'],
    good: ['process.cwd();', "Buffer.from('');"],
  },
};

function configFile(world: string): string {
  return path.join(ROOT, world.endsWith('.json') ? world : `${world}/tsconfig.json`);
}

/** A project with the settings of a world and one file: its bad lines first, then its good ones. */
function writeProject(world: string): string {
  const folder = path.join(ROOT, '.cache/worlds', world.replaceAll(/\W/g, '-'));
  fs.mkdirSync(folder, { recursive: true });
  const config = {
    extends: configFile(world),
    compilerOptions: { incremental: false, tsBuildInfoFile: null },
    files: ['lines.ts', path.join(ROOT, 'src/target.d.ts')],
    include: [],
  };
  fs.writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(config));
  const { bad, good } = WORLDS[world]!;
  fs.writeFileSync(path.join(folder, 'lines.ts'), [...bad, ...good, 'export {};'].join('\n'));
  return folder;
}

function compile(folders: string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, [TSC, '-b', ...folders], { cwd: ROOT }, (_, output) =>
      resolve(output),
    );
  });
}

it('lets no world use what is not there', { timeout: 60_000 }, async () => {
  const folders = Object.keys(WORLDS).map(writeProject);
  const output = await compile(folders);
  for (const [index, world] of Object.keys(WORLDS).entries()) {
    const file = path.relative(ROOT, folders[index]!).replaceAll('\\', '/');
    const places = [...output.matchAll(/^(.*?)\/lines\.ts\((\d+),/gm)];
    const faulty = places.filter((place) => place[1] === file).map((place) => Number(place[2]));
    expect([...new Set(faulty)], world).toEqual(WORLDS[world]!.bad.map((_, line) => line + 1));
  }
  expect(output.match(/error/g)).toHaveLength(
    Object.values(WORLDS).flatMap(({ bad }) => bad).length,
  );
});

it('checks every world of src', () => {
  const { references } = JSON.parse(fs.readFileSync(configFile('src'), 'utf8'));
  const named = references.map((reference: { path: string }) => `src/${reference.path}`);
  expect([...named, 'scripts'].sort()).toEqual(Object.keys(WORLDS).sort());
});
