import { readFile, rm } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FONT_FAMILIES, type FontFamily } from '../../src/design/font-families.ts';
import { ALIGNMENTS, DEFAULT_DESIGN, type Design } from '../../src/design/schema.ts';
import { BUNDLED_SCRIPTS, SCRIPT_NAMES, textIn } from '../support/any-words.ts';
import {
  BROWSERS,
  type BrowserName,
  type ExtensionBrowser,
  type ExtensionView,
} from '../support/browsers/index.ts';
import { waitUntil } from '../support/browsers/wait-until.ts';
import { seed } from '../support/depth.ts';
import { FOUND_TEXTS } from '../support/fixed-set/found.ts';
import { chosenBrowsers, chosenFrom, countOf, inTurn } from '../support/fixed-set/index.ts';
import { Picture } from '../support/picture.ts';
import { cardsIn, EXPORT_BUTTON } from '../support/preview.ts';
import { useSession } from '../support/session.ts';
import { openWritten, threadOf } from '../support/written-thread.ts';

/** The designs of a group, by their numbers. */
const designs = (place: BrowserName | 'both browsers') =>
  Array.from({ length: countOf('likeness', place, 1, 24) }, (_, number) => number);
/** Pixels at the edges of scaled emoji; a dot of a letter has more. */
const FEW = 40;
/** Of 255, in some channel. */
const SEEN = 48;

/** Whatever design, in one of these fonts. */
const anyDesign = (families: readonly FontFamily[]) =>
  fc
    .record({
      family: fc.constantFrom(...families),
      fontSize: fc.integer({ min: 13, max: 26 }),
      weight: fc.constantFrom(300, 400, 500, 700),
      lineHeight: fc.integer({ min: 120, max: 180 }),
      align: fc.constantFrom(...ALIGNMENTS),
      padding: fc.integer({ min: 8, max: 60 }),
      pageWidth: fc.integer({ min: 240, max: 350 }).map((half) => 2 * half),
      border: fc.constantFrom(0, 3),
    })
    .map(
      ({ family, weight, lineHeight, align, padding, border, ...page }): Design => ({
        ...DEFAULT_DESIGN,
        ...page,
        type: { family, weight, lineHeight, align },
        card: {
          ...DEFAULT_DESIGN.card,
          padding,
          border: { ...DEFAULT_DESIGN.card.border, width: border },
        },
      }),
    );

/** The same for the same seed and place, whatever else is drawn. */
function drawn<Value>(arbitrary: fc.Arbitrary<Value>, place: number): Value {
  return fc.sample(arbitrary, { seed: seed + place, numRuns: 1 })[0]!;
}

async function editorWith(
  browser: ExtensionBrowser,
  texts: string[],
  design: Design,
): Promise<ExtensionView> {
  const settings = { scale: 1, layout: 'per-post', format: 'png' } as const;
  const view = await openWritten(browser, threadOf(texts), design, settings);
  await view.waitFor('its fonts', () => document.fonts.status === 'loaded');
  await cardsIn(view, '.page .slide', texts.length);
  return view;
}

describe.each(chosenBrowsers('likeness'))('files beside their previews in %s', (name) => {
  const session = useSession(name);
  // In Comfortaa Firefox sets some lines between two rows elsewhere than the preview (decision 019).
  const families = FONT_FAMILIES.filter((one) => name !== 'firefox' || one !== 'comfortaa');

  const scripts = chosenFrom('likeness: scripts', name, SCRIPT_NAMES, inTurn(name));

  test.each(designs(name))(
    'texts in all scripts look alike, pixel by pixel: design %i',
    async (place) => {
      const generated = scripts.map((script) => drawn(textIn(script, 'emoji'), place));
      const texts = [...generated, ...FOUND_TEXTS];
      const view = await editorWith(session.browser, texts, drawn(anyDesign(families), place));
      await view.click(EXPORT_BUTTON);
      const files = await session.browser.waitForDownloads(texts.length);
      const unlike: Record<string, string> = {};
      for (const [page, file] of files.entries()) {
        const shown = await photograph(view, page);
        const difference = differenceOf(Picture.decode(await readFile(file)), shown);
        if (difference) unlike[scripts[page] ?? texts[page]!] = difference;
        await rm(file);
      }
      expect(unlike).toEqual({});
      await view.close();
    },
  );
});

