import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import preact from '@preact/preset-vite';
import { build } from 'vite';
import type { BrowserName } from '../../support/browsers/index.ts';

const PROJECT = path.join(import.meta.dirname, '../../..');

/** Where the page of the bench lies in the extension. */
export const BENCH_PAGE = 'bench/tests/bench/files/page.html';

/** The built extension with the page of the bench in it; in a temporary folder. */
export async function writeBenchExtension(browser: BrowserName): Promise<string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-extension-'));
  fs.cpSync(path.join(PROJECT, 'dist', browser), folder, { recursive: true });
  letRivalsWork(path.join(folder, 'manifest.json'));
  await build({
    root: PROJECT,
    configFile: false,
    base: '/bench/',
    logLevel: 'error',
    publicDir: false,
    define: { __TARGET__: JSON.stringify(browser) },
    plugins: [preact({ devToolsEnabled: false })],
    build: {
      outDir: path.join(folder, 'bench'),
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      target: 'esnext',
      rollupOptions: { input: path.join(PROJECT, 'tests/bench/files/page.html') },
    },
  });
  return folder;
}

/** Ours needs none of what the policy of our pages forbids; some of the others write style sheets. */
function letRivalsWork(manifestFile: string): void {
  const manifest = JSON.parse(fs.readFileSync(manifestFile, 'utf8'));
  delete manifest.content_security_policy;
  fs.writeFileSync(manifestFile, JSON.stringify(manifest));
}
