import fs from 'node:fs';
import path from 'node:path';
import type { PNG } from 'pngjs';
import messages from '../public/_locales/en/messages.json' with { type: 'json' };
import { TEMPLATES, type Template } from '../src/design/carousel.ts';
import {
  type ExtensionBrowser,
  type ExtensionView,
  launchExtensionBrowser,
} from '../tests/support/browsers/index.ts';
import { addressOf, startLocalX } from '../tests/support/local-x/index.ts';
import { IN_SCRIPTS, REFERENCES } from '../tests/support/local-x/threads/load.ts';
import { EXPORT_BUTTON, previewOf, stripOf } from '../tests/support/preview.ts';
import { COLUMNS, sheetOf, smallSlide } from './lib/contact-sheet.ts';
import { Problem, runScript } from './lib/problem.mjs';
import { PROJECT } from './lib/run.mjs';

const FOLDER = path.join(PROJECT, 'docs/pictures/templates');
const PAGE = path.join(PROJECT, 'docs/templates.md');
const THREADS = { ...REFERENCES, ...IN_SCRIPTS };
/** What is shown in every template, and what each thread is there for. */
const SHEETS: Partial<Record<keyof typeof THREADS, string>> = {
  oneliners: 'Short statements',
  listicle: 'Numbered points and lists',
  essay: 'Long posts',
  photos: 'Photos with few words',
  arabic: 'Arabic',
  japanese: 'Japanese',
  hindi: 'Hindi',
  emoji: 'Many emoji',
};
/** Twelve rows in a few hundred KB. */
const QUALITY = 68;
/** A slide is made smaller by this. */
const SMALLER = 3;
/** Of an export, ms. */
const LONGEST = 600_000;
/** Output px: a quarter of those of Instagram, with the same lines, for they are made smaller in any case. */
const SIZE = { width: 540, height: 675 } as const;

/** `npm run pictures:templates [-- THREAD …]`: threads in each template, exported by the product. */
await runScript(async () => {
  const asked = process.argv.slice(2);
  const names = (Object.keys(SHEETS) as (keyof typeof THREADS)[]).filter(
    (name) => asked.length === 0 || asked.includes(name),
  );
  const localX = await startLocalX();
  localX.know(names.map((name) => THREADS[name]));
  const browser = await launchExtensionBrowser({ browser: 'chrome', localXPort: localX.port });
  try {
    if (asked.length === 0) fs.rmSync(FOLDER, { recursive: true, force: true });
    fs.mkdirSync(FOLDER, { recursive: true });
    for (const name of names) await makeSheet(browser, name);
  } finally {
    await browser.close();
    await localX.close();
  }
  writePage();
  return 0;
});

async function makeSheet(browser: ExtensionBrowser, name: keyof typeof THREADS): Promise<void> {
  const thread = THREADS[name];
  const page = await browser.openPage(addressOf(thread));
  const popup = await browser.clickToolbarButton(page);
  await previewOf(popup, thread.posts.length);
  await popup.click({ name: /^Carousel Studio/ });
  const studio = await browser.waitForTab('view=studio');
  await stripOf(studio);
  await studio.choose({ name: 'Platform', role: 'combobox' }, 'Custom size');
  for (const [side, px] of Object.entries({ Width: SIZE.width, Height: SIZE.height })) {
    await studio.type({ name: side, role: 'spinbutton' }, String(px));
    await studio.press('Enter');
  }
  await studio.choose({ name: 'Format', role: 'combobox' }, 'PNG');
  const slides: (PNG | null)[] = [];
  for (const template of TEMPLATES) {
    const shown = await exportIn(browser, studio, template);
    slides.push(...shown, ...Array<null>(COLUMNS - shown.length).fill(null));
  }
  fs.writeFileSync(path.join(FOLDER, `${name}.jpg`), sheetOf(slides, QUALITY));
  await studio.close();
  await page.close();
}

/** The first slides of the carousel in a template, from its files. */
async function exportIn(
  browser: ExtensionBrowser,
  studio: ExtensionView,
  template: Template,
): Promise<PNG[]> {
  await studio.click({ name: nameOf(template), role: 'button' });
  await studio.waitFor(
    'all slides in it',
    (wanted) => {
      const drawn = [...document.querySelectorAll('.frame .slide')];
      const isLayingOut = document.querySelector('.laying-out') !== null;
      return !isLayingOut && drawn.every((slide) => slide.classList.contains(`t-${wanted}`));
    },
    [template],
  );
  await stripOf(studio);
  const frames = () => studio.evaluate(() => document.querySelectorAll('.frame').length);
  const count = await frames();
  await studio.click(EXPORT_BUTTON);
  let files: string[] = [];
  let slides: string[] = [];
  // Texts lie beside the pictures, and may come before the last of them.
  while (slides.length < count) {
    files = await browser.waitForDownloads(files.length + count - slides.length, LONGEST);
    slides = files.filter((file) => file.endsWith('.png'));
  }
  if ((await frames()) !== count) throw new Problem(`The carousel in ${template} has changed.`);
  const shown = slides.slice(0, COLUMNS).map((file) => smallSlide(file, SMALLER));
  for (const file of files) fs.rmSync(file);
  return shown;
}

function nameOf(template: Template): string {
  return messages[`template_${template}`].message;
}

function writePage(): void {
  const order = TEMPLATES.map(nameOf).join(', ');
  const sheets = Object.entries(SHEETS).map(
    ([name, about]) =>
      `## ${about}\n\n![${about}, in twelve templates](pictures/templates/${name}.jpg)\n`,
  );
  const head =
    '# The templates of the Carousel Studio\n\nThe first slides of threads of several kinds and scripts, a row for ' +
    `each template, from the top:\n${order}.\nAll in the first ready style. All people in them are invented. ` +
    'Exported by the product with\n`npm run pictures:templates`, which also writes this page.\n';
  fs.writeFileSync(PAGE, [head, ...sheets].join('\n'));
}
