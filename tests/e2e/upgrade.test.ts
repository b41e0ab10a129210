import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decode as decodeJpeg } from 'jpeg-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Job } from '../../src/store/database.ts';
import { waitForBadge } from '../support/badge.ts';
import { finishedFiles } from '../support/browsers/downloads.ts';
import {
  BROWSERS,
  type ExtensionBrowser,
  type ExtensionView,
  launchExtensionBrowser,
} from '../support/browsers/index.ts';
import { waitUntil } from '../support/browsers/wait-until.ts';
import { chosenCases } from '../support/fixed-set/index.ts';
import { readJournal } from '../support/journal.ts';
import { addressOf, type LocalX, startLocalX } from '../support/local-x/index.ts';
import { threadNamed } from '../support/local-x/threads/load.ts';
import { FAILED, withBrokenOff } from '../support/old-profiles/broken-off.ts';
import { CARDS, expectEdits } from '../support/old-profiles/kiln-edits.ts';
import { OLD_PROFILES, recordsOf } from '../support/old-profiles/load-profiles.ts';
import type { OldProfile } from '../support/old-profiles/profile.ts';
import { putProfile } from '../support/old-profiles/put-profile.ts';
import { picturesIn, previewOf, slideFacts, stripOf } from '../support/preview.ts';

const MINUTE = 60_000;
const kiln = threadNamed('kiln-log');
const EDITOR = `src/editor/editor.html?thread=${kiln.posts[0]!.id}`;
/** The export that waits for its turn is of the thread tide-notes, one picture for each post. */
const WAITING = 3;

const cases = BROWSERS.flatMap((name) =>
  chosenCases('upgrade', name, OLD_PROFILES, ({ commit }) => commit).map((profile) => ({
    ...{ commit: profile.commit, name, profile },
  })),
);

/**
 * A profile that the build of an earlier commit has filled (scripts/old-profile.ts), opened with
 * today's. What stands there is what the script has done by hand, so to speak.
 */
