import type { CaptureResult, Diagnostics } from '../../messaging/capture-result.ts';
import type { Reason } from '../../thread/schema.ts';
import { threadPageOf } from '../../thread/thread-url.ts';
import { isVisitorPage } from '../list/page-state.ts';
import { failure, readThread, toResult } from '../list/read-thread.ts';
import { findOpenedPost, waitForPosts } from './find-opened-post.ts';
import { LivePage } from './live-page.ts';
import { Waits } from './live-waits.ts';
import { Reading } from './reading.ts';
import { ReadingPlace } from './reading-place.ts';
import { walkArticle } from './walk-article.ts';
import { walkThread } from './walk-thread.ts';

/** ms; on a page at rest going back takes a few frames. */
const RETURN_LIMIT = 15_000;

export interface CaptureOptions {
  window: Window;
  /** Address of the page; the thread is the one of the post in it. */
  url: string;
  signal: AbortSignal;
  /** Told how many posts have been read, each time there are more. */
  onProgress(posts: number): void;
  /** Told what the thread was made of, when the page is as it was again. */
  onRead?(reading: Reading): void;
}

/**
 * Reads the thread of the open page, scrolling through it: X keeps only what is near the viewport
 * in the page, so reading once would lose all but a few posts. Scrolls back afterwards; cancelled,
 * it gives what it has read so far.
 */
export async function captureLivePage(options: CaptureOptions): Promise<CaptureResult> {
  const { window, url, signal } = options;
  const { document } = window;
  const target = threadPageOf(url);
  if (target === null) return readThread(document, url, new Date().toISOString());

  const page = new LivePage(window, target, url);
  const waits = new Waits(window, signal);
  const reading = new Reading(page, target, waits, options.onProgress);
  const reasons: Reason['code'][] = [];
  let place: ReadingPlace | null = null;
  try {
    const hasPosts = await waitForPosts(reading);
    place = new ReadingPlace(page);
    const isFound = hasPosts && (await findOpenedPost(reading));
    if (isFound) await walkArticle(reading);
    const isMore = isFound && !page.isArticleAlone && !isVisitorPage(document);
    if (isMore && !(await walkThread(reading))) reasons.push('stopped-loading');
  } catch (error) {
    if (!signal.aborted) throw error;
    if (reading.choice === null) return failure(document, 'cancelled', reading.harvest);
    reasons.push('cancelled');
  } finally {
    // Going back must not be cancelled, too.
    waits.endAfter(RETURN_LIMIT);
    await place?.restore(reading).catch(() => undefined);
  }
  page.stopWatching();
  options.onRead?.(reading);
  if (reading.choice === null && page.isLeft) return failure(document, 'tab-gone', reading.harvest);
  const capturedAt = new Date().toISOString();
  const result = toResult(document, target, reading.harvest, reading.choice, reasons, capturedAt);
  return { ...result, diagnostics: { ...result.diagnostics, ...timesOf(waits) } };
}

function timesOf({ spent }: Waits): Diagnostics {
  return { 'ms.reading': Math.round(spent.all), 'ms.own': Math.round(spent.own) };
}
