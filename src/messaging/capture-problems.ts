/**
 * Why a page gave no thread. Each code has one sentence for the user in _locales
 * (`problem_<code>`), saying what happened and what to do.
 */
export const CAPTURE_PROBLEMS = [
  /** The address is no thread page. */
  'not-a-thread',
  /** X shows a log-in wall instead of the thread. */
  'log-in',
  /** X says that the post does not exist. */
  'post-missing',
  /** Every post of the thread is a "this post is unavailable" placeholder. */
  'nothing-readable',
  /** The page has posts we know should be there, but in markup that we do not recognise. */
  'page-not-understood',
  /** The page shows an article alone, as for reading, and no post. */
  'article-page',
  /** The page never showed a post: no network, or X is still loading. */
  'nothing-loaded',
  /** The browser does not let extensions into this tab, or the grant is gone. */
  'cannot-inject',
  /** The tab was closed or left the thread while it was read. */
  'tab-gone',
  /** The user stopped it before any post was read. */
  'cancelled',
  /** What is stored of it was made by a newer version: to keep what was read would change that. */
  'newer-data',
  /** The disk, or the browser's share of it, is full. */
  'no-room',
  /** The store failed in some other way. */
  'not-stored',
  /** Longer than a message between the page and us may be. */
  'too-long',
] as const;

export type CaptureProblem = (typeof CAPTURE_PROBLEMS)[number];
