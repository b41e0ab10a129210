import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readImageHeader } from '../../src/design/image-header.ts';
import { BROWSERS, type Popup } from '../support/browsers/index.ts';
import { chosenCases, runsIn } from '../support/fixed-set/index.ts';
import { addressOf } from '../support/local-x/index.ts';
import { threadNamed } from '../support/local-x/threads/load.ts';
import { pdfJsText, withPdfJs } from '../support/pdf-readers.ts';
import { Picture } from '../support/picture.ts';
import { EXPORT_BUTTON, previewOf, type SlideFacts, slideFacts } from '../support/preview.ts';
import { useSession } from '../support/session.ts';
import { filesInZip } from '../support/zip-files.ts';

const written = threadNamed('harbour-lamps');
const TYPES = { HTML: 'text/html', SVG: 'image/svg+xml' };
const POSTS = written.posts.length;

describe.each(BROWSERS)('formats in %s', (browser) => {
  const session = useSession(browser);

  async function exported(choose: (popup: Popup) => Promise<void>) {
    const popup = await session.browser.clickToolbarButton(
      await session.browser.openPage(addressOf(written)),
    );
    await previewOf(popup, POSTS);
    await popup.click({ name: 'Export options' });
    await choose(popup);
    await popup.press('Escape');
    const slides = await slideFacts(popup);
    await popup.click(EXPORT_BUTTON);
    // Its files would be taken for those of the next export.
    await popup.waitFor('the end', () => document.querySelector('.told.good'));
    const [saved, ...others] = await session.browser.waitForDownloads(1);
    expect(others).toEqual([]);
    const bytes = await readFile(saved!);
    await rm(saved!);
    await popup.close();
    return { name: path.basename(saved!), bytes, slides };
  }

  const option = (popup: Popup, label: string, value: string) =>
    popup.choose({ name: label, role: 'combobox' }, value);

  const LOSSY = [
    ['JPEG', 'image/jpeg', 'jpg'],
    ['WebP', 'image/webp', 'webp'],
  ] as const;
  test.each(chosenCases('formats: lossy', browser, LOSSY))(
    '%s: the picture has the size of the slide, and quality makes it smaller',
    async (format, type, ending) => {
      const sizes: number[] = [];
      for (const quality of ['90', '50']) {
        const { name, bytes, slides } = await exported(async (popup) => {
          await option(popup, 'Format', format);
          await option(popup, 'Layout', 'One image');
          await option(popup, 'Scale', '1×');
          await popup.fill({ name: 'Quality', role: 'spinbutton' }, quality);
        });
        expect(path.extname(name)).toBe(`.${ending}`);
        expect(readImageHeader(bytes)).toEqual({ type, ...sizeOf(slides[0]!) });
        // What it shows, for who cannot see it.
        expect(bytes.includes(firstWords(written.posts[0]!.text))).toBe(true);
        expect(bytes.includes(addressOf(written))).toBe(true);
        sizes.push(bytes.length);
      }
      expect(sizes[1]!).toBeLessThan(sizes[0]! * 0.75);
    },
  );

  test.runIf(runsIn('formats: smaller', browser))('smaller files show the same', async () => {
    const files: Buffer[] = [];
    for (const isSmaller of [false, true]) {
      const { bytes } = await exported(async (popup) => {
        await option(popup, 'Format', 'PNG');
        await option(popup, 'Layout', 'One image');
        await option(popup, 'Scale', '1×');
        if (isSmaller) await popup.click({ name: 'Smaller files (slower)' });
      });
      files.push(bytes);
    }
    const [usual, smaller] = files as [Buffer, Buffer];
    expect(Picture.decode(smaller).data.equals(Picture.decode(usual).data)).toBe(true);
    expect(smaller.length).toBeLessThan(usual.length * 0.95);
  });

  test.runIf(runsIn('formats: ZIP', browser))(
    'a ZIP holds all pictures in their order',
    async () => {
      const { name, bytes, slides } = await exported(async (popup) => {
        await option(popup, 'Format', 'PNG');
        await option(popup, 'Layout', 'One per post');
        await option(popup, 'Scale', '1×');
        await popup.click({ name: 'One ZIP file' });
      });
      const [base, ending] = name.split('.');
      expect(ending).toBe('zip');
      const files = filesInZip(bytes);
      expect(files.map((file) => file.name)).toEqual(
        written.posts.map((_, at) => `${base}-${String(at + 1).padStart(2, '0')}.png`),
      );
      expect(files.map((file) => readImageHeader(file.bytes))).toEqual(
        slides.map((slide) => ({ type: 'image/png', ...sizeOf(slide) })),
      );
    },
  );

  const OF_SLIDES = [
    ['HTML', 'html'],
    ['SVG', 'svg'],
  ] as const;
  test.each(chosenCases('formats: slides', browser, OF_SLIDES))(
    '%s: alone in a page it looks as the preview does',
    async (format, ending) => {
      const { name, bytes, slides } = await exported(async (popup) => {
        await option(popup, 'Format', format);
        await option(popup, 'Layout', 'One image');
        await option(popup, 'Scale', '1×');
      });
      expect(path.extname(name)).toBe(`.${ending}`);
      const content = bytes.toString('utf8');
      expect(content).not.toMatch(
        /\b(?:blob:|moz-extension:|chrome-extension:|data-(?:post|asset))/,
      );
      const page = await session.browser.openPage(
        `data:${TYPES[format]};base64,${bytes.toString('base64')}`,
      );
      const words = await page.waitForSelector('.slide').then((slide) =>
        slide!.evaluate((element) => ({
          text: element.textContent,
          size: [element.clientWidth, element.clientHeight],
          pictures: [...element.querySelectorAll('img')].map((image) => image.naturalWidth > 0),
        })),
      );
      expect(words.size).toEqual([slides[0]!.width, slides[0]!.height]);
      expect(words.pictures.length).toBeGreaterThan(POSTS);
      expect(words.pictures).not.toContain(false);
      await page.close();
    },
  );

  // At 100 % its pages are PNGs, below they are JPEGs.
  test.each(chosenCases('formats: PDF', browser, ['100', '90']))(
    'PDF of quality %s: a page for each post, with its words',
    async (quality) => {
      const { name, bytes, slides } = await exported(async (popup) => {
        await option(popup, 'Format', 'PDF');
        await popup.fill({ name: 'Quality', role: 'spinbutton' }, quality);
        await option(popup, 'Layout', 'One per post');
        await option(popup, 'Scale', '2×');
      });
      expect(path.extname(name)).toBe('.pdf');
      const { info, sizes } = await withPdfJs(bytes, async (document) => {
        const pages = Array.from({ length: document.numPages }, (_, at) =>
          document.getPage(at + 1),
        );
        return {
          info: (await document.getMetadata()).info as Record<string, unknown>,
          sizes: (await Promise.all(pages)).map(({ view }) => view.slice(2)),
        };
      });
      // A CSS px is three quarters of a point.
      expect(sizes).toEqual(slides.map(({ width, height }) => [width * 0.75, height * 0.75]));
      expect(info.Title).toContain(`@${written.author}`);
      for (const [at, { text }] of written.posts.entries()) {
        expect((await pdfJsText(bytes, at + 1)).replace(/\s+/g, ' ')).toContain(firstWords(text));
      }
    },
  );

  const OF_PICTURES = ['PDF', 'PNG', 'JPEG', 'WebP', 'SVG', 'HTML'];
  const ALL = [...OF_PICTURES, 'Markdown', 'Plain text', 'JSON'];
  test.each(chosenCases('formats: hidden', browser, ALL))(
    '%s: who is hidden is nowhere in the file',
    async (format) => {
      const { name, bytes } = await exported(async (popup) => {
        await popup.press('Escape');
        await popup.choose({ name: 'Identity', role: 'combobox' }, 'Blurred');
        await popup.click({ name: 'Export options' });
        await option(popup, 'Format', format);
        if (OF_PICTURES.includes(format)) {
          await option(popup, 'Layout', 'One image');
          await option(popup, 'Scale', '1×');
        }
      });
      const { author, people, posts } = written;
      const said = format === 'PDF' ? await pdfJsText(bytes) : '';
      for (const hidden of [author, people[author]!.name, posts[0]!.id]) {
        expect(name).not.toContain(hidden);
        expect(bytes.includes(hidden), hidden).toBe(false);
        expect(said).not.toContain(hidden);
      }
    },
  );

  const OF_WORDS = [
    ['Markdown', 'md'],
    ['Plain text', 'txt'],
    ['JSON', 'json'],
  ] as const;
  test.each(chosenCases('formats: words', browser, OF_WORDS))(
    '%s: the words of every post, in their order',
    async (format, ending) => {
      const { name, bytes } = await exported((popup) => option(popup, 'Format', format));
      expect(path.extname(name)).toBe(`.${ending}`);
      const content = bytes.toString('utf8');
      const words = format === 'JSON' ? wordsOfJson(content) : content;
      let from = 0;
      for (const { text } of written.posts) {
        const start = text.match(/[\p{L} ]{12,}/u)![0].trim();
        const at = words.indexOf(start, from);
        expect(at, start).toBeGreaterThanOrEqual(from);
        from = at;
      }
    },
  );
});

function firstWords(text: string): string {
  return text.match(/[\p{L} ]{12,}/u)![0].trim();
}

function sizeOf({ width, height }: SlideFacts) {
  return { width: Math.round(width), height: Math.ceil(height) };
}

function wordsOfJson(content: string): string {
  const { posts } = JSON.parse(content) as { posts: { text: { text: string }[] }[] };
  return posts.map(({ text }) => text.map((span) => span.text).join('')).join('\n');
}
