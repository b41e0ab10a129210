import type { CaptureProblem } from '../../messaging/capture-result.ts';
import { findReadingView } from '../article/own-page.ts';
import { all, has, one } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import { statusLink } from '../page/web-url.ts';
import type { Target } from './choose-posts.ts';
import type { Harvest } from './harvest.ts';

export type Generation = 'legacy' | 'web' | 'unknown';

/**
 * Which of X's page generations this is. Visitors who are not logged in get new ones, which share
 * no test id with the old.
 */
export function findGeneration(document: Document): Generation {
  if (has(document, `${SELECTORS.cell},${SELECTORS.post},${SELECTORS.primaryColumn}`)) {
    return 'legacy';
  }
  if (has(document, SELECTORS.webEntry) && has(document, SELECTORS.webAction)) return 'web';
  return 'unknown';
}

/** Visitors are shown the opened post and a few replies, never the rest of a thread. */
function isLoggedOut(document: Document): boolean {
  if (has(document, SELECTORS.repliesBehindLogIn)) return true;
  return has(document, SELECTORS.logIn) && !has(document, SELECTORS.account);
}

/** Either generation of the page that a visitor gets. */
export function isVisitorPage(document: Document): boolean {
  return findGeneration(document) === 'web' || isLoggedOut(document);
}

/** Why the opened post is not among what was found on the page. */
export function findProblem(document: Document, harvest: Harvest): CaptureProblem {
  const error = one(document, SELECTORS.errorPage);
  // An error that can be retried is one of the network; a missing post offers the search instead.
  if (error !== null) return has(error, 'button') ? 'nothing-loaded' : 'post-missing';
  if (findReadingView(document) !== null) return 'article-page';
  if (isAllHidden(harvest)) return 'nothing-readable';
  if (has(document, SELECTORS.microdataPost)) return 'log-in';
  const hasPosts = has(
    document,
    `${SELECTORS.post},${SELECTORS.userName},${SELECTORS.text},${SELECTORS.webEntry}`,
  );
  if (hasPosts) return 'page-not-understood';
  if (has(document, `${SELECTORS.cell} ${SELECTORS.anyArticle}`)) return 'nothing-readable';
  if (isLoggedOut(document)) return 'log-in';
  return has(document, `main ${SELECTORS.anyArticle}`) ? 'page-not-understood' : 'nothing-loaded';
}

/** Boxes in place of posts, and no post before the heading over what X recommends instead. */
function isAllHidden(harvest: Harvest): boolean {
  const end = harvest.findIndex(({ kind }) => kind === 'heading');
  const own = end === -1 ? harvest : harvest.slice(0, end);
  const hasBoxes = own.some((cell) => cell.kind === 'unavailable' && cell.reason !== '');
  return hasBoxes && !own.some(({ kind }) => kind === 'post');
}

/** The address of the post that such an article belongs to: links name it, and so does its own. */
export function postOfArticle(document: Document, target: Target): string {
  const view = findReadingView(document);
  const links = view === null ? [] : all(view, SELECTORS.analyticsLink);
  const own = links.filter((link) => link.closest(SELECTORS.anyArticle) === null);
  const found = [...own, ...all(document, SELECTORS.canonical)]
    .map((link) => statusLink(link.getAttribute('href'), 'https://x.com/'))
    .find((link) => link !== null);
  const { id, handle } = found ?? { id: target.statusId, handle: target.handle };
  return `https://x.com/${handle ?? target.handle ?? 'i'}/status/${id}`;
}
