import type { CaptureProblem } from '../../messaging/capture-result.ts';
import { findProblem } from '../list/page-state.ts';
import { all } from '../page/dom.ts';
import { bringIntoView, step } from './move-in-list.ts';
import type { Reading } from './reading.ts';

const OPENED_POST_LIMIT = 15_000;
/** How long a page may still change its mind after it has said no, in so many words or without. */
const PATIENCE: Partial<Record<CaptureProblem, number>> = {
  'post-missing': 1_000,
  'nothing-readable': 2_000,
  'article-page': 1_000,
  'log-in': 4_000,
  'page-not-understood': 4_000,
};
const PATIENCE_AT_END = 1_000;

/** False when no post comes. X shows its frame first and asks for the posts then. */
export async function waitForPosts(reading: Reading): Promise<boolean> {
  const hasPosts = () =>
    reading.choice !== null || reading.harvest.some(({ kind }) => kind === 'post');
  await watch(reading, hasPosts);
  return hasPosts();
}

/**
 * False when the page has no such post: at once if it says so, after a while if it does not.
 * Where the reader has scrolled away from the opened post, it is not in the page.
 */
export async function findOpenedPost(reading: Reading): Promise<boolean> {
  const isFound = () => reading.choice !== null;
  const { page, harvest } = reading;
  // All posts on such a page are in the article; none is worth a search.
  const isArticle = findProblem(page.document, harvest) === 'article-page';
  if (!isFound() && !isArticle) {
    await search(reading, -1);
    await search(reading, 1);
    // What follows it tells whether X has answered yet, so it must be in the page, too.
    if (isFound()) await bringIntoView(reading, reading.target.statusId);
  }
  await watch(reading, isFound);
  return isFound();
}

async function search(reading: Reading, direction: 1 | -1): Promise<void> {
  while (reading.choice === null && !reading.isOver) {
    const { scroller } = reading.page;
    if (direction === -1 ? scroller.top <= 0 : scroller.isAtEnd) return;
    await step(reading, direction);
  }
}

/** Looks at every change of the page until it is good or hopeless. */
async function watch(reading: Reading, isGood: () => boolean): Promise<void> {
  const { page, waits } = reading;
  let signature = '';
  let hopelessSince: number | null = null;
  await waits.until(() => {
    // Reading is dear and most frames bring nothing new.
    const now = page.signature() || String(all(page.document, '*').length);
    if (now !== signature) {
      reading.look();
      hopelessSince = null;
    }
    signature = now;
    const patience = patienceWith(reading);
    hopelessSince = patience === null ? null : (hopelessSince ?? waits.now);
    const isGivenUp = waits.now - (hopelessSince ?? Infinity) > (patience ?? 0);
    return isGood() || isGivenUp || page.isLeft;
  }, OPENED_POST_LIMIT);
}

/** For how long the page is looked at as it is now, ms; null where it promises more. */
function patienceWith({ page, harvest }: Reading): number | null {
  if (page.isLoading) return null;
  const kinds = harvest.map(({ kind }) => kind);
  const isAtEnd = kinds.includes('page-end') && !kinds.includes('spinner');
  return PATIENCE[findProblem(page.document, harvest)] ?? (isAtEnd ? PATIENCE_AT_END : null);
}
