import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserName } from '../support/browsers/index.ts';

const POPUP = 'src/editor/editor.html';
/** `import … from "./x.js"`, `import "./x.js"` and `export … from "./x.js"`, not `import("./x.js")`. */
const STATIC_IMPORT = /\b(?:import|export)\b(?:[^"'();]*?\bfrom)?\s*["'](\.{1,2}\/[^"']+)["']/g;

/** The scripts that the built popup loads before it shows anything, and their size. */
export function popupScripts(browser: BrowserName): { files: string[]; kilobytes: number } {
  const root = path.resolve('dist', browser);
  const html = readFileSync(path.join(root, POPUP), 'utf8');
  const files = new Set<string>();
  const follow = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    for (const [, imported] of readFileSync(file, 'utf8').matchAll(STATIC_IMPORT)) {
      follow(path.join(path.dirname(file), imported!));
    }
  };
  for (const [, address] of html.matchAll(/(?:src|href)="([^"]+\.js)"/g)) {
    follow(path.join(root, address!));
  }
  const sizes = [...files].map((file) => gzipSync(readFileSync(file)).length);
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1024;
  return { files: [...files].map((file) => path.relative(root, file)), kilobytes };
}
