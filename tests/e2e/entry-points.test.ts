import { describe, expect, test } from 'vitest';
import { waitForBadge } from '../support/badge.ts';
import { BROWSERS, type Popup } from '../support/browsers/index.ts';
import { expectGradient, expectSlide } from '../support/exported-slide.ts';
import { chosenCases } from '../support/fixed-set/index.ts';
import { addressOf, SAMPLE_URL } from '../support/local-x/index.ts';
import { threadNamed } from '../support/local-x/threads/load.ts';
import { Picture } from '../support/picture.ts';
import { previewOf, type SlideFacts } from '../support/preview.ts';
import { useSession } from '../support/session.ts';

/** A short one: what is made of a thread others look at. */
const thread = threadNamed('kiln-log');
const POSTS = thread.posts.length;
const URL = addressOf(thread);
const FROM = '#103050';
const TO = '#F0E0C0';

/*
 * Real keys and real menus. Chrome takes neither without a screen, so there it runs on an Xvfb;
 * Firefox takes both through its privileged window.
 */
describe.each(BROWSERS)('the entry points in %s', (name) => {
  const session = useSession(name, { headless: name === 'firefox' });
  let slide: SlideFacts;

  test('Alt+Shift+D opens the editor, with the grant to read the page', async () => {
    const page = await session.browser.openPage(URL);
    const popup = await session.browser.pressOpenEditor(page);
    await previewOf(popup, POSTS);
    // The design that the exports without a window are to start with.
    await popup.fill({ name: 'Gradient from', role: 'textbox' }, FROM);
    await popup.fill({ name: 'Gradient to', role: 'textbox' }, TO);
    [slide] = (await previewOf(popup, POSTS)) as [SlideFacts];
    await popup.click({ name: 'Export options' });
    await popup.find({ name: 'Scale', role: 'combobox' });
    await chooseAndGo(popup, '1×');
  });

  /**
   * Goes in the turn of the choice, as a popup does that is clicked beside, and while the store is
   * busy: what was chosen is not saved yet.
   */
  async function chooseAndGo(popup: Popup, option: string): Promise<void> {
    const going = popup.evaluate(async (wanted) => {
      const { result: database } = await new Promise<IDBOpenDBRequest>((resolve) => {
        const opening = indexedDB.open('thread-navigator');
        opening.onsuccess = () => resolve(opening);
      });
      const settings = database.transaction('settings', 'readwrite').objectStore('settings');
      const askOn = () => {
        settings.count().onsuccess = askOn;
      };
      askOn();
      const selects = [...document.querySelectorAll('select')];
      const chosen = selects
        .flatMap(({ options }) => [...options])
        .find(({ text }) => text === wanted)!;
      chosen.selected = true;
      chosen.closest('select')!.dispatchEvent(new Event('change', { bubbles: true }));
      window.close();
    }, option);
    await going.catch(() => undefined);
    await popup.waitUntilClosed();
  }

  async function expectTheFile(): Promise<void> {
    const [file, ...others] = await session.browser.waitForDownloads(1);
    expect(others).toEqual([]);
    expect(file!.endsWith(`${thread.author}-${thread.posts[0]!.id}.png`), file).toBe(true);
    expectGradient(await expectSlide(file!, slide, 1), FROM, TO);
    expect(await waitForBadge(session.browser, '✓')).toBe('Saved 1 file to your downloads');
  }

  test('Alt+Shift+Q exports with the last design, without a window', async () => {
    const page = await session.browser.openPage(URL);
    await session.browser.pressQuickExport(page);
    await expectTheFile();
  });

  test.each(chosenCases('entry points: menu', name, ['body', 'article img', 'article time']))(
    'the menu over %s exports with the last design',
    async (where) => {
      const page = await session.browser.openPage(URL);
      await page.waitForSelector('article img[src*="/media/"]');
      await session.browser.chooseContextMenuItem(page, 'Export thread', where);
      await expectTheFile();
    },
  );

  test('the notice stands on the page while the work goes on', async () => {
    session.localX.settings.delay = 1500;
    const page = await session.browser.openPage(SAMPLE_URL);
    await page.waitForSelector('article');
    await session.browser.pressQuickExport(page);
    // Its tree is closed to the page: what can be seen of it is its host.
    await page.waitForFunction(
      () => document.documentElement.lastElementChild?.localName === 'div',
    );
    const shareUnlikeNotice = async () => {
      const shot = Picture.decode(Buffer.from(await page.screenshot()));
      const box = { x: shot.width - 300, y: shot.height - 80, width: 250, height: 40 };
      return shot.shareUnlike([0x1b, 0x1b, 0x22], box);
    };
    // Its host is there before it is painted.
    await expect.poll(shareUnlikeNotice).toBeLessThan(0.5);
    expect(await session.browser.waitForDownloads(1)).toHaveLength(1);
    expect(await waitForBadge(session.browser, '✓')).toBe('Saved 1 file to your downloads');
  });

  test('Alt+Shift+Q on another page says that it is no thread, and exports nothing', async () => {
    const page = await session.browser.openPage('https://x.com/home');
    await session.browser.pressQuickExport(page);
    const sentence = await waitForBadge(session.browser, '!', await session.browser.tabIdOf(page));
    expect(sentence).toMatch(/^Open a post on x\.com to get started/);
    expect(await session.browser.waitForDownloads(0)).toEqual([]);
  });
});
