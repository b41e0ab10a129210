import fs from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import type { Job, JobFile } from '../../src/store/database.ts';
import type { ExtensionBrowser, ExtensionView } from '../../tests/support/browsers/index.ts';
import { addressOf } from '../../tests/support/local-x/index.ts';
import { threadNamed } from '../../tests/support/local-x/threads/load.ts';
import type { ThreadFile } from '../../tests/support/local-x/threads/schema.ts';
import type { OldProfile, StoredDatabase } from '../../tests/support/old-profiles/profile.ts';
import { readHalfDone } from '../../tests/support/old-profiles/read-profile.ts';
import { EXPORT_BUTTON, previewOf, stripOf } from '../../tests/support/preview.ts';
import { PROJECT } from '../lib/run.mjs';
import { editSlides, editThread } from './fill-edits.ts';

const FONT =
  'node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-vietnamese-wght-normal.woff2';

/**
 * Does what a user does in months: reads threads, edits one, chooses a design with files of their
 * own, saves presets, fills the brand kit, changes settings, exports. Ends with the profile as it is
 * while an export is half done.
 */
export async function fillProfile(
  browser: ExtensionBrowser,
): Promise<Omit<OldProfile, 'commit' | 'browser'>> {
  for (const name of ['single', 'tide-notes']) {
    const popup = await openPopup(browser, threadNamed(name));
    await previewOf(popup, threadNamed(name).posts.length);
    await popup.close();
  }
  const kiln = threadNamed('kiln-log');
  const popup = await openPopup(browser, kiln);
  await previewOf(popup, kiln.posts.length);
  await editThread(popup);
  await popup.click({ name: /^Carousel Studio/ });
  const studio = await browser.waitForTab('view=studio');
  await stripOf(studio);
  await editSlides(studio);
  await studio.close();

  const editor = await openEditor(browser, kiln);
  await chooseDesign(editor);
  await savePresets(editor);
  await fillBrand(editor);
  await exportOnce(browser, editor);
  await editor.close();
  await changeSettings(browser);
  return exportHalf(browser, kiln);
}

async function openPopup(browser: ExtensionBrowser, thread: ThreadFile): Promise<ExtensionView> {
  return browser.clickToolbarButton(await browser.openPage(addressOf(thread)));
}

async function openEditor(browser: ExtensionBrowser, thread: ThreadFile): Promise<ExtensionView> {
  const { id } = thread.posts[0]!;
  const editor = await browser.openExtensionPage(`src/editor/editor.html?thread=${id}`);
  await editor.waitFor('the slides', () => document.querySelector('.page .slide .card'));
  return editor;
}

/** With a picture and a font of the user's own. */
async function chooseDesign(editor: ExtensionView): Promise<void> {
  await editor.fill({ name: 'Gradient from', role: 'textbox' }, '#204060');
  await editor.fill({ name: 'Gradient to', role: 'textbox' }, '#E0C080');
  await editor.fill({ name: 'Corner radius', role: 'spinbutton' }, '28');
  await editor.click({ name: 'More: Typography' });
  await editor.fill({ name: 'Page width', role: 'spinbutton' }, '500');
  const font = fs.readFileSync(path.join(PROJECT, FONT));
  await editor.giveFile({ name: /^(Own|Your) font…$/, role: 'file' }, 'Kiln Mono.woff2', font);
  await editor.waitFor('the font', () =>
    [...document.querySelectorAll('option:checked')].some((o) => o.textContent === 'Kiln Mono'),
  );
  await editor.fill({ name: 'Watermark', role: 'textbox' }, 'fired at Wren’s');
}

/** Two presets, the second with a picture of the user's own and the one that quick-export takes. */
async function savePresets(editor: ExtensionView): Promise<void> {
  await savePreset(editor, 'Dusk');
  await editor.choose({ name: 'Background', role: 'combobox' }, 'image');
  const picture = { name: /^(Picture|Image)$/, role: 'file' };
  await editor.giveFile(picture, 'clay.png', onePicture([150, 90, 60]), 'image/png');
  await editor.waitFor('the picture', () => document.querySelector('.page .backdrop img'));
  await savePreset(editor, 'Clay');
  await editor.click({ name: 'Quick-export starts with “Clay”' });
  await editor.click({ name: 'More: Presets' });
  await editor.click({ name: 'Sync presets' });
  await editor.fill({ name: 'Dim', role: 'spinbutton' }, '10');
}

