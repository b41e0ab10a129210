import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'puppeteer-core';
import { build, type Plugin } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import type { collectPage } from '../../src/render/pdf/collect-page.ts';
import type { Box, Content, PageContent, Word } from '../../src/render/pdf/page-content.ts';
import type { writePdf } from '../../src/render/pdf/write-pdf.ts';
import { chosenBrowsers } from '../support/fixed-set/index.ts';
import { type Session, useSession } from '../support/session.ts';

/** Language, and a text whose words are to be found in the file. */
const POSTS: [id: string, lang: string, text: string][] = [
  [
    'latin',
    'en',
    'Bread is ready at seven, and the cake half an hour later, every day but Monday.',
  ],
  ['arabic', 'ar', 'نفتح المخبز كل صباح عند الساعة السادسة، ما عدا يوم الاثنين'],
  ['hebrew', 'iw', 'המאפייה פתוחה בכל יום, ובימי שישי עד הצהריים וכדאי להגיע מוקדם'],
  ['devanagari', 'hi', 'हमारी बेकरी रोज़ सुबह छह बजे खुलती है और दोपहर दो बजे बंद होती है।'],
  ['thai', 'th', 'ร้านขนมปังของเราเปิดทุกวันตั้งแต่หกโมงเช้าถึงบ่ายสองโมง ยกเว้นวันจันทร์'],
  ['chinese', 'zh', '面包店每天早上六点开门，星期一休息。刚出炉的面包七点左右上架。'],
  ['japanese', 'ja', 'パン屋は毎朝六時に開きます。月曜日はお休みです。どうぞごゆっくり。'],
  ['korean', 'ko', '저희 빵집은 매일 아침 여섯 시에 문을 열고 오후 두 시에 닫습니다.'],
  ['emoji', 'en', 'family 👩‍👩‍👧‍👦 flag 🇩🇪 hand 👋🏽 key 3️⃣ heart ❤️ bread 🥖 end'],
  ['mixed', 'ar', 'الخبز bread الساخن في 7 صباحا مع السمسم'],
];
const LINK = 'https://example.com/a(b)/%C3%BCber?q=1&r=2';
const SHOWN_LINK = 'example.com/a-rather-long-address-that-goes-on-with-the-next-line…';

const WIDTH = 540;
const STYLE = Object.entries({
  ...{ margin: '24px', padding: '20px', gap: '16px', size: '17px', weight: '400', strong: '700' },
  ...{ leading: '1.5', align: 'start', family: 'sans-serif' },
}).map(([name, value]) => `--${name}:${value}`);

const PAGE = `<!doctype html><meta charset="utf-8"><title>A slide</title><body style="margin:0">
  <section class="slide" style="width:${WIDTH}px;${STYLE.join(';')}"><div class="cards"><div class="card">
    <article class="post" data-post="1" lang="en">
      <header class="author"><div class="avatar initial round">N</div><div class="names">
        <div class="name"><bdi>Noor Bakes</bdi>\u2060</div>
        <div class="handle"><bdi dir="ltr" class="blurred">@secret</bdi> · <bdi class="date">3 March</bdi></div>
      </div><div class="number">1/8</div></header>
      <div class="text" dir="auto">First.\n\nRead <span class="link ltr" data-href="${LINK.replace('&', '&amp;')}">${SHOWN_LINK}</span> now.</div>
      <img class="photo" alt="A loaf of bread" style="width:300px;height:120px">
      <div class="poll"><div class="option"><span class="option-label" dir="auto">Rye</span><span class="option-percent">60%</span></div></div>
    </article>
    ${POSTS.map(([id, lang, text]) => `<article class="post" data-post="${id}" lang="${lang}"><div class="text" dir="auto" id="${id}">${text}</div></article>`).join('')}
  </div></div></section>`;

declare global {
  /** What the bundle puts into the page. */
  var room: { collectPage: typeof collectPage; writePdf: typeof writePdf; css: string };
}

interface Found {
  content: PageContent;
  /** Where the browser itself finds each word of a text without links, CSS px. */
  words: Record<string, [text: string, box: Box][]>;
  height: number;
  pdf: string;
}

