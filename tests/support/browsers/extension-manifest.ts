import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Problem } from '../../../scripts/lib/problem.mjs';
import type { BrowserName } from './types.ts';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

export interface ExtensionFiles {
  folder: string;
  popupPath: string;
  geckoId: string;
}

/** The parts of a built extension's manifest that the drivers need. */
export function readExtension(browser: BrowserName, given?: string): ExtensionFiles {
  const folder = path.resolve(given ?? path.join(PROJECT, 'dist', browser));
  const file = path.join(folder, 'manifest.json');
  if (!fs.existsSync(file)) {
    throw new Problem(`${file} is missing; build the extension with npm run build.`);
  }
  const manifest = JSON.parse(fs.readFileSync(file, 'utf8'));
  return {
    folder,
    popupPath: manifest.action.default_popup.replace(/^\//, ''),
    geckoId: manifest.browser_specific_settings?.gecko?.id ?? '',
  };
}
