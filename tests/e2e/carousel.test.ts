import { rm } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { isZipped } from '../../src/design/formats.ts';
import type { PlatformFormat } from '../../src/design/platforms.ts';
import { tooManySlides } from '../../src/editor/carousel/platform-fit.ts';
import { NO_EDITS } from '../../src/edits/schema.ts';
import { captionLength } from '../../src/render/words/caption-length.ts';
import { picturesShown } from '../../src/slides/paging/pictures-shown.ts';
import { pageOf } from '../../src/slides/sketches/slide-page.ts';
import { recipeOf } from '../../src/slides/templates/recipes.ts';
import type { Thread } from '../../src/thread/schema.ts';
import { BROWSERS, type ExtensionView } from '../support/browsers/index.ts';
import { carouselCases } from '../support/carousel-cases.ts';
import { expectSlideInPlace } from '../support/carousel-checks.ts';
import {
  expectAltTexts,
  expectDocument,
  expectPictures,
  openFiles,
} from '../support/carousel-files.ts';
import { type CarouselSlide, carouselSlides } from '../support/carousel-slides.ts';
import { EXPORT_BUTTON } from '../support/preview.ts';
import { MISSING, picturesNamedIn } from '../support/reference-slides/drawn-pictures.ts';
import { makeStore, storeWritten } from '../support/rendered-file.ts';
import { useResume } from '../support/resume.ts';
import { lettersOf, partingOf, saidIn } from '../support/said.ts';
import { useSession } from '../support/session.ts';
import { openWritten } from '../support/written-thread.ts';

const MINUTE = 60_000;
/** Threads of more posts come in one ZIP: a browser saves hundreds of files one after the other. */
const MANY_POSTS = 12;

describe.each(BROWSERS)('carousels in %s', (name) => {
  const session = useSession(name);
  beforeAll(() => makeStore(session.browser));
  useResume();

  test.each(carouselCases(name).map((one) => [one.name, one] as const))(
    'of %s keep all words, in place',
    async (_name, one) => {
      const { row, posts } = one;
      const { thread, design } = one.draw();
      const zip = posts > MANY_POSTS;
      await storePictures(thread);
      const studio = await openWritten(session.browser, thread, design, { zip }, 'studio');
      const slides = await carouselSlides(studio);

      const { template, cover } = design.carousel;
      // On cards posts stand as X shows them; elsewhere layouts have an order, and marks, of their own.
      const isAsWritten = recipeOf(template).isOnCards && !cover;
      const comparable = isAsWritten ? lettersOf : sortedLetters;
      const said = slides.flatMap((slide) => slide.said).join('');
      expect(partingOf(comparable(said), comparable(saidIn(thread).join('')))).toBe(null);
      const smallest = pageOf(design).least.words;
      for (const [place, slide] of slides.entries()) {
        expectSlideInPlace(slide, row, smallest, `slide ${place + 1}`);
      }
      expect(await isSaidToBeTooMany(studio)).toBe(tooManySlides(row, slides.length) > 0);
      const hasHoles = picturesShown(thread, NO_EDITS, design).has(MISSING);
      if (one.isExported) await expectFiles(studio, row, slides, { zip, hasHoles });
      await studio.close();
    },
    20 * MINUTE,
  );

  function storePictures(thread: Thread): Promise<void> {
    const missing = { url: MISSING, png: null, width: 0, height: 0 };
    const pictures = [...picturesNamedIn(thread), missing];
    return storeWritten(session.browser, {
      threads: [thread],
      pictures: pictures.map((picture) => ({ ...picture, threadId: thread.id })),
    });
  }

  async function expectFiles(
    studio: ExtensionView,
    row: PlatformFormat,
    slides: CarouselSlide[],
    { zip, hasHoles }: { zip: boolean; hasHoles: boolean },
  ): Promise<void> {
    const format = row.formats[0]!;
    await studio.click(EXPORT_BUTTON);
    if (hasHoles) await studio.click({ name: 'Export anyway' });
    const isOne = format === 'pdf' || isZipped({ format, zip }, slides.length);
    const isZip = isOne && format !== 'pdf';
    const hasCaption = row.caption > 0;
    const hasAltTexts = row.altText !== 0;
    const pictureFiles = isOne ? 1 : slides.length;
    const textFiles = isZip ? 0 : Number(hasCaption) + Number(hasAltTexts);
    const paths = await session.browser.waitForDownloads(pictureFiles + textFiles, 15 * MINUTE);
    const files = await openFiles(paths);
    for (const file of paths) await rm(file, { force: true });
    const textOf = (end: string) => {
      const file = files.find((one) => one.name.endsWith(end));
      return file?.bytes.toString('utf8') ?? '';
    };
    expect(textOf('caption.txt') !== '', 'there is a caption').toBe(hasCaption);
    expect(captionLength(textOf('caption.txt').trim(), row.platform)).toBeLessThanOrEqual(
      row.caption,
    );
    if (format === 'pdf') {
      const pdf = files.find((one) => one.name.endsWith('.pdf'));
      return expectDocument(pdf!.bytes, row, slides);
    }
    const pictures = files.filter((file) => !file.name.endsWith('.txt'));
    expectPictures(pictures, row, slides.length);
    if (hasAltTexts) expectAltTexts(textOf('alt-text.txt'), row, slides);
  }
});

/** All letters and digits, none lost and none twice, whatever stands before what. */
const sortedLetters = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]/gu, '')
    .split('')
    .sort()
    .join('');

/** The panel says before the export that the platform does not take all of them. */
const isSaidToBeTooMany = (studio: ExtensionView): Promise<boolean> =>
  studio.evaluate(() => document.querySelector('.misfits')!.textContent!.includes('too many'));
