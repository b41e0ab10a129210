import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { TEMPLATES } from '../../src/design/carousel.ts';
import { readImageHeader } from '../../src/design/image-header.ts';
import { DEFAULT_DESIGN } from '../../src/design/schema.ts';
import type { ShownPost } from '../../src/thread/schema.ts';
import { anyArticle, sayingOf } from '../support/any-article.ts';
import { BROWSERS, type ExtensionView } from '../support/browsers/index.ts';
import { composedSlides } from '../support/composed-slides.ts';
import { seed } from '../support/depth.ts';
import { picturesFrom } from '../support/export-from-studio.ts';
import { chosenCases, runsIn } from '../support/fixed-set/index.ts';
import { addressOf } from '../support/local-x/index.ts';
import { parseThread, threadNamed } from '../support/local-x/threads/load.ts';
import type { ThreadFile } from '../support/local-x/threads/schema.ts';
import { pdfJsText, withPdfJs } from '../support/pdf-readers.ts';
import { EXPORT_BUTTON, previewOf } from '../support/preview.ts';
import { saidIn } from '../support/said-in-blocks.ts';
import { useSession } from '../support/session.ts';
import { storedThread } from '../support/stored-thread.ts';
import { openWritten } from '../support/written-thread.ts';

const lamps = threadNamed('forty-lamps');
const FIRST = lamps.posts[0]!.id;
const BLOCKS = lamps.posts[0]!.article!.blocks;

/** The same with other ids, so that nothing of it is known. */
const anew = parseThread(
  'anew',
  JSON.stringify(lamps).replaceAll(/"id":"206(\d{16})"/g, '"id":"207$1"'),
);
const ANEW = anew.posts[0]!.id;

/** Articles of any blocks, up to 200 of them, each in a thread of its own. */
const GENERATED = fc
  .sample(anyArticle({ most: 200 }), { seed, numRuns: 3 })
  .map((article, index): ThreadFile => {
    const [first] = anew.posts;
    const people = { ...anew.people, bob: anew.people.maren_holt! };
    const id = `206805301985785000${index}`;
    return { about: '', author: anew.author, people, posts: [{ ...first!, id, article }] };
  });

/** For who wants to look at the files. */
const KEPT = process.env.KEEP_FILES;

