import type { Choice } from '../list/choose-posts.ts';
import type { Cell } from '../list/harvest.ts';
import { one } from '../page/dom.ts';
import { bringIntoView, returnTo, step } from './move-in-list.ts';
import type { Reading } from './reading.ts';
import { showSlides } from './show-slides.ts';

const REPLIES_LIMIT = 6_000; // ms
/** People read on through a minute of bad network; X itself tries again for about as long. */
const LOADING_LIMIT = 45_000; // ms
const PICTURE_LIMIT = 1_500; // ms
/** What was asked of a slow network may come long after the post has left the screen. */
const TEXT_LIMIT = 20_000; // ms
const ALL_PARTS_LIMIT = 45_000; // ms
const END_LIMIT = 1_200; // ms
/** Where a line tells that there is more, a slow page gets the time to bring it. */
const MORE_LIMIT = 6_000; // ms
const MAX_VISITS = 3;

/**
 * Goes through the list up to the first post and down to the last of the thread. False when the
 * page stopped answering.
 */
export async function walkThread(reading: Reading): Promise<boolean> {
  await waitForReplies(reading);
  const isWalked = (await walkUp(reading)) && (await walkDown(reading));
  await completePosts(reading);
  return isWalked;
}

/**
 * X shows a post that it already knows before it has asked for its thread, and puts the ancestors
 * above it later. They come together with the replies, so the replies tell.
 */
async function waitForReplies(reading: Reading): Promise<void> {
  const { page, waits } = reading;
  await waits.until(() => {
    if (page.isLoading) return false;
    const cells = page.cells();
    const at = cells.findIndex(
      ({ cell }) => cell.kind === 'post' && cell.post.id === reading.choice?.opened.post.id,
    );
    const isReply = ({ kind }: Cell) => kind !== 'gap' && kind !== 'spinner' && kind !== 'menu';
    return cells.slice(at + 1).some(({ cell }) => isReply(cell));
  }, REPLIES_LIMIT);
  await reading.settle();
}

async function walkUp(reading: Reading): Promise<boolean> {
  const { page } = reading;
  while (reading.choice !== null && !reading.choice.isStartSeen) {
    if (reading.isOver || !(await returnTo(reading, 'first'))) return false;
    if (reading.choice.isStartSeen) break;
    if (page.scroller.top > 0) await step(reading, -1);
    else if (page.isLoading) {
      if (!(await waitForLoading(reading))) return false;
    } else if (await hasEnded(reading, 'first', () => page.scroller.top === 0)) return true;
  }
  return true;
}

async function walkDown(reading: Reading): Promise<boolean> {
  const { page } = reading;
  while (reading.choice !== null && !isEndCertain(reading.choice)) {
    // Going up may have left the last post far below; and the reader may scroll, too.
    if (reading.isOver || !(await returnTo(reading, 'last'))) return false;
    if (isEndCertain(reading.choice)) break;
    const last = reading.postAt('last');
    const next = last && page.findCellAfter(last.post.id);
    if (next?.cell.kind === 'spinner') {
      if (!(await waitForLoading(reading))) return false;
    } else if (next?.cell.kind === 'show-replies' && reading.choice.continuesBehindButton) {
      // A link leads away from the page, and a button that was pressed in vain stays.
      if (!(await pressReplies(reading, next.element, `replies ${last?.post.id}`))) return true;
    } else if (!page.scroller.isAtEnd) {
      await step(reading, 1);
    } else if (page.isLoading) {
      if (!(await waitForLoading(reading))) return false;
    } else if (await hasEnded(reading, 'last', () => page.scroller.isAtEnd)) {
      reading.acceptEnd();
      return true;
    }
  }
  return true;
}

/** Under a heading that was hardly seen the thread may still go on. */
function isEndCertain({ isEndSeen, isEndOpen }: Choice): boolean {
  return isEndSeen && !isEndOpen;
}

async function pressReplies(reading: Reading, offer: Element, key: string): Promise<boolean> {
  const { page } = reading;
  const button = one(offer, 'button') as HTMLElement | null;
  const before = page.signature();
  const isAnswered = () => button?.isConnected === false || page.signature() !== before;
  const isPressed = await reading.press(key, button, isAnswered, LOADING_LIMIT);
  if (isPressed) await reading.settle();
  return isPressed;
}

async function waitForLoading(reading: Reading): Promise<boolean> {
  const isDone = await reading.waits.until(() => !reading.page.isLoading, LOADING_LIMIT);
  await reading.settle();
  return isDone;
}

/**
 * Whether nothing more comes at an end of the page: X may be about to add something, without a sign
 * of it yet. Says nothing when the reader, or what was put in, has led away from there meanwhile.
 */
async function hasEnded(
  reading: Reading,
  end: 'first' | 'last',
  isAtEnd: () => boolean,
): Promise<boolean> {
  const { page, waits } = reading;
  const outermost = reading.postAt(end);
  const goesOn = end === 'first' ? outermost?.above : outermost?.below;
  const limit = goesOn ? MORE_LIMIT : END_LIMIT;
  const before = page.signature();
  const isMore = await waits.until(() => page.isLoading || page.signature() !== before, limit);
  await reading.settle();
  return !isMore && isAtEnd() && !reading.isAstray;
}

/** Goes once more to the posts of which a picture or the end of the text was not there yet. */
async function completePosts(reading: Reading): Promise<void> {
  const { page, waits } = reading;
  const start = waits.now;
  // Words first: pictures that never come take all the time there is.
  const lacking = reading.incompletePosts().sort((a, b) => Number(b.unfolds) - Number(a.unfolds));
  for (const { post, unfolds } of lacking) {
    const isLacking = () => reading.incompletePosts().some((other) => other.post.id === post.id);
    const isGone = () => page.findPost(post.id) === null;
    // A reader who scrolls takes the post away before it is whole.
    for (let visit = 0; visit < MAX_VISITS && isLacking(); visit++) {
      if (reading.isOver || waits.now - start > ALL_PARTS_LIMIT) return;
      reading.mayUnfoldAgain(post.id);
      if (!(await bringIntoView(reading, post.id))) continue;
      await showSlides(reading, post.id);
      await waits.until(
        () => {
          reading.look();
          return !isLacking() || isGone();
        },
        unfolds ? TEXT_LIMIT : PICTURE_LIMIT,
      );
      if (!isGone()) break;
    }
  }
}
