import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from '../support/browsers/index.ts';

/**
 * An extension whose popup is one word drawn by Preact, to compare ours with; in a temporary
 * folder.
 */
export function writeEmptyExtension(browser: BrowserName): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'empty-extension-'));
  const write = (name: string, text: string) => fs.writeFileSync(path.join(folder, name), text);
  fs.copyFileSync(fileURLToPath(import.meta.resolve('preact')), path.join(folder, 'preact.js'));
  write(
    'popup.js',
    `import { h, render } from './preact.js';
    render(h('main', null, 'Hi'), document.body);`,
  );
  write(
    'popup.html',
    `<!doctype html><title>Empty</title><script type="module" src="popup.js"></script>
    <body style="width:800px;height:600px">`,
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
