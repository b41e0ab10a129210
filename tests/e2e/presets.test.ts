import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { PNG } from 'pngjs';
import { afterEach, describe, expect, test } from 'vitest';
import {
  type BrowserName,
  type ExtensionBrowser,
  type ExtensionView,
  launchExtensionBrowser,
} from '../support/browsers/index.ts';
import { waitUntil } from '../support/browsers/wait-until.ts';
import { expectGradient, expectSlide } from '../support/exported-slide.ts';
import { chosenBrowsers, runsIn } from '../support/fixed-set/index.ts';
import { addressOf } from '../support/local-x/index.ts';
import { threadNamed } from '../support/local-x/threads/load.ts';
import { Picture, rgb } from '../support/picture.ts';
import { EXPORT_BUTTON, previewOf, slideFacts } from '../support/preview.ts';
import { useSession } from '../support/session.ts';

const thread = threadNamed('single');
const POSTS = thread.posts.length;
type Ends = readonly [from: string, to: string];
const BLUE: Ends = ['#103050', '#A0C8F0'];
const RED: Ends = ['#701010', '#F0C0A0'];
const BRAND: Ends = ['#0A5A2A', '#D8F0B0'];
const MAGENTA = '#FF00C8';

/** A logo of one colour. */
function logo(): Buffer {
  const png = new PNG({ width: 40, height: 40 });
  for (let i = 0; i < png.data.length; i += 4) png.data.set([...rgb(MAGENTA), 255], i);
  return PNG.sync.write(png);
}

/*
 * Quick-export needs a real key, and Chrome takes none without a screen. What the browser keeps
 * goes from test to test: each starts with what the one before has left.
 */
