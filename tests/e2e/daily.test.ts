import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { BROWSERS, type ExtensionView, type Popup } from '../support/browsers/index.ts';
import { waitUntil } from '../support/browsers/wait-until.ts';
import { expectGradient, expectSlide } from '../support/exported-slide.ts';
import { chosenCases, runsIn } from '../support/fixed-set/index.ts';
import { addressOf, SAMPLE_URL } from '../support/local-x/index.ts';
import { threadNamed } from '../support/local-x/threads/load.ts';
import { Picture } from '../support/picture.ts';
import { picturesIn, previewOf, type SlideFacts, slideFacts, stripOf } from '../support/preview.ts';
import { useSession } from '../support/session.ts';
import { storedThread } from '../support/stored-thread.ts';
import { chooseCards } from '../support/studio-in-cards.ts';

const POSTS = 11;
const SINGLE_URL = addressOf(threadNamed('single'));
const idOf = (url: string) => url.match(/\d+$/)![0];

/** Not headless: nothing can be read back from the clipboard without a screen. */
describe.each(BROWSERS)('every day in %s', (name) => {
  const session = useSession(name, { headless: false });

  async function openPopup(url: string, posts: number): Promise<Popup> {
    const page = await session.browser.openPage(url);
    const popup = await session.browser.clickToolbarButton(page);
    await previewOf(popup, posts);
    return popup;
  }

  async function chooseOptions(popup: Popup, scale: string, layout: string): Promise<void> {
    await popup.click({ name: 'Export options' });
    await popup.choose({ name: 'Scale', role: 'combobox' }, scale);
    await popup.choose({ name: 'Layout', role: 'combobox' }, layout);
    await popup.press('Escape');
  }

  /** Copies, and waits until it is told. */
  async function copy(popup: Popup, how: () => Promise<void>, told: string): Promise<void> {
    await how();
    await popup.waitFor(
      `"${told}"`,
      (sentence: string) =>
        [...document.querySelectorAll('[role="status"]')].some(
          (line) => line.textContent === sentence,
        ),
      [told],
    );
  }

  /** The file that others would paste. */
  async function copied(popup: Popup, how: () => Promise<void>, told: string): Promise<string> {
    await copy(popup, how, told);
    // Goes with the downloads after the test.
    const file = path.join(session.browser.downloads, `${crypto.randomUUID()}.png`);
    await writeFile(file, await session.browser.readClipboard('image/png'));
    return file;
  }

  /** Ids of the stored threads, and of those that stored pictures belong to. */
  const stored = () =>
    session.browser.evaluateInExtension(async () => {
      const opening = indexedDB.open('thread-navigator');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const transaction = opening.result.transaction(['drafts', 'images']);
      const drafts = transaction.objectStore('drafts').getAllKeys();
      const images = transaction.objectStore('images').getAllKeys();
      await new Promise((resolve) => transaction.addEventListener('complete', resolve));
      opening.result.close();
      const owners = (images.result as [string, string][]).map(([threadId]) => threadId);
      return { threads: drafts.result as string[], pictured: [...new Set(owners)] };
    });

  test.runIf(runsIn('daily: image', name))(
    'Ctrl+C and "Copy image" put what is shown on the clipboard',
    async () => {
      const popup = await openPopup(SINGLE_URL, 1);
      await chooseOptions(popup, '2×', 'One image');
      const [slide] = await slideFacts(popup);
      const file = await copied(popup, () => popup.press('Control+c'), 'Image copied');
      expectGradient(await expectSlide(file, slide!, 2), '#7C9CFF', '#FFC9B8');
      // In a text box the keys copy its text.
      await popup.type({ name: 'Gradient from', role: 'textbox' }, '#7C9CFF');
      await popup.press('Control+c');
      expect(await popup.has({ name: 'Dismiss' })).toBe(false);
      await popup.close();
    },
  );

  test.runIf(runsIn('daily: words', name))('the words, as Markdown', async () => {
    const popup = await openPopup(SINGLE_URL, 1);
    await popup.click({ name: 'Export options' });
    await copy(popup, () => popup.click({ name: 'Copy as Markdown' }), 'Text copied');
    const words = (await session.browser.readClipboard('UTF8_STRING')).toString('utf8');
    expect(words).toMatch(/^# /);
    expect(words).toContain(SINGLE_URL);
    await popup.close();
  });

  test.runIf(runsIn('daily: report', name))(
    'for a report, the messages between its parts, without what is in them',
    async () => {
      const first = await openPopup(SINGLE_URL, 1);
      await first.click({ name: 'Keyboard shortcuts' });
      await first.click({ name: /^Log messages/, role: 'checkbox' });
      await first.close();
      const popup = await openPopup(SINGLE_URL, 1);
      await popup.click({ name: 'Keyboard shortcuts' });
      const words = await waitUntil('all of the reading to be in what is copied', async () => {
        await popup.click({ name: /report/i, role: 'button' });
        await popup.find({ name: 'Report copied' });
        const copiedWords = await session.browser.readClipboard('UTF8_STRING');
        const all = copiedWords.toString('utf8');
        const ends = ['captureFinished: ok', 'fetchImages: ok'];
        return ends.every((end) => all.includes(end)) ? all : undefined;
      });
      const [rules, messages] = words.split('\n\nmessages:\n');
      expect(rules).toMatch(/^rules that hit: .*\bpost \d/m);
      expect(messages).toMatch(/^\+\d+ ms in windows captureTab: ok in \d+ ms, \d+ > \d+$/m);
      expect(messages).toMatch(/^\+\d+ ms out page startCapture: ok in \d+ ms/m);
      expect(messages).toMatch(/^\+\d+ ms in page captureFinished: ok in \d+ ms/m);
      expect(messages).toMatch(/^\+\d+ ms out host fetchImages: ok in \d+ ms/m);
      expect(messages).not.toContain(SINGLE_URL.split('/').at(-1));
      await popup.click({ name: /^Log messages/, role: 'checkbox' });
      await waitUntil('nothing to be left of it', async () => {
        const kept = await session.browser.evaluateInExtension(async () =>
          Object.keys(await chrome.storage.session.get(null)),
        );
        return kept.some((key) => key.startsWith('trace')) ? undefined : true;
      });
      await popup.close();
    },
  );

  test.runIf(runsIn('daily: one of several', name))(
    'of several images the one in view',
    async () => {
      const popup = await openPopup(SAMPLE_URL, POSTS);
      await chooseOptions(popup, '1×', 'One per post');
      await previewOf(popup, POSTS);
      await popup.evaluate(() => document.querySelectorAll('.scroller .page')[2]!.scrollIntoView());
      const slides = await slideFacts(popup, '.scroller .slide');
      const click = () => popup.click({ name: 'Copy image' });
      const file = await copied(popup, click, `Copied image 3 of ${POSTS}`);
      await expectSlide(file, slides[2]!, 1);
      await chooseOptions(popup, '1×', 'One image');
      await popup.close();
    },
  );

  test.runIf(runsIn('daily: recent threads', name))(
    'recent threads: opened, deleted, put back',
    async () => {
      const [sample, single] = [idOf(SAMPLE_URL), idOf(SINGLE_URL)];
      await (await openPopup(SAMPLE_URL, POSTS)).close();
      const since = new Date();
      const popup = await openPopup(SINGLE_URL, 1);
      // Whatever was stored before is read again, and is the newest only then.
      await storedThread(session.browser, single, since);
      await popup.click({ name: 'Recent threads' });
      const rows = () =>
        popup.evaluate(() =>
          [...document.querySelectorAll('.recent-facts')].map((facts) =>
            Number.parseInt(facts.textContent!, 10),
          ),
        );
      await popup.waitFor('the list', () => document.querySelectorAll('.recent-row').length === 2);
      expect(await rows()).toEqual([1, POSTS]);
      // Only those that are seen: the avatars of both.
      await popup.waitFor(
        'both avatars',
        () => document.querySelectorAll('.recent-row img').length === 2,
      );

      await popup.click({ name: /^North Light Lab/ });
      await previewOf(popup, POSTS);
      await popup.waitFor('the panel to close', () => !document.querySelector(':popover-open'));

      await popup.click({ name: 'Recent threads' });
      await popup.click({ name: /^Delete: For 412 winter/ });
      await popup.find({ name: 'Undo', role: 'button' });
      expect(await stored()).toEqual({ threads: [single], pictured: [single] });
      await popup.waitFor('the empty stage', () =>
        document.querySelector('[role="alert"]')?.textContent?.includes('no longer saved'),
      );
      await popup.click('.recent-note .text-button');
      await previewOf(popup, POSTS);
      expect(await stored()).toEqual({ threads: [sample, single], pictured: [sample, single] });

      await popup.click({ name: 'Delete all' });
      await popup.click({ name: 'Delete all' });
      await popup.waitFor('the empty list', () => document.querySelector('.recent-empty'));
      expect(await stored()).toEqual({ threads: [], pictured: [] });
      await popup.close();
    },
  );

  const settings = () => session.browser.openExtensionPage('src/editor/settings.html');
  const lookOf = (view: ExtensionView) =>
    view.evaluate(() => [
      document.documentElement.dataset.look,
      getComputedStyle(document.body).backgroundColor,
    ]);

  test.runIf(runsIn('daily: look', name))('the look is applied at once in every page', async () => {
    let popup = await openPopup(SINGLE_URL, 1);
    await popup.click({ name: 'Settings' });
    const page = await session.browser.waitForTab('settings.html');
    const tab = await session.browser.openExtensionPage(
      `src/editor/editor.html?thread=${idOf(SINGLE_URL)}`,
    );
    await previewOf(tab, 1);
    await page.click({ name: 'Light', role: 'radio' });
    await tab.waitFor('light', () => document.documentElement.dataset.look === 'light');
    const light = await lookOf(tab);
    await page.click({ name: 'Dark', role: 'radio' });
    await tab.waitFor('dark', () => document.documentElement.dataset.look === 'dark');
    expect(light[1]).toBe('rgb(255, 255, 255)');
    expect((await lookOf(tab))[1]).toBe('rgb(24, 24, 28)');
    await tab.close();
    await page.close();
    popup = await openPopup(SINGLE_URL, 1);
    expect((await lookOf(popup))[0]).toBe('dark');
    await popup.close();
  });

  test.runIf(runsIn('daily: renderer', name))('the chosen renderer paints', async () => {
    const paintedBy = async (renderer: string): Promise<number> => {
      const page = await settings();
      await page.click('.advanced > summary');
      await page.click({ name: renderer, role: 'radio' });
      await page.close();
      const popup = await openPopup(SINGLE_URL, 1);
      await chooseOptions(popup, '1×', 'One image');
      const [slide] = await slideFacts(popup);
      const file = await copied(popup, () => popup.press('Control+c'), 'Image copied');
      await popup.close();
      return brightnessUnder(await expectSlide(file, slide!, 1), slide!);
    };
    const withShadow = await paintedBy('Automatic');
    // html2canvas draws none.
    expect(await paintedBy('Compatibility renderer')).toBeGreaterThan(withShadow + 4);
    const page = await settings();
    await isChosen(page, 'Compatibility renderer');
    await page.click({ name: 'Automatic', role: 'radio' });
    await page.close();
  });

  test.runIf(runsIn('daily: all data', name))('all data is counted and deleted', async () => {
    await (await openPopup(SINGLE_URL, 1)).close();
    const page = await settings();
    await page.waitFor('the keys', () => document.body.textContent?.includes('Export the open'));
    expect((await page.text()).replace(/\s+/g, ' ')).toMatch(/last design Alt \+ Shift \+ Q/);
    const { length } = (await stored()).threads;
    await page.waitFor(
      'what is kept',
      (count: number) =>
        document.querySelector('.kept')?.textContent?.startsWith(`${count} thread`),
      [length],
    );
    await page.click({ name: 'Delete all data' });
    await page.click({ name: 'Cancel' });
    expect((await stored()).threads).toHaveLength(length);
    await page.click({ name: 'Delete all data' });
    await page.click({ name: 'Delete all data' });
    await page.waitFor('the end', () => document.body.textContent?.includes('All data deleted'));
    expect(await stored()).toEqual({ threads: [], pictured: [] });
    await isChosen(page, 'System');
    await page.close();
  });

  test.each(chosenCases('daily: right to left', name, ['editor', 'studio', 'settings'] as const))(
    'right to left nothing sticks out of the %s, and pictures stay what they are',
    async (view) => {
      let page: ExtensionView = await openPopup(SAMPLE_URL, POSTS);
      if (view === 'studio') {
        await page.click({ name: /^Carousel Studio/ });
        page = await session.browser.waitForTab('view=studio');
        // Not only the slides: their pictures come later.
        await stripOf(page);
        await chooseCards(page);
        await picturesIn(page, '.frame .slide', POSTS);
      } else if (view === 'settings') {
        await page.close();
        page = await settings();
        await page.waitFor('what is kept', () => document.querySelector('.kept'));
      }
      const before = await slideFacts(page);
      await page.evaluate(() => {
        document.documentElement.dir = 'rtl';
      });
      expect(await slideFacts(page)).toEqual(before);
      expect(await outside(page)).toEqual([]);
      if (view === 'editor') {
        await expectFillAtTheRight(page);
        await page.click({ name: 'Recent threads' });
        await page.waitFor('the list', () => document.querySelector('.recent-row'));
        expect(await outside(page)).toEqual([]);
      }
      await page.close();
    },
  );
});

/** Waits until a radio button is the chosen one: settings are read when the page is there. */
async function isChosen(page: ExtensionView, choice: string): Promise<void> {
  await page.waitFor(
    `${choice} to be chosen`,
    (words: string) =>
      [...document.querySelectorAll<HTMLInputElement>('.radio input:checked')].some(
        (radio) => radio.labels?.[0]?.textContent === words,
      ),
    [choice],
  );
}

/** Mean of red, green and blue in a line just under the card, where its shadow falls. */
function brightnessUnder(picture: Picture, { cards }: SlideFacts): number {
  const { x, y, width, height } = cards[0]!;
  let sum = 0;
  let pixels = 0;
  const line = { x: x + width / 4, y: Math.ceil(y + height) + 2, width: width / 2, height: 2 };
  picture.forEach(line, (r, g, b) => {
    sum += (r + g + b) / 3;
    pixels++;
  });
  return sum / pixels;
}

/** Controls that are not whole in the window, apart from those in a list that scrolls. */
function outside(view: ExtensionView): Promise<string[]> {
  return view.evaluate(() => {
    const scrolls = (element: Element) =>
      element.closest('.scroller, .filmstrip, .styles, .styles-row, .miniature') !== null;
    const controls = [...document.querySelectorAll('button, input, select, h1, h2, .row, .status')];
    const wide = controls.filter((control) => {
      const { left, right, width } = control.getBoundingClientRect();
      return width > 0 && !scrolls(control) && (left < -1 || right > innerWidth + 1);
    });
    const root = document.documentElement;
    return [
      ...wide.map((control) => control.outerHTML.slice(0, 120)),
      ...(root.scrollWidth > root.clientWidth ? ['the page scrolls'] : []),
    ];
  });
}

/** A slider is filled from where its values begin; the picture says so, whatever the styles. */
async function expectFillAtTheRight(view: ExtensionView): Promise<void> {
  const { left, right, y, accent } = await view.evaluate(() => {
    const slider = [...document.querySelectorAll<HTMLInputElement>('.slider')].find(
      ({ value, min, max }) => value > min && value < max,
    )!;
    slider.scrollIntoView();
    const box = slider.getBoundingClientRect();
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'var(--accent)';
    const colour = getComputedStyle(probe).color.match(/\d+/g)!.map(Number);
    probe.remove();
    return { left: box.left, right: box.right, y: box.top + box.height / 2, accent: colour };
  });
  const picture = Picture.decode(await view.screenshot());
  expect(picture.at(Math.round(right) - 4, y)).toEqual(accent);
  expect(picture.at(Math.round(left) + 4, y)).not.toEqual(accent);
}
