import fs from 'node:fs';
import path from 'node:path';
import messages from '../public/_locales/en/messages.json' with { type: 'json' };
import { COMPOSED, type Template } from '../src/design/carousel.ts';
import { type ExtensionBrowser, launchExtensionBrowser } from '../tests/support/browsers/index.ts';
import { startLocalX, urlOf } from '../tests/support/local-x/index.ts';
import { EXPORT_BUTTON, picturesIn } from '../tests/support/preview.ts';
import { REFERENCE_THREADS } from '../tests/support/reference-threads/posts.ts';
import { contactSheet } from './lib/contact-sheet.ts';
import { runScript } from './lib/problem.mjs';
import { PROJECT } from './lib/run.mjs';

const FOLDER = path.join(PROJECT, 'docs/pictures/carousels');
const PAGE = path.join(PROJECT, 'docs/carousels.md');
/** What carousels looked like before slides followed their content, and since. */
const SHOWN: readonly Template[] = ['cards', ...COMPOSED];

/** `npm run pictures:carousels`: threads of seven kinds in the templates that follow their content. */
await runScript(async () => {
  const localX = await startLocalX();
  const browser = await launchExtensionBrowser({ browser: 'chrome', localXPort: localX.port });
  try {
    fs.rmSync(FOLDER, { recursive: true, force: true });
    fs.mkdirSync(FOLDER, { recursive: true });
    for (const thread of REFERENCE_THREADS) await drawThread(browser, thread);
  } finally {
    await browser.close();
    await localX.close();
  }
  writePage();
  return 0;
});
