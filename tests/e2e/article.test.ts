import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readImageHeader } from '../../src/design/image-header.ts';
import type { ShownPost } from '../../src/thread/schema.ts';
import { BROWSERS, type ExtensionView } from '../support/browsers/index.ts';
import { runsIn } from '../support/fixed-set/index.ts';
import { addressOf } from '../support/local-x/index.ts';
import { parseThread, threadNamed } from '../support/local-x/threads/load.ts';
import { pdfiumText, popplerText } from '../support/pdf-readers.ts';
import { pdfiumStructure, popplerTags } from '../support/pdf-structure.ts';
import { EXPORT_BUTTON, previewOf } from '../support/preview.ts';
import { useSession } from '../support/session.ts';
import { storedThread } from '../support/stored-thread.ts';

const lamps = threadNamed('forty-lamps');
const FIRST = lamps.posts[0]!.id;
const BLOCKS = lamps.posts[0]!.article!.blocks;

/** The same with other ids, so that nothing of it is known. */
const anew = parseThread(
  'anew',
  JSON.stringify(lamps).replaceAll(/"id":"206(\d{16})"/g, '"id":"207$1"'),
);
const ANEW = anew.posts[0]!.id;

/** For who wants to look at the files. */
const KEPT = process.env.KEEP_FILES;

describe.each(BROWSERS)('an article in %s', (name) => {
  const session = useSession(name, { localX: { threads: [anew] } });

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
      for (const text of [popplerText(pdf), await pdfiumText(pdf)]) {
        const words = text.replace(/\s+/g, ' ');
        for (const some of ['The letter', 'One mark for each person', 'def years', 'Thursday']) {
          expect(words).toContain(some);
        }
      }
      await expectStructure(pdf);
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

/** Two readers find the same tags, and as many of each as there are blocks. */
async function expectStructure(pdf: Uint8Array): Promise<void> {
  const { tags, marks, alts, links } = await pdfiumStructure(pdf);
  const others = popplerTags(pdf).filter((tag) => tag !== 'Object');
  // PDFium leaves out what has no words: cells that are empty.
  const withoutCells = (all: readonly string[]) => all.filter((tag) => tag !== 'TD');
  expect(withoutCells(others)).toEqual(withoutCells(tags));
  const headings = BLOCKS.flatMap((block) => (block.kind === 'heading' ? block : []));
  expect(marks).toEqual([
    lamps.posts[0]!.article!.title,
    ...headings.map(({ level, runs }) => (level > 2 ? '    ' : '  ') + said(runs)),
  ]);
  const count = (tag: string) => tags.filter((one) => one === tag).length;
  const ofKind = (kind: string) => BLOCKS.filter((block) => block.kind === kind).length;
  const rows = BLOCKS.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  expect(count('H2')).toBeGreaterThan(0);
  expect(count('H3') + count('H4')).toBe(headings.length);
  expect([count('LI'), count('LBody')]).toEqual([ofKind('item'), ofKind('item')]);
  expect([count('Table'), count('TR')]).toEqual([ofKind('table'), rows.length]);
  expect(count('TH')).toBe(3 * ofKind('table'));
  const cells = others.filter((tag) => tag === 'TH' || tag === 'TD');
  expect(cells).toHaveLength(rows.flat().length);
  expect(count('BlockQuote')).toBeGreaterThan(2);
  expect(count('Code')).toBeGreaterThan(2);
  const media = BLOCKS.flatMap((block) => (block.kind === 'figure' ? block.media : []));
  const own = media.flatMap(({ alt }) => alt ?? []);
  expect(alts).toEqual(expect.arrayContaining(own));
  const linked = BLOCKS.flatMap((block) => ('runs' in block ? block.runs : [])).filter(
    ({ href }) => href,
  );
  expect(links).toBe(linked.length);
}
