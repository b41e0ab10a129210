// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import { readThread } from '../../../src/capture/list/read-thread.ts';
import { filePath } from '../../../src/design/file-names.ts';
import { DEFAULT_DESIGN } from '../../../src/design/schema.ts';
import { NO_EDITS } from '../../../src/edits/schema.ts';
import { CaptureResultSchema } from '../../../src/messaging/capture-result.ts';
import { slideMarkup } from '../../../src/render/engine/slide-markup.ts';
import { htmlFile } from '../../../src/render/files/html-file.ts';
import type { ImageEmbedder } from '../../../src/render/images/embed-images.ts';
import { nameValues } from '../../../src/render/job/name-values.ts';
import { layOut, openStage } from '../../../src/render/layout/hidden-stage.tsx';
import type { LaidOut } from '../../../src/render/layout/with-slides.ts';
import { veilOf } from '../../../src/render/redaction/veil.ts';
import { markdownOf } from '../../../src/render/words/markdown.ts';
import { plainTextOf } from '../../../src/render/words/plain-text.ts';
import { threadJsonOf } from '../../../src/render/words/thread-json.ts';
import type { Slide } from '../../../src/slides/slide.ts';
import { findDraft } from '../../../src/store/drafts.ts';
import { saveCapture } from '../../../src/store/save-capture.ts';
import type { ShownPost, Thread } from '../../../src/thread/schema.ts';
import type { ThreadFile } from '../../support/local-x/threads/schema.ts';
import { withQuickQueries } from '../../support/quick-queries.ts';
import { conversationPage } from '../../unit/capture/mutations/local-pages.ts';
import { slidesOf } from '../../unit/slides/at-once.ts';
import { fakeMeasure } from '../../unit/slides/paging/fake-measure.ts';
import { KINDS, MARK } from '../hostile-text.ts';
import { hostileThread, PLACES, tokens } from '../hostile-thread.ts';
import { computed, runCases } from '../run-cases.ts';

/*
 * A case: a thread with hostile texts in all its places, on a page as X makes it, read, stored, laid out
 * and written down in every format that needs no real browser. All its words are there, and no more than
 * words.
 */

const NOW = '2026-11-29T12:00:00.000Z';
const SIZE = { width: 640, height: 800 };
/** Of one thread; jsdom is many times slower than a browser. */
const MOST_TIME = 20_000; // ms
/** To write and read SVG and HTML takes jsdom longer than all the rest. */
const FILES_EVERY = 4;
/** Elements that a slide may consist of. */
const ELEMENTS =
  /^(?:section|article|header|footer|div|span|p|img|a|svg|path|circle|rect|g|style|main|mark|strong|b|br|bdi|ul|li|ol|time|i|em|foreignObject|html|head|body|meta|title|small|h\d|figure|figcaption|blockquote|q)$/;

const figures = { posts: 0, slowest: 0 };
const stage = openStage();
const NO_ASSETS = { found: new Map(), missing: new Set<string>() };
const embedder = { dataUrl: async () => null } as unknown as ImageEmbedder;

beforeAll(() => {
  vi.stubGlobal('fetch', async () => ({ blob: async () => new Blob(['font']) }));
  // No spies: they keep every element that was asked.
  Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { get: () => 300 });
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { get: () => 150 });
});
afterAll(() => vi.unstubAllGlobals());

runCases(
  'threads',
  async (number, random) => {
    const start = computed();
    const file = hostileThread(random, KINDS[number % KINDS.length]!, number);
    const opened = file.posts[Math.floor(random() * file.posts.length)]!.id;
    const result = withQuickQueries(() => {
      const page = conversationPage('hostile', file, opened);
      return readThread(page.document, page.url, NOW);
    });
    if (!result.ok) return expect.fail(`not read: ${result.problem}`);
    expectRead(result.thread, file);
    // As a message to the background, which is JSON in Chrome.
    const told = v.parse(CaptureResultSchema, JSON.parse(JSON.stringify(result)));
    if (!told.ok) return expect.fail('not told');
    await saveCapture(told.thread);
    const draft = await findDraft(opened);
    expect(draft?.thread.posts).toEqual(told.thread.posts);
    const { thread } = draft!;
    expectSlides(thread, number);
    // Another kind in each round.
    const round = Math.floor(number / KINDS.length);
    if ((number + round) % FILES_EVERY === 0) await expectFiles(thread, number);
    expect(MARK in window, 'a script has run').toBe(false);
    const time = Math.round(computed() - start);
    figures.posts += file.posts.length;
    figures.slowest = Math.max(figures.slowest, time);
    expect(time, 'ms').toBeLessThan(MOST_TIME);
  },
  figures,
);

