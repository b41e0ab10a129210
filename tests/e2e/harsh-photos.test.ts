import { beforeAll, describe, expect, test } from 'vitest';
import { TEMPLATES } from '../../src/design/carousel.ts';
import { DEFAULT_DESIGN } from '../../src/design/schema.ts';
import { applyStyle, STYLES } from '../../src/design/styles.ts';
import { NO_EDITS, PLATE_LOOKS } from '../../src/edits/schema.ts';
import type { ShownPost, Thread } from '../../src/thread/schema.ts';
import { composedSlides } from '../support/composed-slides.ts';
import { picturesFrom } from '../support/export-from-studio.ts';
import { chosenBrowsers, chosenCases } from '../support/fixed-set/index.ts';
import { HARSH_PHOTOS, HARSH_SIZE, harshPhoto } from '../support/harsh-photos.ts';
import { roughContrastOf } from '../support/pixel-contrast.ts';
import { makeStore, storeWritten } from '../support/rendered-file.ts';
import { useSession } from '../support/session.ts';
import { openWritten, threadOf } from '../support/written-thread.ts';
import { makePhoto } from '../unit/thread/make-thread.ts';

/** CSS px to output px. */
const SCALE = 2;

const addressOf = (photo: string) => `https://pictures.example/${photo.replaceAll(' ', '-')}.jpg`;

/** One photo a post, from another one on each time, so that each is once on the cover. */
function threadFrom(first: number): Thread {
  const photos = HARSH_PHOTOS.map((_, at) => HARSH_PHOTOS[(first + at) % HARSH_PHOTOS.length]!);
  const thread = threadOf(photos.map((photo) => `Words over ${photo}, to be read.`));
  const posts = thread.posts.map((post, at) => ({
    ...(post as ShownPost),
    media: [makePhoto({ url: addressOf(photos[at]!), alt: 'A photo.' })],
  }));
  return { ...thread, posts };
}

const ALL = TEMPLATES.filter((template) => template !== 'post').flatMap((template) =>
  STYLES.map((style, at) => ({ style, template, first: at % HARSH_PHOTOS.length })),
);
const nameOf = ({ style, template }: (typeof ALL)[number]) => `${style.id} in ${template}`;

describe.each(chosenBrowsers('harsh photos'))('words over harsh photos in %s', (name) => {
  const session = useSession(name);
  beforeAll(async () => {
    const thread = threadFrom(0);
    await makeStore(session.browser);
    const pictures = HARSH_PHOTOS.map((photo) => ({
      ...{ threadId: thread.id, url: addressOf(photo), ...HARSH_SIZE },
      ...{ png: harshPhoto(photo), type: 'image/jpeg' },
    }));
    await storeWritten(session.browser, { threads: [thread], pictures });
  });

  test.each(
    chosenCases('harsh photos', name, ALL, nameOf).map((one) => [nameOf(one), one] as const),
  )('%s are read', async (_, { style, template, first }) => {
    const { carousel } = DEFAULT_DESIGN;
    const own = { template, cover: true, outro: false, file: 'png' as const };
    const styled = applyStyle({ ...DEFAULT_DESIGN, carousel: { ...carousel, ...own } }, style);
    const design = { ...styled, carousel: { ...styled.carousel, ...own } };
    const edits = { ...NO_EDITS, looks: { [PLATE_LOOKS.cover]: { layout: 'photo' as const } } };
    const studio = await openWritten(
      session.browser,
      threadFrom(first),
      design,
      {},
      'studio',
      edits,
    );
    // Facts of the pictures, which a draft without them gets when it is opened, give it another layout.
    await studio.waitFor('photos that fill their slides', () => {
      const photos = [...document.querySelectorAll<HTMLElement>('.frame .set-post > .media-item')];
      const fills = (one: HTMLElement) =>
        one.offsetHeight >= one.closest<HTMLElement>('.slide')!.offsetHeight;
      return photos.filter(fills).length >= 3;
    });
    const slides = await composedSlides(studio);
    const files = await picturesFrom(session.browser, studio, slides.length);
    await studio.close();
    const over = slides
      .map((slide, at) => ({ slide, file: files[at]! }))
      .filter(({ slide }) => slide.pictures.some(({ bottom }) => bottom >= slide.height - 1));
    expect(over).toHaveLength(HARSH_PHOTOS.length);
    const seen = over.flatMap(({ slide, file }) =>
      slide.runs.flatMap((run) => {
        const found = roughContrastOf(file, run, SCALE);
        return found ? [{ ...found, line: slide.lines[0]?.text }] : [];
      }),
    );
    expect(seen.length).toBeGreaterThan(3 * HARSH_PHOTOS.length);
    expect(seen.filter(({ contrast, needs }) => contrast < needs)).toEqual([]);
  });
});
