import { readFile, rm } from 'node:fs/promises';
import { expect } from 'vitest';
import { FORMATS, type Format } from '../../../src/design/formats.ts';
import { DEFAULT_DESIGN, restoreDesign } from '../../../src/design/schema.ts';
import type { BrowserName } from '../../support/browsers/index.ts';
import { isWhole } from '../../support/file-crops.ts';
import { seededRandom } from '../../support/local-x/images/drawing/random.ts';
import { addressOf } from '../../support/local-x/index.ts';
import { pdfJsPages } from '../../support/pdf-readers.ts';
import { cardsIn } from '../../support/preview.ts';
import { useSession } from '../../support/session.ts';
import { storedThread } from '../../support/stored-thread.ts';
import { EVIL, hostileText, KINDS, type Kind, MARK } from '../hostile-text.ts';
import { hostileThread, PLACES, tokens } from '../hostile-thread.ts';
import { runCases, shareOf } from '../run-cases.ts';
import { beginExport, filesLeft, tidy, untilEnded } from './exports.ts';

/*
 * A case: a thread of one kind of hostile texts in all its places (words, name, alternative text, quote, poll,
 * link card, labels, a notice, a note), and a design and a template of file names with the same, captured from a page and exported in
 * every format. Nothing of it runs, nobody is asked for anything but pictures, and both ends of every text are
 * in every file that holds words.
 */

const { place, seed, from, to } = shareOf('hostile');
const IMAGE_HOSTS = ['pbs.twimg.com', 'abs.twimg.com'];
const PAGES: Partial<Record<Format, string>> = { html: 'text/html', svg: 'image/svg+xml' };

const kindOf = (number: number): Kind => KINDS[number % KINDS.length]!;
const threadOf = (number: number) =>
  hostileThread(seededRandom(`hostile thread ${seed} ${number}`), kindOf(number), number);

const threads = Array.from({ length: to - from }, (_, at) => threadOf(from + at));
const session = useSession(place as BrowserName, {
  localX: { threads },
  keepsRequests: true,
});
const figures = { files: 0 };

runCases(
  'hostile',
  async (number, random) => {
    const { browser } = session;
    const file = threadOf(number);
    const clicked = new Date();
    const page = await browser.openPage(addressOf(file));
    const popup = await browser.clickToolbarButton(page);
    const thread = await storedThread(browser, file.posts[0]!.id, clicked);
    expect(thread.posts).toHaveLength(file.posts.length);
    await cardsIn(popup, '.page .slide', file.posts.length);
    const preview = await popup.evaluate(
      (mark) => ({ text: document.querySelector('.page')!.textContent, hasRun: mark in window }),
      MARK,
    );
    expect(preview.hasRun, 'a script in the popup').toBe(false);
    expectWords(preview.text, number, 'the preview');
    const onPage = await page.evaluate((mark) => mark in window, MARK);
    expect(onPage, 'a script in the page').toBe(false);
    await popup.close();

    const kind = kindOf(number);
    await keepTemplate(hostileText(random, kind));
    const text = hostileText(random, kind);
    const design = restoreDesign({
      ...DEFAULT_DESIGN,
      watermark: { ...DEFAULT_DESIGN.watermark, text: text.slice(0, 120) },
      source: 'link',
    });
    for (const format of FORMATS) {
      const layout = random() < 0.5 ? 'one-image' : 'per-post';
      const settings = { format, layout, scale: 1, tall: 'cut', zip: false } as const;
      const job = await untilEnded(
        browser,
        await beginExport(browser, thread.id, settings, design),
      );
      expect(job, format).toMatchObject({ state: 'done' });
      const files = await browser.waitForDownloads(job.total!);
      expect(files.length, 'files').toBe(job.total);
      const contents = await Promise.all(files.map((one) => readFile(one)));
      for (const one of files) await rm(one);
      figures.files += files.length;
      await expectFormat(format, contents, number);
    }
    expect(await filesLeft(browser), 'rows').toBe(0);
    const asked = (await browser.extensionRequests()).map((url) => new URL(url).host);
    expect(asked.filter((host) => !IMAGE_HOSTS.includes(host))).toEqual([]);
    expect(browser.requests.refused.filter((host) => host.includes(EVIL))).toEqual([]);
    await page.close();
  },
  figures,
  () => tidy(session),
);

async function expectFormat(format: Format, files: readonly Buffer[], number: number) {
  if (format === 'png' || format === 'jpeg' || format === 'webp') {
    for (const bytes of files) expect(isWhole(bytes, format), format).toBe(true);
    return;
  }
  if (format === 'pdf') {
    const pages = await Promise.all(files.map((bytes) => pdfJsPages(bytes)));
    return expectWords(
      pages
        .flat()
        .map(({ text }) => text)
        .join('\n'),
      number,
      format,
    );
  }
  const type = PAGES[format];
  if (!type)
    return expectWords(files.map((bytes) => bytes.toString('utf8')).join(), number, format);
  const texts: string[] = [];
  for (const bytes of files) {
    const page = await session.browser.openPage(`data:${type};base64,${bytes.toString('base64')}`);
    const shown = await page.evaluate(
      (mark) => ({ text: document.documentElement.textContent ?? '', hasRun: mark in window }),
      MARK,
    );
    await page.close();
    expect(shown.hasRun, `a script in ${format}`).toBe(false);
    texts.push(shown.text);
  }
  expectWords(texts.join('\n'), number, format);
}

/** Both ends of every text are there. Where a file breaks lines is its own affair. */
function expectWords(text: string, number: number, where: string): void {
  const letters = text.replace(/\s+/g, '');
  const missing = PLACES.flatMap((one) => tokens(number, one)).filter(
    (word) => !letters.includes(word),
  );
  expect(missing, `not in ${where}, ${kindOf(number)}`).toEqual([]);
}

function keepTemplate(text: string): Promise<void> {
  return session.browser.evaluateInExtension(
    async (template) => {
      const opening = indexedDB.open('thread-navigator');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const writing = opening.result.transaction('settings', 'readwrite');
      writing.objectStore('settings').put(template, 'name-template');
      await new Promise((resolve) => writing.addEventListener('complete', resolve));
      opening.result.close();
    },
    `${text.slice(0, 100)}{id}`,
  );
}
