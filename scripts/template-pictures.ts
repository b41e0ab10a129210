import fs from 'node:fs';
import path from 'node:path';
import messages from '../public/_locales/en/messages.json' with { type: 'json' };
import { TEMPLATES, type Template } from '../src/design/carousel.ts';
import { STYLES } from '../src/design/styles.ts';
import {
  type ExtensionBrowser,
  type ExtensionView,
  launchExtensionBrowser,
} from '../tests/support/browsers/index.ts';
import { SAMPLE_URL, startLocalX } from '../tests/support/local-x/index.ts';
import { EXPORT_BUTTON, previewOf, stripOf } from '../tests/support/preview.ts';
import { contactSheet } from './lib/contact-sheet.ts';
import { runScript } from './lib/problem.mjs';
import { PROJECT } from './lib/run.mjs';

const FOLDER = path.join(PROJECT, 'docs/pictures/templates');
const PAGE = path.join(PROJECT, 'docs/templates.md');
const POSTS = 11;

/** `npm run pictures:templates`: all slides of a carousel in each template, exported by the product. */
await runScript(async () => {
  const localX = await startLocalX();
  const browser = await launchExtensionBrowser({ browser: 'chrome', localXPort: localX.port });
  try {
    fs.rmSync(FOLDER, { recursive: true, force: true });
    fs.mkdirSync(FOLDER, { recursive: true });
    const studio = await openStudio(browser);
    for (const [place, template] of TEMPLATES.entries()) {
      // Every second style: the first ones are alike.
      await choose(studio, template, STYLES[(place * 2 + 1) % STYLES.length]!.id);
      await studio.click(EXPORT_BUTTON);
      // A caption and the texts of the pictures lie beside them.
      const count = await studio.evaluate(() => document.querySelectorAll('.frame').length);
      const files = await browser.waitForDownloads(count + 2, 90_000);
      const slides = files.filter((file) => file.endsWith('.png'));
      fs.writeFileSync(path.join(FOLDER, `${template}.jpg`), contactSheet(slides));
      for (const file of files) fs.rmSync(file);
    }
  } finally {
    await browser.close();
    await localX.close();
  }
  writePage();
  return 0;
});

async function openStudio(browser: ExtensionBrowser): Promise<ExtensionView> {
  const page = await browser.openPage(SAMPLE_URL);
  const popup = await browser.clickToolbarButton(page);
  await previewOf(popup, POSTS);
  await popup.click({ name: /^Carousel Studio/ });
  const studio = await browser.waitForTab('view=studio');
  await stripOf(studio);
  await studio.choose({ name: 'Format', role: 'combobox' }, 'PNG');
  return studio;
}

async function choose(studio: ExtensionView, template: Template, style: string): Promise<void> {
  await studio.click({ name: textOf(`style_${style.replaceAll('-', '_')}`), role: 'button' });
  await studio.click({ name: textOf(`template_${template}`), role: 'button' });
  await studio.waitFor(
    'the slides',
    (wanted) =>
      document.querySelectorAll(`.frame .slide.t-${wanted}`).length ===
      document.querySelectorAll('.frame .slide').length,
    [template],
  );
}

function textOf(key: string): string {
  return (messages[key as keyof typeof messages] as { message: string }).message;
}

function writePage(): void {
  const rows = TEMPLATES.map((template) => {
    const name = textOf(`template_${template}`);
    return `## ${name}\n\n![${name}](pictures/templates/${template}.jpg)\n`;
  });
  const head =
    '# The templates of the Carousel Studio\n\nThe sample thread in each, every template in another ready ' +
    'style. In the first three, what a post says\ndecides how its slides look. Exported by the product with ' +
    '`npm run pictures:templates`, which also writes\nthis page.\n';
  fs.writeFileSync(PAGE, [head, ...rows].join('\n'));
}
