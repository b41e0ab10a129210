import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_EXPORT_SETTINGS } from '../../src/design/export-settings.ts';
import { DEFAULT_DESIGN } from '../../src/design/schema.ts';
import { NO_EDITS } from '../../src/edits/schema.ts';
import type { Job } from '../../src/store/database.ts';
import { waitForBadge } from '../support/badge.ts';
import { finishedFiles } from '../support/browsers/downloads.ts';
import {
  BROWSERS,
  type ExtensionBrowser,
  launchExtensionBrowser,
} from '../support/browsers/index.ts';
import { waitUntil } from '../support/browsers/wait-until.ts';
import { runsIn } from '../support/fixed-set/index.ts';
import { readJournal } from '../support/journal.ts';
import { SAMPLE, SAMPLE_URL, startLocalX } from '../support/local-x/index.ts';
import { meddle, stopMeddling } from '../support/meddling.ts';
import { previewOf } from '../support/preview.ts';
import { useSession } from '../support/session.ts';

const POSTS = 11;

/** Has the sample thread read, by the toolbar button. */
async function readSample(browser: ExtensionBrowser): Promise<void> {
  const page = await browser.openPage(SAMPLE_URL);
  const popup = await browser.clickToolbarButton(page);
  await previewOf(popup, POSTS);
  await popup.close();
}

/** What a window of ours leaves for the background, which deals with it when it is awake. */
function post(browser: ExtensionBrowser, method: string, input: object): Promise<void> {
  const message = { to: 'background', method, input };
  return browser.evaluateInExtension(
    (key, value) => chrome.storage.session.set({ [key]: value }),
    `post-${crypto.randomUUID()}`,
    message,
  );
}

/** Asks for one picture of each post, as the editor does. */
async function startExport(browser: ExtensionBrowser): Promise<string> {
  const requestId = crypto.randomUUID();
  const settings = { ...DEFAULT_EXPORT_SETTINGS, layout: 'per-post' as const, scale: 1 as const };
  const request = { requestId, threadId: SAMPLE.posts[0]!.id, edits: NO_EDITS, settings };
  await post(browser, 'startExport', { ...request, design: DEFAULT_DESIGN });
  return requestId;
}

async function jobOf(browser: ExtensionBrowser, requestId: string): Promise<Job | undefined> {
  return (await readJournal(browser)).jobs.find((job) => job.requestId === requestId);
}

/** The job when it has ended, and all that follows from its end is done. */
function endOf(browser: ExtensionBrowser, requestId: string): Promise<Job> {
  return waitUntil(
    'the end of the export',
    async () => {
      const job = await jobOf(browser, requestId);
      return job?.toTidy === false ? job : undefined;
    },
    { describe: async () => JSON.stringify(await jobOf(browser, requestId)).slice(-500) },
  );
}

const filesIn = (folder: string) =>
  finishedFiles(folder).map((file) => path.relative(folder, file));

/** Hashes of all files, in no order. */
async function digestsIn(folder: string): Promise<string[]> {
  const contents = await Promise.all(finishedFiles(folder).map((file) => readFile(file)));
  return contents.map((bytes) => createHash('sha256').update(bytes).digest('hex')).sort();
}