/** Every text is read as the page has it; browsers show white space as one blank. */
function expectRead({ posts, author }: Thread, file: ThreadFile): void {
  const read = posts as ShownPost[];
  expect(read.map(({ id }) => id)).toEqual(file.posts.map(({ id }) => id));
  const spans = (of: ShownPost['text']) => of.map(({ text }) => text).join('');
  const [quote, poll, card] = [read[1]?.quote, read[2]?.poll, read[3]?.card];
  const texts = [
    ...read.map(({ text }) => spans(text)),
    ...[author.name, read[0]?.media[0]?.alt],
    ...[quote?.kind === 'post' ? spans(quote.text) : '', poll?.options[0]?.label],
    ...[card?.title, card?.description],
    ...(read[0]?.labels ?? []).map(({ text }) => text),
    ...[read[4]?.notices[0]?.text, spans(read[4]?.note?.text ?? [])],
  ];
  const written = [
    ...file.posts.map(({ text }) => text),
    ...[file.people[file.author]?.name, file.posts[0]?.media?.[0]?.alt],
    ...[file.posts[1]?.quote?.text, file.posts[2]?.poll?.options[0]?.label],
    ...[file.posts[3]?.card?.title, file.posts[3]?.card?.description],
    ...(file.posts[0]?.labels ?? []).map(({ text }) => text),
    ...[file.posts[4]?.notice, Object(file.posts[4]?.note).text],
  ];
  expect(texts.map(squashed)).toEqual(written.map(squashed));
}

const squashed = (text = ''): string => text.replace(/\s+/g, ' ').trim();

/** Both ends of every text are there. */
function expectWords(text: string, number: number, format: string): void {
  const missing = PLACES.flatMap((place) => tokens(number, place)).filter(
    (word) => !text.includes(word),
  );
  expect(missing, `not in ${format}`).toEqual([]);
}

const slidesFor = (thread: Thread) =>
  slidesOf(thread, NO_EDITS, DEFAULT_DESIGN, 'per-post', fakeMeasure);
const drawn = (slide: Slide) => layOut(stage, slide, SIZE, NO_ASSETS);

function expectSlides(thread: Thread, number: number): void {
  const shown = slidesFor(thread).map((slide) => {
    const element = drawn(slide);
    expectHarmless(element);
    return element.textContent;
  });
  expectWords(shown.join('\n'), number, 'slides');
  expectWords(plainTextOf(thread, NO_EDITS, DEFAULT_DESIGN), number, 'text');
  expectWords(markdownOf(thread, NO_EDITS, DEFAULT_DESIGN), number, 'Markdown');
  const json = JSON.parse(threadJsonOf(thread, NO_EDITS, DEFAULT_DESIGN));
  expectWords(JSON.stringify(json), number, 'JSON');
  const path = filePath('{author}-{slug}-{handle}', nameValues(thread, false), 'png');
  expect(path).toMatch(/^[^\p{C}/\\:*?"<>|]+\.png$/u);
}

async function expectFiles(thread: Thread, number: number): Promise<void> {
  const veil = veilOf(thread, DEFAULT_DESIGN.identity);
  const slides = slidesFor(thread).map((slide) => ({ slide, size: SIZE }));
  const common = { scale: 1, families: ['inter'], images: embedder };
  const shown: string[] = [];
  for (const { slide } of slides) {
    const element = drawn(slide);
    const { svg } = await slideMarkup({ ...common, element, size: SIZE }, veil);
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(parsed.querySelector('parsererror')?.textContent ?? '', 'XML').toBe('');
    expectHarmless(parsed.documentElement);
    shown.push(parsed.documentElement.textContent);
  }
  expectWords(shown.join('\n'), number, 'SVG');
  const laidOut = {
    ...{ ...common, thread, slides, veil },
    layOut: ({ slide }: { slide: Slide }) => drawn(slide),
  } as unknown as LaidOut;
  const signal = new AbortController().signal;
  const html = await htmlFile(laidOut, { title: thread.author.name, lang: null, signal });
  const written = new DOMParser().parseFromString(await textOf(html), 'text/html');
  expectHarmless(written.documentElement);
  expectWords(written.body.textContent, number, 'HTML');
}

const ACTS = /^on|^srcdoc$|^formaction$|^action$/i;
const LOADS = /^(?:href|src|srcset|xlink:href|data|background)$/i;
const HARMLESS = /^(?:https?:\/\/|data:image\/|#|blob:|$)/;
const LOADING_STYLE = /url\((?!["']?(?:data:|blob:|#))/i;

/** Nothing is there but what we draw, and nothing of it does or loads anything. */
function expectHarmless(root: Element): void {
  for (const element of [root, ...root.querySelectorAll('*')]) {
    if (!ELEMENTS.test(element.localName)) expect.fail(`there is a ${element.localName}`);
    for (const { name, value } of element.attributes) {
      const isHarmful =
        ACTS.test(name) ||
        (LOADS.test(name) && !HARMLESS.test(value)) ||
        (name === 'style' && LOADING_STYLE.test(value));
      if (isHarmful) expect.fail(`${element.localName} has ${name}="${value}"`);
    }
  }
}

const textOf = (blob: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.readAsText(blob);
  });