describe.each(chosenBrowsers('presets'))('presets in %s', (name: BrowserName) => {
  const session = useSession(name, { headless: name === 'firefox' });
  let view: ExtensionView;
  afterEach(() => view.close());

  async function openPopup(): Promise<void> {
    const page = await session.browser.openPage(addressOf(thread));
    view = await session.browser.clickToolbarButton(page);
    await previewOf(view, POSTS);
  }

  async function openTab(browser: ExtensionBrowser): Promise<void> {
    view = await browser.openExtensionPage(`src/editor/editor.html?thread=${thread.posts[0]!.id}`);
    await previewOf(view, POSTS);
  }

  async function useColours([from, to]: Ends): Promise<void> {
    await view.fill({ name: 'Gradient from', role: 'textbox' }, from);
    await view.fill({ name: 'Gradient to', role: 'textbox' }, to);
  }

  /** The file of what the preview shows. */
  async function exported(): Promise<Picture> {
    const [slide] = await slideFacts(view);
    await view.click(EXPORT_BUTTON);
    const [file] = await session.browser.waitForDownloads(1);
    const picture = await expectSlide(file!, slide!, 1);
    await rm(file!);
    return picture;
  }

  const isPressed = (label: string) =>
    view.waitFor(
      `“${label}” to be pressed`,
      (wanted) =>
        [...document.querySelectorAll('button[aria-pressed="true"]')].some(
          (button) => (button.getAttribute('aria-label') ?? button.textContent) === wanted,
        ),
      [label],
    );

  test('a design is saved, and comes back after closing', async () => {
    await openPopup();
    await view.click({ name: 'Export options' });
    await view.choose({ name: 'Scale', role: 'combobox' }, '1×');
    await view.press('Escape');
    await useColours(BLUE);
    await view.click({ name: 'Save as preset' });
    await view.fill({ name: 'Preset name', role: 'textbox' }, 'Blue');
    await isPressed('Blue');
    await useColours(RED);
    await view.close();

    await openPopup();
    expectGradient(await exported(), ...RED);
    await view.click({ name: 'Blue', role: 'button' });
    await isPressed('Blue');
    expectGradient(await exported(), ...BLUE);
    await view.click({ name: 'Undo' });
    expect((await view.find({ name: 'Gradient from', role: 'textbox' })).value).toBe(RED[0]);
  });

  test('it is renamed, replaced, deleted, and brought back', async () => {
    await openPopup();
    await view.click({ name: 'Options for “Blue”' });
    await view.click({ name: 'Rename' });
    await view.fill({ name: 'Preset name', role: 'textbox' }, 'Sea');
    await view.click({ name: 'Options for “Sea”' });
    await view.click({ name: 'Update to this design' });
    await isPressed('Sea');
    await view.click({ name: /^Undo: “Sea” updated/ });
    await view.click({ name: 'Options for “Sea”' });
    await view.click({ name: 'Delete' });
    await view.waitFor('the row to go', () => !document.querySelector('.preset-row'));
    await view.click({ name: /^Undo: “Sea” deleted/ });
    await view.click({ name: 'Quick-export starts with “Sea”' });
    await isPressed('Quick-export starts with “Sea”');
    // The driver is quicker than any hand: a popup may take a write of this moment with it.
    await waitUntil('the default to be kept', () =>
      session.browser.evaluateInExtension(hasDefault),
    );
    await view.close();
    await openPopup();
    await isPressed('Quick-export starts with “Sea”');
  });

  test('quick-export starts with the default preset', async () => {
    const page = await session.browser.openPage(addressOf(thread));
    await session.browser.pressQuickExport(page);
    const [file] = await session.browser.waitForDownloads(1);
    expectGradient(await Picture.read(file!), ...BLUE);
  });

  test('the brand kit lies over the design as long as it is on', async () => {
    await openTab(session.browser);
    const before = await exported();
    await view.click({ name: 'More: Brand kit' });
    await view.click({ name: 'Add color' });
    await view.click({ name: 'Add color' });
    await view.fill({ name: 'Brand color 1', role: 'textbox' }, BRAND[0]);
    await view.fill({ name: 'Brand color 2', role: 'textbox' }, BRAND[1]);
    await view.fill({ name: 'Brand handle', role: 'textbox' }, '@brand_of_ours');
    await view.giveFile({ name: 'Logo', role: 'file' }, 'logo.png', logo(), 'image/png');
    await view.find({ name: 'Remove: Logo' });
    await view.click({ name: 'Use brand kit' });
    await view.waitFor('the logo', () => document.querySelector('.slide img.logo'));
    await previewOf(view, POSTS);
    const [slide] = await slideFacts(view);
    expect(slide?.words).toContain('@brand_of_ours');
    const branded = await exported();
    expectGradient(branded, ...BRAND);
    expect(branded.shareUnlike(rgb(MAGENTA), slide!.watermark!)).toBeLessThan(0.9);

    const noLogo = () => view.waitFor('no logo', () => !document.querySelector('.slide img.logo'));
    await view.click({ name: 'Undo' });
    await noLogo();
    await view.click({ name: 'Redo' });
    await view.waitFor('the logo again', () => document.querySelector('.slide img.logo'));
    await view.click({ name: 'Use brand kit' });
    await noLogo();
    expect((await exported()).data.equals(before.data)).toBe(true);
  });

  test('presets are synced while that is wanted', async () => {
    await openPopup();
    const synced = () =>
      session.browser.evaluateInExtension(async () =>
        Object.values(await chrome.storage.sync.get<Record<string, { name: string }>>(null)).map(
          (item) => item.name,
        ),
      );
    expect(await synced()).toEqual([]);
    await view.click({ name: 'More: Presets' });
    await view.click({ name: 'Sync presets' });
    await expect.poll(synced).toEqual(['Sea']);
    await view.click({ name: 'Sync presets' });
    await expect.poll(synced).toEqual([]);
    expect(await view.has({ name: 'Sea', role: 'button' })).toBe(true);
  });

  test.runIf(runsIn('presets: file', name))(
    'a file carries everything to another profile',
    async () => {
      await openPopup();
      await view.click({ name: 'Save to file…' });
      view = await session.browser.waitForTab('thread=');
      await view.click({ name: 'Save to file…' });
      const [saved] = await session.browser.waitForDownloads(1);
      expect(path.basename(saved!)).toBe('thread-navigator-presets.json');
      const file = await readFile(saved!);

      const { port: localXPort } = session.localX;
      const other = await launchExtensionBrowser({ browser: name, localXPort });
      try {
        const page = await other.openPage(addressOf(thread));
        const popup = await other.clickToolbarButton(page);
        await previewOf(popup, POSTS);
        await popup.click({ name: 'Load from file…' });
        view = await other.waitForTab('thread=');
        await previewOf(view, POSTS);

        const spoilt = JSON.parse(file.toString());
        spoilt.presets.push({ name: 'Steep', design: { background: { angle: 'up' } } });
        await load('no-presets.json', '{ "colour": "blue" }');
        await says("This file doesn't contain Thread Navigator presets.");
        expect(await view.has({ name: 'Sea', role: 'button' })).toBe(false);
        await load('presets.json', JSON.stringify(spoilt));
        await says('Preset 2 “Steep”: the background angle is no number.');
        await says('1 preset imported.');
        await view.click({ name: 'Sea', role: 'button' });
        await isPressed('Sea');
        expect((await view.find({ name: 'Gradient from', role: 'textbox' })).value).toBe(BLUE[0]);
        await view.click({ name: 'Use brand kit' });
        await view.waitFor('the logo', () =>
          document.querySelector<HTMLImageElement>('.slide img.logo[src^="blob:"]'),
        );
      } finally {
        await other.close();
      }
    },
  );

  async function load(fileName: string, content: string): Promise<void> {
    const target = { name: 'Load from file…', role: 'file' };
    await view.giveFile(target, fileName, Buffer.from(content), 'application/json');
  }

  async function says(sentence: string): Promise<void> {
    await view.waitFor(
      `the sentence “${sentence}”`,
      (wanted) => document.body.textContent?.includes(wanted),
      [sentence],
    );
  }
});

/** Runs in a page of the extension. */
function hasDefault(): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('thread-navigator');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const getting = database.transaction('settings').objectStore('settings').get('presets');
      getting.onsuccess = () => {
        database.close();
        resolve(typeof getting.result?.defaultId === 'string');
      };
    };
  });
}
