import { all, has } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import type { Reading } from './reading.ts';

/** Less than a screen: pictures come when they are near it. */
const STEP = 0.7;
const PICTURE_LIMIT = 2_500; // ms
/** Steps; the longest article that X takes has some 200 screens. */
const MOST_STEPS = 400;
const MOST_RETURNS = 3;

/**
 * Goes through an article that is opened to be read, from its title to its end, so that its pictures come. X takes
 * the whole of it out of the page when one scrolls on to the replies, so this comes first and ends half a
 * screen before them. Where a reader is there already, or scrolls there meanwhile, it goes back to where it was.
 */
export async function walkArticle(reading: Reading): Promise<void> {
  const { page, waits } = reading;
  const article = page.findArticle();
  if (article === null) return;
  const start = page.scroller.top + article.getBoundingClientRect().top - page.scroller.screenTop;
  let place = Math.max(0, start);
  let returns = 0;
  for (let step = 0; step < MOST_STEPS && !reading.isOver; step++) {
    page.scroller.to(place);
    await waits.until(() => isFilled(page.findArticle()), PICTURE_LIMIT);
    reading.look();
    const { scroller } = page;
    const view = page.findArticle();
    // Where the page ends it may not go as far as it is sent.
    const off = scroller.top - place;
    const isLeft = off > scroller.viewport || (off < -scroller.viewport && !scroller.isAtEnd);
    if (view === null || !hasWords(view) || isLeft) {
      returns += 1;
      if (returns > MOST_RETURNS) return;
      continue;
    }
    const below = view.getBoundingClientRect().bottom - scroller.screenTop - scroller.viewport / 2;
    if (below <= scroller.viewport / 2 || scroller.isAtEnd) return;
    place += Math.min(scroller.viewport * STEP, below);
  }
}

const hasWords = (view: Element): boolean => has(view, SELECTORS.articleBlock);

/** Whether its words are there, and the boxes of pictures on the screen have theirs. */
function isFilled(article: Element | null): boolean {
  if (article === null || !hasWords(article)) return false;
  const height = article.ownerDocument.defaultView?.innerHeight ?? 0;
  return all(article, SELECTORS.mediaBox).every((box) => {
    const { top, bottom } = box.getBoundingClientRect();
    const isSeen = bottom > 0 && top < height;
    return !isSeen || all(box, SELECTORS.picture).length > 0;
  });
}
