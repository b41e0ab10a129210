import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import type { ExportSettings } from '../../../src/design/export-settings.ts';
import { FORMATS } from '../../../src/design/formats.ts';
import { waitForBadge } from '../../support/badge.ts';
import type { BrowserName } from '../../support/browsers/index.ts';
import { pick, type Random } from '../../support/local-x/images/drawing/random.ts';
import { makeStore, storeWritten } from '../../support/rendered-file.ts';
import { useSession } from '../../support/session.ts';
import { threadOf } from '../../support/written-thread.ts';
import { runCases, shareOf } from '../run-cases.ts';
import { beginExport, filesLeft, tidy, untilEnded } from './exports.ts';

/*
 * A case: an export whose background is stopped, up to three times, anywhere between its beginning and
 * a moment after its end. It ends with the same files as one that nobody disturbs, each once, and leaves
 * nothing in the store.
 */

const { place } = shareOf('kills');
/** Who looks at the extension wakes it; without that an alarm does, in Chrome after half a minute. */
const WAKES = 0.85;

const WAYS: readonly Partial<ExportSettings>[] = [
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
const session = useSession(place as BrowserName);
const figures = { stops: 0, 'still under way': 0 };

interface Whole {
  digests: Record<string, string>;
  /** ms from the wish to the end. */
  took: number;
}
const undisturbed = new Map<Partial<ExportSettings>, Whole>();

runCases(
  'kills',
  async (number, random) => {
    const { browser } = session;
    if (undisturbed.size === 0) {
      const page = await makeStore(browser);
      await storeWritten(browser, { threads: [thread] });
      await page.close();
    }
    const way = WAYS[number % WAYS.length]!;
    const whole = undisturbed.get(way) ?? (await exportWhole(way));
    undisturbed.set(way, whole);

    const requestId = await beginExport(browser, thread.id, way);
    await stopSometimes(random, whole.took);
    const job = await untilEnded(browser, requestId);
    expect(job).toMatchObject({ state: 'done' });
    expect(await digestsOf(job.total!)).toEqual(whole.digests);
    expect(await filesLeft(browser), 'rows').toBe(0);
    await waitForBadge(browser, '✓');
  },
  figures,
  () => tidy(session),
);

async function exportWhole(way: Partial<ExportSettings>): Promise<Whole> {
  const start = Date.now();
  const job = await untilEnded(session.browser, await beginExport(session.browser, thread.id, way));
  const took = Date.now() - start;
  return { digests: await digestsOf(job.total!), took };
}

/** Up to three stops, spread over a little more than the export would take. */
async function stopSometimes(random: Random, took: number): Promise<void> {
  const { browser } = session;
  const stops = pick(random, [1, 1, 2, 3]);
  for (let stop = 0; stop < stops; stop++) {
    await pause((random() * took * 1.1) / stops);
    if ((await browser.backgroundState()) === 'running') figures['still under way']++;
    await browser.killBackground();
    figures.stops++;
    if (random() < WAKES) await browser.evaluateInExtension(wake);
  }
}

/** Runs in a page of the extension. */
function wake(): void {
  const message = { to: 'background', method: 'stopCapture', input: { tabId: 0 } };
  chrome.runtime.sendMessage(message).catch(() => undefined);
}

/** Name and hash of the files of an export, which are gone then. */
async function digestsOf(count: number): Promise<Record<string, string>> {
  const files = await session.browser.waitForDownloads(count);
  const digests: Record<string, string> = {};
  for (const file of files) {
    const hash = createHash('sha256').update(await readFile(file));
    digests[path.basename(file)] = hash.digest('hex');
    await rm(file);
  }
  return digests;
}
