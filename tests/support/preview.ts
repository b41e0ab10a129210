import { type ExtensionView, PATIENCE } from './browsers/index.ts';
import type { Box } from './picture.ts';

/** Where things stand on one slide of a preview, CSS px of the slide. */
export interface SlideFacts {
  width: number;
  height: number;
  cards: Box[];
  texts: Box[];
  photos: Box[];
  avatars: Box[];
  watermark: Box | null;
  words: string;
}

export const EXPORT_BUTTON = { name: /^Export(?! options)/, role: 'button' } as const;

/** Waits until the whole thread stands in the preview, pictures and all, and can be exported. */
export async function previewOf(view: ExtensionView, posts: number): Promise<SlideFacts[]> {
  await picturesIn(view, '.page .slide', posts);
  await view.waitFor('the Export button to be ready', () =>
    [...document.querySelectorAll('button')].some(
      (button) => button.textContent?.trim().startsWith('Export') && !button.disabled,
    ),
  );
  return slideFacts(view);
}

/** Waits until the slides hold this many cards, with all their pictures and all avatars. */
export async function picturesIn(
  view: ExtensionView,
  slides: string,
  cards: number,
  timeout = PATIENCE,
): Promise<void> {
  await cardsIn(view, slides, cards, timeout);
  // A letter stands where there is none, also until it has come.
  await view.waitFor('the avatars', () => !document.querySelector('.slide .avatar.initial'));
  await drawnPictures(view);
}

/** The same where nobody has an avatar. */
export async function cardsIn(
  view: ExtensionView,
  slides: string,
  cards: number,
  timeout = PATIENCE,
): Promise<void> {
  await view.waitFor(
    `${cards} cards`,
    (selector: string, wanted: number) => {
      const found = document.querySelectorAll(`${selector} .card`).length;
      if (found === wanted) return true;
      const words = document.querySelector('.stage')?.textContent?.slice(0, 200);
      throw Error(`${found} cards: ${words}`);
    },
    [slides, cards],
    timeout,
  );
  await drawnPictures(view);
}

/** Waits for the studio's strip with its pictures, as far as it is drawn: what is near. */
export async function stripOf(studio: ExtensionView): Promise<void> {
  await studio.waitFor('the slides', () => document.querySelector('.frame .slide') !== null);
  await drawnPictures(studio);
}

/**
 * Waits until no picture of a slide is on its way and nothing moves. All that is compared passes
 * through here: a page before its pictures have come is another one.
 */
async function drawnPictures(view: ExtensionView): Promise<void> {
  await view.waitFor('the preview to rest', () => {
    const loading = document.querySelectorAll('.slide :is(.no-picture, .grain).loading').length;
    const images = [...document.querySelectorAll<HTMLImageElement>('.slide img')];
    const undrawn = images.filter((image) => !image.complete).length;
    const restless = document.querySelector('.moving, .laying-out');
    // Words in a font that has not come yet are wider or narrower.
    const fonts = document.fonts.status;
    if (loading === 0 && undrawn === 0 && !restless && fonts === 'loaded') return true;
    const state = restless?.className ?? 'at rest';
    throw Error(`${loading} without pictures, ${undrawn} undrawn, ${state}, fonts ${fonts}`);
  });
}

/** What the slides of a preview look like, in their own px: the scale of the preview is taken out. */
export async function slideFacts(
  view: ExtensionView,
  which = '.page .slide',
): Promise<SlideFacts[]> {
  await drawnPictures(view);
  return view.evaluate(
    (selector) =>
      [...document.querySelectorAll<HTMLElement>(selector)].map((slide) => {
        const frame = slide.getBoundingClientRect();
        const scale = frame.width / slide.offsetWidth;
        const boxOf = (element: Element) => {
          const box = element.getBoundingClientRect();
          // The preview is scaled: what comes back is a hair off. Layouts count in 64ths; in
          // hundredths, half of them would be rounded now up, now down.
          const px = (length: number) => Math.round((length / scale) * 64) / 64;
          return {
            x: px(box.x - frame.x),
            y: px(box.y - frame.y),
            width: px(box.width),
            height: px(box.height),
          };
        };
        const boxes = (parts: string) => [...slide.querySelectorAll(parts)].map(boxOf);
        return {
          width: slide.offsetWidth,
          // As the file: part of a pixel is a whole one.
          height: Math.ceil(Number.parseFloat(getComputedStyle(slide).height)),
          cards: boxes('.card'),
          texts: boxes('.post > .text'),
          photos: boxes('img.photo'),
          avatars: boxes('img.avatar'),
          watermark: boxes('.watermark')[0] ?? null,
          // biome-ignore lint/performance/useDomNodeTextContent: with the breaks between its parts
          words: slide.innerText,
        };
      }),
    which,
  );
}

/** A box of a slide in the pixels of its file. */
export function scaled(box: Box, scale: number): Box {
  return {
    x: Math.round(box.x * scale),
    y: Math.round(box.y * scale),
    width: Math.round(box.width * scale),
    height: Math.round(box.height * scale),
  };
}
