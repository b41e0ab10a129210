import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { waitForBadge } from '../support/badge.ts';
import { finishedFiles } from '../support/browsers/downloads.ts';
import { BROWSERS, type Popup } from '../support/browsers/index.ts';
import { waitUntil } from '../support/browsers/wait-until.ts';
import { chosenCases, runsIn } from '../support/fixed-set/index.ts';
import { SAMPLE_URL } from '../support/local-x/index.ts';
import { previewOf } from '../support/preview.ts';
import { useSession } from '../support/session.ts';

const POSTS = 11;
/** After how many files the background is stopped. */
const STOPS = [0, 1, 2, 3, 5, 8];

/** Chrome's worker and Firefox's event page may be stopped at any moment, jobs may not. */
describe.each(BROWSERS)('an export whose background is stopped in %s', (name) => {
  const session = useSession(name);
  let whole: Record<string, string>;

  /** The popup with an export of one picture per post set up, but not begun. */
  async function prepareExport(scale = '2×'): Promise<Popup> {
    const page = await session.browser.openPage(SAMPLE_URL);
    const popup = await session.browser.clickToolbarButton(page);
    await previewOf(popup, POSTS);
    await popup.click({ name: 'Export options' });
    await popup.choose({ name: 'Scale', role: 'combobox' }, scale);
    await popup.choose({ name: 'Layout', role: 'combobox' }, 'One per post');
    await popup.press('Escape');
    await previewOf(popup, POSTS);
    return popup;
  }

  async function startExport(scale?: string): Promise<Popup> {
    const popup = await prepareExport(scale);
    await popup.press('Control+s');
    return popup;
  }

  /** Name and hash of every file. */
  async function digests(): Promise<Record<string, string>> {
    const files = await session.browser.waitForDownloads(POSTS);
    const entries = files.map(async (file) => {
      const hash = createHash('sha256')
        .update(await readFile(file))
        .digest('hex');
      return [path.basename(file), hash] as const;
    });
    const found = Object.fromEntries(await Promise.all(entries));
    for (const file of files) await rm(file);
    return found;
  }

  /** Stops the background in the middle: after some files are on the disk and before all are. */
  async function stopAfter(count: number): Promise<void> {
    const finished = () => finishedFiles(session.browser.downloads).length;
    await waitUntil(`${count} files`, () => finished() >= count, { interval: 10 });
    await session.browser.killBackground();
    expect(finished(), 'files before the stop').toBeLessThan(POSTS);
  }

  test('begun while it sleeps, by a popup that is closed at once, it is whole', async () => {
    const popup = await prepareExport();
    await session.browser.killBackground();
    await popup.press('Control+s');
    await popup.close();
    whole = await digests();
    expect(Object.keys(whole)).toHaveLength(POSTS);
    expect(new Set(Object.values(whole)).size).toBe(POSTS);
  });

  test.each(chosenCases('interruption: stopped', name, STOPS))(
    'stopped after %i files, it goes on and ends with the same files',
    async (after) => {
      const popup = await startExport();
      await popup.close();
      await stopAfter(after);
      expect(await digests()).toEqual(whole);
      await waitForBadge(session.browser, '✓');
    },
  );

  test.runIf(runsIn('interruption: again and again', name))(
    'stopped again and again, it ends with the same files',
    async () => {
      const popup = await startExport();
      await popup.close();
      for (let files = 1; files <= 3; files++) await stopAfter(files);
      expect(await digests()).toEqual(whole);
    },
  );

  test.runIf(runsIn('interruption: cancelled', name))(
    'opening the popup shows how far it is, and lets it be cancelled',
    async () => {
      const popup = await startExport('4×');
      await popup.close();
      const page = await session.browser.openPage(SAMPLE_URL);
      const again = await session.browser.clickToolbarButton(page);
      // Pressed in the turn in which it is seen: an export does not wait for a test.
      await again.waitFor('the progress', () => {
        if (!document.querySelector('.status-line progress')) return false;
        document.querySelector<HTMLElement>('.status-line .text-button')!.click();
        return true;
      });
      await again.waitFor('the end', () => document.body.textContent?.includes('Export cancelled'));
      // Nothing half-written stays.
      const saved = await session.browser.waitForDownloads(0);
      expect(saved.length).toBeLessThan(POSTS);
      for (const file of saved) await rm(file);
      await again.close();
      // Nor does more of it arrive, which would be beside the files of the next export.
      const next = await startExport();
      expect(await digests()).toEqual(whole);
      await next.close();
    },
  );
});
