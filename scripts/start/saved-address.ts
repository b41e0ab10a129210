import { threadPageOf } from '../../src/thread/thread-url.ts';

/** What browsers and SingleFile write over a page that they save, and what X says in its head. */
const SIGNS = [
  /<!-- saved from url=\(\d+\)(\S+) -->/g,
  /^\s*url:\s*(\S+)\s*$/gm,
  /<link\b[^>]*\brel="?canonical"?[^>]*\bhref="?([^"\s>]+)/g,
  /<meta\b[^>]*\bproperty="?og:url"?[^>]*\bcontent="?([^"\s>]+)/g,
];

/** The address at which a page of X was saved: of a thread or of an article; null where it does not say. */
export function savedAddress(html: string): string | null {
  const found = SIGNS.flatMap((sign) => [...html.matchAll(sign)].map(([, address]) => address!));
  const url = found.find((one) => threadPageOf(one) !== null);
  return url ? new URL(url).href.replace(/^http:/, 'https:') : null;
}