describe('both browsers', () => {
  const sessions = BROWSERS.map((name) => useSession(name));
  let [all, same] = [0, 0];

  const breaksInBoth = (texts: string[], design: Design) =>
    Promise.all(
      sessions.map(async ({ browser }) => {
        const view = await editorWith(browser, texts, design);
        const breaks = await lineBreaks(view);
        await view.close();
        return breaks;
      }),
    );

  test.each(designs('both browsers'))(
    'break the lines of bundled fonts at the same places: design %i',
    async (place) => {
      const design = drawn(anyDesign(FONT_FAMILIES), place);
      const texts = Array.from({ length: 5 }, (_, round) =>
        BUNDLED_SCRIPTS.map((script) => drawn(textIn(script, 'plain'), 100 * place + round)),
      ).flat();
      const [one, other] = await breaksInBoth(texts, design);
      const alike = one!.filter((at) => other!.includes(at));
      all += one!.length;
      same += alike.length;
      expect(one!.length).toBeGreaterThan(texts.length);
      // A word that fits by a hair in one of them moves all that follow in its paragraph.
      expect(alike.length / one!.length).toBeGreaterThan(0.95);
    },
  );

  test('break no line within an address', async () => {
    const address = 'example.org/one/two/three/four';
    const texts = Array.from(
      { length: 14 },
      (_, count) => `${'lamp '.repeat(count + 6)}${address}`,
    );
    const [one, other] = await breaksInBoth(texts, DEFAULT_DESIGN);
    expect(other).toEqual(one);
    const within = one!.filter((at) => {
      const [post, letter] = at.split(':').map(Number) as [number, number];
      return letter > texts[post]!.replaceAll(' ', '').indexOf(address);
    });
    expect(within).toEqual([]);
    expect(one!.length, 'some of them go on to a second line').toBeGreaterThan(texts.length);
  });

  const inAll = ['at 99 of 100 places in all'];
  test.each(chosenFrom('likeness', 'both browsers', inAll, () => false))('%s', () => {
    expect(same / all).toBeGreaterThanOrEqual(0.99);
  });
});

/** One page of the preview as it stands on the screen, moved to the corner of the window. */
async function photograph(view: ExtensionView, page: number): Promise<Picture> {
  await view.evaluate((wanted) => {
    for (const [place, element] of document.querySelectorAll<HTMLElement>('.page').entries()) {
      element.style.cssText += ';position:fixed;left:0;top:0;z-index:99;border-radius:0';
      element.style.visibility = place === wanted ? 'visible' : 'hidden';
    }
  }, page);
  return Picture.decode(await view.screenshot());
}

/**
 * What one picture shows and the other does not, as far as both reach; '' for nothing. Browsers set
 * lines that stand between two rows of pixels on the upper or the lower one: that much is alike.
 */
function differenceOf(file: Picture, shown: Picture): string {
  const missing = unlikeIn(file, shown, file.width);
  return missing || unlikeIn(shown, file, file.width);
}

/** Millions of pixels, of which nearly all are alike: nothing is made for each. */
function unlikeIn(one: Picture, other: Picture, width: number): string {
  const height = Math.min(one.height, other.height);
  let unlike = 0;
  let first = '';
  for (let y = 1; y < height - 1; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * one.width + x) * 4;
      const isThere = (row: number) =>
        isNear(one.data, at, other.data, (row * other.width + x) * 4);
      if (isThere(y) || isThere(y - 1) || isThere(y + 1)) continue;
      if (unlike++ === 0) first = `${x}, ${y}`;
    }
  }
  return unlike <= FEW ? '' : `${unlike} pixels, first at ${first}`;
}

/** Whether two pixels are, each by the place of its red in the data of its picture. */
function isNear(one: Buffer, at: number, other: Buffer, there: number): boolean {
  for (let part = 0; part < 3; part++) {
    if (Math.abs(one[at + part]! - other[there + part]!) > SEEN) return false;
  }
  return true;
}

/** Where lines end: each as the number of the post and of the letter. */
function lineBreaks(view: ExtensionView): Promise<string[]> {
  let before = '';
  return waitUntil(
    'lines that rest',
    async () => {
      const now = await view.evaluate(readLineBreaks);
      // Fonts that are loaded late move them.
      if (now.join() === before) return now;
      before = now.join();
      return undefined;
    },
    { interval: 300 },
  );
}

/** Runs in the page. */
function readLineBreaks(): string[] {
  return [...document.querySelectorAll('.page .post > .text')].flatMap((text, post) => {
    const breaks: string[] = [];
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    let last = Number.NaN;
    let letters = 0;
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text) {
      for (let at = 0; at < node.data.length; at++) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { y, width, height } = range.getBoundingClientRect();
        if (width === 0) continue;
        const line = Math.round(y + height / 2);
        if (line !== last) breaks.push(`${post}:${letters}`);
        last = line;
        if (node.data[at] !== ' ') letters++;
      }
    }
    return breaks;
  });
}
