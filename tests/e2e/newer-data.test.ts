import { describe, expect, test } from 'vitest';
import type { ExtensionView } from '../support/browsers/index.ts';
import { chosenBrowsers } from '../support/fixed-set/index.ts';
import { addressOf, SAMPLE_URL } from '../support/local-x/index.ts';
import { threadNamed } from '../support/local-x/threads/load.ts';
import { previewOf } from '../support/preview.ts';
import { useSession } from '../support/session.ts';

const thread = threadNamed('single');
const TO_OPEN = 'a newer version of Thread Navigator. Update to open this thread';
const TO_USE = 'a newer version of Thread Navigator. Update to use them';

/** Somebody has gone back to an earlier version of the extension. */
describe.each(chosenBrowsers('newer data: opened'))(
  'a database of a newer version in %s',
  (name) => {
    const session = useSession(name);

    test('is left alone, and every page says what to do', async () => {
      const { browser } = session;
      const page = await browser.openPage(addressOf(thread));
      const reading = await browser.clickToolbarButton(page);
      await previewOf(reading, thread.posts.length);
      await reading.close();
      const version = await browser.evaluateInExtension(asNewer, false);
      await browser.killBackground();

      const popup = await browser.clickToolbarButton(page);
      await says(popup, TO_OPEN);
      await popup.close();
      const { id } = thread.posts[0]!;
      const tab = await browser.openExtensionPage(`src/editor/editor.html?thread=${id}`);
      await says(tab, TO_OPEN);
      await tab.close();
      const settings = await browser.openExtensionPage('src/editor/settings.html');
      await says(settings, TO_USE);
      // What is not in the database can be chosen all the same.
      await settings.click({ name: 'Dark', role: 'radio' });
      await settings.waitFor('dark', () => document.documentElement.dataset.look === 'dark');
      await settings.close();

      expect(await browser.evaluateInExtension(whatIsThere)).toEqual({ version, drafts: [id] });
    });
  },
);

describe.each(chosenBrowsers('newer data: read'))(
  'a thread that was read and cannot be kept in %s',
  (name) => {
    const session = useSession(name, { headless: false });

    test('is told, and what was read can be copied out', async () => {
      const { browser, localX } = session;
      localX.network.slowDown(1, 1500);
      const page = await browser.openPage(SAMPLE_URL);
      const popup = await browser.clickToolbarButton(page);
      // As when another profile of a newer version is put in its place at this very moment: a reading does not
      // wait for a test.
      await popup.waitFor('the reading', asNewer, [true] as const);
      await says(popup, TO_OPEN);
      await popup.click({ name: 'Copy what was read' });
      await popup.find({ name: 'Text copied' });
      const words = (await browser.readClipboard('UTF8_STRING')).toString('utf8');
      expect(words).toContain(SAMPLE_URL);
      // All eleven posts, a blank line between two.
      expect(words.split('\n\n').length).toBeGreaterThan(11);
      await popup.click({ name: 'Copy report' });
      await popup.find({ name: 'Report copied' });
      const report = (await browser.readClipboard('UTF8_STRING')).toString('utf8');
      expect(report).toContain('stage: store\ncode: newer-data\n');
      expect(report).not.toMatch(/https?:|@|lamp/i);
      await popup.close();
    });
  },
);

async function says(view: ExtensionView, sentence: string): Promise<void> {
  await view.waitFor(
    `“${sentence}”`,
    (wanted) =>
      [...document.querySelectorAll('[role="alert"]')].some((one) =>
        one.textContent?.includes(wanted),
      ),
    [sentence],
  );
}

/**
 * Runs in a page of the extension: what the upgrade to a next version begins with.
 *
 * @param isReader whether that page is one that reads a thread; null until it shows so
 */
async function asNewer(isReader: boolean): Promise<number | null> {
  const buttons = [...document.querySelectorAll('button')];
  if (isReader && !buttons.some((one) => one.textContent?.trim() === 'Cancel')) return null;
  const known = await indexedDB.databases();
  const now = known.find((database) => database.name === 'thread-navigator')!;
  const opening = indexedDB.open('thread-navigator', now.version! + 1);
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  opening.result.close();
  return now.version! + 1;
}

/** Runs in a page of the extension. */
async function whatIsThere(): Promise<{ version: number; drafts: IDBValidKey[] }> {
  const opening = indexedDB.open('thread-navigator');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const getting = opening.result.transaction('drafts').objectStore('drafts').getAllKeys();
  await new Promise((resolve) => getting.addEventListener('success', resolve));
  opening.result.close();
  return { version: opening.result.version, drafts: getting.result };
}
