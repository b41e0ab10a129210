import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { BROWSERS, type Popup } from '../support/browsers/index.ts';
import { waitUntil } from '../support/browsers/wait-until.ts';
import { expectSlide } from '../support/exported-slide.ts';
import { chosenCases, runsIn } from '../support/fixed-set/index.ts';
import { addressOf, SAMPLE_URL } from '../support/local-x/index.ts';
import { threadNamed } from '../support/local-x/threads/load.ts';
import type { ThreadFile } from '../support/local-x/threads/schema.ts';
import { EXPORT_BUTTON, previewOf, slideFacts } from '../support/preview.ts';
import { useSession } from '../support/session.ts';

const POSTS = 11;
const [gone, walk, kiln] = ['all-gone', 'long-walk', 'kiln-log'].map(threadNamed) as Threads;
type Threads = [ThreadFile, ThreadFile, ThreadFile];

/** One sentence that says what happened and what to do; never a blank popup, never a wrong file. */
describe.each(BROWSERS)('pages that give no thread in %s', (name) => {
  const session = useSession(name);

  async function sentenceOn(url: string): Promise<{ popup: Popup; sentence: string }> {
    const page = await session.browser.openPage(url);
    const popup = await session.browser.clickToolbarButton(page);
    const sentence = await popup.waitFor(
      'the sentence',
      () => document.querySelector('[role="alert"] p')?.textContent,
    );
    expect(
      (await popup.evaluate(() => document.querySelectorAll('.page .slide').length)) || 0,
    ).toBe(0);
    const isOff = await popup.evaluate(() =>
      [...document.querySelectorAll('button')]
        .filter((button) => button.textContent?.trim().startsWith('Export'))
        .every((button) => button.disabled),
    );
    expect(isOff, 'nothing can be exported').toBe(true);
    return { popup, sentence };
  }

  const PAGES: [string, string, RegExp][] = [
    ['a timeline', 'https://x.com/home', /^Open a post on x\.com to get started/],
    ['a post that does not exist', 'https://x.com/nobody/status/1', /doesn't exist/],
    ['posts that X hides', addressOf(gone), /isn't showing any post/],
  ];
  test.each(chosenCases('problems: pages', name, PAGES))('%s', async (_, url, wanted) => {
    const { popup, sentence } = await sentenceOn(url);
    expect(sentence).toMatch(wanted);
    await popup.close();
  });

  test.runIf(runsIn('problems: sample', name))('there is a sample to try instead', async () => {
    const { popup } = await sentenceOn('https://x.com/home');
    expect(await popup.evaluate(() => document.querySelector('.panels')!.matches('[inert]'))).toBe(
      true,
    );
    await popup.click({ name: 'Try a sample thread' });
    await popup.waitFor(
      'the sample',
      () => document.querySelectorAll('.page [data-post]').length === 5,
    );
    await popup.click(EXPORT_BUTTON);
    const [file] = await session.browser.waitForDownloads(1);
    expect(path.basename(file!)).toMatch(/^sample_thread-\d+\.png$/);
    await popup.close();
  });

  test.runIf(runsIn('problems: wall', name))('the wall that asks to log in', async () => {
    session.localX.settings.viewer = 'wall';
    const { popup, sentence } = await sentenceOn(SAMPLE_URL);
    expect(sentence).toMatch(
      /only to people who are logged in\. Log in on the page, then try again/,
    );
    // And it does go on once one is logged in.
    session.localX.settings.viewer = 'member';
    await popup.close();
  });

  test.runIf(runsIn('problems: markup', name))(
    'markup that nobody has seen before, with a report to copy',
    async () => {
      session.localX.settings.strangeMarkup = true;
      const { popup, sentence } = await sentenceOn(SAMPLE_URL);
      expect(sentence).toMatch(/has changed something we don't recognize/);
      await popup.click({ name: 'Copy report' });
      await popup.find({ name: 'Report copied' });
      await popup.close();
    },
  );

  test('a page that extensions may not read', async () => {
    // Firefox lets nobody drive its own pages; an empty tab is as closed to extensions.
    const { popup, sentence } = await sentenceOn(
      name === 'chrome' ? 'chrome://version' : 'about:blank',
    );
    expect(sentence).toMatch(/doesn't let extensions read this page|^Open a post on x\.com/);
    await popup.close();
  });

  test.runIf(runsIn('problems: visitor', name))(
    'a visitor sees one post: exported, and said that there is more',
    async () => {
      session.localX.settings.viewer = 'visitor';
      const page = await session.browser.openPage(SAMPLE_URL);
      const popup = await session.browser.clickToolbarButton(page);
      await previewOf(popup, 1);
      expect(await popup.text()).toMatch(/Part of this thread may be missing: .*logged in/);
      await popup.close();
    },
  );

  test.each(chosenCases('problems: pictures', name, ['missing', 'offline'] as const))(
    'pictures that are %s: their places are kept, and the words are exported',
    async (state) => {
      session.localX.images = state;
      const page = await session.browser.openPage(addressOf(state === 'missing' ? walk : kiln));
      const popup = await session.browser.clickToolbarButton(page);
      await popup.waitFor(
        'placeholders',
        () => document.querySelectorAll('.page .no-picture:not(.loading)').length > 0,
      );
      await popup.click({ name: 'Export options' });
      await popup.choose({ name: 'Scale', role: 'combobox' }, '1×');
      await popup.choose({ name: 'Layout', role: 'combobox' }, 'One image');
      await popup.press('Escape');
      await popup.click(EXPORT_BUTTON);
      await popup.click({ name: 'Export anyway' });
      const [file] = await session.browser.waitForDownloads(1);
      const [slide] = await slideFacts(popup);
      expect(slide?.photos).toEqual([]);
      await expectSlide(file!, slide!, 1);
      await popup.close();
    },
  );

  /** The readings that have come to their end. */
  const finished = () =>
    session.browser.evaluateInExtension(async () => {
      const kept = Object.values(await chrome.storage.session.get(null));
      const states = kept as { phase?: string; captureId?: string }[];
      return states.filter(({ phase }) => phase === 'done').map(({ captureId }) => captureId);
    });

  test.runIf(runsIn('problems: last time', name))(
    'the thread of last time stays when the page has gone bad',
    async () => {
      const page = await session.browser.openPage(SAMPLE_URL);
      let popup = await session.browser.clickToolbarButton(page);
      await previewOf(popup, POSTS);
      await popup.close();
      session.localX.settings.viewer = 'wall';
      await page.reload();
      popup = await session.browser.clickToolbarButton(page);
      await popup.waitFor('the notice', () =>
        document.body.textContent?.includes('Showing your saved copy'),
      );
      await previewOf(popup, POSTS);
      await popup.close();
      // A page that shows less of it than before takes nothing away.
      const before = await finished();
      session.localX.settings.viewer = 'visitor';
      await page.reload();
      popup = await session.browser.clickToolbarButton(page);
      await waitUntil('the reading', async () =>
        (await finished()).some((id) => !before.includes(id)),
      );
      await previewOf(popup, POSTS);
      expect(await popup.text()).not.toMatch(/may be missing/);
      await popup.close();
    },
  );
});