let bundle: string;
beforeAll(async () => {
  bundle = await bundleOfRoom();
});

describe.each(chosenBrowsers('pdf'))('the words of a slide in a PDF made in %s', (name) => {
  const session = useSession(name);
  let found: Found;
  let lines: { text: string; box: Box }[];

  beforeAll(async () => {
    const page = await openSlide(session);
    found = await makePdf(page);
    await page.close();
    lines = await linesOf(Buffer.from(found.pdf, 'base64'), found.height);
  });

  test.each(POSTS)('%s: come back in their order', (_id, _lang, text) => {
    const whole = lines.map((line) => line.text).join(' ');
    const all = (words: string) => words.normalize('NFC').replace(/\s+/g, '');
    expect(all(whole)).toContain(all(text));
  });

  test.each(POSTS)('%s: stand where the browser shows them', (id) => {
    const collected = wordsOf(found.content.children);
    for (const [text, box] of found.words[id]!) {
      const near = collected
        .filter((word) => word.text === text)
        .map((word) => apart(word.box, box));
      // Letters of other fonts have other heights; readers need words of the same line alike.
      expect(Math.min(...near), text).toBeLessThan(1);
    }
  });

  test('stand in the file where they were collected, line by line', () => {
    // pdf.js returns figures at the other end of a line apart, and links from what is beside them.
    const blocks = blocksOf(found.content.children).filter(({ tag }) => tag !== 'LBody');
    const plain = blocks.flatMap((block) => block.lines);
    const ltr = plain.filter((line) => !line.some(({ isRtl }) => isRtl)).flatMap(byLink);
    expect(ltr.length).toBeGreaterThan(10);
    for (const line of ltr) {
      const words = line.filter((word) => word.text !== ' ');
      const first = words[0]!.box;
      const width = words.at(-1)!.box.x + words.at(-1)!.box.width - first.x;
      const text = line
        .map((word) => word.text)
        .join('')
        .trim()
        .normalize('NFC');
      const seen = lines.find((one) => one.text.trim().normalize('NFC') === text);
      expect(seen, text).toBeDefined();
      expect(apart(seen!.box, { ...first, width }), text).toBeLessThan(1);
      expect(Math.abs(seen!.box.y - first.y), text).toBeLessThan(1);
    }
  });

  test('are what they are: headings, paragraphs, lists, pictures and links', () => {
    const [first] = found.content.children;
    const [heading, ...rest] = first?.kind === 'group' ? first.children : [];
    expect(heading).toMatchObject({ kind: 'block', tag: 'H1', lang: 'en' });
    expect(textOf(heading!)).toBe('Noor Bakes · 3 March 1/8');
    expect(textOf(rest[0]!)).toBe('First.');
    expect(textOf(rest[1]!)).toBe(`Read ${SHOWN_LINK} now.`);
    expect(rest[2]).toMatchObject({ kind: 'picture', alt: 'A loaf of bread' });
    expect(rest[3]).toMatchObject({ kind: 'group', tag: 'L', children: [{ tag: 'LI' }] });
    expect(textOf(rest[3]!)).toBe('Rye 60%');
    const [link] = found.content.links;
    expect(link).toMatchObject({ url: LINK, text: SHOWN_LINK });
    expect(link!.boxes.length).toBeGreaterThan(1);
  });

  test('are not those that are hidden', () => {
    expect(JSON.stringify(found.content)).not.toContain('secret');
  });
});

/** How far two boxes are apart along the line, px. */
const apart = (a: Box, b: Box): number =>
  Math.max(Math.abs(a.x - b.x), Math.abs(a.x + a.width - b.x - b.width));

function blocksOf(contents: Content[]) {
  return contents.flatMap((content): Extract<Content, { kind: 'block' }>[] => {
    if (content.kind === 'group') return blocksOf(content.children);
    return content.kind === 'block' ? [content] : [];
  });
}

const wordsOf = (contents: Content[]): Word[] =>
  blocksOf(contents).flatMap(({ lines }) => lines.flat());

