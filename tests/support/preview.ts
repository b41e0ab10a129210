import type { ExtensionView } from './browsers/index.ts';
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

/** In a fresh clone the local X draws its pictures first, half a minute of them for some threads. */
const LONGEST_WAIT = 90_000;

/** Waits until the slides hold this many cards and no picture is on its way. */
export async function picturesIn(
  view: ExtensionView,
  slides: string,
  cards: number,
  timeout = LONGEST_WAIT,
): Promise<void> {
  await view.waitFor(
    `${cards} cards with their pictures`,
    (selector: string, wanted: number) => {
      const found = document.querySelectorAll(`${selector} .card`).length;
      const loading = document.querySelectorAll('.slide .no-picture.loading').length;
      const images = [...document.querySelectorAll<HTMLImageElement>('.slide img')];
      const undrawn = images.filter((image) => !image.complete).length;
      if (found === wanted && loading === 0 && undrawn === 0) return true;
      const words = document.querySelector('.stage')?.textContent?.slice(0, 200);
      throw Error(`${found} cards, ${loading} without pictures, ${undrawn} undrawn: ${words}`);
    },
    [slides, cards],
    timeout,
  );
}

/** Waits for the studio's strip with its pictures, as far as it is drawn: what is near. */
export async function stripOf(studio: ExtensionView): Promise<void> {
  await studio.waitFor(
    'the slides with their pictures',
    () => {
      const images = [...document.querySelectorAll<HTMLImageElement>('.frame .slide img')];
      return (
        document.querySelector('.frame .slide') !== null &&
        document.querySelector('.frame .no-picture.loading') === null &&
        images.every((image) => image.complete)
      );
    },
    [],
    LONGEST_WAIT,
  );
}

/** What the slides of a preview look like, in their own px: the scale of the preview is taken out. */
export async function slideFacts(
  view: ExtensionView,
  which = '.page .slide',
): Promise<SlideFacts[]> {
  await view.waitFor('the preview to rest', () => document.querySelector('.moving') === null);
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
