import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserName } from '../support/browsers/index.ts';

/** An extension whose popup holds one word, to compare ours with; in a temporary folder. */
export function writeEmptyExtension(browser: BrowserName): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'empty-extension-'));
  const write = (name: string, text: string) => fs.writeFileSync(path.join(folder, name), text);
  write(
    'popup.html',
    '<!doctype html><title>Empty</title><body style="width:800px;height:600px">Hi',
  );
  write('background.js', 'chrome.runtime.onMessage.addListener(() => undefined);');
  write(
    'manifest.json',
    JSON.stringify({
      manifest_version: 3,
      name: 'Empty',
      version: '1',
      action: { default_popup: 'popup.html' },
      background:
        browser === 'chrome' ? { service_worker: 'background.js' } : { scripts: ['background.js'] },
      browser_specific_settings: { gecko: { id: 'empty@example.org' } },
    }),
  );
  return folder;
}
