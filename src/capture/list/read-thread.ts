import type { CaptureProblem, CaptureResult } from '../../messaging/capture-result.ts';
import type { Media, Reason } from '../../thread/schema.ts';
import { isXUrl, threadPageOf } from '../../thread/thread-url.ts';
import { findReadingView, readOwnPage } from '../article/own-page.ts';
import { all } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import { statusLink } from '../page/web-url.ts';
import { readMedia, withoutRepeats } from '../post/read-media.ts';
import type { UnreadCode } from '../post/unread-parts.ts';
import { buildThread } from './build-thread.ts';
import { type Choice, choosePosts, type Target } from './choose-posts.ts';
import { diagnose } from './diagnostics.ts';
import { type Cell, type Harvest, mergeHarvest, type PostCell } from './harvest.ts';
import { findGeneration, findProblem, isVisitorPage, postOfArticle } from './page-state.ts';
import { type CellElement, findConversation, type Looking, readCells } from './read-cells.ts';
import { readWebPost } from './read-web-page.ts';

/**
 * The thread on a page as it stands: a saved page, or the first look at a live one. Never changes
 * the page and needs no layout.
 */
export function readThread(document: Document, pageUrl: string, capturedAt: string): CaptureResult {
  const target = threadPageOf(pageUrl);
  if (target === null) return failure(document, isLogInPage(pageUrl) ? 'log-in' : 'not-a-thread');
  const { harvest, isOrderUncertain } = readPage(document, target, pageUrl);
  const more: Reason['code'][] = isOrderUncertain ? ['uncertain-order'] : [];
  return toResult(document, target, harvest, choosePosts(harvest, target), more, capturedAt);
}

/** X sends visitors here when it shows them nothing at all. */
export function isLogInPage(url: string): boolean {
  return isXUrl(url) && /^\/(?:i\/flow\/)?(?:login|signup)\b/.test(new URL(url).pathname);
}

export interface PageHarvest {
  harvest: Harvest;
  /** Where they stand in the page. */
  cells: CellElement[];
  isOrderUncertain: boolean;
}

/** Everything in the conversation that is in the page right now. */
export function readPage(
  document: Document,
  target: Target,
  pageUrl: string,
  looking?: Looking,
): PageHarvest {
  if (findGeneration(document) === 'web') {
    const opened = readWebPost(document, target.statusId, pageUrl);
    return { harvest: opened ? [opened] : [], cells: [], isOrderUncertain: false };
  }
  const own = readArticlePage(document, target, pageUrl);
  if (own !== null) return { harvest: [own], cells: [], isOrderUncertain: false };
  const scope = findConversation(document, target.statusId);
  const { cells, isOrderUncertain } = readCells(scope, target.statusId, pageUrl, looking);
  const seen = cells.map(({ cell }) => addViewerMedia(cell, document, target, pageUrl));
  return { harvest: mergeHarvest([], seen), cells, isOrderUncertain };
}

/** Nothing stands above an article; what follows it is on the page of its post. */
function readArticlePage(document: Document, target: Target, pageUrl: string): PostCell | null {
  const view = findReadingView(document);
  const read = view && readOwnPage(view, target, pageUrl);
  // Its words may yet come.
  if (!read || read.opened.blocks.length === 0) return null;
  const { post, opened } = read;
  const place = { above: false, below: null, isOpened: true, isAlone: true, unfolds: false };
  return { kind: 'post', post, ...place, unread: opened.unread };
}

/** The photo viewer shows the pictures of the opened post itself and leaves them out of the post. */
function addViewerMedia(cell: Cell, document: Document, target: Target, pageUrl: string): Cell {
  const isOpened = cell.kind === 'post' && cell.isOpened && cell.post.id === target.statusId;
  if (!isOpened || cell.post.media.some(({ url }) => url !== null)) return cell;
  const shown = withoutRepeats(
    all(document, SELECTORS.viewer).flatMap((root) => readMedia({ root, without: [] }, pageUrl)),
  );
  const isOfPicture = ['photo', 'video'].includes(statusLink(pageUrl, pageUrl)?.rest[0] ?? '');
  const media = placeShown(shown, cell.post.media, pageUrl);
  const isMissing = isOfPicture && media.length === 0;
  const unread: UnreadCode[] = isMissing ? [...cell.unread, 'unread-parts'] : cell.unread;
  if (shown.length === 0) return { ...cell, unread };
  return { ...cell, unread, post: { ...cell.post, media, truncated: false } };
}

/** Of several pictures the viewer may hold only the one that the address names. */
function placeShown(shown: Media[], unloaded: readonly Media[], pageUrl: string): Media[] {
  if (shown.length >= unloaded.length) return shown;
  const number = Number(statusLink(pageUrl, pageUrl)?.rest[1]);
  return unloaded.map((medium, index) => (index === number - 1 ? (shown[0] ?? medium) : medium));
}

export function toResult(
  document: Document,
  target: Target,
  harvest: Harvest,
  choice: Choice | null,
  more: readonly Reason['code'][],
  capturedAt: string,
): CaptureResult {
  if (choice === null) {
    const failed = failure(document, findProblem(document, harvest), harvest);
    const isArticle = !failed.ok && failed.problem === 'article-page';
    return isArticle ? { ...failed, post: postOfArticle(document, target) } : failed;
  }
  const reasons = isVisitorPage(document) ? [...more, 'log-in-to-see-rest' as const] : more;
  const thread = buildThread(choice, reasons, capturedAt);
  if (thread === null) return failure(document, 'nothing-readable', harvest, choice);
  return { ok: true, thread, diagnostics: diagnose(document, harvest, choice) };
}

export function failure(
  document: Document,
  problem: CaptureProblem,
  harvest: Harvest = [],
  choice: Choice | null = null,
): CaptureResult {
  return { ok: false, problem, diagnostics: diagnose(document, harvest, choice) };
}
