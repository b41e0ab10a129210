import type { ExtensionView } from './browsers/index.ts';
import { waitUntil } from './browsers/wait-until.ts';

/** Where something stands on a slide, CSS px of the slide. */
export interface Place {
  name: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What is to be known of a slide of a carousel as the studio shows it; lengths are CSS px. */
export interface CarouselSlide {
  width: number;
  height: number;
  /** Words of the thread, one piece for each part of a post. */
  said: string[];
  /** There is something to be told to who cannot see it. */
  isTold: boolean;
  /** A picture is missing, and there may be no room to say which. */
  isPictureMissing: boolean;
  /** Of all type, and of what posts say. */
  sizes: number[];
  sizesOfPosts: number[];
  /** Cards, pictures and boxes. */
  contents: Place[];
  /** How far the words of each part reach. */
  words: Place[];
}

/** Slides that are read with one call: browsers wait so long for an answer and no longer. */
const AT_ONCE = 40;

/**
 * Reads all slides as they stand in the middle of the studio, one after the other: its strip need not
 * draw those out of sight.
 */
export async function carouselSlides(studio: ExtensionView): Promise<CarouselSlide[]> {
  const count = await restingSlides(studio);
  const slides: CarouselSlide[] = [];
  while (slides.length < count) {
    const most = Math.min(AT_ONCE, count - slides.length);
    slides.push(...(await studio.evaluate(readSlides, most)));
  }
  return slides;
}

/** Waits until fonts and pictures have come and nothing is laid out anew. @returns how many there are */
function restingSlides(studio: ExtensionView): Promise<number> {
  let before = '';
  return waitUntil(
    'slides that rest',
    async () => {
      const { count, look } = await studio.evaluate(() => {
        const slide = document.querySelector('.current-slide .slide');
        const place = document.querySelector('.place')?.textContent ?? '';
        const isThere =
          slide !== null && !document.querySelector('.laying-out, .current-slide .loading');
        const drawn = isThere ? place + slide.outerHTML : '';
        return { look: drawn, count: Number(/\d+$/.exec(place)?.[0]) };
      });
      const rests = look !== '' && look === before;
      before = look;
      return rests ? count : undefined;
    },
    { interval: 400 },
  );
}

/** Runs in the page: reads the slide in the middle and some after it, and goes on to the next one. */
async function readSlides(most: number): Promise<CarouselSlide[]> {
  const SAID =
    '.text, .missing, .unavailable, .option-label, .poll-summary, .card-words > *, .labels';
  const ATTACHED = '.card, .media-item, .box, .option, .author, .counts, .number, .no-picture';
  const AROUND = '.watermark, .source, .qr';
  /** For the eye alone; and what is cut at the edge of its own box, or stands in a corner of a picture. */
  const SEEN_ALONE = '[aria-hidden="true"], .avatar';
  const CUT = '.no-picture-alt, .media-label';

  const read = (slide: HTMLElement): CarouselSlide => {
    const frame = slide.getBoundingClientRect();
    const scale = frame.width / slide.offsetWidth;
    const across = (x: number) => (x - frame.left) / scale;
    const down = (y: number) => (y - frame.top) / scale;
    const find = (selector: string) =>
      [...slide.querySelectorAll<HTMLElement>(selector)].filter((one) => !one.closest(SEEN_ALONE));
    const nameOf = (element: Element) => element.className || element.tagName;
    const placeOf = (element: HTMLElement): Place => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return {
        name: nameOf(element),
        ...{ left: across(left), right: across(right), top: down(top), bottom: down(bottom) },
      };
    };

    const sizeOf = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);
    const sizes = new Set<number>();
    const words = new Map<Element, CarouselSlide['words'][number]>();
    const said = new Map<Element, string>();
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const parent = node.parentElement!;
      if (!/[^\s\u2060]/.test(node.data) || parent.closest(SEEN_ALONE)) continue;
      sizes.add(sizeOf(parent));
      // What is of no post, such as whom to follow, no thread says.
      const part = parent.closest('[data-post]') && parent.closest(SAID);
      // The sign that it goes on is no word of the thread.
      if (part && !parent.closest('.goes-on')) said.set(part, (said.get(part) ?? '') + node.data);
      if (parent.closest(CUT)) continue;
      const name = `words of ${nameOf(parent)}`;
      const reach = words.get(parent) ?? {
        ...{ name, left: slide.offsetWidth, right: 0, top: slide.offsetHeight, bottom: 0 },
      };
      words.set(parent, reach);
      // Word by word, since the space at the end of a line hangs over it.
      for (const { index, 0: word } of node.data.matchAll(/[^\s\u2060]+/g)) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        for (const { left, right, top, bottom, width } of range.getClientRects()) {
          if (width === 0) continue;
          reach.left = Math.min(reach.left, across(left));
          reach.right = Math.max(reach.right, across(right));
          // The box of a line is higher than its letters.
          const middle = (down(top) + down(bottom)) / 2;
          reach.top = Math.min(reach.top, middle);
          reach.bottom = Math.max(reach.bottom, middle);
        }
      }
    }
    const pictures = find('img.photo').map((image) => (image as HTMLImageElement).alt);
    const named = [...pictures, ...find('.no-picture-alt').map((alt) => alt.textContent ?? '')];
    return {
      ...{ width: slide.offsetWidth, height: slide.offsetHeight },
      said: [...said.values()],
      isPictureMissing: find('.no-picture').length > 0,
      isTold: words.size > 0 || named.some(Boolean),
      sizes: [...sizes],
      sizesOfPosts: find('.post > .text').map(sizeOf),
      contents: find(`${ATTACHED}, ${AROUND}`).map(placeOf),
      words: [...words.values()],
    };
  };

  const slides: CarouselSlide[] = [];
  for (;;) {
    slides.push(read(document.querySelector<HTMLElement>('.current-slide .slide')!));
    const place = document.querySelector('.place')!;
    const next = place.nextElementSibling as HTMLButtonElement;
    if (next.disabled) return slides;
    const before = place.textContent;
    next.click();
    while (place.textContent === before) await new Promise((resolve) => setTimeout(resolve));
    if (slides.length === most) return slides;
  }
}
