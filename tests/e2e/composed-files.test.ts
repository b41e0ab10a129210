import type { PNG } from 'pngjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { TEMPLATES, type Template } from '../../src/design/carousel.ts';
import { DEFAULT_DESIGN, type Design } from '../../src/design/schema.ts';
import { type ComposedSlide, composedSlides, type Run } from '../support/composed-slides.ts';
import { storedEngineCheck, storeEngineCheck } from '../support/engine-check.ts';
import { filesFrom, picturesFrom } from '../support/export-from-studio.ts';
import { chosenBrowsers, chosenCases } from '../support/fixed-set/index.ts';
import { pdfJsPages } from '../support/pdf-readers.ts';
import { PICTURED_TEXTS, picturedThread, storePictured } from '../support/pictured-thread.ts';
import { lettersOf } from '../support/said.ts';
import { useSession } from '../support/session.ts';
import { openWritten } from '../support/written-thread.ts';

/** CSS px to output px. */
const SCALE = 2;
/** Of 255, by which a color may differ: engines smooth edges each in their own way. */
const NEAR = 60;

describe.each(chosenBrowsers('composed files'))('files of composed slides in %s', (name) => {
  const session = useSession(name);
  const thread = picturedThread();
  beforeAll(() => storePictured(session.browser, thread));

  test.each(chosenCases('composed files', name, TEMPLATES))(
    'are the same by html2canvas, and say it all as a PDF: %s',
    async (template) => {
      const { browser } = session;
      const studio = await openWritten(browser, thread, designOf(template, 'png'), {}, 'studio');
      // Facts of the picture, which a draft without them gets when it is opened, give it another layout.
      if (template !== 'post') {
        await studio.waitFor('the facts', () => document.querySelector('.frame .photo.whole'));
      }
      const slides = await composedSlides(studio);
      const first = await picturesFrom(browser, studio, slides.length);
      await storeEngineCheck(browser, 'html2canvas');
      const second = await picturesFrom(browser, studio, slides.length);
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
      const pdf = (await filesFrom(browser, again, 2)).find((one) => one.name.endsWith('.pdf'));
      const pages = await pdfJsPages(pdf!.bytes);
      const said = pages.map((page) => lettersOf(page.text));
      const shown = slides.map(({ lines }) => lettersOf(lines.map(({ text }) => text).join('')));
      expect(said).toEqual(shown);
      const all = said.join('');
      expect(PICTURED_TEXTS.flatMap(wordsOf).filter((word) => !all.includes(word))).toEqual([]);
      await again.close();
    },
  );
});

function designOf(template: Template, file: 'png' | 'pdf'): Design {
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