describe.each(BROWSERS)('files on their way to the disk in %s', (name) => {
  const session = useSession(name);
  /** Names and contents of the files of an export that nobody meddles with. */
  let names: string[] = [];
  let whole: string[] = [];

  const start = () => startExport(session.browser);
  const end = (requestId: string) => endOf(session.browser, requestId);
  const files = () => filesIn(session.browser.downloads);
  const digests = () => digestsIn(session.browser.downloads);

  beforeAll(async () => {
    await readSample(session.browser);
    names = (await end(await start())).names;
    expect(files()).toEqual(names);
    whole = await digests();
    expect(new Set(whole).size).toBe(POSTS);
    for (const file of finishedFiles(session.browser.downloads)) await rm(file);
  });
  afterEach(() => stopMeddling(session.browser));

  test.runIf(runsIn('saving: older files', name))(
    'leave an older one of their name as it is',
    async () => {
      const older = path.join(session.browser.downloads, names[0]!);
      await writeFile(older, 'of the user');
      await end(await start());
      expect(await readFile(older, 'utf8')).toBe('of the user');
      await rm(older);
      expect(await digests()).toEqual(whole);
    },
  );

  test.runIf(runsIn('saving: erased at once', name))(
    'are all saved once, though each is erased from the list as soon as it is complete',
    async () => {
      await meddle(session.browser, 'clean up');
      expect(await end(await start())).toMatchObject({ state: 'done', refused: 0 });
      expect(files()).toEqual(names);
      expect((await readJournal(session.browser)).rows).toBe(0);
      const sentence = await waitForBadge(session.browser, '✓');
      expect(sentence).toBe(`Saved ${POSTS} files to your downloads`);
    },
  );

  test.runIf(runsIn('saving: erased early', name))(
    'are all saved once, though some are erased from the list before that',
    async () => {
      await meddle(session.browser, 'erase early');
      expect(await end(await start())).toMatchObject({ state: 'done', refused: 0 });
      expect(await digests()).toEqual(whole);
    },
  );

  test.runIf(runsIn('saving: cancelled', name))('stay when one of them is cancelled', async () => {
    await meddle(session.browser, 'cancel the first');
    expect(await end(await start())).toMatchObject({ state: 'done', refused: 1 });
    const sentence = await waitForBadge(session.browser, '✓');
    expect(sentence).toBe(`Saved ${POSTS - 1} of ${POSTS} files. The others were cancelled.`);
    const saved = await digests();
    expect(saved).toHaveLength(POSTS - 1);
    expect(whole).toEqual(expect.arrayContaining(saved));
  });

  test.runIf(name === 'chrome')('hold up no other export while one has no answer', async () => {
    await meddle(session.browser, 'leave the first open');
    const first = await start();
    expect((await end(await start())).state).toBe('done');
    const waiting = await jobOf(session.browser, first);
    expect(waiting).toMatchObject({ state: 'rendering' });
    await post(session.browser, 'cancelExport', { jobId: waiting!.id });
    expect((await end(first)).state).toBe('cancelled');
    expect((await readJournal(session.browser)).rows).toBe(0);
  });

  test.runIf(name === 'chrome')('have names of their own, or it is told', async () => {
    await meddle(session.browser, 'say nothing of names');
    expect(await end(await start())).toMatchObject({ state: 'done', renamed: true });
    expect(await waitForBadge(session.browser, '✓')).toContain('another extension renamed them');
    expect(await digests()).toEqual(whole);
  });

  test.runIf(name === 'chrome')('are all saved once, though their holder is closed', async () => {
    await meddle(session.browser, 'close the host');
    expect(await end(await start())).toMatchObject({ state: 'done', refused: 0 });
    expect(await digests()).toEqual(whole);
  });

  test.runIf(runsIn('saving: end', name))(
    'leave neither badge nor rows when the background is stopped with the last of them',
    async () => {
      const requestId = await start();
      await waitUntil('all files', () => files().length === POSTS, { interval: 5 });
      await session.browser.killBackground();
      expect((await end(requestId)).state).toBe('done');
      await waitForBadge(session.browser, '✓');
      expect((await readJournal(session.browser)).rows).toBe(0);
      expect(files()).toEqual(names);
    },
  );

  test.runIf(runsIn('saving: killed', name))(
    'are all saved, and at most one of them twice, though the browser is killed meanwhile',
    async () => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'thread-navigator-killed-'));
      const localX = await startLocalX();
      const profileDir = path.join(folder, 'profile');
      const downloadsDir = path.join(folder, 'downloads');
      const options = { browser: name, localXPort: localX.port, profileDir, downloadsDir };
      try {
        const before = await launchExtensionBrowser(options);
        await readSample(before);
        const requestId = await startExport(before);
        const some = () => finishedFiles(downloadsDir).length >= 3;
        await waitUntil('some files', some, { interval: 5 });
        await before.kill();
        expect(finishedFiles(downloadsDir).length).toBeLessThan(POSTS);
        const after = await launchExtensionBrowser(options);
        try {
          expect((await endOf(after, requestId)).state).toBe('done');
          const found = filesIn(downloadsDir);
          expect(found).toEqual(expect.arrayContaining(names));
          expect([...new Set(await digestsIn(downloadsDir))]).toEqual(whole);
          // Of the one that was just begun nobody may have written down where it is put.
          expect(found.length).toBeLessThanOrEqual(POSTS + 1);
        } finally {
          await after.close();
        }
      } finally {
        await localX.close();
        await rm(folder, { recursive: true, force: true });
      }
    },
  );
});
