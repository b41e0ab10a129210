import { readFile, rm } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TEMPLATES, type Template } from '../../src/design/carousel.ts';
import { readImageHeader } from '../../src/design/image-header.ts';
import { PLATFORM_FORMATS, type PlatformFormat } from '../../src/design/platforms.ts';
import { DEFAULT_DESIGN, type Design } from '../../src/design/schema.ts';
import { SCRIPT_NAMES, textIn } from '../support/any-words.ts';
import type { ExtensionBrowser, ExtensionView } from '../support/browsers/index.ts';
import { drawnBrowsers, isDeep, seed } from '../support/depth.ts';
import { EXPORT_BUTTON } from '../support/preview.ts';
import { useSession } from '../support/session.ts';
import { openWritten, threadOf } from '../support/written-thread.ts';

interface Case {
  row: PlatformFormat;
  template: Template;
}

/** Every template and every platform at least once, in pairs that the seed draws; all pairs in a deep run. */
const ALL: Case[] = PLATFORM_FORMATS.flatMap((row) =>
  TEMPLATES.map((template) => ({ row, template })),
);
const PAIRED = PLATFORM_FORMATS.map((row, place) => ({
  row,
  template: TEMPLATES[(place + seed) % TEMPLATES.length]!,
}));
const CASES = isDeep ? ALL : PAIRED.filter((_, place) => (place + seed) % 5 === 0);
/** Ends of a text that is one long word could not be told from a cut one. */
const POSTS = 5;

/** Output px: in lines of both directions Firefox moves words by the space that hangs over at the end. */
const SPACE = 12;

interface Facts {
  /** Letters of the posts on the slide, and everything that can be read on it. */
  words: string;
  letters: string;
  smallest: number;
  /** Boxes of what is read, CSS px of the slide. */
  left: number;
  top: number;
  right: number;
  bottom: number;
  width: number;
  height: number;
}

describe.each(drawnBrowsers('carousel'))('carousels in %s', (name) => {
  const session = useSession(name);

  test.each(CASES.map((one) => [one.row.id, one.template, one] as const))(
    'for %s in %s keep all words, in place',
    async (_id, _template, { row, template }) => {
      const texts = fc
        .sample(textsOfThread(), {
          seed: seed + ALL.findIndex((one) => one.row === row),
          numRuns: 1,
        })
        .at(0)!;
      const studio = await studioWith(session.browser, texts, designOf(row, template));
      const slides = await factsOf(studio);
      const posts = slides.filter(({ words }) => words !== '');

      // All of it, in order, on slides between the cover and the last.
      const said = texts.map(lettersOf).join('');
      expect(posts.map(({ words }) => words).join('')).toBe(said);
      expect(slides.length).toBe(posts.length + 2);
      for (const [place, slide] of slides.entries()) {
        const where = `slide ${place + 1}`;
        expect([slide.width * 2, slide.height * 2], where).toEqual([row.width, row.height]);
        expect(slide.letters, where).not.toBe('');
        expect(slide.smallest, where).toBeGreaterThanOrEqual(12);
        expect(slide.left * 2, where).toBeGreaterThanOrEqual(row.safe.side - SPACE);
        expect((slide.width - slide.right) * 2, where).toBeGreaterThanOrEqual(
          row.safe.side - SPACE,
        );
        expect(slide.top * 2, where).toBeGreaterThanOrEqual(row.safe.top - 1);
        expect((slide.height - slide.bottom) * 2, where).toBeGreaterThanOrEqual(
          row.safe.bottom - 1,
        );
      }

      if (row.formats[0] !== 'pdf') await expectFiles(studio, row, slides.length);
      await studio.close();
    },
  );

  /** Files of exactly the platform's pixels, under its limit, and the texts of the pictures. */
  async function expectFiles(studio: ExtensionView, row: PlatformFormat, slides: number) {
    await studio.click(EXPORT_BUTTON);
    const files = await session.browser.waitForDownloads(slides + 1, 90_000);
    const pictures = files.filter((file) => !file.endsWith('.txt'));
    expect(pictures).toHaveLength(slides);
    for (const file of pictures) {
      const bytes = await readFile(file);
      const { width, height, type } = readImageHeader(bytes)!;
      expect({ width, height, type }).toEqual({
        ...{ width: row.width, height: row.height },
        type: `image/${row.formats[0]}`,
      });
      if (row.mostBytes) expect(bytes.length).toBeLessThanOrEqual(row.mostBytes);
    }
    const texts = await readFile(files.find((file) => file.endsWith('alt-text.txt'))!, 'utf8');
    const parts = texts.trim().split('\n\n---\n\n');
    expect(parts).toHaveLength(slides);
    for (const part of parts) expect(part.length).toBeLessThanOrEqual((row.altText ?? 1000) + 8);
    for (const file of files) await rm(file, { force: true });
  }
});

const textsOfThread = () =>
  fc.tuple(
    ...Array.from({ length: POSTS }, (_, place) =>
      textIn(SCRIPT_NAMES[(seed + place * 5) % SCRIPT_NAMES.length]!, 'emoji'),
    ),
    // Longer than any slide.
    fc
      .array(textIn('latin', 'plain'), { minLength: 12, maxLength: 12 })
      .map((texts) => texts.join(' ')),
  );

function designOf(row: PlatformFormat, template: Template): Design {
  return {
    ...DEFAULT_DESIGN,
    carousel: {
      ...DEFAULT_DESIGN.carousel,
      ...{ size: row.id, template, cover: true, outro: true, swipe: true },
      ...{ numbers: 'fraction', progress: 'dots', byline: true, across: true },
      share: seed % 2 === 0,
    },
  };
}

async function studioWith(
  browser: ExtensionBrowser,
  texts: string[],
  design: Design,
): Promise<ExtensionView> {
  const studio = await openWritten(browser, threadOf(texts), design, {}, 'studio');
  await studio.waitFor('the slides', () => document.querySelector('.frame .slide'));
  return studio;
}

const lettersOf = (text: string) => text.replace(/\s+/g, '');

function factsOf(studio: ExtensionView): Promise<Facts[]> {
  return studio.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.frame .slide')].map((slide) => {
      const frame = slide.getBoundingClientRect();
      const scale = frame.width / slide.offsetWidth;
      const facts = { left: 1e6, top: 1e6, right: 0, bottom: 0, smallest: 1e6 };
      const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      while (walker.nextNode()) {
        const node = walker.currentNode;
        if (!node.textContent!.replace(/[\s\u2060]/g, '')) continue;
        const style = getComputedStyle(node.parentElement!);
        facts.smallest = Math.min(facts.smallest, Number.parseFloat(style.fontSize));
        // Words, since the space at the end of a line hangs over it.
        for (const { index, 0: word } of node.textContent!.matchAll(/[^\s\u2060]+/g)) {
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          for (const box of range.getClientRects()) {
            if (box.width === 0) continue;
            facts.left = Math.min(facts.left, (box.left - frame.left) / scale);
            facts.right = Math.max(facts.right, (box.right - frame.left) / scale);
            facts.top = Math.min(facts.top, (box.top - frame.top) / scale);
            facts.bottom = Math.max(facts.bottom, (box.bottom - frame.top) / scale);
          }
        }
      }
      const words = [...slide.querySelectorAll('.post > .text')].map((text) => text.textContent);
      return {
        ...facts,
        // The sign that it goes on is no word of the thread.
        words: words.join('').replace(/\s+|…$/g, ''),
        letters: slide.textContent!.trim(),
        width: slide.offsetWidth,
        height: slide.offsetHeight,
      };
    }),
  );
}
