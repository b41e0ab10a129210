import fs from 'node:fs';
import path from 'node:path';
import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import messages from '../public/_locales/en/messages.json' with { type: 'json' };
import { STYLES } from '../src/design/styles.ts';
import { launchExtensionBrowser } from '../tests/support/browsers/index.ts';
import { addressOf, startLocalX } from '../tests/support/local-x/index.ts';
import { threadNamed } from '../tests/support/local-x/threads/load.ts';
import { EXPORT_BUTTON, previewOf } from '../tests/support/preview.ts';
import { runScript } from './lib/problem.mjs';
import { PROJECT } from './lib/run.mjs';

const FOLDER = path.join(PROJECT, 'docs/pictures/styles');
const PAGE = path.join(PROJECT, 'docs/styles.md');

/** `npm run pictures:styles`: every style on the same thread, exported by the product. */
await runScript(async () => {
  const thread = threadNamed('styles');
  const localX = await startLocalX();
  const browser = await launchExtensionBrowser({ browser: 'chrome', localXPort: localX.port });
  try {
    fs.rmSync(FOLDER, { recursive: true, force: true });
    fs.mkdirSync(FOLDER, { recursive: true });
    const page = await browser.openPage(addressOf(thread));
    const popup = await browser.clickToolbarButton(page);
    await previewOf(popup, thread.posts.length);
    await popup.click({ name: 'Export options' });
    await popup.choose({ name: 'Scale', role: 'combobox' }, '1×');
    await popup.press('Escape');
    await popup.type({ name: 'Font size', role: 'spinbutton' }, '18');
    await popup.press('Enter');
    for (const { id } of STYLES) {
      await popup.click({ name: nameOf(id), role: 'button' });
      await popup.click(EXPORT_BUTTON);
      const [file] = await browser.waitForDownloads(1, 60_000);
      fs.writeFileSync(path.join(FOLDER, `${id}.jpg`), asJpeg(fs.readFileSync(file!)));
      fs.rmSync(file!);
    }
  } finally {
    await browser.close();
    await localX.close();
  }
  writePage();
  return 0;
});

function nameOf(id: string): string {
  const key = `style_${id.replaceAll('-', '_')}` as keyof typeof messages;
  return (messages[key] as { message: string }).message;
}

/** Small enough for a page of them in the repository. */
function asJpeg(png: Buffer): Buffer {
  return jpeg.encode(PNG.sync.read(png), 78).data;
}

function writePage(): void {
  const rows = STYLES.map(
    ({ id }) => `## ${nameOf(id)}\n\n![${nameOf(id)}](pictures/styles/${id}.jpg)\n`,
  );
  const head =
    '# The ready styles\n\nEach on the same four posts: Latin, Arabic, Japanese, and more emoji than words. ' +
    'Exported by\nthe product with `npm run pictures:styles`, which also writes this page.\n';
  fs.writeFileSync(PAGE, [head, ...rows].join('\n'));
}
