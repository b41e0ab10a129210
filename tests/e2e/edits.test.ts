import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Popup } from '../support/browsers/index.ts';
import { storeEngineCheck } from '../support/engine-check.ts';
import { expectSlide } from '../support/exported-slide.ts';
import { chosenBrowsers } from '../support/fixed-set/index.ts';
import { SAMPLE_URL } from '../support/local-x/index.ts';
import { threadNamed } from '../support/local-x/threads/load.ts';
import type { Box, Picture } from '../support/picture.ts';
import { EXPORT_BUTTON, previewOf, type SlideFacts, slideFacts } from '../support/preview.ts';
import { useSession } from '../support/session.ts';
import { storedThread } from '../support/stored-thread.ts';

const lamps = threadNamed('harbour-lamps');
const IDS = lamps.posts.map(({ id }) => id);
const POSTS = IDS.length;
const FIRST = '.page .slide [data-post] > .text';

describe.each(chosenBrowsers('edits'))('edits in %s', (name) => {
  const session = useSession(name);
  let page: Page;
  let popup: Popup;
  /** Of the thread as it was captured. */
  let original: SlideFacts[];

  beforeAll(async () => {
    page = await session.browser.openPage(SAMPLE_URL);
    popup = await session.browser.clickToolbarButton(page);
    original = await previewOf(popup, POSTS);
    await popup.click({ name: 'Export options' });
    await popup.choose({ name: 'Scale', role: 'combobox' }, '1×');
    await popup.press('Escape');
  });
  afterAll(() => popup?.close());
  beforeEach(async () => {
    await popup.evaluate(() => document.querySelector<HTMLElement>('.list-button')?.click());
    await previewOf(popup, POSTS);
  });

  /** The posts of each card as they stand in the preview. */
  const papers = () =>
    popup.evaluate(() =>
      [...document.querySelectorAll('.page .slide .card')].map((card) =>
        [...card.querySelectorAll<HTMLElement>('[data-post]')].map((post) => post.dataset.post!),
      ),
    );
  const places = (...wanted: number[]) => wanted.map((place) => [IDS[place - 1]]);
  const wordsOf = (place: number) =>
    popup.evaluate(
      (id) => document.querySelector(`.page .slide [data-post="${id}"] > .text`)!.textContent,
      IDS[place - 1]!,
    );

  /** The one file of an export, which shows what the preview shows. */
  async function exported(): Promise<Picture> {
    await popup.click(EXPORT_BUTTON);
    const [file] = await session.browser.waitForDownloads(1);
    const [slide] = await slideFacts(popup);
    return expectSlide(file!, slide!, 1);
  }

  async function choose(post: number, action: string): Promise<void> {
    await popup.click({ name: `Actions for post ${post}` });
    await popup.click({ name: action });
  }

  /** Selects words in the box that is open; of no length the caret stands before them. */
  const selectWords = (words: string, length = words.length) =>
    popup.evaluate(
      (wanted, count) => {
        const walker = document.createTreeWalker(document.querySelector('.words-box')!, 4);
        while (walker.nextNode()) {
          const node = walker.currentNode as Text;
          const start = node.data.indexOf(wanted);
          if (start === -1) continue;
          getSelection()!.setBaseAndExtent(node, start, node, start + count);
        }
      },
      words,
      length,
    );
  /** Opens the words of the first post, whose editor is loaded when it is first needed. */
  async function editFirst(): Promise<void> {
    await popup.doubleClick(FIRST);
    await popup.waitFor('the words', () => document.activeElement!.matches('.words-box'));
  }
  const closed = () =>
    popup.waitFor('the words to be put down', () => !document.querySelector('.words-box'));

  test('posts are left out, and moved with the mouse and with keys', async () => {
    await popup.click({ name: 'Show post 3', role: 'checkbox' });
    await popup.drag(`[data-row="${IDS[0]}"] .grip`, `[data-row="${IDS[3]}"] .grip`);
    await popup.waitFor('the first post to be elsewhere', () =>
      document.querySelector('[aria-live]')!.textContent!.includes('Post 1 is now number 4 of 11'),
    );
    expect(await papers()).toEqual(places(2, 4, 1, 5, 6, 7, 8, 9, 10, 11));

    await popup.evaluate((id) => {
      document.querySelector<HTMLElement>(`[data-row="${id}"] .row-words`)!.focus();
    }, IDS[4]!);
    await popup.press('Alt+ArrowUp');
    await popup.press('Alt+ArrowUp');
    await popup.waitFor('the fifth post to be third', () =>
      document.querySelector('[aria-live]')!.textContent!.includes('Post 4 is now number 3 of 11'),
    );
    const focused = () => document.activeElement!.closest<HTMLElement>('[data-row]')?.dataset.row;
    expect(await popup.evaluate(focused)).toBe(IDS[4]);
    expect(await papers()).toEqual(places(2, 5, 4, 1, 6, 7, 8, 9, 10, 11));
    await exported();

    for (const _ of [1, 2, 3, 4]) await popup.click({ name: 'Undo' });
    expect(await papers()).toEqual(places(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
  });

  test('posts share a card, and one stands on two', async () => {
    await choose(2, 'Merge with post above');
    await editFirst();
    await selectWords('We expected', 0);
    await popup.click({ name: 'Split here' });
    await closed();
    expect((await papers()).slice(0, 3)).toEqual([[IDS[0]], [IDS[0], IDS[1]], [IDS[2]]]);
    const texts = await popup.evaluate(() =>
      [...document.querySelectorAll('.page .slide .post > .text')].map((text) => text.textContent),
    );
    const [first, second] = lamps.posts[0]!.text.split('\n\nWe');
    expect(texts.slice(0, 2)).toEqual([first, `We${second}`]);
    expect(await popup.evaluate(() => document.querySelectorAll('.page .author').length)).toBe(
      original[0]!.avatars.length,
    );
    await exported();

    await choose(1, 'Join its parts');
    await choose(2, 'Split off');
    expect(await slideFacts(popup)).toEqual(original);
  });

  test('words are changed on the spot, bold and highlighted', async () => {
    await editFirst();
    // The box lies where the words lie.
    const [box, words] = await popup.evaluate(() =>
      ['.words-box', '.page .slide .post > .text'].map((selector) => {
        const { x, y, width, height } = document.querySelector(selector)!.getBoundingClientRect();
        return [x, y, width, height];
      }),
    );
    for (const [index, length] of box!.entries()) expect(length).toBeCloseTo(words![index]!, 0);

    await selectWords('412 winter evenings');
    await popup.press('Control+b');
    await selectWords('every lamp');
    await popup.press('Control+Shift+h');
    await selectWords('A thread');
    await popup.type('.words-box', 'All of it');
    await popup.press('Control+Enter');
    await closed();

    const changed = lamps.posts[0]!.text.replace('A thread', 'All of it');
    expect(await wordsOf(1)).toBe(changed);
    const marked = (look: string) =>
      popup.evaluate(
        (selector) => document.querySelector(`.page .slide .text ${selector}`)!.textContent,
        look,
      );
    expect(await marked('.bold')).toBe('412 winter evenings');
    expect(await marked('.highlight')).toBe('every lamp');
    const picture = await exported();
    const [slide] = await slideFacts(popup);
    let yellow = 0;
    picture.forEach(slide!.texts[0]!, (r, g, b) => {
      if (r > 240 && g > 210 && b < 160) yellow++;
    });
    expect(yellow).toBeGreaterThan(300);

    // One step, whatever was done.
    await popup.click({ name: 'Undo' });
    expect(await slideFacts(popup)).toEqual(original);
    await popup.click({ name: 'Redo' });
    expect(await wordsOf(1)).toBe(changed);
    await editFirst();
    await popup.click({ name: 'Restore original' });
    await closed();
    expect(await slideFacts(popup)).toEqual(original);
  });

  test('words are changed by keys alone, and mentions stay mentions', async () => {
    const place = lamps.posts.findIndex(({ text }) => text.includes('@')) + 1;
    const mentions = () =>
      popup.evaluate(
        (id) => document.querySelectorAll(`.page .slide [data-post="${id}"] > .text .link`).length,
        IDS[place - 1]!,
      );
    const before = await mentions();
    const open = async () => {
      await popup.evaluate(
        (id) => {
          document.querySelector<HTMLElement>(`[data-row="${id}"] .row-words`)!.focus();
        },
        IDS[place - 1]!,
      );
      await popup.press('Enter');
      await popup.waitFor('the words', () => document.activeElement!.matches('.words-box'));
    };
    await open();
    await popup.type('.words-box', 'Nobody sees this?');
    await popup.press('Escape');
    await closed();
    expect(await slideFacts(popup)).toEqual(original);

    await open();
    await popup.press('Enter');
    await popup.type('.words-box', 'And so on?');
    await popup.press('Control+z');
    await popup.press('Control+y');
    await popup.press('Control+Enter');
    await closed();
    expect(await wordsOf(place)).toMatch(/\nAnd so on\?$/);
    expect(before).toBeGreaterThan(0);
    expect(await mentions()).toBe(before);
  });

  test('a picture is cropped, and the file has the part that was chosen', async () => {
    const whole = await exported();
    const wide = original[0]!.photos[0]!;
    await popup.evaluate((id) => {
      document.querySelector(`.page .slide [data-post="${id}"] .media`)!.scrollIntoView();
    }, IDS[0]!);
    await popup.click({ name: 'Crop this image' });
    await popup.choose({ name: 'Shape', role: 'combobox' }, 'Square 1:1');
    await popup.fill({ name: 'Horizontal', role: 'spinbutton' }, '80');
    await popup.press('Escape');
    // As far to the right as it goes: its left end is seen.
    await popup.drag('.page .slide .media-item', { name: 'Close', role: 'button' });
    await popup.waitFor('the left end', () =>
      document
        .querySelector<HTMLElement>('.page .slide .media img.photo')!
        .style.objectPosition.startsWith('0%'),
    );
    const [slide] = await slideFacts(popup);
    const square = slide!.photos[0]!;
    expect(square.width).toBeCloseTo(square.height, 0);
    expect(square.width).toBeCloseTo(wide.width, 0);
    for (const file of await session.browser.waitForDownloads(1)) await rm(file);
    const cropped = await exported();

    const left = { ...wide, width: wide.height };
    const right = { ...left, x: wide.x + wide.width - wide.height };
    const far = (file: Picture, part: Box) => difference(file, square, whole, part);
    expect(far(cropped, left)).toBeLessThan(6);
    expect(far(cropped, right)).toBeGreaterThan(20);

    // A corner that is dragged away from the middle zooms, and the field says by how much.
    await popup.dragCorner('.page .slide .media-item', { name: 'Close', role: 'button' });
    await popup.click({ name: 'Crop this image' });
    const zoom = { name: 'Zoom', role: 'spinbutton' } as const;
    expect(Number((await popup.find(zoom)).value)).toBeGreaterThan(110);
    await popup.fill(zoom, '200');
    await popup.press('Escape');
    const half = wide.height / 2;
    const quarter = { ...wide, y: wide.y + half / 2, width: half, height: half };
    for (const engine of ['svg', 'html2canvas'] as const) {
      await storeEngineCheck(session.browser, engine);
      for (const file of await session.browser.waitForDownloads(1)) await rm(file);
      expect(far(await exported(), quarter), engine).toBeLessThan(8);
    }
    await storeEngineCheck(session.browser, 'svg');
  });

  test('all of it is kept when the popup closes and the thread is read again', async () => {
    await popup.click({ name: 'Show post 2', role: 'checkbox' });
    await choose(1, 'Move down');
    await choose(4, 'Merge with post above');
    await choose(5, 'Edit text');
    await popup.type('.words-box', ' Kept.');
    await popup.press('Control+b');
    await popup.press('Control+Enter');
    await closed();
    const edited = await slideFacts(popup);
    await popup.close();

    const clicked = new Date();
    await page.reload();
    await page.waitForSelector('article');
    popup = await session.browser.clickToolbarButton(page);
    await storedThread(session.browser, IDS[0]!, clicked);
    await previewOf(popup, POSTS - 2);
    expect(await slideFacts(popup)).toEqual(edited);

    await popup.click({ name: 'Reset thread' });
    await previewOf(popup, POSTS);
    expect(await slideFacts(popup)).toEqual(original);
    await popup.click({ name: 'Undo' });
    expect(await slideFacts(popup)).toEqual(edited);
  });
});

/** How far apart the colours of two parts of two pictures are, in the mean of a grid of 8×8. */
function difference(one: Picture, a: Box, other: Picture, b: Box): number {
  const GRID = 8;
  let sum = 0;
  for (let cell = 0; cell < GRID * GRID; cell++) {
    const [x, y] = [cell % GRID, Math.floor(cell / GRID)];
    const mean = (picture: Picture, box: Box) => {
      const [width, height] = [box.width / GRID, box.height / GRID];
      const total = [0, 0, 0];
      let seen = 0;
      picture.forEach(
        { x: box.x + x * width, y: box.y + y * height, width, height },
        (...pixel) => {
          seen++;
          for (const [i, part] of pixel.entries()) total[i]! += part;
        },
      );
      return total.map((part) => part / seen);
    };
    const [first, second] = [mean(one, a), mean(other, b)];
    sum += first.reduce((far, part, i) => far + Math.abs(part - second[i]!), 0) / 3;
  }
  return sum / (GRID * GRID);
}
