import { rm } from 'node:fs/promises';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { COMPOSED, type ComposedTemplate } from '../../src/design/carousel.ts';
import { DEFAULT_DESIGN, type Design } from '../../src/design/schema.ts';
import type { Thread } from '../../src/thread/schema.ts';
import type { ExtensionView } from '../support/browsers/index.ts';
import { openFiles } from '../support/carousel-files.ts';
import { type ComposedSlide, composedSlides, type Run } from '../support/composed-slides.ts';
import { storedEngineCheck, storeEngineCheck } from '../support/engine-check.ts';
import { chosenBrowsers, chosenCases } from '../support/fixed-set/index.ts';
import { pdfJsPages } from '../support/pdf-readers.ts';
import { EXPORT_BUTTON } from '../support/preview.ts';
import { addressOfDrawn, picturesNamedIn } from '../support/reference-slides/drawn-pictures.ts';
import { makeStore, storeWritten } from '../support/rendered-file.ts';
import { lettersOf } from '../support/said.ts';
import { useSession } from '../support/session.ts';
import { openWritten, threadOf } from '../support/written-thread.ts';
import { makePhoto, makePost } from '../unit/thread/make-thread.ts';

const TEXTS = [
  'What the keepers of the lamps wrote down, evening after evening, beside the sea',
  '73 % of all lamps are lit by hand.',
  'What we counted:\n\n• Glass from one small works\n• Oil\n• Wicks, by the dozen',
  'Before: 14 lamps\nAfter: 38 lamps',
  'Which of them would you light?',
];
/** CSS px to output px. */
const SCALE = 2;
/** Of 255, by which a color may differ: engines smooth edges each in their own way. */
const NEAR = 60;

describe.each(chosenBrowsers('composed files'))('files of composed slides in %s', (name) => {
  const session = useSession(name);
  const thread = pictured();
  beforeAll(async () => {
    await makeStore(session.browser);
    const fetched = picturesNamedIn(thread).map((one) => ({ ...one, threadId: thread.id }));
    await storeWritten(session.browser, { threads: [thread], pictures: fetched });
  });

  test.each(chosenCases('composed files', name, COMPOSED))(
    'are the same by html2canvas, and say it all as a PDF: %s',
    async (template) => {
      const { browser } = session;
      const studio = await openWritten(browser, thread, designOf(template, 'png'), {}, 'studio');
      // Facts of the picture, which a draft without them gets when it is opened, give it another layout.
      if (template !== 'post') {
        await studio.waitFor('the facts', () => document.querySelector('.frame .photo.whole'));
      }
      const slides = await composedSlides(studio);
      const first = await drawn(studio, slides.length);
      await storeEngineCheck(browser, 'html2canvas');
      const second = await drawn(studio, slides.length);
      expect((await storedEngineCheck(browser))?.engine).toBe('html2canvas');
      for (const [at, slide] of slides.entries()) {
        expect([second[at]!.width, second[at]!.height]).toEqual([
          first[at]!.width,
          first[at]!.height,
        ]);
        const lost = slide.runs.filter((run) => {
          const ink = inkOf(first[at]!, run);
          return ink === 0 || inkOf(second[at]!, run) < 0.5 * ink;
        });
        expect
          .soft(
            lost.map(({ text }) => text),
            `words of slide ${at + 1}`,
          )
          .toEqual([]);
        expect
          .soft(pictureDistance(slide, first[at]!, second[at]!), `slide ${at + 1}`)
          .toBeLessThan(12);
      }
      await studio.close();

      const again = await openWritten(browser, thread, designOf(template, 'pdf'), {}, 'studio');
      await composedSlides(again);
      const [pdf] = await exported(again, 1);
      const pages = await pdfJsPages(pdf!.bytes);
      const said = pages.map((page) => lettersOf(page.text));
      const shown = slides.map(({ lines }) => lettersOf(lines.map(({ text }) => text).join('')));
      expect(said).toEqual(shown);
      const all = said.join('');
      expect(TEXTS.flatMap(wordsOf).filter((word) => !all.includes(word))).toEqual([]);
      await again.close();
    },
  );

  async function exported(studio: ExtensionView, count: number) {
    await studio.click(EXPORT_BUTTON);
    const paths = await session.browser.waitForDownloads(count);
    const files = await openFiles(paths);
    for (const one of paths) await rm(one, { force: true });
    return files;
  }

  async function drawn(studio: ExtensionView, count: number): Promise<PNG[]> {
    const files = await exported(studio, count + 1);
    return files
      .filter((one) => one.name.endsWith('.png'))
      .map(({ bytes }) => PNG.sync.read(bytes));
  }
});

/** The thread, with a photo that the cover does not take. */
function pictured(): Thread {
  const thread = threadOf(TEXTS);
  const { id } = thread.posts[1]!;
  const photo = makePost({
    id: String(BigInt(id) + 1n),
    text: [{ kind: 'text', text: 'The pier at dusk.' }],
    media: [makePhoto({ url: addressOfDrawn('broad') })],
  });
  return { ...thread, posts: [...thread.posts.slice(0, 2), photo, ...thread.posts.slice(2)] };
}

function designOf(template: ComposedTemplate, file: 'png' | 'pdf'): Design {
  const { carousel } = DEFAULT_DESIGN;
  return { ...DEFAULT_DESIGN, carousel: { ...carousel, template, file } };
}

const wordsOf = (text: string): string[] => text.match(/\p{L}+/gu)!.map(lettersOf);

/** Pixels in the box of some words that have their color. */
function inkOf(png: PNG, { left, top, right, bottom, color }: Run): number {
  const wanted = color
    .match(/[\d.]+/g)!
    .slice(0, 3)
    .map(Number);
  let count = 0;
  for (let y = Math.round(top * SCALE); y < bottom * SCALE; y++) {
    for (let x = Math.round(left * SCALE); x < right * SCALE; x++) {
      const at = 4 * (y * png.width + x);
      if (wanted.every((part, one) => Math.abs(png.data[at + one]! - part) < NEAR)) count++;
    }
  }
  return count;
}

/** How far the mean colors of the photos of a slide lie apart, of 255. */
function pictureDistance({ pictures }: ComposedSlide, first: PNG, second: PNG): number {
  return Math.max(
    0,
    ...pictures.map((box) => {
      const [one, other] = [first, second].map((png) => meanOf(png, box));
      return Math.max(...one!.map((part, at) => Math.abs(part - other![at]!)));
    }),
  );
}

function meanOf(
  png: PNG,
  { left, top, right, bottom }: ComposedSlide['pictures'][number],
): number[] {
  const sums = [0, 0, 0];
  let count = 0;
  for (
    let y = Math.max(0, Math.round(top * SCALE));
    y < Math.min(png.height, bottom * SCALE);
    y += 3
  ) {
    for (
      let x = Math.max(0, Math.round(left * SCALE));
      x < Math.min(png.width, right * SCALE);
      x += 3
    ) {
      const at = 4 * (y * png.width + x);
      for (let part = 0; part < 3; part++) sums[part]! += png.data[at + part]!;
      count++;
    }
  }
  return sums.map((sum) => sum / Math.max(1, count));
}
