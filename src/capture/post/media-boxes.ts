import { allIn, has, isBefore, isWithin, type Region } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import { statusLink } from '../page/web-url.ts';
import { readTotal } from './read-counts.ts';
import { isNoticeBox } from './read-notices.ts';
import { isInlineMedia } from './read-text.ts';

/** X lets nobody post more; a page may say anything. */
const MOST_PICTURES = 20;
/** More than three stand in two columns: the first, the third, the second, the fourth. */
const IN_COLUMNS = [1, 3, 2, 4];

/**
 * The boxes of a region's photos and films, in the order of the document. A link to a photo stands
 * for it where there is no more: X empties them behind its viewer. So does the place of a slide
 * that is not on the screen.
 */
export function findMediaBoxes(region: Region, base: string): Element[] {
  const boxes = allIn(region, SELECTORS.mediaBox);
  const links = allIn(region, SELECTORS.photoLink).filter(
    (link) =>
      photoNumber(link, base) !== null &&
      (link.closest(SELECTORS.text) === null || isInlineMedia(link, base)),
  );
  const pictures = allIn(region, `${SELECTORS.moving},${SELECTORS.mediaImage}`);
  for (const other of [...pictures, ...links, ...emptySlides(region)]) {
    const isKnown = boxes.some((box) => box.contains(other) || other.contains(box));
    if (!isKnown) boxes.push(other);
  }
  const elsewhere = `${SELECTORS.card},${SELECTORS.articleCover}`;
  return boxes
    .filter((box) => box.closest(elsewhere) === null && !isNoticeBox(box))
    .sort((a, b) => (isBefore(a, b) ? -1 : 1));
}

/**
 * The places of the slides that are not there: X keeps of a carousel only those near the one that is
 * seen. Told by the list, or by what stands beside them.
 */
function emptySlides(region: Region): Element[] {
  const listed = allIn(region, SELECTORS.carousel).flatMap((list) => [...list.children]);
  const beside = allIn(region, SELECTORS.presentation).filter((place) =>
    [...(place.parentElement?.children ?? [])].some((other) => has(other, SELECTORS.mediaBox)),
  );
  return [...new Set([...listed, ...beside])].filter(
    (slide) =>
      slide.closest(SELECTORS.card) === null &&
      !has(slide, listed.includes(slide) ? SELECTORS.content : `${SELECTORS.content},svg`) &&
      slide.textContent?.trim() === '',
  );
}

/**
 * The place of each box among those of its post, from 1: by the number in its link. Films have none,
 * but the numbers that are left are theirs.
 *
 * @returns null for each whose place is not known
 */
export function placesOf(boxes: readonly Element[], base: string): (number | null)[] {
  const numbers = boxes.map((box) => photoNumber(box, base));
  const left = boxes.map((_, at) => at + 1).filter((place) => !numbers.includes(place));
  const open = numbers.flatMap((number, at) => (number === null ? [at] : []));
  if (open.length === 1 || boxes.length < IN_COLUMNS.length) {
    return numbers.map((number) => number ?? left.shift() ?? null);
  }
  // Films alone, and the slides of a carousel, stand one after the other.
  if (isInOneCarousel(boxes) || boxes.every(isMoving))
    return numbers.map((own, at) => own ?? at + 1);
  const isGrid = isInTwoColumns(boxes) && numbers.some((number) => number !== null);
  const isKnown = isGrid && numbers.every((own, at) => own === null || own === IN_COLUMNS[at]);
  return numbers.map((own, at) => own ?? (isKnown ? (IN_COLUMNS[at] ?? null) : null));
}

/** Whether the media of a region stand in their author's order. */
export function isOrderOfMediaKnown(region: Region, base: string): boolean {
  return !placesOf(findMediaBoxes(region, base), base).includes(null);
}

export function isMoving(box: Element): boolean {
  return box.matches(SELECTORS.moving) || has(box, SELECTORS.moving);
}

function isInOneCarousel(boxes: readonly Element[]): boolean {
  const list = boxes[0]?.closest(SELECTORS.carousel);
  return list != null && boxes.every((box) => list.contains(box));
}

function isInTwoColumns(boxes: readonly Element[]): boolean {
  let grid = boxes[0]?.parentElement ?? null;
  while (grid !== null && !boxes.every((box) => grid?.contains(box))) grid = grid.parentElement;
  const columns = grid === null ? [] : [...grid.children];
  const counts = columns.map((column) => boxes.filter((box) => column.contains(box)).length);
  return counts.filter((count) => count > 0).join() === '2,2';
}

/** How many pictures the page says there are: by the highest number in their links, and as "1/4" beside them. */
export function countSaid(region: Region, boxes: readonly Element[], base: string): number {
  const numbers = boxes.map((box) => photoNumber(box, base) ?? 0);
  const elsewhere = [SELECTORS.text, SELECTORS.userName, SELECTORS.card, SELECTORS.note].join();
  const isCounter = (part: Element) =>
    part.childElementCount === 0 && !isWithin(region, part, elsewhere);
  const beside = boxes.length === 0 ? [] : allIn(region, 'div,span').filter(isCounter);
  const counters = beside.map((part) => readTotal(part.textContent ?? '') ?? 0);
  return Math.min(Math.max(0, ...numbers, ...counters), MOST_PICTURES);
}

function photoNumber(box: Element, base: string): number | null {
  const link = statusLink(box.closest('a')?.getAttribute('href'), base);
  const number = link?.rest[0] === 'photo' ? Number(link.rest[1]) : Number.NaN;
  return Number.isInteger(number) && number > 0 ? number : null;
}
