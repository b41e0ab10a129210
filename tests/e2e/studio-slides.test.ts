import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { platformOf } from '../../src/design/carousel-box.ts';
import { readImageHeader } from '../../src/design/image-header.ts';
import type { ExtensionView } from '../support/browsers/index.ts';
import { waitUntil } from '../support/browsers/wait-until.ts';
import { CARDS_DESIGN } from '../support/cards-design.ts';
import { chosenBrowsers } from '../support/fixed-set/index.ts';
import { EXPORT_BUTTON } from '../support/preview.ts';
import { useSession } from '../support/session.ts';
import { openWritten, threadOf } from '../support/written-thread.ts';

const TEXTS = ['First lamp.', 'Second lamp.', 'Third lamp.', 'Fourth lamp.'];
const POST_WORDS = '.post > .text';

describe.each(chosenBrowsers('studio: own slides'))('slides in %s', (name) => {
  const session = useSession(name);
  let studio: ExtensionView;

  beforeAll(async () => {
    studio = await openWritten(session.browser, threadOf(TEXTS), CARDS_DESIGN, {}, 'studio');
    await expectSlides(TEXTS);
  });
  afterAll(() => studio?.close());

  /** What the slides of the strip say, one after the other. */
  const expectSlides = (texts: readonly string[]) =>
    studio.waitFor(
      `the slides ${texts.join(' ')}`,
      (wanted, words) =>
        [...document.querySelectorAll('.frame')]
          .map((frame) => frame.querySelector(words)?.textContent?.trim() ?? '-')
          .join('|') === wanted,
      [texts.join('|'), POST_WORDS],
    );
  const place = () => studio.evaluate(() => document.querySelector('.place')!.textContent);
  const go = (slide: number) => studio.click({ name: `Slide ${slide}`, role: 'button' });
  /** Of a slide of the strip, as it is drawn. */
  const lookOf = (slide: number) =>
    studio.evaluate((index) => {
      const drawn = document.querySelectorAll<HTMLElement>('.frame .slide')[index - 1]!;
      const { backgroundImage, backgroundColor } = getComputedStyle(drawn);
      return backgroundImage + backgroundColor;
    }, slide);
  const looksLike = (slide: number, wanted: string, isWanted = true) =>
    waitUntil('the look', async () => ((await lookOf(slide)) === wanted) === isWanted);

  test('words of the user stand on a slide of their own, and nobody is named there', async () => {
    await go(2);
    await studio.click({ name: 'Add text slide' });
    await studio.waitFor('the words', () => document.activeElement!.matches('.words-box'));
    // What stands there is selected: typing replaces it.
    await studio.type('.words-box', 'Part two');
    await studio.press('Control+Enter');
    await expectSlides([...TEXTS.slice(0, 2), 'Part two', ...TEXTS.slice(2)]);
    expect(await place()).toBe('3 of 5');
    const named = await studio.evaluate(() =>
      [...document.querySelectorAll('.frame')].map(
        (frame) => !!frame.querySelector('.set-avatar, .author'),
      ),
    );
    expect(named).toEqual([true, true, false, true, true]);
  });

  test('are copied, moved and left out, by keys and by the mouse, and all of it is undone', async () => {
    const [one, two, three, four] = TEXTS as [string, string, string, string];
    await go(1);
    await studio.press('Control+D');
    await expectSlides([one, one, two, 'Part two', three, four]);
    expect(await place()).toBe('2 of 6');
    await studio.press('Alt+ArrowRight');
    await expectSlides([one, two, one, 'Part two', three, four]);
    expect(await place()).toBe('3 of 6');
    await studio.press('Delete');
    await expectSlides([one, two, 'Part two', three, four]);
    await studio.drag({ name: 'Slide 5' }, { name: 'Slide 2' });
    await expectSlides([one, four, two, 'Part two', three]);
    await go(1);
    await studio.click({ name: 'Hide slide' });
    await expectSlides([four, two, 'Part two', three]);
    for (let step = 0; step < 5; step++) await studio.click({ name: 'Undo' });
    await expectSlides([one, two, 'Part two', three, four]);
  });

  test('one of them has a look of its own, which goes with its post', async () => {
    const [common] = await Promise.all([lookOf(2), go(2)]);
    await studio.click({ name: 'This slide', role: 'tab' });
    await studio.click('.styles .choice:nth-child(5) .style-button');
    await looksLike(2, common, false);
    const own = await lookOf(2);
    for (const other of [1, 3, 4, 5]) expect(await lookOf(other)).toEqual(common);

    await studio.press('Alt+ArrowRight');
    await looksLike(3, own);
    expect(await lookOf(2)).toEqual(common);
    await studio.click({ name: 'Undo' });

    await studio.click({ name: 'Design', role: 'tab' });
    await studio.click('.styles .choice:nth-child(7) .style-button');
    await looksLike(1, common, false);
    expect(await lookOf(2)).toBe(own);
    await studio.click({ name: 'Undo' });
    await looksLike(1, common);
  });

  test('the cover is left out like any slide, also while the controls are for it alone', async () => {
    const texts = [...TEXTS.slice(0, 2), 'Part two', ...TEXTS.slice(2)];
    await studio.click({ name: 'Cover', role: 'switch' });
    // With words of a post on it, it would stand in the place of that.
    await studio.fill({ name: 'Title', role: 'textbox' }, 'Lamps');
    await expectSlides(['-', ...texts]);
    await go(1);
    await studio.click({ name: 'This slide', role: 'tab' });
    await studio.click({ name: 'Hide slide' });
    await expectSlides(texts);
    await studio.click({ name: 'Design', role: 'tab' });
    for (const _ of ['leaving it out', 'its title', 'the cover']) {
      await studio.click({ name: 'Undo' });
    }
    await expectSlides(texts);
  });

  test('what a platform may cover is shown, and how they are swiped', async () => {
    await studio.click({ name: 'Safe zones' });
    const { safe } = platformOf(CARDS_DESIGN.carousel)!;
    const edges = await studio.evaluate(() => {
      const edge = document.querySelector<HTMLElement>('.safe-edges')!;
      const slide = edge.parentElement!.querySelector<HTMLElement>('.slide')!;
      const scale = slide.getBoundingClientRect().width / slide.offsetWidth;
      const { borderTopWidth, borderLeftWidth } = getComputedStyle(edge);
      return [borderTopWidth, borderLeftWidth].map((width) => Number.parseFloat(width) / scale);
    });
    expect(edges[0]! * 2).toBeCloseTo(safe.top, -1);
    expect(edges[1]! * 2).toBeCloseTo(safe.left, -1);
    await studio.click({ name: 'Safe zones' });

    await go(2);
    await studio.click({ name: 'Preview on a phone' });
    const onPhone = (slide: number) =>
      studio.waitFor(
        `slide ${slide} on the phone`,
        (index) => {
          const list = document.querySelector<HTMLElement>('.phone-slides');
          const item = list?.children[index - 1]?.getBoundingClientRect();
          const box = document.querySelector('.phone-window')?.getBoundingClientRect();
          const isThere = item && box && Math.abs(item.left - box.left) < 2;
          const said = document.querySelector('.phone .place')?.textContent;
          const isSaid = said?.startsWith(`${index} of`);
          return isThere && isSaid && list!.children[index - 1]!.querySelector('.slide') !== null;
        },
        [slide],
      );
    await onPhone(2);
    await studio.click('.phone [aria-label="Next slide"]');
    await onPhone(3);
    // A phone of today: 390 × 844, and the slides as wide as it is.
    const shape = await studio.evaluate(() => {
      const box = document.querySelector('.phone-screen')!;
      return {
        screen: box.clientHeight / box.clientWidth,
        slides: document.querySelector('.phone-window')!.clientWidth / box.clientWidth,
      };
    });
    expect(shape.screen).toBeCloseTo(844 / 390, 2);
    expect(shape.slides).toBe(1);
    // Dragged to either side, and by keys; a little way is none.
    await studio.drag('.phone-window', '.app-head .app-face');
    await onPhone(4);
    await studio.drag('.phone-window', '.app-head .icon');
    await onPhone(3);
    await studio.drag('.phone-window', '.phone-window', 40);
    await onPhone(3);
    await studio.press('ArrowLeft');
    await onPhone(2);
    await studio.press('End');
    await onPhone(5);
    await studio.press('ArrowLeft');
    await studio.press('ArrowLeft');
    await onPhone(3);
    await studio.press('Escape');
    await studio.waitFor('the studio', () => !document.querySelector('dialog[open]'));
    expect(await place()).toBe('3 of 5');

    // Another time, it begins with the slide in the middle.
    await go(1);
    await studio.click({ name: 'Preview on a phone' });
    await onPhone(1);
    await studio.press('Escape');
    await studio.waitFor('the studio', () => !document.querySelector('dialog[open]'));
    expect(await place()).toBe('1 of 5');
  });

  test('files for several platforms are made in one go, each in its pixels and format', async () => {
    await studio.click({ name: 'Export for several platforms…' });
    await studio.find({ name: 'Choose platforms', role: 'button' });
    const wanted = ['Instagram · 1:1 · 1080 × 1080', 'X · 16:9 · 1600 × 900'];
    for (const label of wanted)
      await studio.click({ name: new RegExp(`^${label}`), role: 'checkbox' });
    await studio.waitFor('what would be too many', () =>
      document
        .querySelector('.several-count.problem')
        ?.textContent?.includes('5 slides, one too many'),
    );
    await studio.click({ name: 'Export 2 carousels' });
    const files = await session.browser.waitForDownloads(14);
    const pictures = files.filter((file) => !file.endsWith('.txt'));
    const kinds = await Promise.all(
      pictures.map(async (file) => {
        const { width, height, type } = readImageHeader(await readFile(file))!;
        return `${/(?:instagram-square|x-wide)$/.exec(path.dirname(file))} ${type} ${width}×${height}`;
      }),
    );
    expect(kinds.sort()).toEqual([
      ...Array(5).fill('instagram-square image/jpeg 1080×1080'),
      ...Array(5).fill('x-wide image/png 1600×900'),
    ]);
    for (const file of files) await rm(file, { force: true });
  });

  test('what was made is in the files', async () => {
    await studio.click(EXPORT_BUTTON);
    const files = await session.browser.waitForDownloads(7);
    const texts = await readFile(files.find((file) => file.endsWith('alt-text.txt'))!, 'utf8');
    expect(texts).toContain('3/5\nPart two');
    const caption = await readFile(files.find((file) => file.endsWith('caption.txt'))!, 'utf8');
    expect(caption).toMatch(/\nBy .+ on X\)\nhttps:\/\/x\.com\/\w+\/status\/\d+\n$/);
    await studio.waitFor('what was saved', () =>
      document.querySelector('.status')!.textContent!.includes('Saved 5 slides with caption and'),
    );
    await studio.click({ name: 'Show in folder' });
    await studio.click('.status .text-button:nth-of-type(2)');
    await studio.waitFor('the caption copied', () =>
      document.querySelector('.status')!.textContent!.includes('Caption copied'),
    );
    // Without them there is not a file more than slides.
    await studio.click({ name: 'Include caption and alt text', role: 'switch' });
    await studio.click(EXPORT_BUTTON);
    expect(await session.browser.waitForDownloads(files.length + 5)).toHaveLength(12);
    for (const file of await session.browser.waitForDownloads(0)) await rm(file, { force: true });
  });

  test('of who is hidden neither the names of the files say anything nor what lies beside', async () => {
    await studio.choose({ name: 'Identity', role: 'combobox' }, 'Blurred');
    await studio.click({ name: 'Include caption and alt text', role: 'switch' });
    await studio.waitFor('the name gone', () =>
      [...document.querySelectorAll('.frame')].every(
        (frame) => !frame.textContent!.includes('@ada'),
      ),
    );
    await studio.click(EXPORT_BUTTON);
    const files = await session.browser.waitForDownloads(7);
    for (const file of files) {
      expect(path.relative(session.browser.downloads, file)).toMatch(
        /^(thread-\d{4}-\d\d-\d\d)\/(\1-\d\.\w+|caption\.txt|alt-text\.txt)$/,
      );
    }
    const caption = await readFile(files.find((file) => file.endsWith('caption.txt'))!, 'utf8');
    expect(caption).toBe('First lamp.\n');
    for (const file of files) await rm(file, { force: true });
  });
});
