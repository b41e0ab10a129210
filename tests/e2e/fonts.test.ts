import { readFile, rm } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { FONT_FAMILIES } from '../../src/design/font-families.ts';
import { FAMILIES, familyName } from '../../src/slides/fonts/font-stacks.ts';
import { BROWSERS, type ExtensionView, type Popup } from '../support/browsers/index.ts';
import { expectSlide } from '../support/exported-slide.ts';
import { chosenCases, runsIn } from '../support/fixed-set/index.ts';
import { addressOf } from '../support/local-x/index.ts';
import type { ThreadFile } from '../support/local-x/threads/schema.ts';
import type { Box, Picture } from '../support/picture.ts';
import { EXPORT_BUTTON, previewOf } from '../support/preview.ts';
import { useSession } from '../support/session.ts';
import { darkness, expectInk, expectSameLines, firstLines } from '../support/text-lines.ts';

/** Each on one line but the last, whose first line ends early; four in letters of other files. */
const TEXTS = [
  ['en', 'Hamburgefonts quickly jump over mint'],
  ['ru', 'Съешь ещё этих мягких булок'],
  ['el', 'Ξεσκεπάζω την ψυχοφθόρα μου'],
  ['vi', 'Chữ Việt có nhiều dấu lắm'],
  [
    'en',
    'Many words that go on until the line is nearly full, incomprehensibilities on the next one.',
  ],
] as const;
const NEEDED = ['H', 'Ж', 'Ω', 'ễ'];

const counts = { replies: 0, reposts: 0, likes: 0, bookmarks: 0, views: 0 };
const thread: ThreadFile = {
  about: 'Short posts in four scripts.',
  author: 'typefounder',
  people: {
    typefounder: { name: 'Founder', avatar: 'TuvaLind0', shape: 'round', verified: 'none' },
  },
  posts: TEXTS.map(([lang, text], n) => ({
    ...{ id: String(2_051_000_000_000_000_000n + BigInt(n) * 4_194_304_000n), lang, text, counts },
  })),
};

const FONT = { name: 'Font', role: 'combobox' } as const;
const OTHERS = FONT_FAMILIES.filter((id) => id !== 'inter');
const OWN_FILE = 'roboto-slab/files/roboto-slab-latin-wght-normal.woff2';

interface Shot {
  picture: Picture;
  lines: Box[];
}

