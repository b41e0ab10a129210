import { cpSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BROWSERS, type BrowserName, type Popup } from '../support/browsers/index.ts';
import { storedEngineCheck, storeEngineCheck } from '../support/engine-check.ts';
import { expectSlide } from '../support/exported-slide.ts';
import { chosenBrowsers, chosenCases, runsIn } from '../support/fixed-set/index.ts';
import { addressOf, SAMPLE } from '../support/local-x/index.ts';
import { threadNamed } from '../support/local-x/threads/load.ts';
import type { ThreadFile } from '../support/local-x/threads/schema.ts';
import { EXPORT_BUTTON, previewOf, type SlideFacts, slideFacts } from '../support/preview.ts';
import { type Session, useSession } from '../support/session.ts';

const POSTS = SAMPLE.posts.length;

/** A browser whose self-check has found that only html2canvas works. Looks are not compared. */
describe.each(BROWSERS)('html2canvas in %s', (name) => {
  const session = useSession(name);
  let popup: Popup;

  beforeEach(async () => {
    popup = await openEditor(session, SAMPLE);
    await storeEngineCheck(session.browser, 'html2canvas');
    return () => popup.close();
  });

  async function exportFiles(layout: string, scale: string): Promise<[string[], SlideFacts[]]> {
    await chooseOptions(popup, layout, scale);
    await previewOf(popup, POSTS);
    await popup.click(EXPORT_BUTTON);
    const slides = await slideFacts(popup);
    const files = await session.browser.waitForDownloads(slides.length);
    // Had the check been made anew, its result would stand here, and the files be of the other.
    expect((await storedEngineCheck(session.browser))?.engine).toBe('html2canvas');
    return [files, slides];
  }

  const SCALES = [
    ['1×', 1],
    ['2×', 2],
  ] as const;
  test.each(chosenCases('second engine: tall picture', name, SCALES))(
    'makes one tall picture at %s, whole',
    async (label, scale) => {
      const [files, [slide]] = await exportFiles('One image', label);
      expect(files).toHaveLength(1);
      expect(slide?.photos.length).toBeGreaterThan(5);
      await expectSlide(files[0]!, slide!, scale);
    },
  );

  test.runIf(runsIn('second engine: one per post', name))(
    'makes one picture per post, in their order',
    async () => {
      const [files, slides] = await exportFiles('One per post', '1×');
      expect(files).toHaveLength(POSTS);
      for (const [index, slide] of slides.entries()) {
        expect(files[index]).toMatch(new RegExp(`-${String(index + 1).padStart(2, '0')}\\.png$`));
        await expectSlide(files[index]!, slide, 1);
      }
      // What tells them apart, beside their order, is where things stand on them.
      const heights = slides.map(({ height, texts }) => `${height} ${texts[0]?.height}`);
      expect(new Set(heights).size).toBeGreaterThan(POSTS / 2);
    },
  );
});

/** The file of html2canvas is taken out of the extension: whoever asks for it fails. */
describe.each(chosenBrowsers('second engine: none'))(
  'an extension without html2canvas in %s',
  (name) => {
    const extensionDir = path.resolve('.cache/without-html2canvas', name);
    beforeAll(() => copyWithoutHtml2canvas(name, extensionDir));
    const session = useSession(name, { extensionDir });
    const short = threadNamed('kiln-log');

    test('checks the first engine, and works with it alone', async () => {
      const popup = await openEditor(session, short);
      await chooseOptions(popup, 'One image', '1×');
      await previewOf(popup, short.posts.length);
      await popup.click(EXPORT_BUTTON);
      const [file] = await session.browser.waitForDownloads(1);
      const [slide] = await slideFacts(popup);
      await expectSlide(file!, slide!, 1);
      const { userAgent, version } = await session.browser.evaluateInExtension(() => ({
        userAgent: navigator.userAgent,
        version: chrome.runtime.getManifest().version,
      }));
      const check = await storedEngineCheck(session.browser);
      expect(check).toEqual({ version: `${userAgent} ${version}`, engine: 'svg' });
      await popup.close();
    });

    test('says so when the second engine is needed, and saves nothing', async () => {
      const popup = await openEditor(session, short);
      await storeEngineCheck(session.browser, 'html2canvas');
      await popup.click(EXPORT_BUTTON);
      await popup.waitFor('the failure', () =>
        document.querySelector('.status-line')?.textContent?.includes('Export failed'),
      );
      expect(await session.browser.waitForDownloads(0)).toEqual([]);
      await popup.close();
    });
  },
);

async function openEditor({ browser }: Session, thread: ThreadFile): Promise<Popup> {
  const page = await browser.openPage(addressOf(thread));
  const popup = await browser.clickToolbarButton(page);
  await previewOf(popup, thread.posts.length);
  return popup;
}

async function chooseOptions(popup: Popup, layout: string, scale: string): Promise<void> {
  await popup.click({ name: 'Export options' });
  await popup.choose({ name: 'Scale', role: 'combobox' }, scale);
  await popup.choose({ name: 'Layout', role: 'combobox' }, layout);
  await popup.press('Escape');
}

function copyWithoutHtml2canvas(name: BrowserName, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(path.resolve('dist', name), folder, { recursive: true });
  const assets = path.join(folder, 'assets');
  const [chunk, ...others] = readdirSync(assets).filter((file) => /^html2canvas.*\.js$/.test(file));
  expect(chunk, 'its file').toBeDefined();
  expect(others).toEqual([]);
  rmSync(path.join(assets, chunk!));
}