describe.each(BROWSERS)('an article in %s', (name) => {
  const session = useSession(name, { localX: { threads: [anew, ...GENERATED] } });

  test.runIf(runsIn('article: files', name))(
    'is read whole with the thread under it, and is in every file what it was',
    async () => {
      const { browser } = session;
      const page = await browser.openPage(addressOf(lamps));
      const popup = await browser.clickToolbarButton(page);
      const thread = await storedThread(browser, FIRST, new Date(0));
      await popup.close();
      expect(thread.reasons).toEqual([]);
      expect(thread.posts).toHaveLength(lamps.posts.length);
      expectBlocks(thread.posts[0] as ShownPost);

      const editor = await browser.openExtensionPage(`src/editor/editor.html?thread=${FIRST}`);
      await previewOf(editor, lamps.posts.length);
      const markdown = (await exported(editor, 'Markdown')).toString();
      expect(markdown).toContain('## How forty lamps were kept');
      expect(markdown).toContain('### The letter');
      expect(markdown).toContain('```python\ndef years(lamps, price, saved):');
      expect(markdown).toContain('| Monday | 212 | 48 |');
      expect(markdown).toContain('3. Dogs are counted on a sheet of their own:\n    - on a lead,');
      const json = JSON.parse((await exported(editor, 'JSON')).toString());
      expect(json.posts).toHaveLength(lamps.posts.length);
      expect(json.posts[0].blocks).toHaveLength(BLOCKS.length);
      const html = (await exported(editor, 'HTML')).toString();
      expect(html).toMatch(/role="heading" aria-level="3"[^>]*>The letter</);
      expect(html).toContain('<td dir="auto">Monday</td>');

      const png = await exported(editor, 'PNG');
      const { width, height } = readImageHeader(png)!;
      expect(height / width).toBeGreaterThan(6);
      const pdf = await exported(editor, 'PDF');
      const text = (await pdfJsText(pdf)).replace(/\s+/g, ' ');
      for (const words of ['The letter', '1. One mark for each person', 'def years', 'Thursday']) {
        expect(text).toContain(words);
      }
      const { marks, tags } = await structureOf(pdf);
      expect(marks).toEqual(['How forty lamps were kept']);
      for (const tag of [
        'H2',
        'H3',
        'L',
        'LI',
        'LBody',
        'Table',
        'TR',
        'TH',
        'TD',
        'BlockQuote',
        'Figure',
        'Code',
      ]) {
        expect(tags).toContain(tag);
      }
      await editor.close();
    },
  );

  test.runIf(runsIn('article: own page', name))(
    'is read on a page of its own, which says that the thread is elsewhere',
    async () => {
      const { browser } = session;
      const page = await browser.openPage(`https://x.com/${anew.author}/article/${ANEW}`);
      const popup = await browser.clickToolbarButton(page);
      const thread = await storedThread(browser, ANEW, new Date(0));
      await popup.close();
      expect(thread.reasons).toEqual([{ code: 'end-not-seen' }]);
      expect(thread.author).toMatchObject({ handle: lamps.author, name: 'Quay Letters' });
      expectBlocks(thread.posts[0] as ShownPost);
    },
  );

  const cases = chosenCases('article: carousel', name, TEMPLATES, (one) => one);

  test.each(cases)(
    'is a carousel in %s: nothing cut, nothing lost, no line out of its box',
    async (template) => {
      const { browser } = session;
      const page = await browser.openPage(addressOf(lamps));
      const popup = await browser.clickToolbarButton(page);
      const thread = await storedThread(browser, FIRST, new Date(0));
      await popup.close();
      await page.close();
      const design = {
        ...DEFAULT_DESIGN,
        carousel: { ...DEFAULT_DESIGN.carousel, template, file: 'png' },
      } as const;
      const studio = await openWritten(browser, thread, design, {}, 'studio');
      const slides = await composedSlides(studio);
      expect.soft(slides.flatMap(({ faults }) => faults)).toEqual([]);
      const shown = slides.map(({ lines }) => lines.map(({ text }) => text).join(' ')).join(' ');
      const bare = (text: string) => text.replace(/\s+/g, '');
      for (const block of BLOCKS) {
        const words = 'runs' in block ? said(block.runs) : block.kind === 'code' ? block.code : '';
        expect.soft(bare(shown)).toContain(bare(words));
      }
      const pictures = await picturesFrom(browser, studio, slides.length);
      await studio.close();
      if (!KEPT) return;
      await mkdir(KEPT, { recursive: true });
      for (const [at, picture] of pictures.entries()) {
        const file = `${name}-${template}-${String(at + 1).padStart(2, '0')}.png`;
        await writeFile(path.join(KEPT, file), PNG.sync.write(picture));
      }
    },
  );

  const generated = chosenCases('article: generated', name, GENERATED, ({ posts }) => posts[0]!.id);

  test.each(generated)(
    'any article is read on the live page: none lost, doubled or out of order',
    async (file) => {
      const { browser } = session;
      const page = await browser.openPage(addressOf(file));
      const popup = await browser.clickToolbarButton(page);
      const { posts, reasons } = await storedThread(browser, file.posts[0]!.id, new Date(0));
      await popup.close();
      await page.close();
      const wanted = file.posts[0]!.article!.blocks.map(sayingOf).filter((one) => one !== 'empty');
      expect((posts[0] as ShownPost).blocks.map(saidIn)).toEqual(wanted);
      expect(reasons).toEqual([]);
    },
  );

  /** Every block of the file, in order, each once, and every picture of it. */
  function expectBlocks({ blocks }: ShownPost): void {
    expect(blocks.map(({ kind }) => kind)).toEqual(BLOCKS.map(({ kind }) => kind));
    const words = blocks.map((block) => ('text' in block ? said(block.text) : ''));
    expect(words).toEqual(BLOCKS.map((block) => ('runs' in block ? said(block.runs).trim() : '')));
    const pictures = blocks.flatMap((block) => (block.kind === 'figure' ? block.media : []));
    const keys = BLOCKS.flatMap((block) => (block.kind === 'figure' ? block.media : []));
    expect(pictures.map(({ url }) => /QuayLight\d+/.exec(url ?? '')?.[0])).toEqual(
      keys.map(({ key }) => key),
    );
  }

  async function exported(editor: ExtensionView, format: string): Promise<Buffer> {
    await editor.click({ name: 'Export options' });
    await editor.choose({ name: 'Format', role: 'combobox' }, format);
    if (/PNG|PDF/.test(format))
      await editor.choose({ name: 'Layout', role: 'combobox' }, 'One image');
    await editor.press('Escape');
    await editor.click(EXPORT_BUTTON);
    await editor.waitFor('the end', () => document.querySelector('.told.good'));
    const [saved] = await session.browser.waitForDownloads(1);
    const bytes = await readFile(saved!);
    if (KEPT) {
      await mkdir(KEPT, { recursive: true });
      await writeFile(path.join(KEPT, `${name}-${path.basename(saved!)}`), bytes);
    }
    await rm(saved!);
    return bytes;
  }
});

const said = (runs: readonly { text: string }[]): string => runs.map(({ text }) => text).join('');

interface Element {
  role: string;
  children?: Element[];
}

/** The bookmarks of the first level, and every kind of element in the structure of the first page. */
function structureOf(pdf: Uint8Array): Promise<{ marks: string[]; tags: string[] }> {
  return withPdfJs(pdf, async (document) => {
    const outline = await document.getOutline();
    const tree = (await (await document.getPage(1)).getStructTree()) as unknown as Element;
    const tagsIn = ({ role, children = [] }: Element): string[] => [
      role,
      ...children.flatMap(tagsIn),
    ];
    return { marks: outline.map(({ title }) => title), tags: [...new Set(tagsIn(tree))] };
  });
}
