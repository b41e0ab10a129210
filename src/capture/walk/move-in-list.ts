import { idOf } from '../list/harvest.ts';
import type { Reading } from './reading.ts';

const COVER_LIMIT = 1_500; // ms
/** Less than a screen, so that each view shares posts with the one before. */
const STEP = 0.6;
/** Where a post that is wanted is put, as a share of the screen. */
const NEAR_TOP = 0.2;

/** Scrolls by most of a screen; `direction` is -1 upwards. False at the end of the page. */
export async function step(reading: Reading, direction: 1 | -1): Promise<boolean> {
  const { scroller } = reading.page;
  const before = scroller.top;
  const wasAstray = reading.isAstray;
  await scrollTo(reading, before + direction * scroller.viewport * STEP);
  if (reading.isAstray && !wasAstray) {
    // Nothing of the new view is known: look at what lies between.
    await scrollTo(reading, before + direction * scroller.viewport * STEP * 0.5);
  }
  return reading.page.scroller.top !== before;
}

/** Scrolls until a post that was seen before is near the top of the screen. */
export async function bringIntoView(reading: Reading, id: string): Promise<boolean> {
  const place = reading.places.get(id);
  if (place !== undefined && reading.page.findPost(id) === null) await jumpTo(reading, place);
  if (reading.isAstray && !(await findKnown(reading))) return false;
  while (!reading.isOver) {
    const element = reading.page.findPost(id);
    if (element !== null) {
      const { scroller } = reading.page;
      const { top } = element.getBoundingClientRect();
      await jumpTo(reading, scroller.top + top - scroller.screenTop);
      return true;
    }
    if (!(await step(reading, directionTo(reading, id)))) return false;
  }
  return false;
}

/**
 * Goes on from where the thread is known to, wherever the reader may have scrolled to meanwhile:
 * what lies between there and the screen has not been read. False when there is no way back.
 */
export async function returnTo(reading: Reading, end: 'first' | 'last'): Promise<boolean> {
  const id = (end === 'first' ? reading.postAt('first') : reading.lastKnown())?.post.id;
  if (id === undefined || reading.page.findPost(id) !== null) return true;
  const back = end === 'first' ? 1 : -1;
  const isBeyond = !reading.isAstray && directionTo(reading, id) === back;
  // A page that shows nothing new between must not keep us going to and fro.
  if (isBeyond && !reading.mayReturnTo(id)) return true;
  return bringIntoView(reading, id);
}

/**
 * Scrolls until something known is in the page: up first, since readers look ahead. Where posts put
 * in above have pushed it down, the top is near.
 */
async function findKnown(reading: Reading): Promise<boolean> {
  for (const way of [-1, 1] as const) {
    while (reading.isAstray && !reading.isOver) {
      if (!(await step(reading, way))) break;
    }
  }
  return !reading.isAstray;
}

async function jumpTo(reading: Reading, place: number): Promise<void> {
  await scrollTo(reading, place - reading.page.scroller.viewport * NEAR_TOP);
}

async function scrollTo(reading: Reading, top: number): Promise<void> {
  const { page, waits } = reading;
  page.scroller.to(top);
  await waits.until(() => page.isCovered || page.isLoading, COVER_LIMIT);
  await reading.settle();
}

function directionTo(reading: Reading, id: string): 1 | -1 {
  const order = reading.harvest.map(idOf);
  const seen = reading.page.view().harvest.map(idOf);
  const at = order.findIndex((known) => known !== null && seen.includes(known));
  return order.indexOf(id) < at ? -1 : 1;
}