describe.each(cases)('a profile of $commit in $name', ({ name, profile }) => {
  let localX: LocalX;
  let browser: ExtensionBrowser;
  beforeAll(async () => {
    localX = await startLocalX();
    browser = await launchExtensionBrowser({ browser: name, localXPort: localX.port });
    await putProfile(browser, withBrokenOff(profile));
  });
  afterAll(async () => {
    await browser?.close();
    await localX?.close();
  });

  const files = () => finishedFiles(browser.downloads);

  test('goes on by itself with the export that was half done', async () => {
    const before = Object.keys(profile.downloads).length;
    expect(before).toBeGreaterThan(2);
    const more = () => files().length > before;
    await waitUntil('another file', more, { timeout: 1.5 * MINUTE, interval: 200 });
  });

  test('shows its threads', async () => {
    const tab = await browser.openExtensionPage(EDITOR);
    await tab.click({ name: 'Recent threads' });
    await tab.waitFor('the list', () => document.querySelectorAll('.recent-row').length === 3);
    const rows = await tab.evaluate(() =>
      [...document.querySelectorAll('.recent-row')].map((row) =>
        ['.recent-name', '.recent-facts'].map(
          (part) => row.querySelector(part)!.textContent!.split(' · ')[0]!,
        ),
      ),
    );
    expect(rows).toEqual([
      ['Wren Kilnworks', '5 posts'],
      ['Tide Notes', '3 posts'],
      [expect.stringMatching(/^Wilhelmina/), '1 post'],
    ]);
    await tab.waitFor(
      'the avatars',
      () => document.querySelectorAll('.recent-row img').length === 3,
    );
    await tab.click({ name: /^Tide Notes/ });
    await picturesIn(tab, '.page .slide', 3);
    const words = (await slideFacts(tab)).map((slide) => slide.words).join('\n');
    for (const said of ['At high water', '71%', 'Mira of the Ferry', 'Tables of the year']) {
      expect(words).toContain(said);
    }
    await tab.close();
  });

  test('shows every edit in the preview, with its pictures', async () => {
    const tab = await browser.openExtensionPage(EDITOR);
    await previewOf(tab, CARDS.length);
    await expectEdits(tab);
    await tab.close();
  });

  test('reads the thread again and keeps the edits', async () => {
    const page = await browser.openPage(addressOf(kiln));
    const popup = await browser.clickToolbarButton(page);
    await previewOf(popup, CARDS.length);
    await popup.waitFor('the end of the reading', async () => {
      const kept = await chrome.storage.session.get<Record<string, { phase?: string }>>(null);
      return Object.values(kept).some(({ phase }) => phase === 'done');
    });
    await expectEdits(popup);
    await popup.close();
  });

  test('shows the looks of single slides, and the size of the carousel', async () => {
    const studio = await browser.openExtensionPage(`${EDITOR}&view=studio`);
    await stripOf(studio);
    const templates = await studio.waitFor('the slides', () => {
      const slides = [...document.querySelectorAll('.frame')];
      const drawn = slides.slice(0, 4).map((frame) => frame.querySelector('.slide'));
      if (!drawn.every(Boolean)) return null;
      return drawn.map((slide) => [...slide!.classList].find((one) => one.startsWith('t-')));
    });
    // They were in Drawer; on cards alone the picture behind them is still seen.
    expect(templates).toEqual(['t-post', 't-post', 't-post', 't-post']);
    expect(await groundOf(studio, 0)).toContain('rgb(245, 241, 233)');
    expect(await groundOf(studio, 1)).toContain('rgb(184, 242, 208)');
    expect(
      await studio.evaluate(() => {
        const [, , , fourth] = document.querySelectorAll('.frame');
        return fourth!.querySelector<HTMLImageElement>('.backdrop img')?.naturalWidth;
      }),
    ).toBe(24);
    // Slides are drawn as they come near, the last one last.
    for (const words of ['Six days, in order', 'before the last ember', 'More pots next spring']) {
      await studio.waitFor(
        words,
        (wanted) =>
          [...document.querySelectorAll('.frame .slide')].some((slide) =>
            slide.textContent!.includes(wanted),
          ),
        [words],
      );
    }
    expect(await studio.text()).toContain('640 × 720');
    expect((await studio.text()).replace(/\s+/g, ' ')).toContain('A week at the kiln');
    await valuesAre(studio, {
      Width: '640',
      Height: '720',
      Text: 'More pots next spring',
    });
    await studio.close();
  });

  test('says nothing of an export that could not be saved long ago', async () => {
    const tab = await browser.openExtensionPage(EDITOR);
    await previewOf(tab, CARDS.length);
    const status = () => document.querySelector('.status-line')?.textContent ?? '';
    expect(await tab.evaluate(status)).not.toMatch(/export_problem|folder|try again/i);
    expect((await readJournal(browser)).jobs.map(({ id }) => id)).toContain(FAILED);
    await tab.close();
  });

  test('has the last design with its own picture and font, presets, brand kit and settings', async () => {
    const tab = await browser.openExtensionPage(EDITOR);
    await previewOf(tab, CARDS.length);
    await valuesAre(tab, { 'Corner radius': '28', Dim: '10', Watermark: 'fired at Wren’s' });
    await tab.waitFor(
      'the own picture',
      () => document.querySelector<HTMLImageElement>('.page .backdrop img')?.naturalWidth === 24,
    );
    await tab.waitFor('the own font', () => {
      const { fontFamily } = getComputedStyle(document.querySelector('.page .text')!);
      const [first] = fontFamily.split(',').map((one) => one.trim().replaceAll('"', ''));
      return (
        first!.startsWith('own ') && [...document.fonts].some((f) => f.family.includes(first!))
      );
    });
    await tab.waitFor('the name of the font', () =>
      [...document.querySelectorAll('option:checked')].some((o) => o.textContent === 'Kiln Mono'),
    );

    for (const preset of ['Dusk', 'Clay']) await tab.find({ name: preset, role: 'button' });
    const pressed = await tab.evaluate(() =>
      [...document.querySelectorAll('.preset-row [aria-pressed="true"]')].map((b) => b.ariaLabel),
    );
    expect(pressed).toEqual(['Quick-export starts with “Clay”']);
    await tab.click({ name: 'More: Presets' });
    expect((await tab.find({ name: 'Sync presets' })).checked).toBe(true);

    expect((await tab.find({ name: 'Use brand kit' })).checked).toBe(true);
    await tab.click({ name: 'More: Brand kit' });
    await valuesAre(tab, {
      'Brand handle': '@wren_kilnworks',
      'Brand text': 'Wood-fired',
      'Brand color 1': '#7A3B1E',
      'Brand color 3': '#0B6E4F',
    });
    await tab.waitFor(
      'the logo on the slides',
      () => document.querySelector<HTMLImageElement>('.page .slide img.logo')?.naturalWidth === 24,
    );
    const [slide] = await slideFacts(tab);
    expect(slide!.words).toContain('Wood-fired · @wren_kilnworks');

    await tab.click({ name: 'Export options' });
    await valuesAre(tab, { Format: 'jpeg', Scale: '1', Layout: 'per-post', Quality: '70' });
    await tab.press('Escape');
    await tab.click({ name: 'Choose text color' });
    await tab.find({ name: /#204060/ });
    await tab.press('Escape');
    await tab.click({ name: 'Keyboard shortcuts' });
    await tab.waitFor(
      'the choice of labels',
      () => document.querySelector<HTMLInputElement>('.report-choice input')?.checked,
    );
    await tab.close();
  });

  test('has every choice of the settings page, and all of what is kept', async () => {
    const page = await browser.openExtensionPage('src/editor/settings.html');
    await page.waitFor('what is kept', () => document.querySelector('.kept'));
    expect(await page.evaluate(() => document.documentElement.dataset.look)).toBe('dark');
    for (const chosen of ['Dark', 'Compatibility renderer']) {
      expect((await page.find({ name: chosen, role: 'radio' })).checked).toBe(true);
    }
    await valuesAre(page, { Template: 'kiln/{handle}-{slug}-{n}' });
    expect((await page.find({ name: /^Ask where/ })).checked).toBe(true);
    const quick = await page.find({ name: 'Design', role: 'combobox' });
    const clay = recordOfPreset(profile, 'Clay');
    expect(quick.value).toBe(clay);
    const kept = await page.evaluate(() =>
      [...document.querySelectorAll('.kept li')].map((line) => line.textContent),
    );
    expect(kept.slice(0, 4)).toEqual(['3 threads', '6 images', '3 files of yours', '2 presets']);
    await page.close();
  });

  test('leaves what is synced as it is', async () => {
    const synced = await browser.evaluateInExtension(() => chrome.storage.sync.get(null));
    expect(synced).toEqual(profile.sync);
  });

  test('ends its exports, and every file is whole', async () => {
    await waitForBadge(browser, '✓');
    const jobs = recordsOf<Job>(withBrokenOff(profile), 'jobs');
    const half = jobs.find(({ state }) => state === 'rendering')!;
    const waiting = jobs.find(({ state }) => state === 'queued')!;
    await waitUntil(
      'the end of both',
      async () => {
        const { jobs: now } = await readJournal(browser);
        return [half, waiting].every(
          ({ id }) => now.find((job) => job.id === id)?.state === 'done',
        );
      },
      { timeout: 1.5 * MINUTE },
    );

    const found = files().map((file) => path.relative(browser.downloads, file));
    expect(half.names).toHaveLength(CARDS.length);
    // Begun anew, the first may come a second time, under the same names with a number.
    const rest = found.filter((file) => file.endsWith('.jpg') && !half.names.includes(file));
    expect(found).toEqual(expect.arrayContaining(half.names));
    expect(rest.length).toBeGreaterThanOrEqual(WAITING);
    for (const file of [...half.names, ...rest]) {
      const bytes = await readFile(path.join(browser.downloads, file));
      expect(decodeJpeg(bytes, { useTArray: true }).width, file).toBe(500);
    }
    for (const [file, base64] of Object.entries(profile.downloads)) {
      const bytes = await readFile(path.join(browser.downloads, file));
      expect(bytes.equals(Buffer.from(base64, 'base64')), file).toBe(true);
    }
  });
});

async function valuesAre(view: ExtensionView, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const role = (await view.has({ name, role: 'spinbutton' })) ? 'spinbutton' : undefined;
    expect((await view.find(role ? { name, role } : { name })).value, name).toBe(value);
  }
}

const groundOf = (studio: ExtensionView, slide: number) =>
  studio.evaluate((place) => {
    const drawn = document.querySelectorAll('.frame')[place]!.querySelector('.slide')!;
    const { backgroundImage, backgroundColor } = getComputedStyle(drawn);
    return backgroundImage + backgroundColor;
  }, slide);

function recordOfPreset(profile: OldProfile, name: string): string {
  const [library] = recordsOf<{ presets?: { id: string; name: string }[] }>(
    profile,
    'settings',
  ).filter((value) => value?.presets);
  return library!.presets!.find((preset) => preset.name === name)!.id;
}
