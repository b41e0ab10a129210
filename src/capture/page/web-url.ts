const MAX_URL = 8000;

/**
 * An absolute http(s) address, or null. Pages are untrusted: `javascript:`, `data:` and whatever
 * else an attribute may hold must never become a link.
 */
export function webUrl(value: string | null | undefined, base: string): string | null {
  if (!value || value.length > MAX_URL) return null;
  try {
    const url = new URL(value, base);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
    return url.href.length > MAX_URL ? null : url.href;
  } catch {
    return null;
  }
}

/** Address of a picture or film: always written out whole, unlike links within X. */
export function mediaUrl(value: string | null | undefined): string | null {
  return value && URL.canParse(value) ? webUrl(value, value) : null;
}

/** Path segments of a link that stays on X, or null when it leads elsewhere. */
export function pathOnX(value: string | null | undefined, base: string): string[] | null {
  const absolute = webUrl(value, base);
  if (absolute === null) return null;
  const url = new URL(absolute);
  if (!/^(?:www\.|mobile\.|m\.)?(?:x|twitter)\.com$/.test(url.hostname)) return null;
  return url.pathname.split('/').filter(Boolean);
}

/** The handle of a profile link (`/ada`), or null for every other link. */
export function profileHandle(value: string | null | undefined, base: string): string | null {
  const path = pathOnX(value, base);
  const handle = path?.length === 1 ? path[0] : undefined;
  return handle !== undefined && /^\w{1,50}$/.test(handle) ? handle : null;
}

export interface StatusLink {
  id: string;
  handle: string | null;
  /** What stands behind the id: `photo`, `analytics`, `history` … or nothing. */
  rest: string[];
}

/** The post that a link points to, or null. */
export function statusLink(value: string | null | undefined, base: string): StatusLink | null {
  const path = pathOnX(value, base);
  if (path === null) return null;
  const at = path.indexOf('status');
  const id = path[at + 1];
  if (at < 1 || at > 2 || id === undefined || !/^\d{1,25}$/.test(id)) return null;
  const owner = path[0] ?? '';
  const isNamed = at === 1 && owner !== 'i' && /^\w{1,50}$/.test(owner);
  return { id, handle: isNamed ? owner : null, rest: path.slice(at + 2) };
}
