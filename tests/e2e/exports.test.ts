import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { isZipped } from '../../src/design/formats.ts';
import { BROWSERS, type ExtensionView } from '../support/browsers/index.ts';
import { openFiles } from '../support/carousel-files.ts';
import { expectExport, expectedCount } from '../support/export-checks.ts';
import {
  type Entry,
  EXPORTS,
  type ExportChoice,
  MORE_EXPORTS,
} from '../support/fixed-set/exports.ts';
import { chosenFrom } from '../support/fixed-set/index.ts';
import { addressOf } from '../support/local-x/index.ts';
import type { ThreadFile } from '../support/local-x/threads/schema.ts';
import { EXPORT_BUTTON, previewOf } from '../support/preview.ts';
import { useSession } from '../support/session.ts';

const TEXTS = ['The ferry waits at the pier', 'Its lamps are lit at dusk'];
const thread: ThreadFile = {
  about: 'Two short posts: what they are exported as is tried in all ways.',
  author: 'northpier',
  people: {
    northpier: { name: 'North Pier', avatar: 'TuvaLind0', shape: 'round', verified: 'none' },
  },
  posts: TEXTS.map((text, n) => ({
    ...{ id: String(2_052_000_000_000_000_000n + BigInt(n) * 4_194_304_000n), text },
    counts: { replies: 0, reposts: 0, likes: 0, bookmarks: 0, views: 0 },
  })),
};
const EDITOR = `src/editor/editor.html?thread=${thread.posts[0]!.id}`;

/** Real keys and menus: Chrome takes neither without a screen. */
describe.each(BROWSERS)('exports in %s', (name) => {
  const session = useSession(name, {
    headless: name === 'firefox',
    localX: { threads: [thread] },
  });

  let page: Page;

  // A tab shows what is stored.
  beforeAll(async () => {
    page = await session.browser.openPage(addressOf(thread));
    const popup = await session.browser.clickToolbarButton(page);
    await previewOf(popup, TEXTS.length);
    await popup.close();
  });

  const isHere = (row: ExportChoice) => row.browser === name && EXPORTS.includes(row);
  const rows = chosenFrom('exports', name, [...EXPORTS, ...MORE_EXPORTS], isHere, nameOf);
  test.each(rows.map((row) => [nameOf(row), row] as const))('%s', async (_, row) => {
    await session.browser.evaluateInExtension(storeSettings, row);
    await begin(row.entry);
    const count =
      isZipped(row, TEXTS.length) && row.layout === 'per-post'
        ? 1
        : expectedCount(row, TEXTS.length);
    const paths = await session.browser.waitForDownloads(count);
    expect(paths).toHaveLength(count);
    await expectExport(await openFiles(paths), row, TEXTS);
  });

  /** Starts an export as a user does from there. */
  async function begin(entry: Entry): Promise<void> {
    const { browser } = session;
    if (entry === 'tab') return exportFrom(await browser.openExtensionPage(EDITOR));
    if (entry === 'button') await exportFrom(await browser.clickToolbarButton(page));
    if (entry === 'key') await exportFrom(await browser.pressOpenEditor(page));
    if (entry === 'quick key') await browser.pressQuickExport(page);
    if (entry === 'menu') await browser.chooseContextMenuItem(page, 'Export thread');
  }

  async function exportFrom(view: ExtensionView): Promise<void> {
    await previewOf(view, TEXTS.length);
    await view.click(EXPORT_BUTTON);
    await view.waitFor('the export to begin', () =>
      document.querySelector('.status-line')?.textContent?.trim(),
    );
    await view.close();
  }
});

function nameOf({ entry, format, layout, scale, zip }: ExportChoice): string {
  return `${entry}: ${format}, ${layout}, ${scale}×${zip ? ', packed' : ''}`;
}

/** Runs in a page of the extension: the next export is one of these. */
async function storeSettings({ format, layout, scale, zip }: ExportChoice): Promise<void> {
  const opening = indexedDB.open('thread-navigator');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const writing = opening.result.transaction('settings', 'readwrite');
  writing.objectStore('settings').put({ format, layout, scale, zip }, 'export');
  await new Promise((resolve) => writing.addEventListener('complete', resolve));
  opening.result.close();
}
