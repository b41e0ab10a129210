const THREAD_HOSTS = new Set([
  'x.com',
  'www.x.com',
  'mobile.x.com',
  'twitter.com',
  'www.twitter.com',
  'mobile.twitter.com',
]);

const STATUS_PATH = /^\/(?:i\/web|[A-Za-z0-9_]{1,50})\/(?:status|statuses)\/(\d{1,25})(?:\/|$)/;
const ARTICLE_PATH = /^\/[A-Za-z0-9_]{1,50}\/article\/(\d{1,25})(?:\/|$)/;

export interface ThreadPage {
  /** Id of the post that was opened: not always the first of its thread. */
  statusId: string;
  /** Without the @; null where the address names nobody (`/i/status/…`). */
  handle: string | null;
}

/** Whether an address is on X. Compares whole host names: `netflix.com` ends in `x.com` too. */
export function isXUrl(url: string): boolean {
  const parsed = parseUrl(url);
  return parsed !== null && THREAD_HOSTS.has(parsed.hostname.replace(/\.$/, ''));
}

/**
 * The post that an address opens, or null when it is no thread page.
 *
 * The same page also lives under `/photo/1`, `/analytics` and the like, so anything after the id
 * is ignored; `i` is no user but a prefix of X's own pages.
 */
export function threadPageOf(url: string): ThreadPage | null {
  const parsed = parseUrl(url);
  if (parsed === null || !isXUrl(url)) return null;
  const match = STATUS_PATH.exec(parsed.pathname) ?? ARTICLE_PATH.exec(parsed.pathname);
  const statusId = match?.[1];
  if (statusId === undefined) return null;
  const owner = parsed.pathname.split('/')[1] ?? '';
  return { statusId, handle: owner.toLowerCase() === 'i' ? null : owner };
}

function parseUrl(url: string): URL | null {
  try {
    const parsed = new URL(url);
    return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed : null;
  } catch {
    return null;
  }
}
