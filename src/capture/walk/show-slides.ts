import { all, has } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import type { Reading } from './reading.ts';

const SLIDE_LIMIT = 1_500; // ms
/** X lets four pictures into a post; a page that goes on for ever is no carousel. */
const MOST_SLIDES = 24;

/**
 * Brings each slide of a post’s carousels on the screen: X has only those near it in the page. Adds
 * what comes to what is known, and scrolls back.
 */
export async function showSlides(reading: Reading, id: string): Promise<void> {
  const { page, waits } = reading;
  const count = carouselsOf(page.findPost(id)).length;
  for (let at = 0; at < count; at++) {
    const list = () => carouselsOf(page.findPost(id))[at];
    const slides = Math.min(list()?.children.length ?? 0, MOST_SLIDES);
    const start = list()?.scrollLeft ?? 0;
    for (let number = 0; number < slides; number++) {
      const slide = () => list()?.children[number];
      const isThere = () => slide() === undefined || has(slide()!, SELECTORS.picture);
      if (isThere()) continue;
      scrollTo(list(), slide());
      await waits.until(isThere, SLIDE_LIMIT);
      reading.look();
    }
    list()?.scrollTo({ left: start, behavior: 'instant' });
  }
}

function carouselsOf(post: Element | null): Element[] {
  return post === null ? [] : all(post, SELECTORS.carousel);
}

function scrollTo(list: Element | undefined, slide: Element | undefined): void {
  if (list === undefined || slide === undefined) return;
  const left = slide.getBoundingClientRect().left - list.getBoundingClientRect().left;
  list.scrollTo({ left: list.scrollLeft + left, behavior: 'instant' });
}
