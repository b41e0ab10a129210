import type { ExtensionView } from './browsers/index.ts';
import type { Place } from './carousel-slides.ts';

type Rectangle = Omit<Place, 'name'>;

/** Words of one color on one line, CSS px of the slide. */
export interface Run extends Rectangle {
  text: string;
  /** As the browser computes it. */
  color: string;
  /** Contrast that they need on their ground. */
  needs: number;
}

/** A composed slide as the studio shows it. */
export interface ComposedSlide {
  width: number;
  height: number;
  /** Its post; null for what is of no post. */
  post: string | null;
  /** Broken by us, or by the browser where a post stands as on a card. */
  lines: { text: string; isOurs: boolean }[];
  /** What the post says. */
  words: Rectangle[];
  pictures: Rectangle[];
  /** Height of the card that its post stands on, % of the slide's; null where it stands on none. */
  card: number | null;
  runs: Run[];
  /** Lines wider than their box, words off the slide, boxes that cut what stands in them. */
  faults: string[];
}

/** Reads all slides in the middle of the studio, one after the other. */
export async function composedSlides(studio: ExtensionView): Promise<ComposedSlide[]> {
  await studio.waitFor('the slide', () => {
    const slide = document.querySelector('.current-slide .slide');
    const isLayingOut = document.querySelector('.laying-out') !== null;
    return slide !== null && !isLayingOut && !slide.querySelector('.loading');
  });
  return studio.evaluate(readComposed);
}

/** Runs in the page. */
async function readComposed(): Promise<ComposedSlide[]> {
  const FAINT =
    '.set.meta, .handle, .date, .unavailable, .goes-on, .card-domain, .card-description, .poll-summary, .counts, .labels, .watermark, .source, .author, .media-sign';
  const EMOJI = /\p{Extended_Pictographic}|\p{RI}|\u20e3/u;

  const read = (slide: HTMLElement): ComposedSlide => {
    const frame = slide.getBoundingClientRect();
    const scale = frame.width / slide.offsetWidth;
    const placed = ({ left, top, right, bottom }: DOMRect): Rectangle => ({
      left: (left - frame.left) / scale,
      top: (top - frame.top) / scale,
      right: (right - frame.left) / scale,
      bottom: (bottom - frame.top) / scale,
    });
    // What shows of the next slide is read there.
    const all = (selector: string) =>
      [...slide.querySelectorAll<HTMLElement>(selector)].filter((one) => !one.closest('.peek'));
    const faults: string[] = [];
    const lines: ComposedSlide['lines'] = [];
    const words: Rectangle[] = [];
    const runs: Run[] = [];
    const needed = (element: Element) => {
      const set = element.closest<HTMLElement>('.set');
      const tone = set?.style.color ?? '';
      const isLoud = /quiet|--accent\)|other-accent/.test(tone);
      return element.closest(FAINT) || isLoud ? 4.5 : 7;
    };

    let last: { block: Element | null; bottom: number; middle: number } | null = null;
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.nodeName === 'BR') last = null;
      if (!(node instanceof Text)) continue;
      const parent = node.parentElement!;
      // What stands for a missing picture is cut by its box, and a label of one has a ground of its own.
      const hidden = parent.closest(
        '[aria-hidden="true"], .avatar, .frame-line, .no-picture, .media-label, svg',
      );
      if (hidden) continue;
      const set = parent.closest<HTMLElement>('.set');
      const block =
        set ??
        parent.closest(
          '.text, .option, .card-words > *, .box > *, .author, .poll-summary, .unavailable, .note',
        );
      const { color } = getComputedStyle(parent);
      for (const { index, 0: word } of node.data.matchAll(/[^\s\u2060\u200b]+/g)) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        // A word without spaces may stand on several lines.
        for (const rect of [...range.getClientRects()].filter(({ width }) => width > 0)) {
          const box = placed(rect);
          const middle = (box.top + box.bottom) / 2;
          const isSame: boolean =
            last !== null &&
            last.block === block &&
            (set !== null || Math.abs(middle - last.middle) < (box.bottom - box.top) / 3);
          if (isSame) lines.at(-1)!.text += ` ${word}`;
          else lines.push({ text: word, isOurs: set !== null });
          last = { block, bottom: box.bottom, middle };
          if (!set?.classList.contains('meta')) words.push(box);
          // The box of a mark that is large by itself reaches over the letters under it.
          const isMark = /^[\p{Pi}\p{Pf}\p{Ps}"＂]$/u.test(word);
          // In tight type that of a sign alone, in a color of its own, reaches over the edge of the letter beside it.
          const edge = /^[.!?…。！？؟।]$/u.test(word) ? (box.right - box.left) / 4 : 0;
          const seen = { ...box, left: box.left + edge, right: box.right - edge };
          if (!isMark && !EMOJI.test(word))
            runs.push({ ...seen, text: word, color, needs: needed(parent) });
          if (
            box.left < -0.5 ||
            box.top < -0.5 ||
            box.right > slide.offsetWidth + 0.5 ||
            box.bottom > slide.offsetHeight + 0.5
          ) {
            faults.push(`"${word}" is off the slide`);
          }
        }
      }
    }
    for (const set of all('.set:not([aria-hidden])')) {
      range.selectNodeContents(set);
      const box = placed(set.getBoundingClientRect());
      for (const rect of range.getClientRects()) {
        const one = placed(rect);
        // The space at the end of a line hangs over.
        if (
          one.right - one.left > box.right - box.left + 1 &&
          set.scrollWidth > set.clientWidth + 1
        ) {
          faults.push(`a line of "${set.textContent?.slice(0, 40)}" is wider than its box`);
        }
      }
    }
    for (const box of all('.set-box:not(.media-item):not(.set-avatar)')) {
      if (box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1) {
        faults.push(`a box cuts "${box.textContent?.slice(0, 40)}"`);
      }
    }
    const textBox = (element: HTMLElement) => {
      range.selectNodeContents(element);
      return placed(range.getBoundingClientRect());
    };
    const foot = all('.set.meta').map(textBox);
    for (const mark of all('.watermark, .source, .qr')) {
      const { left, right, top, bottom } = textBox(mark);
      const isOver = foot.some(
        (one) => one.left < right && one.right > left && one.top < bottom && one.bottom > top,
      );
      if (isOver) faults.push(`"${mark.textContent}" stands over the foot`);
    }
    const [card] = all('.cards .card').map((one) => placed(one.getBoundingClientRect()));
    return {
      card: card ? (100 * (card.bottom - card.top)) / slide.offsetHeight : null,
      ...{ width: slide.offsetWidth, height: slide.offsetHeight },
      post: slide.querySelector<HTMLElement>('[data-post]')?.dataset.post ?? null,
      ...{ lines, words, runs, faults },
      // What lies blurred behind words is no picture to be seen.
      pictures: all('img.photo')
        .filter((image) => !image.closest('.media-item[aria-hidden="true"]'))
        .map((image) => placed(image.getBoundingClientRect())),
    };
  };

  const slides: ComposedSlide[] = [];
  for (;;) {
    const undrawn = () => document.querySelector('.current-slide .slide .loading') !== null;
    while (undrawn()) await new Promise((resolve) => setTimeout(resolve));
    slides.push(read(document.querySelector<HTMLElement>('.current-slide .slide')!));
    const place = document.querySelector('.place')!;
    const next = place.nextElementSibling as HTMLButtonElement;
    if (next.disabled) return slides;
    const before = place.textContent;
    next.click();
    while (place.textContent === before) await new Promise((resolve) => setTimeout(resolve));
  }
}
