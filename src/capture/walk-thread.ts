import { one } from './dom.ts';
import type { Reading } from './reading.ts';

const REPLIES_LIMIT = 6_000;
const LOADING_LIMIT = 15_000;
const PICTURE_LIMIT = 1_500;
const END_LIMIT = 1_200;

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
    return cells.slice(at + 1).some(({ cell }) => cell.kind !== 'gap' && cell.kind !== 'spinner');
  }, REPLIES_LIMIT);
  await reading.settle();
}

async function walkUp(reading: Reading): Promise<boolean> {
  while (reading.choice !== null && !reading.choice.isStartSeen) {
    if (reading.isOver) return false;
    if (reading.page.scroller.top <= 0) {
      if (reading.page.isLoading) return waitForLoading(reading);
      return true;
    }
    await reading.step(-1);
  }
  return true;
}

async function walkDown(reading: Reading): Promise<boolean> {
  const { page } = reading;
  await returnToLastPost(reading);
  while (reading.choice !== null && !reading.choice.isEndSeen) {
    if (reading.isOver) return false;
    const { continuesBehindButton: after } = reading.choice;
    const offer = after === null ? null : page.findRepliesCell(after);
    if (offer !== null) {
      // A link leads away from the page, and a button that was pressed in vain stays.
      if (!(await pressReplies(reading, offer, `replies ${after}`))) return true;
    } else if (!page.scroller.isAtEnd) {
      await reading.step(1);
    } else if (page.isLoading) {
      if (!(await waitForLoading(reading))) return false;
    } else if (!(await hasMoreAtEnd(reading))) {
      reading.acceptEnd();
      return true;
    }
  }
  return true;
}

/** Going up may have left the end of what is known far below. */
async function returnToLastPost(reading: Reading): Promise<void> {
  const last = reading.choice?.cells.findLast((cell) => cell.kind === 'post');
  if (last?.kind === 'post' && reading.page.findPost(last.post.id) === null) {
    await reading.bringIntoView(last.post.id);
  }
}

async function pressReplies(reading: Reading, offer: Element, key: string): Promise<boolean> {
  const { page } = reading;
  const button = one(offer, 'button') as HTMLElement | null;
  const before = page.signature();
  const isAnswered = () => button?.isConnected === false || page.signature() !== before;
  const isPressed = await reading.press(key, button, isAnswered);
  if (isPressed) await reading.settle();
  return isPressed;
}

async function waitForLoading(reading: Reading): Promise<boolean> {
  const isDone = await reading.waits.until(() => !reading.page.isLoading, LOADING_LIMIT);
  await reading.settle();
  return isDone;
}

/** At the end of the page X may be about to add more, without a sign of it yet. */
async function hasMoreAtEnd(reading: Reading): Promise<boolean> {
  const { page, waits } = reading;
  const before = page.signature();
  const isMore = await waits.until(() => page.isLoading || page.signature() !== before, END_LIMIT);
  await reading.settle();
  return isMore;
}

/** Goes once more to the posts of which a picture or the end of the text was not there yet. */
async function completePosts(reading: Reading): Promise<void> {
  for (const { post } of reading.incompletePosts()) {
    if (reading.isOver) return;
    const isLacking = () => reading.incompletePosts().some((other) => other.post.id === post.id);
    if (!isLacking() || !(await reading.bringIntoView(post.id))) continue;
    await reading.waits.until(() => {
      reading.look();
      return !isLacking();
    }, PICTURE_LIMIT);
  }
}