const textOf = (content: Content): string =>
  wordsOf([content])
    .map(({ text }) => text)
    .join('');

function byLink(line: Word[]): Word[][] {
  const pieces: Word[][] = [];
  for (const word of line) {
    if (pieces.at(-1)?.[0]?.link === word.link) pieces.at(-1)!.push(word);
    else pieces.push([word]);
  }
  return pieces;
}

/** The page in place of one of X: at about:blank the browser keeps its digests from pages. */
async function openSlide({ browser, localX }: Session): Promise<Page> {
  localX.fault = (_, response) => {
    response.end(PAGE);
    return true;
  };
  const page = await browser.openPage('https://x.com/slide');
  localX.fault = null;
  return page;
}

/** The PDF part and the stylesheet as one script for a page. */
async function bundleOfRoom(): Promise<string> {
  const ENTRY = 'virtual:pdf-room';
  const entry: Plugin = {
    name: 'pdf-room',
    enforce: 'pre',
    resolveId: (id) => (id.endsWith(ENTRY) ? `\0${ENTRY}` : null),
    load: (id) =>
      id === `\0${ENTRY}`
        ? `import { collectPage } from '/src/render/pdf/collect-page.ts';
           import { writePdf } from '/src/render/pdf/write-pdf.ts';
           import css from '/src/slides/style/slides.css?inline';
           globalThis.room = { collectPage, writePdf, css };`
        : null,
  };
  const built = await build({
    ...{ configFile: false, publicDir: false, logLevel: 'error', plugins: [entry] },
    build: { write: false, minify: false, lib: { entry: ENTRY, formats: ['iife'], name: 'pdf' } },
  });
  const [result] = [built].flat();
  if (!result || !('output' in result)) throw new Error('vite watches instead of building');
  return result.output[0].code;
}

async function makePdf(page: Page): Promise<Found> {
  await page.evaluate(`${bundle}; 0`);
  return page.evaluate(
    async (ids) => {
      const tools = globalThis.room;
      const style = document.createElement('style');
      style.textContent = tools.css;
      document.head.append(style);
      await document.fonts.ready;
      const slide = document.querySelector<HTMLElement>('.slide')!;
      const size = { width: slide.offsetWidth, height: slide.offsetHeight };

      const canvas = document.createElement('canvas');
      Object.assign(canvas, size);
      canvas.getContext('2d', { alpha: false });
      const picture = await new Promise<Blob>((resolve) => {
        canvas.toBlob((blob) => resolve(blob!), 'image/jpeg');
      });
      const content = tools.collectPage(slide, size);
      const info = { title: 'A slide', language: 'en', author: null, created: new Date(0) };
      const pdf = await tools.writePdf([{ size, picture, content }], info);

      const wordsIn = (id: string) => {
        const node = document.getElementById(id)!.firstChild as Text;
        return [...node.data.matchAll(/\S+/g)].flatMap(({ 0: text, index }) => {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + text.length);
          const boxes = [...range.getClientRects()].filter((rect) => rect.width > 0);
          // A word in several pieces is on several lines, or of several directions.
          if (boxes.length !== 1) return [];
          const { x, y, width, height } = boxes[0]!;
          return [[text, { x, y, width, height }]] as [string, Box][];
        });
      };
      const bytes = new Uint8Array(await pdf.arrayBuffer());
      return {
        content,
        words: Object.fromEntries(ids.map((id) => [id, wordsIn(id)])),
        height: size.height,
        pdf: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')),
      };
    },
    POSTS.map(([id]) => id),
  );
}

/** The lines that pdf.js finds, CSS px. */
async function linesOf(pdf: Uint8Array, height: number) {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const { items } = await (await (await task.promise).getPage(1)).getTextContent();
  await task.destroy();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , , size, x, y] = (item.transform as number[]).map((length) => length / 0.75);
    // The baseline is a fifth of the height above the lower edge.
    const box = { x: x!, y: height - y! - 0.8 * size!, width: item.width / 0.75, height: size! };
    return [{ text: item.str, box }];
  });
}
