import fs from 'node:fs';
import path from 'node:path';
import messages from '../public/_locales/en/messages.json' with { type: 'json' };
import { type ExtensionBrowser, launchExtensionBrowser } from '../tests/support/browsers/index.ts';
import { addressOf, startLocalX } from '../tests/support/local-x/index.ts';
import { IN_SCRIPTS, REFERENCES } from '../tests/support/local-x/threads/load.ts';
import type { ThreadFile } from '../tests/support/local-x/threads/schema.ts';
import { EXPORT_BUTTON, previewOf, stripOf } from '../tests/support/preview.ts';
import { contactSheet } from './lib/contact-sheet.ts';
import { runScript } from './lib/problem.mjs';
import { PROJECT } from './lib/run.mjs';

const FOLDER = path.join(PROJECT, 'docs/pictures/carousels');
const PAGE = path.join(PROJECT, 'docs/carousels.md');
type Name = keyof typeof REFERENCES | keyof typeof IN_SCRIPTS;
/** What each thread is there for. */
const ABOUT: Record<Name, string> = {
  oneliners: 'Short statements',
  listicle: 'Numbered points, lists and a summary',
  essay: 'Long posts',
  photos: 'Photos with few words',
  charts: 'Figures, charts, a quotation, a poll and a link',
  mixed: 'A quoted post, a poll, a link and a long post',
  rtl: 'Arabic, Hebrew, Japanese and emoji',
  arabic: 'A thread in Arabic',
  japanese: 'A thread in Japanese',
  hindi: 'A thread in Hindi',
  emoji: 'A thread with many emoji',
};
/** Three templates that differ most; docs/templates.md has all. */
const SHOWN = ['bold', 'editorial', 'post'] as const;

/** `npm run pictures:carousels`: threads of several kinds as carousels, exported by the product. */
await runScript(async () => {
  const threads = Object.entries({ ...REFERENCES, ...IN_SCRIPTS }) as [Name, ThreadFile][];
  const localX = await startLocalX();
  localX.know(threads.map(([, thread]) => thread));
  const browser = await launchExtensionBrowser({ browser: 'chrome', localXPort: localX.port });
  try {
    fs.rmSync(FOLDER, { recursive: true, force: true });
    fs.mkdirSync(FOLDER, { recursive: true });
    for (const [name, thread] of threads) await exportThread(browser, name, thread);
  } finally {
    await browser.close();
    await localX.close();
  }
  writePage();
  return 0;
});

async function exportThread(
  browser: ExtensionBrowser,
  name: string,
  thread: ThreadFile,
): Promise<void> {
  const page = await browser.openPage(addressOf(thread));
  const popup = await browser.clickToolbarButton(page);
  await previewOf(popup, thread.posts.length);
  await popup.click({ name: /^Carousel Studio/ });
  const studio = await browser.waitForTab('view=studio');
  await stripOf(studio);
  await studio.choose({ name: 'Format', role: 'combobox' }, 'PNG');
  for (const template of SHOWN) {
    await studio.click({ name: messages[`template_${template}`].message, role: 'button' });
    await studio.waitFor(
      'slides in it',
      (one) => document.querySelector(`.frame .slide.t-${one}`),
      [template],
    );
    await stripOf(studio);
    const count = await studio.evaluate(() => document.querySelectorAll('.frame').length);
    await studio.click(EXPORT_BUTTON);
    // A caption and the texts of the pictures lie beside them.
    const files = await browser.waitForDownloads(count + 2);
    const slides = files.filter((file) => file.endsWith('.png'));
    fs.writeFileSync(path.join(FOLDER, `${name}-${template}.jpg`), contactSheet(slides));
    for (const file of files) fs.rmSync(file);
  }
  await studio.close();
  await page.close();
}

function writePage(): void {
  const rows = Object.entries(ABOUT).map(([name, about]) => {
    const sheets = SHOWN.map((template) => {
      const { message } = messages[`template_${template}`];
      return `### ${message}\n\n![${about}, in ${message}](pictures/carousels/${name}-${template}.jpg)\n`;
    });
    return [`## ${about}\n`, ...sheets].join('\n');
  });
  const head =
    '# Carousels of several kinds of threads\n\nThe same eleven threads in three of the templates. All people in them are ' +
    'invented. Exported by the product with\n`npm run pictures:carousels`, which also writes this page.\n';
  fs.writeFileSync(PAGE, [head, ...rows].join('\n'));
}
