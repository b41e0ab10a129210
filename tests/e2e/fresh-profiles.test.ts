import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type BrowserName,
  type ExtensionBrowser,
  launchExtensionBrowser,
  type Popup,
} from '../support/browsers/index.ts';
import { chosenBrowsers, countOf } from '../support/fixed-set/index.ts';
import { addressOf } from '../support/local-x/index.ts';
import { threadNamed } from '../support/local-x/threads/load.ts';
import { EXPORT_BUTTON, previewOf } from '../support/preview.ts';
import { useResume } from '../support/resume.ts';
import { useSession } from '../support/session.ts';

/** A short one: what is tried is the same with any. */
const thread = threadNamed('kiln-log');
const POSTS = thread.posts.length;
const FORMATS = ['PNG', 'JPEG'] as const;

type Digests = Record<(typeof FORMATS)[number], string>;

/**
 * Every profile reads the thread anew and exports it, both for the first time; before them a browser that
 * other tests have had does.
 */
describe.each(chosenBrowsers('fresh profiles'))('fresh profiles of %s', (name) => {
  const session = useSession(name);
  let first: Digests;
  beforeAll(async () => {
    first = await exportThread(session.browser);
  });
  useResume();
  const profiles = countOf('fresh profiles', name, 2, 50);
  const others = Array.from({ length: profiles - 1 }, (_, at) => at + 2);

  test('a PNG and a JPEG are two files', () => {
    expect(first.PNG).not.toBe(first.JPEG);
  });

  test.each(others)('profile %i makes the same files as the first, byte by byte', async () => {
    expect(await exportInFreshProfile(name, session.localX.port)).toEqual(first);
  });
});

async function exportInFreshProfile(name: BrowserName, localXPort: number): Promise<Digests> {
  const browser = await launchExtensionBrowser({ browser: name, localXPort });
  try {
    return await exportThread(browser);
  } finally {
    await browser.close();
  }
}

async function exportThread(browser: ExtensionBrowser): Promise<Digests> {
  const popup = await browser.clickToolbarButton(await browser.openPage(addressOf(thread)));
  await previewOf(popup, POSTS);
  const digests: Partial<Digests> = {};
  for (const format of FORMATS) digests[format] = await exported(browser, popup, format);
  await popup.close();
  return digests as Digests;
}

/** The digest of the whole thread as one picture. */
async function exported(
  browser: ExtensionBrowser,
  popup: Popup,
  format: (typeof FORMATS)[number],
): Promise<string> {
  await popup.click({ name: 'Export options' });
  await popup.choose({ name: 'Format', role: 'combobox' }, format);
  await popup.choose({ name: 'Layout', role: 'combobox' }, 'One image');
  await popup.choose({ name: 'Scale', role: 'combobox' }, '1×');
  await popup.press('Escape');
  await popup.click(EXPORT_BUTTON);
  const [file, ...more] = await browser.waitForDownloads(1);
  expect(more).toEqual([]);
  const bytes = await readFile(file!);
  await rm(file!);
  return createHash('sha256').update(bytes).digest('hex');
}