describe.each(BROWSERS)('the fonts in %s', (name) => {
  const session = useSession(name, { localX: { threads: [thread] } });
  let page: Page;
  let popup: Popup;
  let inter: Shot;

  beforeAll(async () => {
    page = await session.browser.openPage(addressOf(thread));
    popup = await session.browser.clickToolbarButton(page);
    await previewOf(popup, TEXTS.length);
    await popup.click({ name: 'Export options' });
    await popup.choose({ name: 'Scale', role: 'combobox' }, '1×');
    await popup.press('Escape');
    await popup.click({ name: 'More: Typography' });
    inter = await shoot(popup);
  });

  /** Exports what a view shows and compares the two. */
  async function shoot(view: ExtensionView, font = 'Inter Variable'): Promise<Shot> {
    await fontsOf(view, font);
    const [slide] = await previewOf(view, TEXTS.length);
    await view.click(EXPORT_BUTTON);
    const [file] = await session.browser.waitForDownloads(1);
    const picture = await expectSlide(file!, slide!, 1);
    await rm(file!);
    const lines = await firstLines(view);
    expectInk(picture, lines);
    return { picture, lines };
  }

  /** Takes back the one step of a test. */
  async function undoAll(): Promise<void> {
    await popup.click({ name: 'Undo' });
    await popup.waitFor(
      'nothing to undo',
      () => document.querySelector<HTMLButtonElement>('[aria-label="Undo"]')?.disabled,
    );
  }

  test.each(chosenCases('fonts: families', name, OTHERS))(
    '%s is what the file is set in, in every script',
    async (id) => {
      await popup.choose(FONT, FAMILIES[id].name);
      const font = familyName(id);
      const { lines } = await shoot(popup, font);
      expect(await fontsOf(popup, font)).toEqual(expect.arrayContaining(NEEDED));
      // Lines of other lengths: these are other letters than those of Inter.
      for (const n of [0, 1, 2, 3]) {
        const change = Math.abs(lines[n]!.width - inter.lines[n]!.width);
        expect(change, TEXTS[n]![1]).toBeGreaterThan(1);
      }
      await undoAll();
      expect((await popup.find(FONT)).value).toBe('inter');
    },
  );

  const inkOf = ({ picture, lines }: Shot) => darkness(picture, lines[0]!);
  const number = (field: string, value: number) =>
    popup.fill({ name: field, role: 'spinbutton' }, String(value));
  const align = (value: string) => popup.choose({ name: 'Alignment', role: 'combobox' }, value);
  const right = ({ lines }: Shot, n: number) => lines[n]!.x + lines[n]!.width;

  /** What a control does to the file, beside that it shows what the preview shows. */
  const CONTROLS: Record<string, [set: () => Promise<void>, seen: (shot: Shot) => void]> = {
    'Font size': [
      () => number('Font size', 20),
      ({ lines }) => expect(lines[0]!.width / inter.lines[0]!.width).toBeCloseTo(20 / 16, 1),
    ],
    'Weight, light': [
      () => number('Weight', 300),
      (shot) => expect(inkOf(shot) / inkOf(inter)).toBeLessThan(0.95),
    ],
    'Weight, bold': [
      () => number('Weight', 800),
      (shot) => expect(inkOf(shot) / inkOf(inter)).toBeGreaterThan(1.3),
    ],
    'Line height': [
      () => number('Line height', 200),
      // Six lines of text, each half a letter size higher.
      ({ picture }) => expect(picture.height - inter.picture.height).toBe(6 * 8),
    ],
    'Alignment, center': [
      () => align('Center'),
      (shot) => expect(shot.lines[0]!.x + right(shot, 0)).toBeCloseTo(640, 0),
    ],
    'Alignment, justify': [
      () => align('Justify'),
      (shot) => {
        expect(shot.lines[0]).toEqual(inter.lines[0]);
        expect(right(inter, 4)).toBeLessThan(640 - 80 - 4);
        expect(right(shot, 4)).toBeCloseTo(640 - 80, 0);
      },
    ],
    'Page width': [
      () => number('Page width', 800),
      ({ picture }) => expect(picture.width).toBe(800),
    ],
  };
  test.each(chosenCases('fonts: controls', name, Object.keys(CONTROLS)))(
    '%s changes the file',
    async (control) => {
      const [set, seen] = CONTROLS[control]!;
      await set();
      seen(await shoot(popup));
      await undoAll();
      expectSameLines(await firstLines(popup), inter.lines);
    },
  );

  test.runIf(runsIn('fonts: own file', name))(
    'a font file is chosen in the tab, shown, exported, and done without when it is gone',
    async () => {
      await popup.click({ name: 'Your font…' });
      const tab = await session.browser.waitForTab('?thread=');
      await previewOf(tab, TEXTS.length);
      await tab.click({ name: 'More: Typography' });
      const field = { name: 'Your font…', role: 'file' };

      await tab.giveFile(field, 'notes.ttf', Buffer.from('wOF2 is how a font may begin'.repeat(9)));
      await tab.waitFor(
        'why not',
        () =>
          document.querySelector('[role="alert"]')?.textContent ===
          "Your browser can't read this font.",
      );
      const bytes = await readFile(`node_modules/@fontsource-variable/${OWN_FILE}`);
      await tab.giveFile(field, 'My Slab.woff2', bytes);
      await tab.waitFor('the new font', () =>
        [...document.querySelectorAll('option:checked')].some((o) => o.textContent === 'My Slab'),
      );
      const { lines } = await shoot(tab, 'own ');
      expect(Math.abs(lines[0]!.width - inter.lines[0]!.width)).toBeGreaterThan(1);
      // It has no Cyrillic letters: those are Inter's still, with its own spaces between.
      expect(Math.abs(lines[1]!.width - inter.lines[1]!.width)).toBeLessThan(3);
      await tab.close();
      await page.bringToFront();

      popup = await session.browser.clickToolbarButton(page);
      expect((await popup.find(FONT)).value).toMatch(/^own:/);
      await previewOf(popup, TEXTS.length);
      await popup.waitFor('the own font', () =>
        [...document.fonts].some(({ family }) => family.includes('own ')),
      );
      await fontsOf(popup, 'own ');
      expectSameLines(await firstLines(popup), lines);

      await session.browser.evaluateInExtension(async () => {
        const opening = indexedDB.open('thread-navigator');
        await new Promise((resolve) => opening.addEventListener('success', resolve));
        const emptying = opening.result.transaction('ownFiles', 'readwrite');
        emptying.objectStore('ownFiles').clear();
        await new Promise((resolve) => emptying.addEventListener('complete', resolve));
        opening.result.close();
      });
      await popup.close();
      popup = await session.browser.clickToolbarButton(page);
      await previewOf(popup, TEXTS.length);
      expect((await popup.find(FONT)).value).toBe('inter');
      expectSameLines((await shoot(popup, 'own ')).lines, inter.lines);
      await popup.close();
    },
  );
});

/** Waits until the slides are set in a font, and tells which of the letters its files have. */
async function fontsOf(view: ExtensionView, font: string): Promise<string[]> {
  const family = await view.waitFor(
    `words in ${font}`,
    async (name: string) => {
      const { fontFamily } = getComputedStyle(document.querySelector('.page .text')!);
      const [first, second] = fontFamily.split(',').map((one) => one.trim().replaceAll('"', ''));
      if (!first!.startsWith(name)) return null;
      const words = document.querySelector('.page .slide')!.textContent!;
      for (const one of [first, second]) await document.fonts.load(`16px "${one}"`, words);
      return first;
    },
    [font],
  );
  return view.evaluate(
    (name, letters) => {
      const faces = [...document.fonts].filter(
        (face) => face.status === 'loaded' && face.family.replaceAll('"', '') === name,
      );
      const ranges = faces.flatMap((face) => face.unicodeRange.split(','));
      return letters.filter((letter) =>
        ranges.some((range) => {
          const [from, to = from] = range.trim().slice(2).split('-');
          const code = letter.codePointAt(0)!;
          return code >= Number.parseInt(from!, 16) && code <= Number.parseInt(to!, 16);
        }),
      );
    },
    family,
    NEEDED,
  );
}
