import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import type { ExportSettings } from '../../../src/design/export-settings.ts';
import { FORMATS } from '../../../src/design/formats.ts';
import { waitForBadge } from '../../support/badge.ts';
import type { ExtensionBrowser } from '../../support/browsers/index.ts';
import { makeStore, storeWritten } from '../../support/rendered-file.ts';
import { threadOf } from '../../support/written-thread.ts';
import { beginExport, filesLeft, untilEnded } from './exports.ts';

type Way = Partial<ExportSettings>;

/** Every format in one file, and what makes several. */
export const WAYS: readonly Way[] = [
  ...FORMATS.map((format) => ({ format, layout: 'one-image' as const, scale: 1 as const })),
  { format: 'png', layout: 'per-post', scale: 2 },
  { format: 'jpeg', layout: 'per-post', scale: 1 },
  { format: 'webp', layout: 'per-post', scale: 1, zip: true },
  { format: 'svg', layout: 'per-post', scale: 1 },
  { format: 'pdf', layout: 'per-post', scale: 2 },
];

const thread = threadOf(
  ['Lamps', 'Boats', 'Tides', 'Gulls', 'Ropes', 'Bells'].map((word) =>
    `${word} `.repeat(30).trim(),
  ),
);

interface Whole {
  digests: Record<string, string>;
  /** ms from the wish to the end. */
  took: number;
}
const undisturbed = new Map<Way, Whole>();

/**
 * Exports while somebody stops the background, and makes sure that it ends with the same files as an export
 * that nobody disturbs, each once, and leaves nothing in the store.
 *
 * @param disturb is told how long an undisturbed export takes, ms
 */
export async function expectSameFiles(
  browser: ExtensionBrowser,
  way: Way,
  disturb: (requestId: string, took: number) => Promise<void>,
): Promise<void> {
  if (undisturbed.size === 0) {
    const page = await makeStore(browser);
    await storeWritten(browser, { threads: [thread] });
    await page.close();
  }
  const whole = undisturbed.get(way) ?? (await exportWhole(browser, way));
  undisturbed.set(way, whole);

  const requestId = await beginExport(browser, thread.id, way);
  await disturb(requestId, whole.took);
  const job = await untilEnded(browser, requestId);
  expect(job).toMatchObject({ state: 'done' });
  expect(await digestsOf(browser, job.total!)).toEqual(whole.digests);
  expect(await filesLeft(browser), 'rows').toBe(0);
  await waitForBadge(browser, '✓');
}

/** Whoever looks at the extension wakes its background; without that an alarm does, in Chrome after half a minute. */
export async function wakeBackground(browser: ExtensionBrowser): Promise<void> {
  await browser.evaluateInExtension(() => {
    const message = { to: 'background', method: 'stopCapture', input: { tabId: 0 } };
    chrome.runtime.sendMessage(message).catch(() => undefined);
  });
}

async function exportWhole(browser: ExtensionBrowser, way: Way): Promise<Whole> {
  const start = Date.now();
  const job = await untilEnded(browser, await beginExport(browser, thread.id, way));
  const took = Date.now() - start;
  return { digests: await digestsOf(browser, job.total!), took };
}

/** Name and hash of the files of an export, which are gone then. */
async function digestsOf(
  browser: ExtensionBrowser,
  count: number,
): Promise<Record<string, string>> {
  const files = await browser.waitForDownloads(count);
  const digests: Record<string, string> = {};
  for (const file of files) {
    const hash = createHash('sha256').update(await readFile(file));
    digests[path.basename(file)] = hash.digest('hex');
    await rm(file);
  }
  return digests;
}