async function savePreset(editor: ExtensionView, name: string): Promise<void> {
  await editor.click({ name: 'Save as preset' });
  await editor.fill({ name: 'Preset name', role: 'textbox' }, name);
  await editor.find({ name, role: 'button' });
}

async function fillBrand(editor: ExtensionView): Promise<void> {
  await editor.click({ name: 'More: Brand kit' });
  for (const [place, colour] of ['#7A3B1E', '#F4E3CF', '#0B6E4F'].entries()) {
    await editor.click({ name: /^Add (a )?color$/ });
    await editor.fill({ name: `Brand color ${place + 1}`, role: 'textbox' }, colour);
  }
  await editor.fill({ name: 'Brand handle', role: 'textbox' }, '@wren_kilnworks');
  await editor.fill({ name: 'Brand text', role: 'textbox' }, 'Wood-fired');
  const logo = { name: 'Logo', role: 'file' };
  await editor.giveFile(logo, 'logo.png', onePicture([200, 30, 90]), 'image/png');
  await editor.find({ name: 'Remove: Logo' });
  await editor.click({ name: 'Use brand kit' });
  await editor.waitFor('the logo', () => document.querySelector('.slide img.logo'));
}

/** An export that came to its end: of the words, which takes no time. */
async function exportOnce(browser: ExtensionBrowser, editor: ExtensionView): Promise<void> {
  await choose(editor, { Format: 'Markdown' });
  await editor.click(EXPORT_BUTTON);
  await browser.waitForDownloads(1, 60_000);
  await choose(editor, { Format: 'JPEG', Scale: '1×', Layout: 'One per post' });
  await editor.click({ name: 'Export options' });
  await editor.fill({ name: 'Quality', role: 'spinbutton' }, '70');
  await editor.press('Escape');
}

async function choose(editor: ExtensionView, options: Record<string, string>): Promise<void> {
  await editor.click({ name: 'Export options' });
  for (const [name, value] of Object.entries(options)) {
    await editor.choose({ name, role: 'combobox' }, value);
  }
  await editor.press('Escape');
}

async function changeSettings(browser: ExtensionBrowser): Promise<void> {
  const page = await browser.openExtensionPage('src/editor/settings.html');
  await page.click({ name: 'Dark', role: 'radio' });
  await page.fill({ name: 'Template', role: 'textbox' }, 'kiln/{handle}-{slug}-{n}');
  await page.click({ name: /^Ask where to save (when there is one file|single files)$/ });
  if (await page.has({ name: 'Advanced' })) await page.click({ name: 'Advanced' });
  await page.click({ name: 'Compatibility renderer', role: 'radio' });
  await page.close();
}

/** Starts two exports and reads the profile while the first is under way. */
async function exportHalf(browser: ExtensionBrowser, thread: ThreadFile) {
  const editor = await openEditor(browser, thread);
  await editor.click({ name: 'Keyboard shortcuts' });
  await editor.click({ name: /^Label posts on the page/ });
  await editor.press('Escape');
  const other = await openEditor(browser, threadNamed('tide-notes'));
  await editor.click(EXPORT_BUTTON);
  await other.click(EXPORT_BUTTON);
  const kept = await readHalfDone(browser);
  await editor.close();
  await other.close();
  return { ...kept, downloads: savedBy(kept.database, browser.downloads) };
}

/** What lay in the folder for downloads at that moment, by the journal. */
function savedBy({ stores }: StoredDatabase, folder: string): Record<string, string> {
  const valuesOf = (name: string) =>
    stores.find((store) => store.name === name)!.records.map(({ value }) => value);
  const jobs = valuesOf('jobs') as Pick<Job, 'id' | 'state' | 'names'>[];
  const files = valuesOf('files') as Pick<JobFile, 'jobId' | 'index' | 'state'>[];
  const paths = jobs.flatMap(({ id, state, names }) =>
    names.filter(
      (_, place) =>
        state === 'done' ||
        files.some((one) => one.jobId === id && one.index === place && one.state === 'saved'),
    ),
  );
  const contents = paths.map((name) => [name, fs.readFileSync(path.join(folder, name), 'base64')]);
  return Object.fromEntries(contents);
}

function onePicture(colour: readonly number[]): Buffer {
  const png = new PNG({ width: 24, height: 18 });
  for (let at = 0; at < png.data.length; at += 4) png.data.set([...colour, 255], at);
  return PNG.sync.write(png);
}
